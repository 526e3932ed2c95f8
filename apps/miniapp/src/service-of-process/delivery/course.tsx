import type { AttemptView, DeliveryView } from '@microcourt/domain/service-of-process/contract';
import { Text, View } from '@tarojs/components';
import type * as z from 'zod/mini';
import { say } from '../../shared/refusals';
import { dayText, momentText } from '../../shared/time';
import { Group } from '../../shared/ui/blocks';
import { fill, useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { words } from '../texts';

type Attempt = z.infer<typeof AttemptView>;

/** The course of a service: every way that was tried, with what happened and when. */
export function Course({ one: { attempts } }: { readonly one: DeliveryView }) {
  const w = useWords(words);
  if (attempts.length === 0) return null;
  return <Group title={w.attempts}>{attempts.map((each) => <One key={each.attemptId} one={each} />)}</Group>;
}

/** What happened to an attempt: the words of the step by its name, else as it came. */
const stepText = (what: string): string => {
  const code = `service-of-process.step.${what}`, text = say(code);
  return text === code ? what : text;
};

/** In the order of time; of one moment, the sending comes first. */
const inTime = (events: Attempt['events']) => [...events].sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || Number(b.what === 'sent') - Number(a.what === 'sent'));

function One({ one: { way, to, on, state, counts, events, tracking, noticeUntil } }: { readonly one: Attempt }) {
  const w = useWords(words);
  const { language } = usePreferences();
  const about = [w[on], to, tracking && fill(w.tracking, { number: tracking }), noticeUntil && fill(w.noticeUntil, { day: dayText(noticeUntil, language) })].filter(Boolean).join(' · ');
  return (
    <View className="attempt">
      <View className="attempt__head">
        <Text className="attempt__way">{say(`service-of-process.way.${way}`)}</Text>
        <Text className={`chip ${counts ? 'chip_open' : ''}`}>{counts ? w.counts : say(`service-of-process.state.${state}`)}</Text>
      </View>
      <Text className="line__note">{about}</Text>
      {inTime(events).map(({ what, at, by, note }) => (
        <View key={`${what} ${at}`} className="attempt__event">
          <Text className="attempt__at">{momentText(at, language)}</Text>
          <Text className="attempt__what">{[stepText(what), by, note].filter(Boolean).join(' · ')}</Text>
        </View>
      ))}
    </View>
  );
}
