import type { OutputOf } from '@microcourt/domain/shared/contract';
import type { sendCode } from '@microcourt/domain/identity/contract';
import { Button, Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Problem } from './blocks';
import { useDeed } from '../use-court';
import { fill, useWords } from '../words';
import { words } from '../proving-texts';
import './code-sender.css';

type Props = { readonly send: () => Promise<OutputOf<typeof sendCode>>; /** What keeps a code from being sent; empty if nothing does. */ readonly lacking?: string; readonly onCode: (code: string) => void; readonly onProblem: (text: string) => void };

/** Has a code sent to a number, at most once a minute; the demonstration shows it on the page. */
export function CodeSender({ send, lacking = '', onCode, onProblem }: Props) {
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
    onProblem(lacking);
    if (lacking !== '') return;
    void run(async () => {
      const { validSeconds, again, demoCode } = await send();
      setSent({ minutes: Math.round(validSeconds / 60), demoCode });
      setLeft(again);
    });
  };
  return (
    <View className="sender">
      <Button className="plain sender__send" disabled={busy || left > 0} onClick={ask}>{left > 0 ? fill(w.again, { seconds: left }) : w.sendCode}</Button>
      <Problem text={problem} />
      {sent && (
        <View className="note note_strong" ariaRole="status">
          {sent.demoCode === undefined ? fill(w.codeSent, { minutes: sent.minutes }) : (
            <View className="sender__demo">
              <View className="sender__demo-text">
                <Text>{w.demoCode} </Text>
                <Text className="sender__code">{sent.demoCode}</Text>
              </View>
              <Button className="plain sender__fill" onClick={() => onCode(sent.demoCode!)}>{w.fillIn}</Button>
            </View>
          )}
        </View>
      )}
    </View>
  );
}
