import { history } from '@microcourt/domain/messaging/contract';
import { Button } from 'antd';
import { FeeOverdue } from '../filing/fee-overdue.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { useWords } from '../shared/language.ts';
import { Answered, Nothing } from '../shared/parts.tsx';
import { texts as shared } from '../shared/texts.ts';
import { useAsk } from '../shared/use-ask.ts';
import { texts } from './texts.ts';

/** The space begins with who sits and what was filed: its first lines name the filing. */
const FIRST_LINES = 8;

/** The fee of a case as its clerk looks after it at any time: what is due, its payment, its notices. An imported case was not filed here and has none. */
export function FeeDialog({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) {
  const t = useWords(texts), s = useWords(shared);
  const known = useAsk(history, { caseId, stream: 'main', before: FIRST_LINES + 1, limit: FIRST_LINES });
  return (
    <Dialog wide title={t('facts.fee')} onClose={onClose}>
      <Answered known={known}>
        {({ items }) => {
          const filed = items.find(({ name }) => name === 'filing.registered')?.body as { readonly filingId?: string } | undefined;
          return filed?.filingId === undefined ? <Nothing title={t('facts.fee.none')} /> : <FeeOverdue filingId={filed.filingId} judge={false} />;
        }}
      </Answered>
      <div className="dialog__foot"><Button onClick={onClose}>{s('close')}</Button></div>
    </Dialog>
  );
}
