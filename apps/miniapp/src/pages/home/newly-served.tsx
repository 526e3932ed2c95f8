import { deliveries, Effective, Sent, type DeliveryView } from '@microcourt/domain/service-of-process/contract';
import type { CaseLine } from '@microcourt/domain/cases/contract';
import { Text } from '@tarojs/components';
import { navigateTo } from '@tarojs/taro';
import { useMyCases } from '../../cases/case-list';
import { court } from '../../court';
import { say } from '../../shared/refusals';
import { dayText } from '../../shared/time';
import { Group, Line } from '../../shared/ui/blocks';
import { useAsk, useSession } from '../../shared/use-court';
import { useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { isNew } from '../../service-of-process/standing';
import { words } from '../../shared/checking-texts';

court.cache.refreshOn('me', [deliveries]);
for (const { news } of [Sent, Effective]) court.cache.refreshOn(news, [deliveries]);

/** So many cases, those last talked in, are looked through for what was served; the list of all is one touch away. */
const LOOKED_AT = 8;

/** What was served on the person and not opened yet, with the last days that hang on it: the first thing on the home page. */
export function NewlyServed() {
  const session = useSession();
  const { lines } = useMyCases();
  if (!session || session.me.posts.length > 0) return null;
  return <>{lines?.slice(0, LOOKED_AT).map((line) => <OfCase key={line.caseId} line={line} />)}</>;
}

function OfCase({ line: { caseId, title } }: { readonly line: CaseLine }) {
  const { value } = useAsk(deliveries, { caseId });
  const fresh = value?.filter(isNew) ?? [];
  const w = useWords(words);
  if (fresh.length === 0) return null;
  return <Group title={w.newly}>{fresh.map((one) => <One key={one.deliveryId} caseId={caseId} about={title} one={one} />)}</Group>;
}

function One({ caseId, about, one: { deliveryId, title, clocks } }: { readonly caseId: string; readonly about: string; readonly one: DeliveryView }) {
  const w = useWords(words);
  const { language } = usePreferences();
  const note = [about, ...clocks.map(({ label, on }) => `${say(label)} ${dayText(on, language)}`)].join(' · ');
  return <Line icon="file" title={title} note={note} aside={<Text className="chip chip_urgent">{w.unread}</Text>} onClick={() => void navigateTo({ url: `/service-of-process/delivery/index?case=${caseId}&id=${deliveryId}` })} />;
}
