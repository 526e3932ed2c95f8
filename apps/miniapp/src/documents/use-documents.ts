import { Drafted, Issued, list, NotMade, Objected, Signed, ToSign, view, type DocumentView } from '@microcourt/domain/documents/contract';
import { texts } from '@microcourt/domain/documents/texts';
import { useEffect } from 'react';
import { court } from '../court';
import { addSentences } from '../shared/refusals';
import { useAsk, useSession } from '../shared/use-court';

addSentences(texts);
court.cache.refreshOn('me', [list, view]);
for (const { news } of [Drafted, Objected, ToSign, Signed, Issued, NotMade]) court.cache.refreshOn(news, [list, view]);

/** How often a document that is being made is asked for, in milliseconds. */
const MAKING = 1_500;

/** The documents of a case that this person may see. */
export function useDocuments(caseId: string) {
  const session = useSession();
  return useAsk(list, session && caseId ? { caseId } : undefined);
}

/** One document; while it is being made it is asked for again and again. */
export function useDocument(caseId: string, documentId: string) {
  const session = useSession();
  const known = useAsk(view, session && caseId && documentId ? { caseId, documentId } : undefined);
  const making = known.value?.state === 'making';
  useEffect(() => {
    if (!making) return;
    const timer = setInterval(() => court.cache.refresh(view), MAKING);
    return () => clearInterval(timer);
  }, [making]);
  return known;
}

/** Keeps the answer of a deed, so that every screen that shows this document shows it as it is now. */
export function know(caseId: string, one: DocumentView): void {
  court.cache.put(view, { caseId, documentId: one.documentId }, one);
  court.cache.refresh(list);
}
