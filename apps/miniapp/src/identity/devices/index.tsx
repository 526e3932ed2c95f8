import { devices, signOut } from '@microcourt/domain/identity/contract';
import type { OutputOf } from '@microcourt/domain/shared/contract';
import { Button, ScrollView, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { court } from '../../court';
import { sayError } from '../../shared/refusals';
import { momentText } from '../../shared/time';
import { Note, Problem, Skeleton } from '../../shared/ui/blocks';
import { Confirm } from '../../shared/ui/sheet';
import { SignedIn } from '../../shared/ui/signed-in';
import { useAsk, useDeed, useSession } from '../../shared/use-court';
import { fill, useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { Screen } from '../../theme/screen';
import { words } from '../texts';

type Device = OutputOf<typeof devices>[number];

/** Where this person is signed in, and the way to end each. */
export default function DevicesPage() {
  return <SignedIn><Devices /></SignedIn>;
}

function Devices() {
  const w = useWords(words);
  const { language } = usePreferences();
  const session = useSession();
  const { value, error } = useAsk(devices, session && {});
  const [leaving, setLeaving] = useState<Device>();
  const { busy, problem, run } = useDeed();
  const end = ({ sessionId, current }: Device) => void run(async () => {
    await court.ask(signOut, { sessionId });
    if (current) court.signedOut();
    else court.cache.refresh(devices);
    setLeaving(undefined);
  });
  return (
    <Screen title={w.devices}>
      <ScrollView className="body" scrollY>
        <Note>{w.devicesNote}</Note>
        {error !== undefined && <Problem text={sayError(error)} onRetry={() => court.cache.refresh(devices)} />}
        {!value && error === undefined && <Skeleton rows={3} />}
        {value?.map((one) => (
          <View key={one.sessionId} className="line">
            <View className="icon icon_device line__icon" />
            <View className="line__texts">
              <Text>{one.current ? `${one.name}（${w.thisDevice}）` : one.name}</Text>
              <Text className="line__note">{fill(w.signedInAt, { when: momentText(one.signedInAt, language) })}</Text>
              <Text className="line__note">{fill(w.seen, { when: momentText(one.seenAt, language) })}</Text>
            </View>
            <Button className="plain link" onClick={() => setLeaving(one)}>{w.signOutDevice}</Button>
          </View>
        ))}
      </ScrollView>
      {leaving && (
        <Confirm title={leaving.name} text={leaving.current ? w.signOutAsk : w.signOutDeviceAsk} yes={w.signOutDevice} danger busy={busy} onYes={() => end(leaving)} onClose={() => setLeaving(undefined)}>
          <Problem text={problem} />
        </Confirm>
      )}
    </Screen>
  );
}
