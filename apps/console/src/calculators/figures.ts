import { browserShelf } from '@microcourt/client/browser';
import { keepFigures, keptFigures, tablesOf, type Sent } from '@microcourt/client/calculators/figures';
import { tables as tablesAsk } from '@microcourt/domain/law/contract';
import { groundOn, type Ground, type Tables } from '@microcourt/domain/law/tables';
import { useEffect, useMemo } from 'react';
import { court } from '../shared/court.ts';
import { today } from '../shared/format.ts';
import { useAsk } from '../shared/use-ask.ts';

const NONE = {};
const made: { key: string; ground?: Ground } = { key: '' };
/** The ground of today on these tables. It is prepared once for each of their states, since its calendar costs something. */
function groundOf(tables: Tables): Ground {
  const key = [today(), ...Object.values(tables).map(({ version, rows }) => `${version} ${rows.length}`)].join('\n');
  if (made.key !== key || !made.ground) Object.assign(made, { key, ground: groundOn(today() as Ground['today'], tables, new Map()) });
  return made.ground!;
}

/** Fetches the tables anew; every open calculation goes by them as soon as they come. */
export const renewFigures = (): void => court.cache.refresh(tablesAsk);

/** Milliseconds after which whoever comes back to the window gets the tables anew: another one may have changed them. */
const FRESH = 60_000;
const fetched = { at: Date.now() };
window.addEventListener('focus', () => {
  if (Date.now() - fetched.at < FRESH) return;
  fetched.at = Date.now();
  renewFigures();
});

export type Standing = { readonly ground?: Ground; readonly at?: string; readonly error?: unknown };
/** What calculations in this browser stand on: the tables that were kept, at once, and the server's as soon as they come. `at` says of when kept ones are. */
export function useGround(): Standing {
  const { value, error } = useAsk(tablesAsk, NONE);
  const sent = value as Sent | undefined;
  useEffect(() => {
    if (sent) keepFigures(browserShelf, new Date().toISOString(), sent);
  }, [sent]);
  return useMemo(() => {
    const kept = sent ? undefined : keptFigures(browserShelf);
    const tables = sent ? tablesOf(sent) : kept?.tables;
    return { ...(tables ? { ground: groundOf(tables) } : {}), ...(kept ? { at: kept.at } : {}), ...(error === undefined ? {} : { error }) };
  }, [sent, error]);
}
