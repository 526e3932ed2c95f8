import { decideLate, type ItemView } from '@microcourt/domain/evidence/contract';
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { Area } from '../shared/area.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { useWords } from '../shared/language.ts';
import { useSentences } from '../shared/sentences.ts';
import { notice } from '../shared/notices.tsx';
import { Failure, Field } from '../shared/parts.tsx';
import { texts as shared } from '../shared/texts.ts';
import { useDeed } from '../shared/use-deed.ts';
import { Choices } from '../shared/choices.tsx';
import { refreshEvidence } from './refresh.ts';
import { texts } from './texts.ts';

const DECISIONS = ['accepted', 'accepted-reprimand', 'accepted-fine', 'not-late', 'refused'] as const;

/** The judge's decision on an item that came late. */
export function LateDialog({ caseId, item, onClose }: { readonly caseId: string; readonly item: ItemView; readonly onClose: () => void }) {
  const t = useWords(texts), s = useWords(shared);
  const say = useSentences();
  const deed = useDeed();
  const [decision, setDecision] = useState<(typeof DECISIONS)[number]>();
  const [reason, setReason] = useState('');
  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (!decision || !(await deed.run(decideLate, { caseId, itemId: item.itemId, decision, reason }))) return;
    notice(t('late.done'));
    refreshEvidence();
    onClose();
  };
  return (
    <Dialog title={`${t('late.title')} · ${item.number ?? ''} ${item.name}`} onClose={onClose}>
      <form onSubmit={(event) => void go(event)}>
        <p className="dialog__text">{t('late.what')}</p>
        <p className="prose"><span className="muted">{t('late.reason')}</span> {item.late?.reason}</p>
        <Choices label={t('late.decision')} options={DECISIONS.map((one) => ({ value: one, label: say(`evidence.late.${one}`) }))} value={decision} onChange={setDecision} />
        <Field label={t('late.why')}>{(id) => <Area id={id} rows={3} maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} />}</Field>
        <Failure error={deed.failure} />
        <div className="dialog__foot">
          <Button onClick={onClose}>{s('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={deed.busy} disabled={!decision || reason.trim() === ''}>{t('late.go')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
