import type { DeliveryView } from '@microcourt/domain/service-of-process/contract';
import { Button, Text, View } from '@tarojs/components';
import { say } from '../../shared/refusals';
import { roleText } from '../../shared/roles';
import { dayText, momentText } from '../../shared/time';
import { Group, Line } from '../../shared/ui/blocks';
import { useExplain } from '../../shared/ui/explanation';
import { fill, useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { meaningOf, TONES, truthOf } from '../standing';
import { words } from '../texts';

/** How a service stands: the day that counts, why, what that means for the one who is served, and the last days that hang on it. */
export function Effect({ one }: { readonly one: DeliveryView }) {
  const w = useWords(words);
  const { language } = usePreferences();
  const { state, effect, title, name, role, mine, attempts } = one;
  const notice = attempts.find(({ noticeUntil }) => noticeUntil !== null)?.noticeUntil;
  const chip = state === 'waiting' && !mine ? w.waitsForOther : w[state];
  return (
    <>
      <View className="effect" ariaLive="polite">
        <View className="effect__head"><Text className="effect__title">{title}</Text><Text className={`chip ${TONES[state] === 'plain' ? '' : `chip_${TONES[state]}`}`}>{chip}</Text></View>
        {effect
          ? <><Text className="effect__label">{w.servedOn}</Text><Text className="effect__day">{dayText(effect.on, language)}</Text><Text className="effect__why">{effect[language]}</Text><Text className="effect__basis">{`${w.basis}${language === 'zh' ? '：' : ': '}${effect.article}`}</Text></>
          : <Text className="effect__why">{w.noEffect}</Text>}
        {mine && <View className="effect__truth">{fill(w[truthOf(one)], { day: notice ? dayText(notice, language) : '' })}</View>}
      </View>
      <Clocks one={one} />
      <Group>
        <Line title={w.to} value={mine ? fill(w.toMe, { name }) : `${name}${language === 'zh' ? `（${roleText(role)}）` : ` (${roleText(role)})`}`} />
        {one.openedAt && <Line title={w.openedAt} value={momentText(one.openedAt, language)} />}
        {one.openedAt && one.pages !== null && one.pages > 1 && one.readTo !== null && <Line title={w.readTo} value={fill(w.pageOf, { n: one.readTo, of: one.pages })} />}
        {one.acknowledgedAt && <Line title={w.acknowledgedAt} value={momentText(one.acknowledgedAt, language)} />}
      </Group>
    </>
  );
}

type Clock = DeliveryView['clocks'][number];
function Clocks({ one: { clocks, mine } }: { readonly one: DeliveryView }) {
  const w = useWords(words);
  const { explain, sheet } = useExplain();
  if (clocks.length === 0) return null;
  return (
    <>
      <Group title={w.clocks}>{clocks.map((clock) => <LastDay key={`${clock.label} ${clock.on}`} clock={clock} mine={mine} explain={explain} />)}</Group>
      {sheet}
    </>
  );
}

/** A last day, what it means for the one whom it binds, and how it was counted. */
function LastDay({ clock, mine, explain }: { readonly clock: Clock; readonly mine: boolean; readonly explain: ReturnType<typeof useExplain>['explain'] }) {
  const w = useWords(words);
  const { language } = usePreferences();
  const { label, on, provisional, article, why } = clock, asked = Object.values(why ?? {})[0];
  const inside = (
    <>
      <View className="clock__head"><Text className="clock__label">{say(label)}</Text><Text className="clock__day">{`${dayText(on, language)}${provisional ? `（${w.provisional}）` : ''}`}</Text></View>
      {mine && <Text className="clock__meaning">{w[meaningOf(clock)]}</Text>}
      <View className="clock__foot"><Text>{article}</Text>{asked && <Text className="clock__how">{w.howCounted}</Text>}</View>
    </>
  );
  return asked ? <Button className="plain clock" onClick={() => explain({ ...asked, title: say(label) })}>{inside}</Button> : <View className="clock">{inside}</View>;
}
