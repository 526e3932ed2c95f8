import type { FileView } from '@microcourt/domain/files/contract';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { sizeText } from './format.ts';
import { useKeys } from './keys.ts';
import { useWords } from './language.ts';
import { Key, Nothing } from './parts.tsx';
import { texts } from './texts.ts';

type Props = { readonly url: string; readonly file: FileView; readonly keys: boolean };

/** One file, large: an image that can be made larger and turned, a PDF in a frame, sound and video with their controls. */
export function FileStage({ url, file, keys }: Props) {
  const t = useWords(texts);
  return (
    <div className="stage">
      {file.kind === 'image' && <Picture url={url} file={file} keys={keys} />}
      {file.kind === 'pdf' && <iframe className="stage__frame" src={`${url}#navpanes=0&view=FitH`} title={file.name} />}
      {file.kind === 'audio' && <audio className="stage__sound" controls src={url} aria-label={file.name} />}
      {file.kind === 'video' && <video className="stage__frame" controls src={url} aria-label={file.name} />}
      {(file.kind === 'office' || file.kind === 'text') && <Nothing title={t('file.no-preview')} />}
      <footer className="stage__foot">
        <span className="stage__name">{file.name}</span>
        <span className="figure">{sizeText(file.size)}</span>
        <a href={url} target="_blank" rel="noreferrer">{t('file.open')}</a>
      </footer>
    </div>
  );
}

const STEP = 1.25;

function Picture({ url, file, keys }: Props) {
  const t = useWords(texts);
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 500, height: 500 });
  const [zoom, setZoom] = useState(1);
  const [turns, setTurns] = useState(0);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => entry && setRoom({ width: entry.contentRect.width, height: entry.contentRect.height }));
    if (box.current) watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  const [width, height] = [file.width ?? 800, file.height ?? 1_000];
  const lies = turns % 2 === 1;
  // As large as fits when it opens, then by the factor that was asked for.
  const scale = Math.min(room.width / (lies ? height : width), room.height / (lies ? width : height), 1) * zoom;
  const larger = () => setZoom((z) => Math.min(z * STEP, 12)), smaller = () => setZoom((z) => Math.max(z / STEP, 0.3)), turn = () => setTurns((n) => (n + 1) % 4);
  const fit = () => {
    setZoom(1);
    setTurns(0);
  };
  useKeys(keys ? [
    { key: '+', label: t('file.zoom-in'), run: larger }, { key: '=', label: t('file.zoom-in'), run: larger }, { key: '-', label: t('file.zoom-out'), run: smaller },
    { key: 'o', label: t('file.rotate'), run: turn }, { key: '0', label: t('file.fit'), run: fit },
  ] : []);
  return (
    <>
      <div className="stage__tools">
        <Button size="small" onClick={larger}>{t('file.zoom-in')} {keys && <Key name="+" />}</Button>
        <Button size="small" onClick={smaller}>{t('file.zoom-out')} {keys && <Key name="-" />}</Button>
        <Button size="small" onClick={turn}>{t('file.rotate')} {keys && <Key name="o" />}</Button>
        <Button size="small" onClick={fit}>{t('file.fit')} {keys && <Key name="0" />}</Button>
      </div>
      <div className="stage__room" ref={box}>
        <div className="stage__sheet" style={{ width: (lies ? height : width) * scale, height: (lies ? width : height) * scale }}>
          <img src={url} alt={file.name} style={{ width: width * scale, height: height * scale, transform: `translate(-50%, -50%) rotate(${turns * 90}deg)` }} />
        </div>
      </div>
    </>
  );
}
