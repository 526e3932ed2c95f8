import type { AdministrativeAct } from '@microcourt/domain/filing/draft';
import { Problem } from '../../shared/ui/blocks';
import { Choice } from '../../shared/ui/choice';
import { DateField } from '../../shared/ui/date-field';
import { Field } from '../../shared/ui/field';
import { useWords } from '../../shared/words';
import { words } from '../draft-texts';
import { type PartProps, sentenceAt } from './part';

const WHAT = ['act', 'inaction', 'reconsideration', 'agreement', 'compensation'] as const;
const RECONSIDERED = ['none', 'pending', 'upheld', 'changed', 'not-accepted', 'no-answer', 'withdrawn'] as const;

/** The act that an administrative complaint attacks, and when the plaintiff learnt of it. */
export function ActPart({ draft, change, problems }: PartProps) {
  const w = useWords(words);
  const act = draft.act ?? {};
  const set = (part: Partial<AdministrativeAct>) => change({ act: { ...act, ...part } });
  const told = act.toldOfPeriod === undefined ? undefined : act.toldOfPeriod ? 'yes' : 'no';
  return (
    <>
      <Problem text={problems.filter(({ path }) => path[0] === 'act' && path.length === 1).map(() => sentenceAt(problems, 'act'))[0] ?? ''} />
      <Choice label={w.actWhat} value={act.what} onChange={(what) => set({ what })} options={WHAT.map((one) => ({ value: one, label: w[`act.${one}`] }))} />
      {act.what !== 'inaction' && <Field label={w.actName} max={200} value={act.name ?? ''} onChange={(name) => set({ name })} problem={sentenceAt(problems, 'act', 'name')} />}
      {act.what !== 'inaction' && <Field label={w.actNumber} max={100} optional value={act.number ?? ''} onChange={(number) => set({ number })} />}
      {act.what === 'inaction'
        ? <DateField label={w.appliedOn} value={act.appliedOn} onChange={(appliedOn) => set({ appliedOn })} problem={sentenceAt(problems, 'act', 'appliedOn')} />
        : <DateField label={w.madeOn} value={act.madeOn} onChange={(madeOn) => set({ madeOn })} problem={sentenceAt(problems, 'act', 'madeOn')} />}
      {act.what !== 'inaction' && <DateField label={w.knownOn} value={act.knownOn} onChange={(knownOn) => set({ knownOn })} problem={sentenceAt(problems, 'act', 'knownOn')} />}
      <Choice row label={w.toldOfPeriod} value={told} onChange={(value) => set({ toldOfPeriod: value === 'yes' })} options={[{ value: 'yes', label: w.yes }, { value: 'no', label: w.no }]} />
      <Choice row label={w.reconsidered} value={act.reconsideration} onChange={(reconsideration) => set({ reconsideration })} options={RECONSIDERED.map((one) => ({ value: one, label: w[`rec.${one}`] }))} />
      {act.reconsideration !== undefined && act.reconsideration !== 'none' && <DateField label={w.decisionReceivedOn} value={act.decisionReceivedOn} onChange={(decisionReceivedOn) => set({ decisionReceivedOn })} />}
      <Field label={w.delayReason} long optional max={1000} value={act.delayReason ?? ''} onChange={(delayReason) => set({ delayReason })} problem={sentenceAt(problems, 'act', 'delayReason')} />
    </>
  );
}
