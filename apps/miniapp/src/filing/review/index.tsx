import { whysOf, type Whys } from '@microcourt/domain/calculators/why';
import { view } from '@microcourt/domain/filing/contract';
import { texts } from '@microcourt/domain/filing/texts';
import { inChinese } from '@microcourt/domain/shared/worked';
import { ScrollView, Text, View } from '@tarojs/components';
import { navigateTo, useRouter } from '@tarojs/taro';
import { court } from '../../court';
import { addSentences, say, sayError } from '../../shared/refusals';
import { openKept } from '../../shared/tickets';
import { dayText, momentText } from '../../shared/time';
import { Group, Line, Note, Problem, Skeleton } from '../../shared/ui/blocks';
import { opens, useExplain } from '../../shared/ui/explanation';
import { SignedIn } from '../../shared/ui/signed-in';
import { WorkingView } from '../../shared/ui/working';
import { useAsk, useDeed, useSession } from '../../shared/use-court';
import { fill, useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { Screen } from '../../theme/screen';
import type { Filing } from '../draft/keeper';
import { words } from '../texts';
import { FeeToPay, Notices } from './fee-due';
import { FilerSteps } from './filer-steps';
import { HowCounted } from './how-counted';

addSentences(texts);

/** What has been handed in: the receipt, where it stands, what happens next, and what the filer may do. */
export default function ReviewPage() {
  return <SignedIn><Review /></SignedIn>;
}

function Review() {
  const filingId = useRouter().params['id'] ?? '';
  const w = useWords(words);
  const session = useSession();
  const { value: filing, error } = useAsk(view, session && { filingId });
  return (
    <Screen title={filing ? w[filing.state] : w.receipt} note={filing?.serial ?? undefined}>
      <ScrollView className="body" scrollY>
        {!filing && (error === undefined ? <Skeleton rows={6} /> : <Problem text={sayError(error)} onRetry={() => court.cache.refresh(view)} />)}
        {filing && <Standing filing={filing} />}
        <View className="bottom-space" />
      </ScrollView>
    </Screen>
  );
}

function Standing({ filing }: { readonly filing: Filing }) {
  const w = useWords(words);
  const { language } = usePreferences();
  const { serial, handedInAt, decideBy, courtName, number, defects, identityProof, fee, history, filingId, correctBy, why } = filing;
  const { explain, sheet } = useExplain();
  return (
    <>
      <Note strong>{nextOf(filing, w, language)}<HowCounted why={nextWhys(filing)} explain={explain} /></Note>
      {identityProof !== 'proved' && number === null && filing.state !== 'withdrawn' && (
        <Group><Line icon="shield" title={w.proofPending} value={identityProof === 'pending' ? w.proofUnderReview : w.proveNow} onClick={() => void navigateTo({ url: `/identity/proof/index?filing=${filingId}` })} /></Group>
      )}
      {defects.length > 0 && ['correction', 'returned'].includes(filing.state) && (
        <Group title={w.defects}>
          {defects.map(({ path, code, note }) => <Line key={`${path.join('.')} ${code}`} title={say(code)} note={note} onClick={() => void navigateTo({ url: `/filing/draft/index?id=${filingId}&path=${encodeURIComponent(path.join('.'))}` })} />)}
        </Group>
      )}
      <FilerSteps filing={filing} />
      <FeeToPay filing={filing} />
      <Group title={w.receipt}>
        {serial && <Line title={w.serial} value={serial} />}
        {handedInAt && <Line title={w.receivedAt} value={momentText(handedInAt, language)} />}
        {courtName && <Line title={w.toCourt} value={courtName} />}
        {decideBy && <Line title={w.decideDay} value={dayText(decideBy, language)} {...opens(explain, why?.['decideBy'], w.decideDay)} />}
        {correctBy && filing.state === 'correction' && <Line title={w.correctDay} value={dayText(correctBy, language)} {...opens(explain, why?.['correctBy'], w.correctDay)} />}
        {number && <Line title={w.caseNumber} value={number} />}
      </Group>
      <Ruling filing={filing} />
      <Notices filing={filing} />
      {fee && <WorkingView working={fee} />}
      <Group title={w.historyTitle}>
        {history.map(({ at, what, by, note, why: asked }) => (
          <View key={`${at} ${what}`} className="line">
            <View className="line__texts"><Text>{stepText(what)}</Text><Text className="line__note">{[momentText(at, language), by === 'filer' ? w.byFiler : by === 'court' ? w.byCourt : w.byClock, note && language === 'zh' ? inChinese(note) : note].filter(Boolean).join(' · ')}</Text><HowCounted why={asked} explain={explain} /></View>
          </View>
        ))}
      </Group>
      {sheet}
    </>
  );
}

const stepText = (what: string): string => {
  for (const code of [what, `filing.step.${what}`, `filing.state.${what}`, `filing.${what}`]) {
    const text = say(code);
    if (text !== code) return text;
  }
  return what;
};

function nextOf(filing: Filing, w: ReturnType<typeof useWords<keyof typeof words>>, language: 'zh' | 'en'): string {
  const day = (one: string | null) => (one === null ? '' : dayText(one, language));
  switch (filing.state) {
    case 'submitted': case 'under-review': case 'refusal-drafted': return fill(w.nextReview, { day: day(filing.decideBy) });
    case 'correction': return filing.correctBy === null ? w.nextNotServed : fill(w.nextCorrection, { day: day(filing.correctBy) });
    case 'returned': return w.nextReturned;
    case 'advised': return fill(w.nextAdvised, { court: filing.advisedCourt?.name ?? '', reason: (filing.advisedCourt?.reason ?? '').replace(/[。.]$/, '') });
    case 'not-accepted': return filing.refusal?.appealBy ? fill(w.nextRefused, { day: day(filing.refusal.appealBy) }) : w.nextNotServed;
    case 'registered': return nextAfterRegistration(filing, w, day);
    case 'deemed-withdrawn': return w.nextDeemed;
    default: return w.nextDefault;
  }
}

/** The question behind the day that the sentence of `nextOf` names. */
function nextWhys({ state, why, refusal, feeDue }: Filing): Whys {
  switch (state) {
    case 'submitted': case 'under-review': case 'refusal-drafted': return whysOf({ decideBy: why?.['decideBy'] ?? null });
    case 'correction': return whysOf({ correctBy: why?.['correctBy'] ?? null });
    case 'not-accepted': return whysOf({ appealBy: refusal?.why?.['appealBy'] ?? null });
    case 'registered': return whysOf({ payBy: feeDue?.paidOn === null ? feeDue.why?.['payBy'] ?? null : null });
    default: return {};
  }
}

const nextAfterRegistration = ({ feeDue }: Filing, w: ReturnType<typeof useWords<keyof typeof words>>, day: (one: string | null) => string): string => {
  if (!feeDue || feeDue.paidOn !== null) return w.nextRegistered;
  return feeDue.payBy === null ? w.nextFeeOpen : fill(w.nextFee, { day: day(feeDue.payBy) });
};

function Ruling({ filing: { refusal, rulingFileId } }: { readonly filing: Filing }) {
  const w = useWords(words);
  const file = rulingFileId ?? refusal?.rulingFileId;
  const { busy, problem, run } = useDeed();
  const { language } = usePreferences();
  const { explain, sheet } = useExplain();
  if (!refusal && !file) return null;
  return (
    <>
      <Group title={w.ruling}>
        {refusal && <Line title={w.reasons} note={refusal.reasons} />}
        {refusal && <Line title={w.basis} note={refusal.basis.map((one) => stepText(one)).join('；')} />}
        {refusal?.appealBy && <Line title={w.appealDay} value={dayText(refusal.appealBy, language)} {...opens(explain, refusal.why?.['appealBy'], w.appealDay)} />}
        {file && <Line icon="file" title={w.ruling} onClick={() => void (busy || run(() => openKept(file)))} />}
        <Problem text={problem} />
      </Group>
      {sheet}
    </>
  );
}
