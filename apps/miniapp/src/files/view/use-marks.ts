import { type AnnotationView, annotations } from '@microcourt/domain/evidence/contract';
import type { Box } from '@microcourt/client/page-layout';
import { useMemo } from 'react';
import { useAsk } from '../../shared/use-court';
import type { Found } from './find-sheet';

/** Words that were found, and which of them one stands at. */
export type Hits = { readonly found: readonly Found[]; readonly at: number };
/** A box over a page, and whether it is the one that one stands at. */
export type Hit = { readonly key: string; readonly box: Box; readonly now: boolean };

/** The boxes of found words by page. */
export function hitsByPage({ found, at }: Hits): ReadonlyMap<number, readonly Hit[]> {
  const byPage = new Map<number, Hit[]>();
  found.forEach(({ page, boxes }, i) => {
    const here = boxes.map(([x, y, w, h], n): Hit => ({ key: `${i} ${n}`, box: { x, y, w, h }, now: i === at }));
    byPage.set(page, [...(byPage.get(page) ?? []), ...here]);
  });
  return byPage;
}

const NONE: readonly AnnotationView[] = [];
/** The marks on a file by page, as far as they are shown to this person. */
export function useMarks(caseId: string, fileId: string): ReadonlyMap<number, readonly AnnotationView[]> {
  const { value } = useAsk(annotations, { caseId, fileId });
  return useMemo(() => {
    const byPage = new Map<number, AnnotationView[]>();
    for (const one of value ?? NONE) byPage.set(one.page, [...(byPage.get(one.page) ?? []), one]);
    return byPage;
  }, [value]);
}
