import { sendCode, setName, signIn } from '@microcourt/domain/identity/contract';
import { Button, ScrollView, Text, View } from '@tarojs/components';
import { navigateBack } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { court } from '../../court';
import { deviceKind, deviceName } from '../../platform';
import { Action, Problem } from '../../shared/ui/blocks';
import { Tick } from '../../shared/ui/choice';
import { Field } from '../../shared/ui/field';
import { useDeed } from '../../shared/use-court';
import { fill, useWords } from '../../shared/words';
import { Screen } from '../../theme/screen';
import { words } from '../texts';
import { StaffForm } from './staff-form';
import './index.css';

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
    if (!/^1[3-9]\d{9}$/.test(mobile)) return setProblem(w.mobileWrong);
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
      <CodeSender mobile={mobile} onCode={setCode} onProblem={setProblem} />
      <Tick label={w.agree} on={agreed} onChange={setAgreed} />
      <Problem text={problem} />
      <Action busy={busy} onClick={enter}>{w.signIn}</Action>
      <View className="bottom-space" />
    </>
  );
}

function CodeSender({ mobile, onCode, onProblem }: { readonly mobile: string; readonly onCode: (code: string) => void; readonly onProblem: (text: string) => void }) {
  const w = useWords(words);
  const [left, setLeft] = useState(0);
  const [sent, setSent] = useState<{ minutes: number; demoCode?: string | undefined }>();
  const { busy, problem, run } = useDeed();
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1_000);
    return () => clearTimeout(timer);
  }, [left]);
  const ask = () => {
    if (!/^1[3-9]\d{9}$/.test(mobile)) return onProblem(w.mobileWrong);
    onProblem('');
    void run(async () => {
      const { validSeconds, again, demoCode } = await court.ask(sendCode, { mobile });
      setSent({ minutes: Math.round(validSeconds / 60), demoCode });
      setLeft(again);
    });
  };
  return (
    <View className="sign-in__sender">
      <Button className="plain sign-in__send" disabled={busy || left > 0} onClick={ask}>{left > 0 ? fill(w.again, { seconds: left }) : w.sendCode}</Button>
      <Problem text={problem} />
      {sent && (
        <View className="note note_strong" ariaRole="status">
          {sent.demoCode === undefined ? fill(w.codeSent, { minutes: sent.minutes }) : (
            <View className="sign-in__demo">
              <View className="sign-in__demo-text">
                <Text>{w.demoCode} </Text>
                <Text className="sign-in__code">{sent.demoCode}</Text>
              </View>
              <Button className="plain sign-in__fill" onClick={() => onCode(sent.demoCode!)}>{w.fillIn}</Button>
            </View>
          )}
        </View>
      )}
    </View>
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
