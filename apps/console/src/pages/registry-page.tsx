import type { FilingLine } from '@microcourt/domain/filing/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { QueueList } from '../filing/queue-list.tsx';
import { Review } from '../filing/review.tsx';
import { texts as filingTexts } from '../filing/texts.ts';
import { ProofOf } from '../identity/proof-list.tsx';
import { court, useMe } from '../shared/court.ts';
import { Dialog } from '../shared/dialog.tsx';
import { useWords } from '../shared/language.ts';
import { Nothing } from '../shared/parts.tsx';
import { go } from '../shared/route.ts';
import { texts as shared } from '../shared/texts.ts';
import type { PageProps } from './page-props.ts';
import { texts } from './texts.ts';
import { queue } from '@microcourt/domain/filing/contract';

/** The registry: the queue, and the review of what is opened from it. */
export function RegistryPage({ desk, rest: [filingId] }: PageProps) {
  const t = useWords(texts);
  const me = useMe();
  const [taking, setTaking] = useState<FilingLine>();
  const open = (line: FilingLine) => {
    const elsewhere = line.takenBy !== null && line.takenBy !== me?.name && line.state === 'under-review';
    if (elsewhere) setTaking(line);
    else go('registry', line.filingId);
  };
  const done = () => {
    court.cache.refresh(queue);
    go('registry');
  };
  return (
    <div className="desk">
      <section className="pane pane_left"><QueueList desk={desk} chosen={filingId} onOpen={open} /></section>
      {filingId === undefined ? <Nothing title={t('registry.choose')} hint={t('registry.choose.hint')} /> : (
        <Review
          key={filingId} filingId={filingId} onDone={done} onBack={() => go('registry')}
          proofOf={(personId, reload) => <ProofOf desk={desk} personId={personId} onDecided={reload} />}
        />
      )}
      {taking && <TakeOver line={taking} onClose={() => setTaking(undefined)} onTake={() => { setTaking(undefined); go('registry', taking.filingId); }} />}
    </div>
  );
}

function TakeOver({ line, onClose, onTake }: { readonly line: FilingLine; readonly onClose: () => void; readonly onTake: () => void }) {
  const t = useWords(filingTexts), s = useWords(shared);
  return (
    <Dialog title={t('take.title', { name: line.takenBy })} onClose={onClose}>
      <p className="dialog__text">{t('take.text')}</p>
      <div className="dialog__foot">
        <Button onClick={onClose}>{s('cancel')}</Button>
        <Button type="primary" data-first onClick={onTake}>{t('take.go')}</Button>
      </div>
    </Dialog>
  );
}
