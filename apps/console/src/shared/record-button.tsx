import type { FileView } from '@microcourt/domain/files/contract';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useWords } from './language.ts';
import { notice } from './notices.tsx';
import { Failure } from './parts.tsx';
import { texts } from './texts.ts';
import { useUpload, type Place } from './use-upload.ts';

type Props = { readonly place: Place; readonly name: string; readonly onKept: (file: FileView) => void };

/** Records what is said at the counter and brings it to the court. */
export function RecordButton({ place, name, onKept }: Props) {
  const t = useWords(texts);
  const recorder = useRef<MediaRecorder>();
  const [seconds, setSeconds] = useState<number>();
  const { percent, failure, send } = useUpload(place);
  useEffect(() => {
    if (seconds === undefined) return;
    const timer = setTimeout(() => setSeconds(seconds + 1), 1_000);
    return () => clearTimeout(timer);
  }, [seconds]);
  useEffect(() => () => recorder.current?.stream.getTracks().forEach((track) => track.stop()), []);
  const keep = async (sound: Blob, duration: number) => {
    // The encoder is loaded when the first recording ends.
    const { toMp3 } = await import('./mp3.ts');
    const kept = await send(await toMp3(sound), `${name}.mp3`, duration);
    if (kept) onKept(kept);
  };
  const begin = async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const pieces: Blob[] = [], began = Date.now(), one = new MediaRecorder(stream);
    one.ondataavailable = ({ data }) => pieces.push(data);
    one.onstop = () => {
      stream.getTracks().forEach((track) => track.stop());
      setSeconds(undefined);
      void keep(new Blob(pieces, { type: one.mimeType }), Date.now() - began);
    };
    recorder.current = one;
    one.start();
    setSeconds(0);
  };
  const pressed = () => (seconds === undefined ? void begin().catch(() => notice(t('upload.no-microphone'), 'failed')) : recorder.current?.stop());
  return (
    <div className="upload">
      <Button danger={seconds !== undefined} loading={percent !== null} onClick={pressed}>
        {seconds === undefined ? t('upload.record') : t('upload.recording', { seconds })}
      </Button>
      <Failure error={failure} />
    </div>
  );
}
