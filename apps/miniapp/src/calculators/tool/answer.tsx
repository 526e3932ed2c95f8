import type { AnyCalculator } from '@microcourt/domain/calculators/calculator';
import type { Typed } from '@microcourt/domain/calculators/form';
import { courts } from '@microcourt/domain/courts/contract';
import { dayOf } from '@microcourt/domain/shared/calendar';
import type { Working } from '@microcourt/domain/shared/worked';
import { Button, Text, View } from '@tarojs/components';
import { court } from '../../court';
import { say, sayError } from '../../shared/refusals';
import { dayText, momentText, present } from '../../shared/time';
import { Note, Problem, Skeleton } from '../../shared/ui/blocks';
import { WorkingView } from '../../shared/ui/working';
import { useAsk } from '../../shared/use-court';
import { fill, useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { renewTables } from '../ground';
import { paperOf } from '@microcourt/client/calculators/paper';
import { Actions } from '../parts/actions';
import { words } from '../texts';
import { isBlank } from '@microcourt/client/calculators/fold';
import { namesOf, type Outcome } from '@microcourt/client/calculators/outcome';

type Props = { readonly c: AnyCalculator; readonly typed: Typed; readonly outcome: Outcome; readonly calm: boolean; readonly oldOf: string | undefined };
const SERVED = { servedOnly: true };
/** A figure with more signs stands smaller at the foot, so that a day with its weekday keeps to one line of the smallest phone. */
const WIDE = { zh: 12, en: 20 };

/** The answer to what stands in the form, or what is still in its way. */
export function Answer({ c, typed, outcome, calm, oldOf }: Props) {
  const w = useWords(words);
  const { language } = usePreferences();
  switch (outcome.state) {
    case 'done':
      return <Done c={c} typed={typed} working={outcome.working} old={oldOf === undefined ? '' : fill(w.offline, { day: dayText(dayOf(new Date(oldOf)), language) })} />;
    case 'missing':
      return (
        <Note>
          <View>{fill(w.stillMissing, { names: namesOf(c.fields, outcome.missing, language, w.row) })}</View>
          {outcome.why && <View>{say(outcome.why.code, outcome.why.facts)}</View>}
        </Note>
      );
    case 'wrong':
      return calm ? <Note>{w.look}</Note> : null;
    case 'refused':
      if (c.onServer && outcome.code === 'shared.offline') return <Problem text={w.byServer} onRetry={() => court.cache.refresh()} />;
      // Before anything was typed nothing is wrong yet: the same sentence says what to begin with.
      if (isBlank(c.fields, typed)) return <Note>{say(outcome.code, outcome.facts)}</Note>;
      return calm ? <Problem text={say(outcome.code, outcome.facts)} /> : null;
    case 'no-figures':
      return <Problem text={`${w.needsFigures} ${sayError(outcome.error) === say('shared.offline') ? '' : sayError(outcome.error)}`.trim()} onRetry={() => void renewTables(true)} />;
    case 'broken':
      return <Problem text={w.broken} />;
    default:
      return <Skeleton rows={2} />;
  }
}

function Done({ c, typed, working, old }: { readonly c: AnyCalculator; readonly typed: Typed; readonly working: Working; readonly old: string }) {
  const w = useWords(words);
  const { language } = usePreferences();
  const served = useAsk(courts, SERVED).value ?? [];
  // One court speaks by its name; where several are served here, none of them has worked this out.
  const court = served.length === 1 ? (served[0]?.name ?? '') : '';
  return (
    <>
      <WorkingView working={working} />
      <Actions paperNow={() => paperOf({ calculator: c, typed, working, language, court, made: momentText(present().toISOString(), language), words: w })} />
      {old !== '' && <Note>{old}</Note>}
      <View className="tool__foot">{w.footNote}</View>
    </>
  );
}

/** The head figure at the foot of the page, or that there is none, so that it is seen while one types; leads to the whole answer. */
export function AnswerBar({ outcome, typed, c, calm, onClick }: Pick<Props, 'outcome' | 'typed' | 'c' | 'calm'> & { readonly onClick: () => void }) {
  const w = useWords(words);
  const { language } = usePreferences();
  const head = outcome.state === 'done' ? outcome.working.results[0] : undefined;
  if (head) return <Bar label={head.label[language]} figure={head.text[language]} wide={head.text[language].length > WIDE[language]} onClick={onClick} />;
  // What is wrong stands below a long form: without a word at its foot nobody would look for it.
  return outcome.state === 'refused' && calm && !isBlank(c.fields, typed) ? <Bar label={w.notWorked} figure={w.seeWhy} onClick={onClick} /> : null;
}

function Bar({ label, figure, wide = false, onClick }: { readonly label: string; readonly figure: string; readonly wide?: boolean; readonly onClick: () => void }) {
  return (
    <Button className="plain tool__bar" onClick={onClick}>
      <Text className="tool__bar-label">{label}</Text>
      <Text className={`tool__bar-figure ${wide ? 'tool__bar-figure_wide' : ''}`}>{figure}</Text>
      <View className="icon icon_down tool__bar-arrow" />
    </Button>
  );
}
