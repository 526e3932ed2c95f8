import type { NewsItem } from '@microcourt/domain/shared/wire';
import { useEffect, useState } from 'react';
import { court } from '../court';

/** Calls back with the news of a case's main stream while a screen is open, after those that were there when it was opened. */
export function useNews(caseId: string, lastSeq: number | undefined, told: (items: readonly NewsItem[]) => void): void {
  const [since, setSince] = useState(lastSeq);
  // How far the stream was counts once: a later answer of the space must not begin the following anew.
  if (since === undefined && lastSeq !== undefined) setSince(lastSeq);
  useEffect(() => {
    if (since === undefined) return;
    const anew = () => court.cache.refresh();
    return court.follow({ caseId, stream: 'main' }, since, { news: told, skipped: anew, gone: anew });
  }, [caseId, since, told]);
}
