import type { AnnotationView } from '@microcourt/domain/evidence/contract';
import type { Box } from '@microcourt/client/page-layout';
import { Button, View } from '@tarojs/components';
import { fill, useWords } from '../../shared/words';
import { words } from '../texts';

const placed = ({ x, y, w, h }: Box) => ({ left: `${x / 10}%`, top: `${y / 10}%`, width: `${w / 10}%`, height: `${h / 10}%` });
type Props = { readonly hits: readonly { readonly key: string; readonly box: Box; readonly now: boolean }[]; readonly marks: readonly AnnotationView[]; readonly dot: { readonly x: number; readonly y: number } | undefined; readonly onMark: (mark: AnnotationView) => void };

/** What lies over a page: words that were found, marks, and the place that is spoken of. */
export function Over({ hits, marks, dot, onMark }: Props) {
  const w = useWords(words);
  return (
    <>
      {hits.map(({ key, box, now }) => <View key={key} className={`leaf__box leaf__box_found ${now ? 'leaf__box_now' : ''}`} style={placed(box)} />)}
      {marks.map((one) => <Button key={one.annotationId} className={`plain leaf__box leaf__box_mark ${one.shared ? '' : 'leaf__box_own'}`} style={placed(one)} ariaLabel={fill(w.marksOnPage, { text: one.text })} onClick={() => onMark(one)} />)}
      {dot && <View className="leaf__dot" style={{ left: `${dot.x / 10}%`, top: `${dot.y / 10}%` }} />}
    </>
  );
}
