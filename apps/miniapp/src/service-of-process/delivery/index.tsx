import { delivery, type DeliveryView } from '@microcourt/domain/service-of-process/contract';
import { ScrollView, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { court } from '../../court';
import { sayUnread } from '../../shared/refusals';
import { Note, Problem, Skeleton } from '../../shared/ui/blocks';
import { SignedIn } from '../../shared/ui/signed-in';
import { useWords } from '../../shared/words';
import { Screen } from '../../theme/screen';
import { words } from '../texts';
import { useDelivery } from '../use-deliveries';
import { Acts } from './acts';
import { Course } from './course';
import { Decide } from './decide';
import { Effect } from './effect';
import { Retry } from './retry';
import './index.css';

/** 送达: one service, its effect in plain words, what hangs on it, and what may be done now. */
export default function DeliveryPage() {
  return <SignedIn><Delivery /></SignedIn>;
}

function Delivery() {
  const { case: caseId = '', id = '' } = useRouter().params;
  const w = useWords(words);
  const { value, error } = useDelivery(caseId, id);
  return (
    <Screen title={w.delivery} note={value?.title}>
      <ScrollView className="body" scrollY>
        {!value && (error === undefined ? <Skeleton rows={6} /> : <Problem text={sayUnread(error)} onRetry={() => court.cache.refresh(delivery)} />)}
        {value && <One caseId={caseId} one={value} />}
        <View className="bottom-space" />
      </ScrollView>
    </Screen>
  );
}

function One({ caseId, one }: { readonly caseId: string; readonly one: DeliveryView }) {
  const w = useWords(words);
  const forCourt = one.may.some((deed) => ['retry', 'note', 'prove-arrival', 'decide-rebuttal'].includes(deed));
  return (
    <>
      <Effect one={one} />
      <Acts caseId={caseId} one={one} />
      <Decide key={one.rebuttal?.at ?? ''} caseId={caseId} one={one} />
      <Retry caseId={caseId} one={one} />
      <Course one={one} />
      {forCourt && <Note>{w.deskNote}</Note>}
    </>
  );
}
