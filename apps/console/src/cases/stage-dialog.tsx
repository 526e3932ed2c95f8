import { moveStage, type CaseView } from '@microcourt/domain/cases/contract';
import { trialStages, TRIAL_STEPS, type TrialStage, type TrialStep } from '@microcourt/domain/cases/rules-stages';
import { take } from '@microcourt/domain/shared/states';
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { Dialog } from '../shared/dialog.tsx';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Failure, Field } from '../shared/parts.tsx';
import { useSentences } from '../shared/sentences.ts';
import { texts as shared } from '../shared/texts.ts';
import { submitOnEnter } from '../shared/submit-on-enter.ts';
import { useDeed } from '../shared/use-deed.ts';
import { texts } from './texts.ts';

type Props = { readonly view: CaseView; readonly judge: boolean; readonly onClose: () => void; readonly onDone: () => void };

/** The steps that this seat may take now, each with the stage it leads to; the same table decides at the court. Resuming leads to where the case stood, which the court knows. */
export function stepsOpen(stage: string, judge: boolean): { step: TrialStep; to: TrialStage }[] {
  if (!(stage in trialStages)) return [];
  return TRIAL_STEPS.flatMap((step) => {
    const next = take(trialStages, stage as TrialStage, step, judge ? 'judge' : 'clerk');
    return next.ok ? [{ step, to: next.value }] : [];
  });
}

/** Moves the case on its course; everyone in the space sees where it stands. */
export function StageDialog({ view, judge, onClose, onDone }: Props) {
  const t = useWords(texts), s = useWords(shared);
  const say = useSentences();
  const deed = useDeed();
  const open = stepsOpen(view.stage, judge);
  const [step, setStep] = useState<TrialStep | undefined>(open[0]?.step);
  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (!step || !(await deed.run(moveStage, { caseId: view.caseId, step }))) return;
    notice(t('stage.done'));
    onDone();
  };
  return (
    <Dialog title={t('stage.title')} onClose={onClose}>
      <form onSubmit={(event) => void go(event)}>
        <p className="dialog__text">{t('stage.what', { stage: say(`cases.stage.${view.stage}`) })}</p>
        <Field label={t('stage.to')}>
          {(id) => <select id={id} data-first onKeyDown={submitOnEnter} className="control" value={step} onChange={({ target }) => setStep(target.value as TrialStep)}>{open.map((one) => <option key={one.step} value={one.step}>{say(one.step === 'resume' ? 'cases.step.resume' : `cases.stage.${one.to}`)}</option>)}</select>}
        </Field>
        <Failure error={deed.failure} />
        <div className="dialog__foot">
          <Button onClick={onClose}>{s('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={deed.busy} disabled={step === undefined}>{t('stage.go')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
