import { fold } from '@microcourt/domain/messaging/contract';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { Area } from '../shared/area.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { useWords } from '../shared/language.ts';
import { Failure, Field } from '../shared/parts.tsx';
import { texts as shared } from '../shared/texts.ts';
import { useDeed } from '../shared/use-deed.ts';
import { useRoom } from './people.ts';
import { texts } from './texts.ts';
import { takesFocus } from '../shared/focus.ts';

/** Folds a message away, on record with its reason. */
export function FoldDialog({ item, onClose }: { readonly item: NewsItem; readonly onClose: () => void }) {
  const t = useWords(texts), s = useWords(shared);
  const deed = useDeed();
  const { caseId, stream } = useRoom();
  const [reason, setReason] = useState('');
  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (await deed.run(fold, { caseId, stream, seq: item.seq, reason })) onClose();
  };
  return (
    <Dialog title={t('fold.title')} onClose={onClose}>
      <form onSubmit={(event) => void go(event)}>
        <p className="dialog__text">{t('fold.what')}</p>
        <Field label={t('fold.reason')}>{(id) => <Area id={id} ref={takesFocus} rows={2} maxLength={200} value={reason} onChange={({ target }) => setReason(target.value)} />}</Field>
        <Failure error={deed.failure} />
        <div className="dialog__foot">
          <Button onClick={onClose}>{s('cancel')}</Button>
          <Button type="primary" danger htmlType="submit" loading={deed.busy} disabled={reason.trim() === ''}>{t('fold.go')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
