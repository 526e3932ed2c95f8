import { me as whoAmI, signOut } from '@microcourt/domain/identity/contract';
import { Button, ScrollView, Text, View } from '@tarojs/components';
import { navigateTo } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { court } from '../court';
import { words as checkingWords } from '../shared/checking-texts';
import { Action, Group, Line } from '../shared/ui/blocks';
import { Choice, Toggle } from '../shared/ui/choice';
import { Confirm } from '../shared/ui/sheet';
import { useAsk, useDeed, useSession } from '../shared/use-court';
import { useWords } from '../shared/words';
import { setPreferences, usePreferences } from '../theme/preferences';
import { words } from './texts';
import './mine.css';

const go = (url: string) => void navigateTo({ url });

/** 我的: who is signed in, proof, devices, looks, what is kept on this device. */
export function Mine() {
  const w = useWords(words), s = useWords(checkingWords);
  const session = useSession();
  const fresh = useAsk(whoAmI, session && {}).value;
  useEffect(() => { if (fresh) court.sessions.know(fresh); }, [fresh]);
  const me = session?.me;
  return (
    <ScrollView className="body" scrollY>
      <Button className="plain mine__head" onClick={() => go(me ? '/identity/proof/index' : '/identity/sign-in/index')}>
        <View className="mine__avatar">{me ? <Text>{(me.name ?? w.mine).slice(-1)}</Text> : <View className="icon icon_me" />}</View>
        <View className="mine__names">
          <Text className="mine__name">{me ? (me.name ?? me.mobileMasked ?? '') : w.signedOutName}</Text>
          <Text className="mine__mobile">{me ? (me.mobileMasked ?? me.staffUserId ?? '') : w.signIn}</Text>
        </View>
        {me && <Text className={`chip ${me.proof === 'reviewed' || me.proof === 'counter' ? 'chip_open' : ''}`}>{w[me.proof]}</Text>}
        <View className="icon icon_next line__arrow" />
      </Button>
      {me && (
        <Group title={w.account}>
          <Line icon="shield" title={w.proof} value={w[me.proof]} onClick={() => go('/identity/proof/index')} />
          <Line icon="device" title={w.devices} onClick={() => go('/identity/devices/index')} />
          {me.posts.map(({ court: code, courtName, post }) => <Line key={`${code} ${post}`} icon="people" title={w.posts} value={courtName} />)}
        </Group>
      )}
      <Group title={s.verifying}>
        {me && <Line icon="file" title={s.received} note={s.receivedNote} onClick={() => go('/service-of-process/list/index')} />}
        <Line icon="search" title={s.check} note={s.checkNote} onClick={() => go('/service-of-process/check/index')} />
        <Line icon="shield" title={s.verify} note={s.verifyNote} onClick={() => go('/documents/check/index')} />
      </Group>
      <Looks />
      <Group title={w.about}>
        <Line title={w.onDevice} note={w.onDeviceNote} />
        {me?.profile === 'demo' && <Line title={w.demo} />}
      </Group>
      {me && <SignOut />}
      <View className="bottom-space" />
    </ScrollView>
  );
}

function Looks() {
  const w = useWords(words);
  const { colors, elder, language } = usePreferences();
  return (
    <Group title={w.looks}>
      <Toggle label={w.elder} note={w.elderNote} on={elder} onChange={(on) => setPreferences({ elder: on })} />
      <Choice row label={w.colours} value={colors} onChange={(value) => setPreferences({ colors: value })}
        options={[{ value: 'system', label: w.system }, { value: 'light', label: w.light }, { value: 'dark', label: w.dark }]} />
      <Choice row label={w.language} value={language} onChange={(value) => setPreferences({ language: value })}
        options={[{ value: 'zh', label: w.zh }, { value: 'en', label: w.en }]} />
    </Group>
  );
}

function SignOut() {
  const w = useWords(words);
  const [asking, setAsking] = useState(false);
  const { busy, run } = useDeed();
  const leave = () => void run(async () => {
    // The court is told if it can be reached; this device forgets the person in any case.
    await court.ask(signOut, {}).catch(() => undefined);
    court.signedOut();
  });
  return (
    <>
      <Action quiet danger onClick={() => setAsking(true)}>{w.signOut}</Action>
      {asking && <Confirm title={w.signOut} text={w.signOutAsk} yes={w.signOut} danger busy={busy} onYes={leave} onClose={() => setAsking(false)} />}
    </>
  );
}
