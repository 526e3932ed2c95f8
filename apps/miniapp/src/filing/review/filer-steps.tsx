import { insist, mine, view, withdraw } from '@microcourt/domain/filing/contract';
import { filingStates, type FilingStep } from '@microcourt/domain/filing/rules';
import { take } from '@microcourt/domain/shared/states';
import { navigateTo } from '@tarojs/taro';
import { useState } from 'react';
import { court } from '../../court';
import { Action, Problem } from '../../shared/ui/blocks';
import { Field } from '../../shared/ui/field';
import { Confirm } from '../../shared/ui/sheet';
import { useDeed } from '../../shared/use-court';
import { useWords } from '../../shared/words';
import type { Filing } from '../draft/keeper';
import { words } from '../texts';

/** The steps that are the filer's in this state, from the same table that the court decides by. */
export function FilerSteps({ filing }: { readonly filing: Filing }) {
  const w = useWords(words);
  const { filingId, state, caseId } = filing;
  const [asking, setAsking] = useState<'withdraw' | 'insist'>();
  const [reason, setReason] = useState('');
  const { busy, problem, run } = useDeed();
  const may = (step: FilingStep) => take(filingStates, state, step, 'filer').ok;
  const go = (url: string) => void navigateTo({ url });
  const act = (deed: () => Promise<Filing>) => void run(async () => {
    court.cache.put(view, { filingId }, await deed());
    court.cache.refresh(mine);
    setAsking(undefined);
  });
  return (
    <>
      {state === 'registered' && <Action onClick={() => go(`/pages/case-space/index?id=${caseId}`)}>{w.openSpace}</Action>}
      {may('resubmit') && <Action onClick={() => go(`/filing/draft/index?id=${filingId}`)}>{w.correctNow}</Action>}
      {may('insist') && <Action quiet onClick={() => setAsking('insist')}>{w.insist}</Action>}
      {may('withdraw') && state !== 'draft' && <Action quiet danger onClick={() => setAsking('withdraw')}>{w.withdraw}</Action>}
      {asking === 'insist' && (
        <Confirm title={w.insist} text={w.insistAsk} yes={w.insist} busy={busy} onYes={() => act(() => court.ask(insist, { filingId }))} onClose={() => setAsking(undefined)}><Problem text={problem} /></Confirm>
      )}
      {asking === 'withdraw' && (
        <Confirm title={w.withdraw} text={w.withdrawAsk} yes={w.withdraw} danger busy={busy} onYes={() => act(() => court.ask(withdraw, { filingId, reason }))} onClose={() => setAsking(undefined)}>
          <Field label={w.withdrawReason} optional long max={300} value={reason} onChange={setReason} />
          <Problem text={problem} />
        </Confirm>
      )}
    </>
  );
}
