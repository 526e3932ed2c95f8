import { deliveries, mine, type DeliveryView } from '@microcourt/domain/service-of-process/contract';
import { ScrollView, Text, View } from '@tarojs/components';
import { navigateTo, useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { court } from '../../court';
import { say, sayUnread } from '../../shared/refusals';
import { roleText } from '../../shared/roles';
import { dayText } from '../../shared/time';
import { Action, Empty, Group, Line, Problem, Skeleton } from '../../shared/ui/blocks';
import { Choice } from '../../shared/ui/choice';
import { SignedIn } from '../../shared/ui/signed-in';
import { useAsk, useSession } from '../../shared/use-court';
import { useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { Screen } from '../../theme/screen';
import { inOrder, isNew, needsCourt, TONES } from '../standing';
import { words } from '../texts';
import { useDeliveries } from '../use-deliveries';
import './index.css';

/** 我收到的文书: what was served on the person, in one case or in all; of a case the court sees every service, and what it has to do about them. */
export default function DeliveriesPage() {
  const { case: caseId } = useRouter().params;
  return <SignedIn>{caseId ? <OfCase caseId={caseId} /> : <OfAll />}</SignedIn>;
}

/** So many services are on a page. */
const PAGE = 30;
const go = (url: string) => void navigateTo({ url });

function OfCase({ caseId }: { readonly caseId: string }) {
  const w = useWords(words);
  const { value, error } = useDeliveries(caseId);
  const forCourt = (useSession()?.me.posts.length ?? 0) > 0;
  const [show, setShow] = useState<'all' | 'needed'>('all');
  const shown = value && inOrder(value).filter((one) => !forCourt || show === 'all' || needsCourt(one));
  const received = shown?.filter(({ mine }) => mine) ?? [], others = shown?.filter(({ mine }) => !mine) ?? [];
  return (
    <Screen title={w.caseTitle}>
      <ScrollView className="body" scrollY>
        {!value && (error === undefined ? <Skeleton rows={6} /> : <Problem text={sayUnread(error)} onRetry={() => court.cache.refresh(deliveries)} />)}
        {forCourt && <Action onClick={() => go(`/service-of-process/serve/index?case=${caseId}`)}>{w.toServe}</Action>}
        {forCourt && <Choice row value={show} onChange={setShow} options={[{ value: 'all', label: w.all }, { value: 'needed', label: w.needed }]} />}
        {value?.length === 0 && <Empty icon="file" text={w.noneInCase} />}
        {received.length > 0 && <Group title={w.mineTitle}>{received.map((one) => <Row key={one.deliveryId} caseId={caseId} one={one} />)}</Group>}
        {others.length > 0 && <Group title={w.caseTitle}>{others.map((one) => <Row key={one.deliveryId} caseId={caseId} one={one} />)}</Group>}
        {value && <Group><Line icon="pin" title={w.address} note={w.addressNote} onClick={() => go(`/service-of-process/address/index?case=${caseId}`)} /><Line icon="file" title={w.documents} onClick={() => go(`/documents/list/index?case=${caseId}`)} /></Group>}
        <View className="bottom-space" />
      </ScrollView>
    </Screen>
  );
}

function OfAll() {
  const w = useWords(words);
  return (
    <Screen title={w.mineTitle}>
      <ScrollView className="body" scrollY>
        <Mine after={undefined} />
        <View className="bottom-space" />
      </ScrollView>
    </Screen>
  );
}

/** A page of what was served on the person in all cases, under the case of each, and on request the pages after it. */
function Mine({ after }: { readonly after: string | undefined }) {
  const w = useWords(words);
  const session = useSession();
  const { value, error } = useAsk(mine, session && { limit: PAGE, ...(after === undefined ? {} : { after }) });
  const [goesOn, setGoesOn] = useState(false);
  if (!value) return error === undefined ? <Skeleton rows={6} /> : <Problem text={sayUnread(error)} onRetry={() => court.cache.refresh(mine)} />;
  const last = value[value.length - 1], inCases = [...new Set(value.map(({ caseId }) => caseId))].map((caseId) => value.filter((one) => one.caseId === caseId));
  return (
    <>
      {value.length === 0 && after === undefined && <Empty icon="file" text={w.none} />}
      {inCases.map((items) => (
        <Group key={items[0]!.caseId} title={[items[0]!.title, items[0]!.number].filter(Boolean).join(' · ')}>
          {inOrder(items.map(({ delivery }) => delivery)).map((one) => <Row key={one.deliveryId} caseId={items[0]!.caseId} one={one} />)}
        </Group>
      ))}
      {last && value.length === PAGE && (goesOn ? <Mine after={last.delivery.deliveryId} /> : <Action quiet onClick={() => setGoesOn(true)}>{w.older}</Action>)}
    </>
  );
}

function Row({ caseId, one }: { readonly caseId: string; readonly one: DeliveryView }) {
  const w = useWords(words);
  const { language } = usePreferences();
  const { title, state, effect, clocks, mine, name, role, deliveryId, next } = one;
  const note = [
    mine ? '' : `${name} · ${roleText(role)}`, effect ? `${w.servedOn} ${dayText(effect.on, language)}` : '', ...clocks.map(({ label, on }) => `${say(label)} ${dayText(on, language)}`), next ? `${w.next}：${say(next.reason)}` : '',
  ].filter(Boolean).join('\n');
  const tone = TONES[state] === 'plain' ? '' : `chip_${TONES[state]}`;
  return (
    <Line title={title} note={note} onClick={() => go(`/service-of-process/delivery/index?case=${caseId}&id=${deliveryId}`)}
      aside={<View className="served__marks"><Text className={`chip ${tone}`}>{state === 'waiting' && !mine ? w.waitsForOther : w[state]}</Text>{isNew(one) && <Text className="chip chip_urgent">{w.unread}</Text>}{one.rebuttal?.decision === null && <Text className="chip chip_urgent">{w.rebuttalOpen}</Text>}</View>} />
  );
}
