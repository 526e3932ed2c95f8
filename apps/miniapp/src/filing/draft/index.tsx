import { texts as courtsTexts } from '@microcourt/domain/courts/texts';
import { texts as lawTexts } from '@microcourt/domain/law/texts';
import { texts as calculatorsTexts } from '@microcourt/domain/calculators/texts';
import { texts } from '@microcourt/domain/filing/texts';
import type { Problem as ProblemShape } from '@microcourt/domain/filing/problem';
import { Button, ScrollView, Text, View } from '@tarojs/components';
import { navigateBack, redirectTo, useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { addSentences, say, sayError } from '../../shared/refusals';
import { hourText } from '../../shared/time';
import { Action, Problem, Skeleton } from '../../shared/ui/blocks';
import { Confirm } from '../../shared/ui/sheet';
import { SignedIn } from '../../shared/ui/signed-in';
import { fill, useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { Screen } from '../../theme/screen';
import { court } from '../../court';
import { words } from '../draft-texts';
import { CheckPart } from './check-part';
import { Part } from './part-of-step';
import { stepOfPath, stepsOf } from './steps';
import type { SaveState } from './keeper';
import { useChecking } from './use-checking';
import { useDraft } from './use-draft';
import './index.css';

addSentences(courtsTexts);
addSentences(lawTexts);
addSentences(calculatorsTexts);

addSentences(texts);

/** States in which the words may still be changed. */
const OPEN: readonly string[] = ['draft', 'correction', 'returned'];

/** The complaint, written page by page; it saves itself, and is checked before it is handed in. */
export default function DraftPage() {
  return <SignedIn><Draft /></SignedIn>;
}

function Draft() {
  const params = useRouter().params;
  const filingId = params['id'] ?? '';
  const w = useWords(words);
  const { language } = usePreferences();
  const { keeper, filing, draft, save, error } = useDraft(filingId);
  const { push, settle } = keeper;
  const [at, setAt] = useState(() => (params['path'] ? -1 : Number(court.sessions.own.read(`step.${filingId}`) ?? 0)));
  const { checked, busy, problem, look, write } = useChecking(filingId, keeper);
  const closed = filing !== undefined && !OPEN.includes(filing.state);
  useEffect(() => { if (closed) void redirectTo({ url: `/filing/review/index?id=${filingId}` }); }, [closed, filingId]);
  if (!draft || !filing || closed) return <Screen title=""><View className="body">{error === undefined ? <Skeleton rows={7} /> : <Problem text={sayError(error)} onRetry={() => void keeper.open()} />}</View></Screen>;

  const steps = stepsOf(draft);
  const now = Math.min(at < 0 ? stepOfPath(steps, decodeURIComponent(params['path']!).split('.').map((one) => (/^\d+$/.test(one) ? Number(one) : one))) : at, steps.length - 1);
  const step = steps[now]!;
  const problems: readonly ProblemShape[] = [...filing.defects.map(({ path, code }) => ({ path: [...path], code })), ...(checked ? [...checked.missing, ...checked.warnings] : [])];
  const go = (next: number) => {
    setAt(next);
    court.sessions.own.write(`step.${filingId}`, String(next));
    void push();
    if (steps[next]?.id === 'aid') look();
  };
  const title = step.id === 'section' ? step.section[language] : w[step.id];
  return (
    <Screen title={title} note={fill(w.step, { n: now + 1, all: steps.length })} onBack={() => (now > 0 ? go(now - 1) : void navigateBack())}>
      <View className="draft__progress" ariaHidden><View className="draft__done" style={{ width: `${((now + 1) / steps.length) * 100}%` }} /></View>
      <ScrollView key={now} className="body" scrollY>
        <SaveLine state={save} />
        {filing.defects.filter(({ path }) => stepOfPath(steps, path) === now && step.id !== 'check').map(({ path, code, note }) => <Problem key={`${path.join('.')} ${code}`} text={`${w.defectsHere}${note || say(code)}`} />)}
        {step.id === 'check'
          ? <CheckPart filing={filing} draft={draft} checked={checked} steps={steps} busy={busy} problem={problem} onJump={go} onLook={look} push={push} revision={() => keeper.revision} />
          : <Part step={step} draft={draft} change={write} problems={problems} home={{ caseId: filing.caseId, stream: FILES }} feeQuestion={checked?.feeQuestion ?? null} />}
        {step.id !== 'check' && <Action onClick={() => go(now + 1)}>{w.next}</Action>}
        {step.id !== 'check' && now > 0 && <Button className="plain link draft__to-check" onClick={() => go(steps.length - 1)}><Text>{w.toCheck}</Text></Button>}
        <View className="bottom-space" />
      </ScrollView>
      {save.kind === 'stale' && (
        <Confirm title={w.staleTitle} text={w.staleText} yes={w.staleTheirs} onYes={() => void settle('theirs')} onClose={() => undefined}>
          <Action quiet onClick={() => void settle('mine')}>{w.staleMine}</Action>
        </Confirm>
      )}
    </Screen>
  );
}

/** The stream to which the files of a complaint belong: its filer and the registry read it. */
const FILES = 'filing';

function SaveLine({ state }: { readonly state: SaveState }) {
  const w = useWords(words);
  if (state.kind === 'refused') return <Problem text={sayError(state.error)} />;
  const text = state.kind === 'saved' ? (state.at === '' ? '' : fill(w.saved, { time: hourText(state.at) })) : state.kind === 'saving' ? w.saving : w.kept;
  return <View className="draft__saved" ariaRole="status">{text}</View>;
}
