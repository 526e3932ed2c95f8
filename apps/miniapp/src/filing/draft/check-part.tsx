import { courts } from '@microcourt/domain/courts/contract';
import { type check, discard, mine, submit, view } from '@microcourt/domain/filing/contract';
import type { Draft } from '@microcourt/domain/filing/draft';
import type { OutputOf } from '@microcourt/domain/shared/contract';
import { Button, Text, View } from '@tarojs/components';
import { navigateBack, redirectTo } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { court } from '../../court';
import { say } from '../../shared/refusals';
import { Action, Group, Line, Note, Problem, Skeleton } from '../../shared/ui/blocks';
import { opens, useExplain } from '../../shared/ui/explanation';
import { Confirm } from '../../shared/ui/sheet';
import { WorkingView } from '../../shared/ui/working';
import { useAsk, useDeed } from '../../shared/use-court';
import { fill, useWords } from '../../shared/words';
import { words } from '../draft-texts';
import { words as filingWords } from '../texts';
import { type Step, stepOfPath } from './steps';
import { stepOfRow, summaryOf } from './summary';
import type { Filing } from './keeper';

/** What the court finds on looking at the draft. */
export type Checked = OutputOf<typeof check>;
type Props = {
  readonly filing: Filing; readonly draft: Draft; readonly checked: Checked | undefined; readonly steps: readonly Step[]; readonly busy: boolean; readonly problem: string;
  readonly onJump: (step: number) => void; readonly onLook: () => void; readonly push: () => Promise<void>; readonly revision: () => number;
};
const SERVED = { servedOnly: true };

/** Check your answers: what is missing, what deserves a second thought, the whole complaint, the exact fee, and the handing in. */
export function CheckPart({ filing, draft, checked, steps, busy, problem, onJump, onLook, push, revision }: Props) {
  const w = useWords(words);
  const { value: served } = useAsk(courts, SERVED);
  const { explain, sheet } = useExplain();
  useEffect(onLook, [onLook]);
  const courtName = served?.find(({ code }) => code === draft.court)?.name ?? (draft.court ? draft.court : w.notChosen);
  if (!checked) return problem ? <Problem text={problem} onRetry={onLook} /> : <Skeleton rows={6} />;
  const list = (problems: Checked['missing']) => problems.flatMap(({ path, code, facts, why }) => [
    <Line key={`${path.join('.')} ${code}`} title={say(code, facts)} onClick={() => onJump(stepOfPath(steps, path))} />,
    ...Object.values(why ?? {}).map((one) => <Line key={`${path.join('.')} ${code} ${one.of}`} title={w.howCounted} {...opens(explain, one, w.howCounted)} />),
  ]);
  return (
    <>
      {checked.missing.length > 0 ? <Group title={w.checkMissing}>{list(checked.missing)}</Group> : <Note strong>{w.checkGood}</Note>}
      {checked.warnings.length > 0 && <Group title={w.checkWarnings}>{list(checked.warnings)}</Group>}
      {checked.fee ? <WorkingView working={checked.fee} /> : <Note>{w.feeOpen}</Note>}
      {summaryOf(draft, w, courtName).map((row) => (
        <View key={`${row.step} ${row.label}`} className="checked__row">
          <View className="checked__texts"><Text className="checked__label">{row.label}</Text><Text>{row.text || w.empty}</Text></View>
          <Button className="plain link" ariaLabel={`${w.change} ${row.label}`} onClick={() => onJump(stepOfRow(steps, row))}>{w.change}</Button>
        </View>
      ))}
      {sheet}
      <HandIn filing={filing} courtName={courtName} ready={checked.missing.length === 0 && !busy} push={push} revision={revision} />
    </>
  );
}

type HandInProps = Pick<Props, 'filing' | 'push' | 'revision'> & { readonly courtName: string; readonly ready: boolean };

function HandIn({ filing: { filingId, state }, courtName, ready, push, revision }: HandInProps) {
  const w = useWords(words);
  const f = useWords(filingWords);
  const [asking, setAsking] = useState<'submit' | 'discard'>();
  const { busy, problem, run } = useDeed();
  const hand = () => void run(async () => {
    await push();
    court.cache.put(view, { filingId }, await court.ask(submit, { filingId, revision: revision() }));
    court.cache.refresh(mine);
    await redirectTo({ url: `/filing/review/index?id=${filingId}` });
  });
  const drop = () => void run(async () => {
    await court.ask(discard, { filingId });
    court.sessions.own.remove(`draft.${filingId}`);
    court.cache.refresh(mine);
    await navigateBack();
  });
  return (
    <>
      <Note>{fill(w.submitNote, { court: courtName })}</Note>
      <Problem text={problem} />
      <Action disabled={!ready} busy={busy} onClick={() => setAsking('submit')}>{state === 'draft' ? w.submit : f.resubmit}</Action>
      {state === 'draft' && <Action quiet danger onClick={() => setAsking('discard')}>{w.discard}</Action>}
      {asking === 'submit' && <Confirm title={w.submit} text={fill(w.submitNote, { court: courtName })} yes={w.submitAsk} busy={busy} onYes={hand} onClose={() => setAsking(undefined)}><Problem text={problem} /></Confirm>}
      {asking === 'discard' && <Confirm title={w.discard} text={w.discardAsk} yes={w.discard} danger busy={busy} onYes={drop} onClose={() => setAsking(undefined)}><Problem text={problem} /></Confirm>}
    </>
  );
}
