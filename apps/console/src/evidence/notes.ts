import { annotations, type AnnotationView } from '@microcourt/domain/evidence/contract';
import type { Box } from '@microcourt/client/page-layout';
import type { Mark } from '../shared/pages/marks.ts';
import { useAsk } from '../shared/use-ask.ts';

/** A note while it is written: a new one has no id yet. */
export type NoteDraft = Box & { readonly annotationId: string | null; readonly page: number; readonly text: string; readonly shared: boolean; readonly mine: boolean };

/** The notes of a file as they are drawn over its pages. */
export const marksOf = (notes: readonly AnnotationView[]): Mark[] =>
  notes.map(({ annotationId, page, x, y, w, h, text, shared, by }) => ({ key: annotationId, page, x, y, w, h, look: shared ? 'shared' : 'mine', label: shared ? `${by}：${text}` : text }));

/** The notes of a file, the newest answer. */
export const useNotes = (caseId: string, fileId: string): readonly AnnotationView[] => useAsk(annotations, { caseId, fileId }).value ?? [];
