import { Refused } from '@microcourt/client/errors';
import { sendOwnCode, stepUp } from '@microcourt/domain/identity/contract';
import type { Ask, InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { askNow } from '../ask-now';
import { Action, Problem } from './blocks';
import { Field } from './field';
import { Sheet } from './sheet';
import { useDeed, useSession } from '../use-court';
import { fill, useWords } from '../words';
import { CodeSender } from './code-sender';
import { words } from '../proving-texts';

const wanted = (error: unknown): boolean => error instanceof Refused && error.code === 'identity.prove-again';

/** Asks as `askNow` does; where the court wants the identity checked again, `sheet` asks for that and then what was meant goes on. */
export function useProvedAsk(): { readonly ask: <A extends Ask>(ask: A, input: InputOf<A>) => Promise<OutputOf<A>>; readonly sheet: ReactNode } {
  const [waiting, setWaiting] = useState<{ readonly done: (proved: boolean) => void }>();
  const ask = async <A extends Ask>(one: A, input: InputOf<A>): Promise<OutputOf<A>> => {
    try {
      return await askNow(one, input);
    } catch (error) {
      if (!wanted(error)) throw error;
      const proved = await new Promise<boolean>((done) => { setWaiting({ done }); });
      setWaiting(undefined);
      if (!proved) throw error;
      return askNow(one, input);
    }
  };
  return { ask, sheet: waiting ? <ProveAgain onDone={waiting.done} /> : null };
}

function ProveAgain({ onDone }: { readonly onDone: (proved: boolean) => void }) {
  const w = useWords(words), mobile = useSession()?.me.mobileMasked ?? '';
  const [code, setCode] = useState('');
  const { busy, problem, setProblem, run } = useDeed();
  const check = () => {
    if (!/^\d{6}$/.test(code)) return setProblem(w.codeWrong);
    void run(async () => {
      await askNow(stepUp, { code });
      onDone(true);
    });
  };
  return (
    <Sheet title={w.proveAgain} onClose={() => onDone(false)}>
      <View className="sheet__text">{w.proveAgainWhy}</View>
      <Field label={w.code} hint={fill(w.codeTo, { mobile })} value={code} max={6} keyboard="number" onChange={setCode} />
      <CodeSender send={() => askNow(sendOwnCode, {})} onCode={setCode} onProblem={setProblem} />
      <Problem text={problem} />
      <Action busy={busy} onClick={check}>{w.proveAgainGo}</Action>
      <Action quiet onClick={() => onDone(false)}>{w.notNow}</Action>
    </Sheet>
  );
}
