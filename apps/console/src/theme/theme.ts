import { browserShelf } from '@microcourt/client/browser';
import { Watched } from '@microcourt/client/watch';
import { useEffect, useState, useSyncExternalStore } from 'react';

export type Shade = 'system' | 'light' | 'dark';
const SHELF = 'microcourt.console.shade';
const kept = browserShelf.read(SHELF);
const shade = new Watched<Shade>(kept === 'light' || kept === 'dark' ? kept : 'system');
const system = matchMedia('(prefers-color-scheme: dark)');

export function wear(chosen: Shade): void {
  browserShelf.write(SHELF, chosen);
  shade.set(chosen);
}
export const useShade = (): Shade => useSyncExternalStore(shade.subscribe, shade.snapshot);

/** Whether the console is dark now: as chosen, else as the system is. */
export function useDark(): boolean {
  const chosen = useShade();
  const [systemDark, setSystemDark] = useState(system.matches);
  useEffect(() => {
    const changed = () => setSystemDark(system.matches);
    system.addEventListener('change', changed);
    return () => system.removeEventListener('change', changed);
  }, []);
  const dark = chosen === 'dark' || (chosen === 'system' && systemDark);
  useEffect(() => {
    document.documentElement.dataset['shade'] = dark ? 'dark' : 'light';
  }, [dark]);
  return dark;
}

/** The colour of the court in antd's widgets. */
export const PRIMARY = { light: '#087a41', dark: '#3dbb7a' } as const;
