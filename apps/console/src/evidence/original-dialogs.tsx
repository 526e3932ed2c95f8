import { ORIGINAL_BASES, ORIGINAL_CAUSES, requireOriginal, settleOriginal, type ItemView } from '@microcourt/domain/evidence/contract';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { Choices } from '../shared/choices.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { useWords } from '../shared/language.ts';
import { useSentences } from '../shared/sentences.ts';
import { MomentField, momentTyped } from '../shared/moment-field.tsx';
import { notice } from '../shared/notices.tsx';
import { Failure, Field } from '../shared/parts.tsx';
import { texts as shared } from '../shared/texts.ts';
import { useDeed } from '../shared/use-deed.ts';
import { refreshEvidence } from './refresh.ts';
import { texts } from './texts.ts';

type Props = { readonly caseId: string; readonly item: ItemView; readonly onClose: () => void };

/** Requires the original of an item, and appoints when and where it is looked at. */
export function OriginalDialog({ caseId, item, onClose }: Props) {
  const t = useWords(texts), s = useWords(shared);
  const say = useSentences();
  const deed = useDeed();
  const [cause, setCause] = useState<(typeof ORIGINAL_CAUSES)[number] | undefined>(item.original?.cause);
  const [at, setAt] = useState('');
  const [where, setWhere] = useState(item.original?.where ?? '');
  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (!cause || !(await deed.run(requireOriginal, { caseId, itemId: item.itemId, cause, at: momentTyped(at), where }))) return;
    notice(t('original.done'));
    refreshEvidence();
    onClose();
  };
  return (
    <Dialog title={`${t('original.require')} · ${item.number ?? ''} ${item.name}`} onClose={onClose}>
      <form onSubmit={(event) => void go(event)}>
        <p className="dialog__text">{t('original.require.what')}</p>
        <Choices label={t('original.cause')} options={ORIGINAL_CAUSES.map((one) => ({ value: one, label: say(`evidence.cause.${one}`) }))} value={cause} onChange={setCause} />
        <div className="fields">
          <Field label={t('original.at')}>{(id) => <MomentField id={id} value={at} onChange={setAt} />}</Field>
          <Field label={t('original.where')}>{(id) => <Input id={id} maxLength={200} value={where} onChange={({ target }) => setWhere(target.value)} />}</Field>
        </div>
        <Failure error={deed.failure} />
        <div className="dialog__foot">
          <Button onClick={onClose}>{s('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={deed.busy} disabled={!cause}>{t('original.go')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

const NOT_BROUGHT = 'none';
const OUTCOMES = [...ORIGINAL_BASES, NOT_BROUGHT] as const;

/** Notes how the question of the original was settled, with its basis; or that it was not brought. */
export function SettleDialog({ caseId, item, onClose }: Props) {
  const t = useWords(texts), s = useWords(shared);
  const say = useSentences();
  const deed = useDeed();
  const [basis, setBasis] = useState<(typeof OUTCOMES)[number]>();
  const [note, setNote] = useState('');
  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (!basis || !(await deed.run(settleOriginal, { caseId, itemId: item.itemId, basis: basis === NOT_BROUGHT ? null : basis, note }))) return;
    notice(t('original.settled.done'));
    refreshEvidence();
    onClose();
  };
  return (
    <Dialog title={`${t('original.settle')} · ${item.number ?? ''} ${item.name}`} onClose={onClose}>
      <form onSubmit={(event) => void go(event)}>
        <p className="dialog__text">{t('original.settle.what')}</p>
        <Choices label={t('original.basis')} options={OUTCOMES.map((one) => ({ value: one, label: one === NOT_BROUGHT ? t('basis.none') : say(`evidence.basis.${one}`) }))} value={basis} onChange={setBasis} />
        <Field label={t('original.note')}>{(id) => <Input id={id} maxLength={500} value={note} onChange={({ target }) => setNote(target.value)} />}</Field>
        <Failure error={deed.failure} />
        <div className="dialog__foot">
          <Button onClick={onClose}>{s('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={deed.busy} disabled={!basis}>{t('original.settle')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
