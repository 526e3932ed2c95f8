import type { FileView } from '@microcourt/domain/files/contract';
import { Video, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { hush, play } from '../../shared/devices';
import { addressOf, useTickets } from '../../shared/tickets';
import { Action, Problem, Skeleton } from '../../shared/ui/blocks';
import { sayError } from '../../shared/refusals';
import { useWords } from '../../shared/words';
import { words } from '../texts';

/** Sound or film in the mini program. */
export function Player({ file }: { readonly file: FileView }) {
  const w = useWords(words);
  const film = file.kind === 'video';
  const url = useTickets(film ? [file.fileId] : [], 'original')[file.fileId];
  const [problem, setProblem] = useState('');
  useEffect(() => hush, []);
  if (!film) {
    return (
      <View className="player">
        <Problem text={problem} />
        <Action onClick={() => void addressOf(file.fileId).then((found) => play(found, () => undefined), (error: unknown) => setProblem(sayError(error)))}>{w.play}</Action>
      </View>
    );
  }
  return url ? <Video className="player__film" src={url} /> : <Skeleton rows={2} />;
}
