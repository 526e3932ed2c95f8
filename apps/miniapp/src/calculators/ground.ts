import { tables as tablesAsk } from '@microcourt/domain/law/contract';
import { groundOn, type Ground, type Tables } from '@microcourt/domain/law/tables';
import { keepFigures, keptFigures, type Figures, type Sent } from '@microcourt/client/calculators/figures';
import { dayOf } from '@microcourt/domain/shared/calendar';
import { useEffect, useSyncExternalStore } from 'react';
import { court } from '../court';
import { onWake, shelf } from '../platform';
import { present } from '../shared/time';

/** Milliseconds for which the tables are taken for the newest; a manager's change is seen after them at the latest. */
const FRESH = 300_000;

/** The tables on this device, and why they could not be fetched the last time. */
type State = { readonly figures?: Figures; readonly error?: unknown };

const listeners = new Set<() => void>();
const now: { state: State; asked: number; asking: boolean } = { state: {}, asked: 0, asking: false };
const tell = (state: State) => {
  now.state = state;
  for (const listener of listeners) listener();
};

/** Asks the server for its tables and keeps them; what it has wins over what the device had. */
export async function renewTables(force = false): Promise<void> {
  if (now.asking || (!force && now.state.figures && Date.now() - now.asked < FRESH)) return;
  now.asking = true;
  try {
    const sent = (await court.ask(tablesAsk, {})) as Sent, at = present().toISOString();
    now.asked = Date.now();
    tell({ figures: keepFigures(shelf, at, sent) });
  } catch (error) {
    tell({ ...now.state, error });
  } finally {
    now.asking = false;
  }
}

const made: { key: string; tables?: Tables; ground?: Ground } = { key: '' };
/** The ground of today on these tables; prepared once, for its calendar costs something. */
function groundOf(tables: Tables): Ground {
  const today = dayOf(present());
  if (made.tables !== tables || made.key !== today || !made.ground) Object.assign(made, { key: today, tables, ground: groundOn(today, tables, new Map()) });
  return made.ground as Ground;
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

onWake(() => void (listeners.size > 0 && renewTables()));

/** What calculations on this device stand on: the tables that were kept, at once, and the server's as soon as they come. */
export function useGround(): { readonly ground?: Ground; readonly at?: string; readonly error?: unknown } {
  const { figures, error } = useSyncExternalStore(subscribe, stateNow);
  useEffect(() => void renewTables(), []);
  return { ...(figures ? { ground: groundOf(figures.tables), at: figures.at } : {}), ...(error === undefined ? {} : { error }) };
}

function stateNow(): State {
  if (!now.state.figures && now.state.error === undefined) {
    const kept = keptFigures(shelf);
    if (kept) now.state = { figures: kept };
  }
  return now.state;
}
