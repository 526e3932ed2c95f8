import type { FileView } from '@microcourt/domain/files/contract';
import type { Said } from '@microcourt/domain/messaging/contract';
import { newId } from '@microcourt/client/ids';
import type { FileSource } from '@microcourt/client/transport';
import { Stopped } from '@microcourt/client/upload';
import { useCallback, useEffect, useRef, useState } from 'react';
import { court } from '../court';
import { sayError } from '../shared/refusals';

/** Something to say whose file is still on its way. */
export type Upload = { readonly key: string; readonly source: FileSource; readonly draft: Said; readonly percent: number; readonly problem: string };
type Made = { readonly source: FileSource; readonly draft: Said; readonly say: (file: FileView) => Said };

/** Files on their way into a stream: each is uploaded with its progress, then said; a failed one waits for its person. */
export function useUploads(caseId: string, stream: string, onSay: (said: Said) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const made = useRef(new Map<string, Made>());
  const dropped = useRef(new Set<string>());
  useEffect(() => {
    const { current } = dropped;
    const running = made.current;
    return () => running.forEach((_, key) => current.add(key));
  }, []);

  const run = useCallback((key: string) => {
    const { source, say } = made.current.get(key)!;
    const set = (changed: Partial<Upload>) => setUploads((all) => all.map((one) => (one.key === key ? Object.assign({}, one, changed) : one)));
    const away = () => setUploads((all) => all.filter((one) => one.key !== key));
    set({ problem: '', percent: 0 });
    court.upload(source, { caseId, stream }, { progress: (sent, size) => set({ percent: Math.floor((sent / size) * 100) }), stopped: () => dropped.current.has(key) }).then(
      (file) => {
        if (!dropped.current.has(key)) onSay(say(file));
        away();
      },
      (error: unknown) => (error instanceof Stopped ? away() : set({ problem: sayError(error) })),
    );
  }, [caseId, stream, onSay]);

  const add = useCallback((one: Made) => {
    const key = newId();
    made.current.set(key, one);
    setUploads((all) => [...all, { key, source: one.source, draft: one.draft, percent: 0, problem: '' }]);
    run(key);
  }, [run]);

  const drop = useCallback((key: string) => {
    dropped.current.add(key);
    setUploads((all) => all.filter((one) => one.key !== key));
  }, []);
  return { uploads, add, again: run, drop };
}
