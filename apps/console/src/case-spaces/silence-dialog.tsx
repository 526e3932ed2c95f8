import { silence } from '@microcourt/domain/case-spaces/contract';
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { Area } from '../shared/area.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { useWords } from '../shared/language.ts';
import { Failure, Field } from '../shared/parts.tsx';
import { texts as shared } from '../shared/texts.ts';
import { useDeed } from '../shared/use-deed.ts';
import { texts } from './texts.ts';
import { takesFocus } from '../shared/focus.ts';

type Props = { readonly caseId: string; readonly personId: string; readonly name: string; readonly silent: boolean; readonly onClose: () => void; readonly onDone: () => void };

/** Suspends a member from speaking, or ends that; on record with its reason. */
export function SilenceDialog({ caseId, personId, name, silent, onClose, onDone }: Props) {
  const t = useWords(texts), s = useWords(shared);
  const deed = useDeed();
  const [reason, setReason] = useState('');
  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (await deed.run(silence, { caseId, personId, silent, reason })) onDone();
  };
  return (
    <Dialog title={t(silent ? 'silence.title' : 'silence.end.title', { name })} onClose={onClose}>
      <form onSubmit={(event) => void go(event)}>
        {silent && <p className="dialog__text">{t('silence.what')}</p>}
        <Field label={t('silence.reason')}>{(id) => <Area id={id} ref={takesFocus} rows={2} maxLength={200} value={reason} onChange={({ target }) => setReason(target.value)} />}</Field>
        <Failure error={deed.failure} />
        <div className="dialog__foot">
          <Button onClick={onClose}>{s('cancel')}</Button>
          <Button type="primary" danger={silent} htmlType="submit" loading={deed.busy} disabled={reason.trim() === ''}>{t(silent ? 'silence.go' : 'silence.end.go')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
