import type { FileSource } from '@microcourt/client/transport';
import { useEffect, useRef } from 'react';
import { pickImages } from '../../shared/devices';
import { Action } from '../../shared/ui/blocks';
import { useWords } from '../../shared/words';
import { View } from '@tarojs/components';
import { captureWords } from '../texts';

type Props = { readonly taken: number; readonly onShots: (sources: readonly FileSource[]) => void; readonly onDone: () => void };

/** WeChat's own camera, in the mini program; it comes up by itself. */
export function Camera({ onShots, onDone }: Props) {
  const w = useWords(captureWords);
  const opened = useRef(false);
  const shoot = async (camera: boolean) => {
    const picked = await pickImages(9, camera);
    if (picked.length === 0) return;
    onShots(picked.map(({ source }) => source));
    onDone();
  };
  useEffect(() => {
    if (!opened.current) void shoot(true);
    opened.current = true;
  });
  return (
    <View className="capture__body">
      <Action onClick={() => void shoot(true)}>{w.shoot}</Action>
      <Action quiet onClick={() => void shoot(false)}>{w.addPhotos}</Action>
    </View>
  );
}
