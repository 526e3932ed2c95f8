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
const DELAYS = ['none', 'force-majeure', 'not-own-fault', 'other'] as const;
type Asked = Pick<PartProps, 'problems'> & { readonly act: AdministrativeAct; readonly set: (part: Partial<AdministrativeAct>) => void };

/** The act that an administrative complaint attacks, and when the plaintiff learnt of it: only what matters for the answers given so far is asked. */
export function ActPart({ draft, change, problems }: PartProps) {
  const w = useWords(words);
  const act = draft.act ?? {};
  const set = (part: Partial<AdministrativeAct>) => change({ act: { ...act, ...part } });
  return (
    <>
      <Problem text={sentenceAt(problems, 'act')} />
      <Choice label={w.actWhat} value={act.what} onChange={(what) => set({ what })} options={WHAT.map((one) => ({ value: one, label: w[`act.${one}`] }))} />
      {act.what === 'inaction' ? <Failure act={act} set={set} problems={problems} /> : <Decision act={act} set={set} problems={problems} />}
      <Reconsideration act={act} set={set} problems={problems} />
      <Lateness act={act} set={set} problems={problems} />
    </>
  );
}

/** A yes or no about the act. */
function YesNo({ label, value, onChange }: { readonly label: string; readonly value: boolean | undefined; readonly onChange: (yes: boolean) => void }) {
  const w = useWords(words);
  return <Choice row label={label} value={value === undefined ? undefined : value ? 'yes' : 'no'} onChange={(one) => onChange(one === 'yes')} options={[{ value: 'yes', label: w.yes }, { value: 'no', label: w.no }]} />;
}

/** Something that was done: its paper, its days, and what lengthens the time or moves the court. */
function Decision({ act, set, problems }: Asked) {
  const w = useWords(words);
  const at = (field: keyof AdministrativeAct) => sentenceAt(problems, 'act', field);
  return (
    <>
      <Field label={w.actName} max={200} value={act.name ?? ''} onChange={(name) => set({ name })} problem={at('name')} />
      <Field label={w.actNumber} max={100} optional value={act.number ?? ''} onChange={(number) => set({ number })} />
      <DateField label={w.madeOn} value={act.madeOn} onChange={(madeOn) => set({ madeOn })} problem={at('madeOn')} />
      <DateField label={w.knownOn} value={act.knownOn} onChange={(knownOn) => set({ knownOn })} problem={at('knownOn')} />
      {act.what !== 'agreement' && <YesNo label={w.toldOfPeriod} value={act.toldOfPeriod} onChange={(toldOfPeriod) => set({ toldOfPeriod })} />}
      {act.what !== 'agreement' && act.toldOfPeriod === false && <DateField label={w.knewPeriodOn} optional={w.ifYouKnow} value={act.knewPeriodOn} onChange={(knewPeriodOn) => set({ knewPeriodOn })} problem={at('knewPeriodOn')} />}
      <YesNo label={w.immovable} value={act.immovable} onChange={(immovable) => set({ immovable })} />
      {act.what !== 'agreement' && <YesNo label={w.personalFreedom} value={act.personalFreedom} onChange={(personalFreedom) => set({ personalFreedom })} />}
    </>
  );
}

/** Something that was not done though it was asked for. */
function Failure({ act, set, problems }: Asked) {
  const w = useWords(words);
  return (
    <>
      <DateField label={w.appliedOn} value={act.appliedOn} onChange={(appliedOn) => set({ appliedOn })} problem={sentenceAt(problems, 'act', 'appliedOn')} />
      <YesNo label={w.urgent} value={act.urgent} onChange={(urgent) => set({ urgent })} />
      {act.urgent !== true && <DateField label={w.dutyDueOn} optional={w.ifYouKnow} value={act.dutyDueOn} onChange={(dutyDueOn) => set({ dutyDueOn })} problem={sentenceAt(problems, 'act', 'dutyDueOn')} />}
    </>
  );
}

/** Whether the act went through reconsideration, before whom, and how that ended. */
function Reconsideration({ act, set, problems }: Asked) {
  const w = useWords(words);
  const { reconsideration: how } = act;
  const asked = how !== undefined && how !== 'none';
  return (
    <>
      <Choice row label={w.reconsidered} value={how} onChange={(reconsideration) => set({ reconsideration })} options={RECONSIDERED.map((one) => ({ value: one, label: w[`rec.${one}`] }))} />
      <Problem text={sentenceAt(problems, 'act', 'reconsideration')} />
      {asked && <Field label={w.reconsiderationOrgan} max={100} value={act.reconsiderationOrgan ?? ''} onChange={(reconsiderationOrgan) => set({ reconsiderationOrgan })} problem={sentenceAt(problems, 'act', 'reconsiderationOrgan')} />}
      {how === 'no-answer' && <DateField label={w.reconsiderationDueOn} value={act.reconsiderationDueOn} onChange={(reconsiderationDueOn) => set({ reconsiderationDueOn })} problem={sentenceAt(problems, 'act', 'reconsiderationDueOn')} />}
      {asked && how !== 'no-answer' && how !== 'pending' && how !== 'withdrawn' && <DateField label={w.decisionReceivedOn} value={act.decisionReceivedOn} onChange={(decisionReceivedOn) => set({ decisionReceivedOn })} problem={sentenceAt(problems, 'act', 'decisionReceivedOn')} />}
    </>
  );
}

/** What kept the plaintiff from suing in time, where anything did: 行政诉讼法 (2017), art. 48. */
function Lateness({ act, set, problems }: Asked) {
  const w = useWords(words);
  const late = act.delayCause !== undefined && act.delayCause !== 'none';
  if (act.what === 'agreement') return null;
  return (
    <>
      <Choice label={w.delayAsk} value={act.delayCause} onChange={(delayCause) => set({ delayCause })} options={DELAYS.map((one) => ({ value: one, label: w[`delay.${one}`] }))} />
      {late && <Field label={w.delayReason} long optional max={1000} value={act.delayReason ?? ''} onChange={(delayReason) => set({ delayReason })} />}
      <Problem text={sentenceAt(problems, 'act', 'delayReason')} />
      {late && <DateField label={w.obstacleEndedOn} value={act.obstacleEndedOn} onChange={(obstacleEndedOn) => set({ obstacleEndedOn })} problem={sentenceAt(problems, 'act', 'obstacleEndedOn')} />}
    </>
  );
}
