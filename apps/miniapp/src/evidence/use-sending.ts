import { newId } from '@microcourt/client/ids';
import type { FileView } from '@microcourt/domain/files/contract';
import { texts } from '@microcourt/domain/files/texts';
import type { FileSource } from '@microcourt/client/transport';
import { Unreachable } from '@microcourt/client/errors';
import { Stopped } from '@microcourt/client/upload';
import { useEffect, useMemo, useRef, useState } from 'react';
import { court } from '../court';
import { addSentences, sayError } from '../shared/refusals';
import { dropWaiting, keepWaiting, waitingIn } from './waiting';

addSentences(texts);

/** A file on its way to the court. */
export type Sending = { readonly key: string; readonly source: FileSource; readonly percent: number; readonly problem: string; /** Whether it was the network alone that failed: then it goes on by itself. */ readonly lost: boolean };
type Home = { readonly caseId: string; readonly stream: string };
type Told = { readonly set: (change: (all: readonly Sending[]) => readonly Sending[]) => void; readonly added: (file: FileView) => void };

/** Files go one after the other, so that pages arrive in their order; each is kept on this device until the court has it. */
class Queue {
  readonly #home: Home;
  readonly #group: string;
  #told: Told | undefined;
  #all: readonly Sending[] = [];
  #runs = false;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(home: Home, group: string) {
    this.#home = home;
    this.#group = group;
  }

  /** Begins to tell; what waited from an earlier visit goes on. */
  open(told: Told): () => void {
    this.#told = told;
    void waitingIn(this.#group).then((left) => {
      this.#change((all) => [...left.filter(({ key }) => all.every((one) => one.key !== key)).map((one) => ({ ...one, percent: 0, problem: '', lost: false })), ...all]);
      void this.run();
    });
    return () => {
      this.#told = undefined;
      clearTimeout(this.#again);
    };
  }

  readonly add = async (sources: readonly FileSource[]): Promise<void> => {
    for (const source of sources) {
      // The name of a key grows with time: what waits keeps its order over reloads.
      const key = `${Date.now().toString(36)}-${newId()}`;
      this.#change((all) => [...all, { key, source, percent: 0, problem: '', lost: false }]);
      await keepWaiting(this.#group, key, source);
    }
    void this.run();
  };

  readonly drop = (key: string): void => {
    this.#change((all) => all.filter((one) => one.key !== key));
    void dropWaiting(key);
  };

  /** Sends what waits; what the court did not take is tried again when the person says so. */
  readonly run = async (all = false): Promise<void> => {
    if (this.#runs) return;
    this.#runs = true;
    clearTimeout(this.#again);
    this.#change((ways) => ways.map((one) => (all || one.lost ? { ...one, problem: '', lost: false } : one)));
    for (let next = this.#next(); next && this.#told; next = this.#next()) await this.#send(next);
    this.#runs = false;
    if (this.#told && this.#all.some(({ lost }) => lost)) this.#again = setTimeout(() => void this.run(), RETRY_AFTER);
  };

  #next = () => this.#all.find(({ problem }) => problem === '');

  async #send({ key, source }: Sending): Promise<void> {
    const gone = () => this.#told === undefined || this.#all.every((one) => one.key !== key);
    const set = (part: Partial<Sending>) => this.#change((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
    try {
      const file = await court.upload(source, this.#home, { progress: (sent, size) => set({ percent: Math.floor((sent / size) * 100) }), stopped: gone });
      if (gone()) return;
      this.#told?.added(file);
      this.drop(key);
    } catch (error) {
      if (!(error instanceof Stopped)) set({ problem: sayError(error), lost: error instanceof Unreachable });
    }
  }

  #change(change: (all: readonly Sending[]) => readonly Sending[]): void {
    this.#all = change(this.#all);
    this.#told?.set(() => this.#all);
  }
}

const RETRY_AFTER = 8_000;

/** Files on their way to a place of a case. */
export function useSending({ caseId, stream }: Home, group: string, added: (file: FileView) => void) {
  const [all, set] = useState<readonly Sending[]>([]);
  const queue = useMemo(() => new Queue({ caseId, stream }, group), [caseId, stream, group]);
  const told = useRef(added);
  useEffect(() => { told.current = added; });
  useEffect(() => queue.open({ set, added: (file) => told.current(file) }), [queue]);
  return { all, add: queue.add, again: () => void queue.run(true), drop: queue.drop };
}
