import { annotate, type AnnotationView, annotations } from '@microcourt/domain/evidence/contract';
import type { Box } from '@microcourt/client/page-layout';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { court } from '../../court';
import { askNow } from '../../shared/ask-now';
import { momentText } from '../../shared/time';
import { Action, Note, Problem } from '../../shared/ui/blocks';
import { Toggle } from '../../shared/ui/choice';
import { Field } from '../../shared/ui/field';
import { Sheet } from '../../shared/ui/sheet';
import { useDeed } from '../../shared/use-court';
import { fill, useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { words } from '../texts';

/** A mark that is made, or one that is looked at. */
export type Marked = { readonly page: number; readonly box: Box; readonly mark?: AnnotationView };
type Props = { readonly caseId: string; readonly fileId: string; readonly marked: Marked; readonly onClose: () => void };

/** What a mark says; its own maker changes it, shows it to the others, or removes it. */
export function MarkSheet({ caseId, fileId, marked: { page, box: { x, y, w: width, h: height }, mark }, onClose }: Props) {
  const w = useWords(words);
  const { language } = usePreferences();
  const [text, setText] = useState(mark?.text ?? '');
  const [shared, setShared] = useState(mark?.shared ?? false);
  const { busy, problem, run } = useDeed();
  const send = (said: string) => void run(async () => {
    const all = await askNow(annotate, { caseId, fileId, annotationId: mark?.annotationId ?? null, page, x, y, w: width, h: height, text: said, shared });
    court.cache.put(annotations, { caseId, fileId }, all);
    onClose();
  });
  const by = mark && [fill(w.markBy, { name: mark.by, when: momentText(mark.at, language) }), mark.shared ? '' : w.ownMark].filter((one) => one !== '').join(' · ');
  if (mark && !mark.mine) {
    return (
      <Sheet title={w.newMark} onClose={onClose}>
        <View className="prose">{mark.text}</View>
        <Note>{by}</Note>
      </Sheet>
    );
  }
  return (
    <Sheet title={w.newMark} onClose={onClose}>
      <Field label={w.markText} long max={1000} value={text} onChange={setText} {...(by === undefined ? {} : { note: by })} />
      <Toggle label={w.shared} note={w.sharedNote} on={shared} onChange={setShared} />
      <Problem text={problem} />
      <Action busy={busy} disabled={text.trim() === ''} onClick={() => send(text)}>{w.keepMark}</Action>
      {mark && <Action quiet danger onClick={() => send('')}>{w.removeMark}</Action>}
    </Sheet>
  );
}
