import type { FileSource } from '@microcourt/client/transport';
import { Text } from '@tarojs/components';
import { showToast } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { record } from '../shared/devices';
import { DeviceRefused, LONGEST_VOICE, type Recording } from '../shared/devices-words';
import { useWords } from '../shared/words';
import { HoldArea } from '../shared/ui/hold-area';
import { words } from './texts';

type Props = { readonly onVoice: (source: FileSource, seconds: number) => void };
/** A finger that slides this far up lets go of the recording. */
const DROP_AT = 60;

/** Hold to talk: records while it is held, sends when it is let go, drops when the finger slides up. */
export function Talk({ onVoice }: Props) {
  const w = useWords(words);
  const [state, setState] = useState<'idle' | 'held' | 'dropping'>('idle');
  const [seconds, setSeconds] = useState(0);
  const held = useRef<{ from: number; recording: Promise<Recording> } | undefined>(undefined);
  const tell = (title: string) => void showToast({ title, icon: 'none' });
  const hold = (y: number) => {
    if (held.current) return;
    const recording = record();
    held.current = { from: y, recording };
    setSeconds(0);
    setState('held');
    recording.catch((error: unknown) => {
      held.current = undefined;
      setState('idle');
      tell(error instanceof DeviceRefused ? w[error.what] : w.microphone);
    });
  };
  const letGo = () => {
    const now = held.current;
    held.current = undefined;
    setState('idle');
    if (!now) return;
    now.recording.then(async (one) => {
      if (state === 'dropping') return one.drop();
      const made = await one.stop();
      if (made) onVoice(made.source, made.seconds);
      else tell(w.tooShort);
    }).catch(() => undefined);
  };
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => (seconds + 1 >= LONGEST_VOICE ? letGo() : setSeconds(seconds + 1)), 1_000);
    return () => clearTimeout(timer);
  });
  useEffect(() => () => void held.current?.recording.then((one) => one.drop(), () => undefined), []);

  return (
    <HoldArea
      className={`composer__field composer__talk ${state === 'idle' ? '' : 'composer__talk_on'}`} label={w.holdToTalk} onHold={hold} onLetGo={letGo}
      onMove={(y) => held.current && setState(held.current.from - y > DROP_AT ? 'dropping' : 'held')}
    >
      <Text>{state === 'idle' ? w.holdToTalk : `${seconds}″ ${state === 'held' ? w.releaseToSend : w.releaseToDrop}`}</Text>
    </HoldArea>
  );
}
