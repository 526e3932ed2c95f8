import { courts } from '@microcourt/domain/courts/contract';
import { browserShelf } from '@microcourt/client/browser';
import { Watched } from '@microcourt/client/watch';
import { useEffect, useSyncExternalStore } from 'react';
import { courtsOf, listenTo, useMe } from './court.ts';
import { useAsk } from './use-ask.ts';

const SHELF = 'microcourt.console.court';
const chosen = new Watched<string | undefined>(browserShelf.read(SHELF));

export type Desk = { readonly code: string; readonly name: string; readonly posts: readonly string[] };

export function chooseCourt(code: string): void {
  browserShelf.write(SHELF, code);
  chosen.set(code);
}

/** The courts at which this person works: by posts, and for the system and the security administrator all that are served here. */
export function useCourts(): readonly Desk[] {
  const me = useMe();
  const everywhere = me?.offices.some((office) => office === 'security' || office === 'system') === true;
  const served = useAsk(courts, everywhere ? { servedOnly: true } : null).value ?? [];
  const own = me ? courtsOf(me) : [];
  const others = served.filter(({ code }) => !own.some((one) => one.code === code)).map(({ code, name }) => ({ code, name, posts: [] }));
  return [...own, ...others];
}

/** The court at whose desk this person sits now. */
export function useDesk(): Desk | undefined {
  const all = useCourts();
  const code = useSyncExternalStore(chosen.subscribe, chosen.snapshot);
  const desk = all.find((one) => one.code === code) ?? all[0];
  useEffect(() => {
    if (desk) listenTo([desk.code]);
  }, [desk]);
  return desk;
}
