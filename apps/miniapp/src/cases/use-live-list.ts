import { type CaseLine, mine } from '@microcourt/domain/cases/contract';
import { useEffect, useRef } from 'react';
import { court } from '../court';

/** So many cases, the last talked in, are listened to while the list is shown; the others are read anew with the list. */
const LISTENED = 40;
/** What comes within this time is one reading of the list. */
const TOGETHER = 250;

/** Keeps the list of cases new while it is shown: what is said in a case moves its line and counts as unread at once. */
export function useLiveList(lines: readonly CaseLine[] | undefined): void {
  const now = useRef(lines);
  useEffect(() => { now.current = lines; });
  const listened = (lines ?? []).slice(0, LISTENED).map(({ caseId }) => caseId).sort().join(' ');
  useEffect(() => {
    if (listened === '') return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      clearTimeout(timer);
      timer = setTimeout(() => court.cache.refresh(mine), TOGETHER);
    };
    const ends = listened.split(' ').map((caseId) => court.follow({ caseId, stream: 'main' }, now.current?.find((line) => line.caseId === caseId)?.lastSeq ?? 0, { news: read, skipped: read, gone: read }));
    return () => {
      clearTimeout(timer);
      for (const end of ends) end();
    };
  }, [listened]);
}
