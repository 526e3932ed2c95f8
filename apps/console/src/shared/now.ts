import { Watched } from '@microcourt/client/watch';
import { useSyncExternalStore } from 'react';

const EVERY = 15_000;
const now = new Watched(Date.now());
setInterval(() => now.set(Date.now()), EVERY);

/** The time, a quarter of a minute exact, for what is open only for a while. */
export const useNow = (): Date => new Date(useSyncExternalStore(now.subscribe, now.snapshot));
