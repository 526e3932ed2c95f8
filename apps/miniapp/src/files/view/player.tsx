import type { FileView } from '@microcourt/domain/files/contract';
import { useState } from 'react';
import { useTickets } from '../../shared/tickets';
import { Problem, Skeleton } from '../../shared/ui/blocks';
import { useWords } from '../../shared/words';
import { words } from '../texts';

/** Sound or film in a browser, with its own controls. */
export function Player({ file }: { readonly file: FileView }) {
  const w = useWords(words);
  const url = useTickets([file.fileId], 'original')[file.fileId];
  const [first, setFirst] = useState<string>();
  const [silent, setSilent] = useState(false);
  // What plays keeps the address with which it began: a new one would begin anew.
  if (url && first === undefined) setFirst(url);
  if (silent) return <Problem text={w.noSound} />;
  if (first === undefined) return <Skeleton rows={2} />;
  return (
    <div className="player">
      {file.kind === 'video'
        ? <video className="player__film" src={first} controls playsInline preload="metadata" aria-label={`${w.video} ${file.name}`} onError={() => setSilent(true)}><track kind="captions" /></video>
        : <audio className="player__sound" src={first} controls preload="metadata" aria-label={`${w.sound} ${file.name}`} onError={() => setSilent(true)}><track kind="captions" /></audio>}
    </div>
  );
}
