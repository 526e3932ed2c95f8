import { Effective, mine, Sent } from '@microcourt/domain/service-of-process/contract';
import type { OutputOf } from '@microcourt/domain/shared/contract';
import { Text } from '@tarojs/components';
import { navigateTo } from '@tarojs/taro';
import { court } from '../../court';
import { say } from '../../shared/refusals';
import { dayText } from '../../shared/time';
import { Group, Line } from '../../shared/ui/blocks';
import { useAsk, useSession } from '../../shared/use-court';
import { useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { isNew } from '../../service-of-process/standing';
import { words } from '../../shared/checking-texts';

court.cache.refreshOn('me', [mine]);
for (const { news } of [Sent, Effective]) court.cache.refreshOn(news, [mine]);

/** So many stand on the home page; the list of all is one touch away. */
const SHOWN = 8;

/** What was served on the person and not opened yet, with the last days that hang on it: the first thing on the home page. */
export function NewlyServed() {
  const w = useWords(words);
  const session = useSession();
  const { value } = useAsk(mine, session && session.me.posts.length === 0 ? { unopened: true, limit: SHOWN } : undefined);
  const fresh = value?.filter(({ delivery }) => isNew(delivery)) ?? [];
  if (fresh.length === 0) return null;
  return <Group title={w.newly}>{fresh.map((one) => <One key={one.delivery.deliveryId} one={one} />)}</Group>;
}

function One({ one: { caseId, title: about, delivery: { deliveryId, title, clocks } } }: { readonly one: OutputOf<typeof mine>[number] }) {
  const w = useWords(words);
  const { language } = usePreferences();
  const note = [about, ...clocks.map(({ label, on }) => `${say(label)} ${dayText(on, language)}`)].join(' · ');
  return <Line icon="file" title={title} note={note} aside={<Text className="chip chip_urgent">{w.unread}</Text>} onClick={() => void navigateTo({ url: `/service-of-process/delivery/index?case=${caseId}&id=${deliveryId}` })} />;
}
