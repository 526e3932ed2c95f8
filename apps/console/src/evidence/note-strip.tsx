import { annotate, annotations } from '@microcourt/domain/evidence/contract';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { court } from '../shared/court.ts';
import { takesFocus } from '../shared/focus.ts';
import { useKeys } from '../shared/keys.ts';
import { useWords } from '../shared/language.ts';
import { Failure } from '../shared/parts.tsx';
import { texts as sharedTexts } from '../shared/texts.ts';
import { useDeed } from '../shared/use-deed.ts';
import type { NoteDraft } from './notes.ts';
import { texts } from './texts.ts';

type Props = { readonly caseId: string; readonly fileId: string; readonly draft: NoteDraft; readonly onClose: () => void };

/** Writes a note on a page, changes one's own, or shows someone else's. */
export function NoteStrip({ caseId, fileId, draft, onClose }: Props) {
  const t = useWords(texts), s = useWords(sharedTexts);
  const deed = useDeed();
  const [text, setText] = useState(draft.text);
  const [shared, setShared] = useState(draft.shared);
  useKeys([{ key: 'Escape', label: s('close'), run: onClose }]);
  const { annotationId, page, x, y, w, h, mine } = draft;
  const save = async (words: string) => {
    const fresh = await deed.run(annotate, { caseId, fileId, annotationId, page, x, y, w, h, text: words, shared });
    if (!fresh) return;
    court.cache.put(annotations, { caseId, fileId }, fresh);
    onClose();
  };
  const go = (event: FormEvent) => {
    event.preventDefault();
    void save(text.trim());
  };
  return (
    <form className="strip" onSubmit={go}>
      <span className="muted">{t('redact.box', { page })}</span>
      {mine ? <Input ref={takesFocus} size="small" className="strip__field" aria-label={t('notes.text')} placeholder={t('notes.text')} maxLength={1_000} value={text} onChange={({ target }) => setText(target.value)} /> : <span className="strip__field">{text}</span>}
      {mine && <label className="tick"><input type="checkbox" checked={shared} onChange={({ target }) => setShared(target.checked)} /><span>{t('notes.shared')}</span></label>}
      {mine && <Button size="small" type="primary" htmlType="submit" loading={deed.busy} disabled={text.trim() === ''}>{s('save')}</Button>}
      {mine && annotationId !== null && <Button size="small" danger loading={deed.busy} onClick={() => void save('')}>{t('notes.remove')}</Button>}
      <Button size="small" onClick={onClose}>{s('close')}</Button>
      <Failure error={deed.failure} />
    </form>
  );
}
