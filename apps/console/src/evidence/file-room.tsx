import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useKeys } from '../shared/keys.ts';
import { useWords } from '../shared/language.ts';
import { MIDDLE, type Mark } from '../shared/pages/marks.ts';
import { PagesViewer } from '../shared/pages-viewer.tsx';
import { useLead, useSpoken, type Spoken } from './follow.ts';
import { NoteStrip } from './note-strip.tsx';
import { marksOf, useNotes, type NoteDraft } from './notes.ts';
import { texts } from './texts.ts';

type Props = { readonly caseId: string; readonly fileId: string; readonly name: string; readonly page?: number; readonly keys?: boolean; readonly onElsewhere: (spoken: Spoken) => void; readonly tools?: ReactNode };
const AROUND = { w: 60, h: 24 };

/** A file of the case with the notes on its pages; the judge may lead all others through it, or someone follows. */
export function FileRoom({ caseId, fileId, name, page = 1, keys = true, onElsewhere, tools }: Props) {
  const t = useWords(texts);
  const notes = useNotes(caseId, fileId);
  const lead = useLead(caseId);
  const [mode, setMode] = useState<'read' | 'note' | 'lead' | 'follow'>('read');
  const [at, setAt] = useState({ page });
  const [read, setRead] = useState(page);
  const [spoken, setSpoken] = useState<Spoken>();
  const [draft, setDraft] = useState<NoteDraft>();
  useSpoken(caseId, mode === 'follow', (one) => {
    if (one.fileId !== fileId) return onElsewhere(one);
    setSpoken(one);
    setAt({ page: one.page });
  });
  const turn = (to: typeof mode) => {
    setSpoken(undefined);
    setMode(mode === to ? 'read' : to);
    if (to === 'lead' && mode !== 'lead') lead({ fileId, page: read });
  };
  const reads = (one: number) => {
    setRead(one);
    if (mode === 'lead') lead({ fileId, page: one });
  };
  const points = (on: number, { x, y }: { x: number; y: number }) => {
    const place = { fileId, page: on, x: Math.round(x * 1_000), y: Math.round(y * 1_000) };
    setSpoken(place);
    lead(place);
  };
  const begin = (on: number, box: typeof MIDDLE) => setDraft({ ...box, annotationId: null, page: on, text: '', shared: false, mine: true });
  useKeys(keys ? [{ key: 'c', label: t('notes.add', { page: read }), run: () => begin(read, MIDDLE) }, { key: 'l', label: t('follow.lead'), run: () => turn('lead') }, { key: 'g', label: t('follow.follow'), run: () => turn('follow') }] : []);
  const marks: Mark[] = [...marksOf(notes), ...(spoken ? [spokenMark(spoken, t('follow.lead'))] : []), ...(draft && draft.annotationId === null ? [{ ...draft, key: 'draft', look: 'mine' as const, label: t('notes.draw') }] : [])];
  const opened = notes.find(({ annotationId }) => annotationId === draft?.annotationId);
  return (
    <>
      <PagesViewer
        fileId={fileId} name={name} at={at} onRead={reads} marks={marks} keys={keys}
        onDraw={mode === 'note' ? begin : undefined} onPoint={mode === 'lead' ? points : undefined}
        onMark={(key) => { const note = notes.find(({ annotationId }) => annotationId === key); if (note) setDraft(note); }}
        onMove={(key, box) => { if (key === 'draft') setDraft((before) => before && { ...before, ...box }); }}
        tools={(
          <>
            <Button size="small" aria-pressed={mode === 'note'} type={mode === 'note' ? 'primary' : 'default'} onClick={() => turn('note')}>{t('notes.draw')}</Button>
            <Button size="small" aria-pressed={mode === 'lead'} type={mode === 'lead' ? 'primary' : 'default'} title={t('follow.leading')} onClick={() => turn('lead')}>{t('follow.lead')}</Button>
            <Button size="small" aria-pressed={mode === 'follow'} type={mode === 'follow' ? 'primary' : 'default'} onClick={() => turn('follow')}>{t('follow.follow')}</Button>
            {tools}
          </>
        )}
      />
      {mode === 'lead' && <output className="strip strip_note">{t('follow.leading')}</output>}
      {draft && <NoteStrip key={draft.annotationId ?? `${draft.page} new`} caseId={caseId} fileId={fileId} draft={opened ? { ...draft, mine: opened.mine } : draft} onClose={() => setDraft(undefined)} />}
    </>
  );
}

const spokenMark = ({ page, x, y }: Spoken, label: string): Mark =>
  (x === undefined || y === undefined ? { key: 'spoken', page, x: 0, y: 0, w: 1_000, h: 4, look: 'spoken', label } : { key: 'spoken', page, x: Math.max(0, x - AROUND.w / 2), y: Math.max(0, y - AROUND.h / 2), ...AROUND, look: 'spoken', label });
