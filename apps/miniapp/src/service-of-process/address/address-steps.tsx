import { addresses, confirmAddress, CONSENT_BASES, type AddressView } from '@microcourt/domain/service-of-process/contract';
import { TOLD_VERSION } from '@microcourt/domain/service-of-process/rules-address';
import { Text, View } from '@tarojs/components';
import { showToast } from '@tarojs/taro';
import { useState } from 'react';
import { court } from '../../court';
import { askNow } from '../../shared/ask-now';
import { Action, Group, Line, Problem } from '../../shared/ui/blocks';
import { Choice, Tick, Toggle } from '../../shared/ui/choice';
import { Field } from '../../shared/ui/field';
import { useDeed, useSession } from '../../shared/use-court';
import { fill, useWords } from '../../shared/words';
import { words } from '../texts-address';
import { type AddressForm, formOf, problemsOf, sentForm } from './address-form';
import { Explained } from './explained';

type Part = { readonly form: AddressForm; readonly change: (part: Partial<AddressForm>) => void; /** The step was to be left before it was filled in: what is missing is said. */ readonly tried: boolean };
type Step = 1 | 2 | 3;

/** Confirming where one is served, in three steps: whether electronically, where, and once more in full. */
export function AddressSteps({ caseId, one, onDone }: { readonly caseId: string; readonly one: AddressView; readonly onDone: () => void }) {
  const w = useWords(words);
  const [step, setStep] = useState<Step>(1);
  const [form, setForm] = useState(() => formOf(one));
  const change = (part: Partial<AddressForm>) => setForm({ ...form, ...part });
  const [tried, setTried] = useState(false);
  const wrong = problemsOf(form);
  const open = step === 1 ? wrong.electronic === undefined : Object.keys(wrong).length === 0;
  const go = (next: Step) => {
    setTried(!open && next > step);
    if (open || next < step) setStep(next);
  };
  return (
    <>
      <View className="told__step"><Text className="told__count">{fill(w.stepOf, { n: step })}</Text><Text className="told__name">{w[`step${step}`]}</Text></View>
      {step === 1 && <Electronic form={form} change={change} tried={tried} />}
      {step === 2 && <Where form={form} change={change} tried={tried} />}
      {step === 3 && <Check caseId={caseId} one={one} form={form} onDone={onDone} />}
      {step < 3 && <Action onClick={() => go(step === 1 ? 2 : 3)}>{w[`step${step === 1 ? 2 : 3}`]}</Action>}
      {step > 1 && <Action quiet onClick={() => go(step === 3 ? 2 : 1)}>{w.back}</Action>}
    </>
  );
}

function Electronic({ form, change, tried }: Part) {
  const w = useWords(words);
  return (
    <>
      <Explained />
      <Choice label={w.step1} value={form.electronic === undefined ? undefined : form.electronic ? 'yes' : 'no'} onChange={(value) => change({ electronic: value === 'yes' })} options={[{ value: 'yes', label: w.agree }, { value: 'no', label: w.decline }]} />
      {tried && <Problem text={w.needElectronic} />}
    </>
  );
}

function Where({ form, change, tried }: Part) {
  const w = useWords(words);
  const wrong = problemsOf(form);
  const said = (field: keyof AddressForm) => (wrong[field] && (tried || form[field] !== '') ? { problem: w[wrong[field]] } : {});
  return (
    <>
      {form.electronic && <Toggle label={w.platform} note={w.platformNote} on={form.platform} onChange={(platform) => change({ platform })} />}
      {wrong.platform && <Problem text={w[wrong.platform]} />}
      <Field label={w.mobile} keyboard="number" max={20} optional value={form.mobile} onChange={(mobile) => change({ mobile })} {...said('mobile')} />
      {form.electronic && <Field label={w.email} max={100} optional value={form.email} onChange={(email) => change({ email })} {...said('email')} />}
      <Field label={w.postal} hint={w.postalHint} long max={200} value={form.postal} onChange={(postal) => change({ postal })} {...said('postal')} {...(form.electronic ? { note: w.postalNote } : {})} />
      <Field label={w.recipient} max={60} value={form.recipient} note={w.recipientNote} onChange={(recipient) => change({ recipient })} {...said('recipient')} />
    </>
  );
}

function Check({ caseId, one, form, onDone }: { readonly caseId: string; readonly one: AddressView; readonly form: AddressForm; readonly onDone: () => void }) {
  const w = useWords(words);
  const staff = (useSession()?.me.posts.length ?? 0) > 0;
  const [basis, setBasis] = useState<(typeof CONSENT_BASES)[number]>('express');
  const [sure, setSure] = useState(false);
  const { busy, problem, run } = useDeed();
  const sent = sentForm(form);
  const send = () => void run(async () => {
    court.cache.put(addresses, { caseId }, await askNow(confirmAddress, { caseId, participantId: one.participantId, ...sent, basis, textVersion: TOLD_VERSION }));
    onDone();
    await showToast({ title: w.sent, icon: 'success' });
  });
  return (
    <>
      <Group>
        <Line title={sent.electronic ? w.electronicYes : w.electronicNo} />
        {sent.platform && <Line title={w.platform} note={w.platformNote} />}
        {sent.mobile && <Line title={w.mobile} value={sent.mobile} />}
        {sent.email && <Line title={w.email} value={sent.email} />}
        <Line title={w.postal} note={sent.postal} />
        <Line title={w.recipient} value={sent.recipient} />
      </Group>
      {staff && sent.electronic && <Choice label={w.counter} value={basis} onChange={setBasis} options={CONSENT_BASES.map((value) => ({ value, label: w[value] }))} />}
      <Tick label={w.truth} on={sure} onChange={setSure} />
      <Problem text={problem} />
      <Action busy={busy} disabled={!sure} onClick={send}>{w.send}</Action>
    </>
  );
}
