import { signInStaff } from '@microcourt/domain/identity/contract';
import { Refused } from '@microcourt/client/errors';
import { useState } from 'react';
import { court } from '../../court';
import { deviceKind, deviceName } from '../../platform';
import { Action, Problem } from '../../shared/ui/blocks';
import { Field } from '../../shared/ui/field';
import { useDeed } from '../../shared/use-court';
import { useWords } from '../../shared/words';
import { words } from '../texts';

/** Signs staff of a court in by user id and password, and by a code where the person has set one up. */
export function StaffForm({ onDone }: { readonly onDone: () => void }) {
  const w = useWords(words);
  const [userId, setUserId] = useState('');
  const [password, setPassword] = useState('');
  const [totp, setTotp] = useState('');
  const [second, setSecond] = useState(false);
  const { busy, problem, setProblem, run } = useDeed();
  const enter = () => {
    if (userId.trim() === '' || password === '') return setProblem(w.staffNeeded);
    void run(async () => {
      try {
        const { token, me } = await court.ask(signInStaff, { userId, password, ...(totp === '' ? {} : { totp }), device: { name: deviceName(), kind: deviceKind } });
        court.signedIn(token, me);
        onDone();
      } catch (error) {
        if (error instanceof Refused && error.code === 'identity.second-fact-needed') setSecond(true);
        throw error;
      }
    });
  };
  return (
    <>
      <Field label={w.userId} value={userId} max={64} onChange={setUserId} />
      <Field label={w.password} value={password} max={200} secret onChange={setPassword} />
      {second && <Field label={w.totp} value={totp} max={6} keyboard="number" onChange={setTotp} />}
      <Problem text={problem} />
      <Action busy={busy} onClick={enter}>{w.signIn}</Action>
    </>
  );
}
