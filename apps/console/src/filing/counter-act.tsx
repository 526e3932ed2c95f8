import type { AdministrativeAct } from '@microcourt/domain/filing/draft';
import { useWords } from '../shared/language.ts';
import { texts as words } from './act-texts.ts';
import { answered } from './answered.ts';
import type { EditProps } from './edit-props.ts';
import { ChoiceField, DayField, TextField, YesNoField } from './plain-fields.tsx';
import { texts } from './texts.ts';

const WHAT = ['act', 'inaction', 'reconsideration', 'agreement', 'compensation'] as const;
const RECONSIDERED = ['none', 'pending', 'upheld', 'changed', 'not-accepted', 'no-answer', 'withdrawn'] as const;
const DECIDED: readonly unknown[] = ['upheld', 'changed', 'not-accepted'];
const DELAYS = ['none', 'force-majeure', 'not-own-fault', 'other'] as const;
type Put = <K extends keyof AdministrativeAct>(key: K) => (value: AdministrativeAct[K] | undefined) => void;
type PartProps = { readonly act: AdministrativeAct; readonly put: Put };

/** What an administrative complaint attacks: only what matters for the answers given so far is asked. */
export function CounterAct({ draft, change }: EditProps) {
  const t = useWords(texts);
  if (draft.kind !== 'administrative') return null;
  const act = draft.act ?? {};
  const put: Put = (key) => (value) => change({ act: answered(act, key, value) });
  const part = { act, put };
  return (
    <section className="card" id="part-act">
      <h2 className="card__title">{t('section.act')}</h2>
      <div className="fields fields_three">
        <ChoiceField label={t('act.kind')} value={act.what} options={WHAT.map((one) => [one, t(`act.what.${one}`)])} onChange={put('what')} />
        {act.what === 'inaction' ? <Failure {...part} /> : <Decision {...part} />}
        <Reconsideration {...part} />
        {act.what !== 'agreement' && <Lateness {...part} />}
      </div>
    </section>
  );
}

/** Something that was done: its paper, its days, and what lengthens the time or moves the court. */
function Decision({ act, put }: PartProps) {
  const t = useWords(texts), w = useWords(words);
  const limited = act.what !== 'agreement';
  return (
    <>
      <TextField label={w('act.made-name')} most={200} value={act.name} onChange={put('name')} />
      <TextField label={w('act.number')} most={100} value={act.number} onChange={put('number')} />
      <DayField label={t('act.made')} value={act.madeOn} onChange={put('madeOn')} />
      <DayField label={t('act.known')} value={act.knownOn} onChange={put('knownOn')} />
      {limited && <YesNoField label={w('act.told')} value={act.toldOfPeriod} onChange={put('toldOfPeriod')} />}
      {limited && act.toldOfPeriod === false && <DayField label={w('act.knew-period')} value={act.knewPeriodOn} onChange={put('knewPeriodOn')} />}
      <YesNoField label={w('act.immovable')} value={act.immovable} onChange={put('immovable')} />
      {limited && <YesNoField label={w('act.freedom')} value={act.personalFreedom} onChange={put('personalFreedom')} />}
    </>
  );
}

/** Something that was not done though it was asked for. */
function Failure({ act, put }: PartProps) {
  const w = useWords(words);
  return (
    <>
      <DayField label={w('act.applied')} value={act.appliedOn} onChange={put('appliedOn')} />
      <YesNoField label={w('act.urgent')} value={act.urgent} onChange={put('urgent')} />
      {act.urgent !== true && <DayField label={w('act.duty-due')} value={act.dutyDueOn} onChange={put('dutyDueOn')} />}
    </>
  );
}

/** Whether the act went through reconsideration, before whom, and how that ended. */
function Reconsideration({ act, put }: PartProps) {
  const w = useWords(words);
  const { reconsideration: how } = act;
  return (
    <>
      <ChoiceField label={w('act.reconsidered')} value={how} options={RECONSIDERED.map((one) => [one, w(`rec.${one}`)])} onChange={put('reconsideration')} />
      {how !== undefined && how !== 'none' && <TextField label={w('act.rec-organ')} most={100} value={act.reconsiderationOrgan} onChange={put('reconsiderationOrgan')} />}
      {how === 'no-answer' && <DayField label={w('act.rec-due')} value={act.reconsiderationDueOn} onChange={put('reconsiderationDueOn')} />}
      {DECIDED.includes(how) && <DayField label={w('act.rec-received')} value={act.decisionReceivedOn} onChange={put('decisionReceivedOn')} />}
    </>
  );
}

/** What kept the plaintiff from suing in time, where anything did: 行政诉讼法 (2017), art. 48. */
function Lateness({ act, put }: PartProps) {
  const w = useWords(words);
  const late = act.delayCause !== undefined && act.delayCause !== 'none';
  return (
    <>
      <ChoiceField label={w('act.delay')} value={act.delayCause} options={DELAYS.map((one) => [one, w(`delay.${one}`)])} onChange={put('delayCause')} />
      {late && <TextField label={w('act.delay-reason')} most={1_000} value={act.delayReason} onChange={put('delayReason')} />}
      {late && <DayField label={w('act.delay-ended')} value={act.obstacleEndedOn} onChange={put('obstacleEndedOn')} />}
    </>
  );
}
