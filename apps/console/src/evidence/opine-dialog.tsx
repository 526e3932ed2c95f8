import { view as caseView } from '@microcourt/domain/cases/contract';
import { opine, Said, type ItemView } from '@microcourt/domain/evidence/contract';
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { Area } from '../shared/area.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Failure, Field } from '../shared/parts.tsx';
import { useSentences } from '../shared/sentences.ts';
import { texts as shared } from '../shared/texts.ts';
import { useAsk } from '../shared/use-ask.ts';
import { useDeed } from '../shared/use-deed.ts';
import { refreshEvidence } from './refresh.ts';
import { texts } from './texts.ts';

const POINTS = ['authenticity', 'legality', 'relevance'] as const;
const ASKED: readonly string[] = ['plaintiff', 'defendant', 'third-party'];
const ACCEPTS = { authenticity: 'accepted', legality: 'accepted', relevance: 'accepted', differs: false, objectsLate: false } as const;
type Holds = { readonly [point in (typeof POINTS)[number]]: (typeof Said.options)[number] } & { readonly differs: boolean; readonly objectsLate: boolean };

/** Writes down what a party that takes part offline said of an item. */
export function OpineDialog({ caseId, item, onClose }: { readonly caseId: string; readonly item: ItemView; readonly onClose: () => void }) {
  const t = useWords(texts), s = useWords(shared);
  const say = useSentences();
  const deed = useDeed();
  const parties = (useAsk(caseView, { caseId }).value?.participants ?? []).filter(({ role }) => ASKED.includes(role) && role !== item.side);
  const [who, setWho] = useState<string>();
  const [holds, setHolds] = useState<Holds>(ACCEPTS);
  const [reason, setReason] = useState('');
  const participantId = who ?? parties[0]?.participantId;
  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (!participantId || !(await deed.run(opine, { caseId, participantId, opinions: [{ itemId: item.itemId, ...holds, reason }] }))) return;
    notice(t('opine.done'));
    refreshEvidence();
    onClose();
  };
  const tick = (name: 'differs' | 'objectsLate', label: 'differs' | 'objects-late') => <label className="choices__one"><input type="checkbox" checked={holds[name]} onChange={({ target }) => setHolds({ ...holds, [name]: target.checked })} /><span>{t(label)}</span></label>;
  return (
    <Dialog title={`${t('opine')} · ${item.number ?? ''} ${item.name}`} onClose={onClose}>
      <form onSubmit={(event) => void go(event)}>
        <p className="dialog__text">{t('opine.what')}</p>
        <Field label={t('opine.who')}>{(id) => <select id={id} data-first className="control" value={participantId} onChange={({ target }) => setWho(target.value)}>{parties.map((one) => <option key={one.participantId} value={one.participantId}>{one.name} {say(`role.${one.role}`)}</option>)}</select>}</Field>
        {POINTS.map((point) => (
          <fieldset key={point} className="choices"><legend className="field__label">{say(`evidence.property.${point}`)}</legend>
            {Said.options.map((one) => <label key={one} className="tick"><input type="radio" name={point} checked={holds[point] === one} onChange={() => setHolds({ ...holds, [point]: one })} /><span>{say(`evidence.said.${one}`)}</span></label>)}
          </fieldset>
        ))}
        {tick('differs', 'differs')}
        {item.late && tick('objectsLate', 'objects-late')}
        <Field label={t('opine.reason')}>{(id) => <Area id={id} rows={2} maxLength={2_000} value={reason} onChange={({ target }) => setReason(target.value)} />}</Field>
        <Failure error={deed.failure} />
        <div className="dialog__foot">
          <Button onClick={onClose}>{s('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={deed.busy} disabled={!participantId}>{s('save')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
