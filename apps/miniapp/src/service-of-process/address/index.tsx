import { addresses, type AddressView } from '@microcourt/domain/service-of-process/contract';
import { ScrollView, View } from '@tarojs/components';
import { navigateBack, useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { court } from '../../court';
import { sayUnread } from '../../shared/refusals';
import { roleText } from '../../shared/roles';
import { Empty, Group, Line, Problem, Skeleton } from '../../shared/ui/blocks';
import { SignedIn } from '../../shared/ui/signed-in';
import { useAsk, useSession } from '../../shared/use-court';
import { useWords } from '../../shared/words';
import { Screen } from '../../theme/screen';
import { words } from '../texts-address';
import '../use-deliveries';
import { AddressSteps } from './address-steps';
import { Confirmed } from './confirmed';
import './index.css';

/** 送达地址确认书: where and how someone is served in a case, confirmed step by step, changed, withdrawn. */
export default function AddressPage() {
  return <SignedIn><Address /></SignedIn>;
}

function Address() {
  const { case: caseId = '' } = useRouter().params;
  const w = useWords(words);
  const session = useSession();
  const { value, error } = useAsk(addresses, session && caseId ? { caseId } : undefined);
  const [picked, setPicked] = useState<string>();
  const [filling, setFilling] = useState(false);
  const one = value?.find(({ participantId }) => participantId === picked) ?? (value?.length === 1 ? value[0] : undefined);
  // Out of the form to what is confirmed, from there to the list where there is one.
  const back = () => (filling ? setFilling(false) : picked ? setPicked(undefined) : void navigateBack());
  return (
    <Screen title={w.title} note={one?.name} onBack={back}>
      <ScrollView className="body" scrollY>
        {!value && (error === undefined ? <Skeleton rows={5} /> : <Problem text={sayUnread(error)} onRetry={() => court.cache.refresh(addresses)} />)}
        {value?.length === 0 && <Empty icon="pin" text={w.none} />}
        {value && value.length > 1 && !one && (
          <Group title={w.whose}>{value.map((each) => <Line key={each.participantId} icon="me" title={each.name} note={roleText(each.role)} value={each.confirmed ? w.confirmed : w.notConfirmed} onClick={() => setPicked(each.participantId)} />)}</Group>
        )}
        {one && <One key={one.participantId} caseId={caseId} one={one} filling={filling} onFilling={setFilling} />}
        <View className="bottom-space" />
      </ScrollView>
    </Screen>
  );
}

type Props = { readonly caseId: string; readonly one: AddressView; readonly filling: boolean; readonly onFilling: (filling: boolean) => void };
function One({ caseId, one, filling, onFilling }: Props) {
  return filling
    ? <AddressSteps caseId={caseId} one={one} onDone={() => onFilling(false)} />
    : <Confirmed caseId={caseId} one={one} onChange={() => onFilling(true)} />;
}
