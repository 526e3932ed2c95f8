import type { FileSource } from '@microcourt/client/transport';
import { useEffect, useRef, useState } from 'react';
import { workedOn } from './looks';
import { turned } from './perspective';
import type { Made, Page, Raw } from './picture-words';
import { dropPicture, makePicture, readPicture } from './pictures';

/** A picture on the screen. */
export type Preview = Pick<Made, 'url' | 'width' | 'height'>;
type Worked = Pick<Page, 'turns' | 'quad' | 'look'>;
/** As long as a picture need be on a phone's screen. */
const SHOWN_SIDE = 1_000;

/** What a page looks like while it is worked on: its photograph turned, or what would come of it. */
export function usePreview(from: FileSource, { turns, quad, look }: Worked, step: 'corners' | 'look'): { readonly preview: Preview | undefined; readonly unreadable: boolean } {
  const [raw, setRaw] = useState<Raw>();
  const [unreadable, setUnreadable] = useState(false);
  const [preview, setPreview] = useState<Made>();
  const shown = useRef<Made>();
  useEffect(() => {
    let left = false;
    readPicture(from, SHOWN_SIDE).then((read) => !left && setRaw(read), () => !left && setUnreadable(true));
    return () => { left = true; };
  }, [from]);
  const cut = step === 'look' ? JSON.stringify([quad, look]) : '';
  useEffect(() => {
    if (!raw) return;
    let left = false;
    const next = cut === '' ? turned(raw, turns) : workedOn(raw, { turns, ...only(cut) });
    void makePicture(next, 'preview.jpg').then((made) => {
      if (left) return dropPicture(made);
      if (shown.current) dropPicture(shown.current);
      shown.current = made;
      setPreview(made);
    });
    return () => { left = true; };
  }, [raw, turns, cut]);
  useEffect(() => () => { if (shown.current) dropPicture(shown.current); }, []);
  return { preview, unreadable };
}

/** Corners and look out of the text by which the work is told from the work before. */
function only(cut: string): Pick<Worked, 'quad' | 'look'> {
  const [quad, look] = JSON.parse(cut) as [Worked['quad'], Worked['look']];
  return { quad, look };
}
