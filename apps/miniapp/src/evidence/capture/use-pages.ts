import { newId } from '@microcourt/client/ids';
import type { FileSource } from '@microcourt/client/transport';
import { useCallback, useEffect, useRef, useState } from 'react';
import { workedOn } from './looks';
import { WHOLE } from './perspective';
import type { Made, Page } from './picture-words';
import { dropPicture, makePicture, readPicture } from './pictures';

type Worked = Pick<Page, 'turns' | 'quad' | 'look'>;
const AS_IT_IS: Worked = { turns: 0, quad: WHOLE, look: 'plain' };

async function made(from: FileSource, worked: Worked): Promise<Made> {
  return makePicture(workedOn(await readPicture(from), worked), from.name.replace(/\.[^.]*$/, '.jpg'));
}

/** The pages of a capture; one is worked on at a time, for a phone holds few pictures at once. */
export function usePages(first: readonly FileSource[]) {
  const [pages, setPages] = useState<readonly Page[]>([]);
  const [running, setRunning] = useState(0);
  const [problem, setProblem] = useState(false);
  const now = useRef(pages);
  useEffect(() => { now.current = pages; });
  const line = useRef(Promise.resolve());
  const inTurn = useCallback((deed: () => Promise<void>): Promise<void> => {
    setRunning((n) => n + 1);
    setProblem(false);
    line.current = line.current.then(deed).catch(() => setProblem(true)).finally(() => setRunning((n) => n - 1));
    return line.current;
  }, []);

  const add = useCallback(async (sources: readonly FileSource[]) => {
    for (const from of sources) await inTurn(async () => {
      const page: Page = { key: newId(), from, ...AS_IT_IS, made: await made(from, AS_IT_IS) };
      setPages((all) => [...all, page]);
    });
  }, [inTurn]);
  const change = useCallback((key: string, from: FileSource | undefined, worked: Worked) => inTurn(async () => {
    const page = now.current.find((one) => one.key === key);
    if (!page) return;
    const source = from ?? page.from, next = await made(source, worked);
    dropPicture(page.made);
    setPages((all) => all.map((one) => (one.key === key ? { ...one, ...worked, from: source, made: next } : one)));
  }), [inTurn]);
  const drop = (key: string) => setPages((all) => all.filter((one) => one.key !== key));
  const order = (keys: readonly string[]) => setPages((all) => keys.flatMap((key) => all.filter((one) => one.key === key)));

  const begun = useRef(false);
  useEffect(() => {
    if (!begun.current) void add(first);
    begun.current = true;
  }, [add, first]);
  return { pages, busy: running > 0, problem, add, drop, order, apply: (key: string, worked: Worked) => change(key, undefined, worked), retake: (key: string, from: FileSource) => change(key, from, AS_IT_IS) };
}
