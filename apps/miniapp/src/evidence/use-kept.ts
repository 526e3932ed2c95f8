import { useCallback, useEffect, useRef, useState } from 'react';
import { court } from '../court';

/** Something written and not handed over yet: it stays on this device until it is, over reloads and without a network. */
export function useKept<T>(key: string, initial: T) {
  const [kept, setKept] = useState<T | undefined>(() => readKept<T>(key));
  const value = kept ?? initial;
  const now = useRef(value);
  useEffect(() => { now.current = value; });
  /** Changes what is written; several changes in one moment each see the one before. */
  const write = useCallback((next: (before: T) => T) => {
    now.current = next(now.current);
    court.sessions.own.write(key, JSON.stringify(now.current));
    setKept(now.current);
  }, [key]);
  const forget = useCallback(() => {
    court.sessions.own.remove(key);
    setKept(undefined);
  }, [key]);
  return { value, isKept: kept !== undefined, write, forget };
}

/** What this device keeps under a key; none where it was kept by an older form of the app. */
function readKept<T>(key: string): T | undefined {
  const text = court.sessions.own.read(key);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}
