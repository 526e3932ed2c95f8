import { browserFile } from '@microcourt/client/browser';
import type { FileSource } from '@microcourt/client/transport';
import { useEffect, useRef, useState } from 'react';
import { pickImages } from '../../shared/devices';
import { Action, Problem } from '../../shared/ui/blocks';
import { fill, useWords } from '../../shared/words';
import { captureWords } from '../texts';

type Props = { readonly taken: number; readonly onShots: (sources: readonly FileSource[]) => void; readonly onDone: () => void };
const WANTED = { video: { facingMode: { ideal: 'environment' }, width: { ideal: 2560 }, height: { ideal: 1920 } } };

/** The camera inside the page, in a browser: page after page with one button. Where it may not be used, the phone's own camera is. */
export function Camera({ taken, onShots, onDone }: Props) {
  const w = useWords(captureWords);
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<'opening' | 'ready' | 'none'>('opening');
  useEffect(() => {
    let stream: MediaStream | undefined, left = false;
    const refused = () => Promise.reject(new Error('none'));
    (navigator.mediaDevices?.getUserMedia(WANTED) ?? refused()).then((given) => {
      stream = given;
      if (left || !video.current) return given.getTracks().forEach((track) => track.stop());
      video.current.srcObject = given;
    }, () => setState('none'));
    return () => {
      left = true;
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, []);
  const shoot = () => {
    const { videoWidth: width, videoHeight: height } = video.current!;
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    canvas.getContext('2d')!.drawImage(video.current!, 0, 0);
    canvas.toBlob((blob) => blob && onShots([browserFile(blob, `page-${Date.now()}.jpg`)]), 'image/jpeg', 0.92);
  };
  const own = async (camera: boolean) => {
    const picked = await pickImages(camera ? 1 : 9, camera);
    if (picked.length === 0) return;
    onShots(picked.map(({ source }) => source));
    onDone();
  };
  if (state === 'none') {
    return (
      <div className="capture__body">
        <Problem text={w.noCamera} />
        <Action onClick={() => void own(true)}>{w.systemCamera}</Action>
        <Action quiet onClick={() => void own(false)}>{w.addPhotos}</Action>
      </div>
    );
  }
  return (
    <>
      <div className="capture__body capture__finder"><video ref={video} className="capture__video" autoPlay muted playsInline aria-label={w.finder} onLoadedData={() => setState('ready')} /></div>
      <div className="capture__foot">
        <button type="button" className="plain capture__side" onClick={() => void own(false)}>{w.addPhotos}</button>
        <button type="button" className="plain capture__shutter" aria-label={w.shoot} disabled={state !== 'ready'} onClick={shoot}><span className="capture__ring" /></button>
        <button type="button" className="plain capture__side" disabled={taken === 0} onClick={onDone}>{taken > 0 ? fill(w.toPages, { n: taken }) : ''}</button>
      </div>
    </>
  );
}
