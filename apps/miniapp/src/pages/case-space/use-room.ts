import type { SpaceView } from '@microcourt/domain/case-spaces/contract';
import { mark } from '@microcourt/domain/messaging/contract';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { words as caseWords } from '../../cases/texts';
import { court } from '../../court';
import { type Entry, EntryList, marksOf, pendingEntry, uploadEntry } from '../../messaging/entries';
import { words } from '../../messaging/texts';
import { useReading } from '../../messaging/use-reading';
import { useStream } from '../../messaging/use-stream';
import { type Upload } from '../../messaging/use-uploads';
import { say } from '../../shared/refusals';
import { fill, useWords } from '../../shared/words';

const MARK_AFTER = 600;

/** One stream of a space as the screen draws it: entries, what waits, what has been seen. */
export function useRoom(space: SpaceView | undefined, caseId: string, stream: string, uploads: readonly Upload[]) {
  const w = useWords(words);
  const { items, gone, error, hasOlder, loadOlder, loadBackTo } = useStream(caseId, stream);
  const reading = useReading(space, useWords(caseWords));
  const room = space?.streams.find((one) => one.stream === stream);
  const { freshAfter, setAtEnd } = useSeen(caseId, stream, room?.readSeq, items?.[items.length - 1]?.seq ?? 0);

  const list = useMemo(() => reading && new EntryList(reading), [reading]);
  const marks = useMemo(() => marksOf(items ?? []), [items]);
  const sent = useMemo(() => (list && items ? list.of(items, marks, freshAfter) : undefined), [list, items, marks, freshAfter]);
  const outbox = useSyncExternalStore(court.outbox.subscribe, court.outbox.snapshot);
  const entries = useMemo(() => {
    if (!sent || !reading) return undefined;
    const known = new Set(items?.map(({ requestId }) => requestId));
    const waiting = outbox.filter(({ input, requestId }) => input.caseId === caseId && input.stream === stream && !known.has(requestId));
    return [
      ...sent, ...waiting.map((one) => pendingEntry(one, reading, say)),
      ...uploads.map(({ key, draft, percent, problem }) => uploadEntry(key, draft, problem || fill(w.uploading, { percent }), problem !== '', reading)),
    ] satisfies Entry[];
  }, [sent, reading, items, outbox, caseId, stream, uploads, w]);
  return { entries, items, reading, room, gone, error, hasOlder, loadOlder, loadBackTo, setAtEnd };
}

/** Tells the court what has been read while the end of the stream is in view; what was unread at the beginning stays marked while one looks. */
function useSeen(caseId: string, stream: string, readSeq: number | undefined, newest: number) {
  const [freshAfter, setFreshAfter] = useState(-1);
  const [atEnd, setAtEnd] = useState(true);
  const told = useRef(0);
  const opened = useRef('');
  useEffect(() => {
    if (readSeq === undefined || opened.current === stream) return;
    opened.current = stream;
    told.current = readSeq;
    setFreshAfter(readSeq > 0 ? readSeq : -1);
  }, [stream, readSeq]);
  useEffect(() => {
    if (!atEnd || readSeq === undefined || newest <= told.current) return;
    const timer = setTimeout(() => {
      told.current = newest;
      court.ask(mark, { caseId, stream, seq: newest }).then(() => court.cache.ring('me'), () => undefined);
    }, MARK_AFTER);
    return () => clearTimeout(timer);
  }, [caseId, stream, readSeq, newest, atEnd]);
  const tellAtEnd = useCallback((now: boolean) => {
    setAtEnd(now);
    if (!now) setFreshAfter((before) => (before >= 0 ? before : told.current));
  }, []);
  return { freshAfter, setAtEnd: tellAtEnd };
}
