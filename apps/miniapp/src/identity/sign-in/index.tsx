import { sendCode, setName, signIn } from '@microcourt/domain/identity/contract';
import { Button, ScrollView, View } from '@tarojs/components';
import { navigateBack } from '@tarojs/taro';
import { useState } from 'react';
import { court } from '../../court';
import { deviceKind, deviceName } from '../../platform';
import { Action, Problem } from '../../shared/ui/blocks';
import { Tick } from '../../shared/ui/choice';
import { CodeSender } from '../../shared/ui/code-sender';
import { Field } from '../../shared/ui/field';
import { useDeed } from '../../shared/use-court';
import { useWords } from '../../shared/words';
import { Screen } from '../../theme/screen';
import { words } from '../texts';
import { StaffForm } from './staff-form';
import './index.css';

const MOBILE = /^1[3-9]\d{9}$/;

/** Signs a party in by number and code, and asks a newcomer for a name. */
export default function SignInPage() {
  const w = useWords(words);
  const [naming, setNaming] = useState(false);
  const [staff, setStaff] = useState(false);
  const done = () => void navigateBack();
  return (
    <Screen title={naming ? w.nameTitle : w.signInTitle}>
      <ScrollView className="body" scrollY>
        {naming ? <NameForm /> : staff ? <StaffForm onDone={done} /> : <SignInForm onNamed={done} onNameless={() => setNaming(true)} />}
        {!naming && <Button className="plain link sign-in__other" onClick={() => setStaff(!staff)}>{staff ? w.party : w.staff}</Button>}
      </ScrollView>
    </Screen>
  );
}

function SignInForm({ onNamed, onNameless }: { readonly onNamed: () => void; readonly onNameless: () => void }) {
  const w = useWords(words);
  const [mobile, setMobile] = useState('');
  const [code, setCode] = useState('');
  const [agreed, setAgreed] = useState(false);
  const { busy, problem, setProblem, run } = useDeed();
  const enter = () => {
    if (!MOBILE.test(mobile)) return setProblem(w.mobileWrong);
    if (!/^\d{6}$/.test(code)) return setProblem(w.codeWrong);
    if (!agreed) return setProblem(w.agreeFirst);
    void run(async () => {
      const { token, me } = await court.ask(signIn, { mobile, code, device: { name: deviceName(), kind: deviceKind } });
      court.signedIn(token, me);
      if (me.name === null) onNameless();
      else onNamed();
    });
  };
  return (
    <>
      <View className="sign-in__note">{w.signInNote}</View>
      <Field label={w.mobile} hint={w.mobileHint} value={mobile} max={11} keyboard="number" onChange={setMobile} />
      <Field label={w.code} hint={w.codeHint} value={code} max={6} keyboard="number" onChange={setCode} />
      <CodeSender send={() => court.ask(sendCode, { mobile })} lacking={MOBILE.test(mobile) ? '' : w.mobileWrong} onCode={setCode} onProblem={setProblem} />
      <Tick label={w.agree} on={agreed} onChange={setAgreed} />
      <Problem text={problem} />
      <Action busy={busy} onClick={enter}>{w.signIn}</Action>
      <View className="bottom-space" />
    </>
  );
}

function NameForm() {
  const w = useWords(words);
  const [name, setNameText] = useState('');
  const { busy, problem, setProblem, run } = useDeed();
  const keep = () => {
    if (name.trim() === '') return setProblem(w.nameNeeded);
    void run(async () => {
      court.sessions.know(await court.ask(setName, { name }));
      await navigateBack();
    });
  };
  return (
    <>
      <View className="sign-in__note">{w.nameNote}</View>
      <Field label={w.name} value={name} max={60} onChange={setNameText} />
      <Problem text={problem} />
      <Action busy={busy} onClick={keep}>{w.done}</Action>
    </>
  );
}
