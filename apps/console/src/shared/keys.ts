import { Watched } from '@microcourt/client/watch';
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';

/** One shortcut: what to press, what it does in words, and whether it works while typing (with a modifier). */
export type Shortcut = { readonly key: string; readonly label: string; readonly run: () => void; readonly off?: boolean };

type Shown = Pick<Shortcut, 'key' | 'label'>;
const sheets = new Watched<readonly (readonly Shown[])[]>([]);
/** All shortcuts that hold on the screen now, for the sheet that shows them. */
export const useShortcutsShown = (): readonly Shown[] => useSyncExternalStore(sheets.subscribe, sheets.snapshot).flat();

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) && !/^(checkbox|radio|button)$/.test((target as HTMLInputElement).type);

/** Whether Enter already means something where it is pressed; rows of a list leave it to the list. */
const ownsEnter = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.closest('button, a, summary') !== null && target.closest('.rows') === null;

/** The name of a pressed key as shortcuts spell it: `j`, `?`, `Alt+1`, `Ctrl+Enter`. */
export function nameOf(event: Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey'>): string {
  const ctrl = event.ctrlKey || event.metaKey;
  // With Alt the key itself may be a sign of the layout.
  const key = event.altKey && /^Digit\d$/.test(event.code) ? event.code.slice(5) : event.key;
  return `${ctrl ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${key.length === 1 ? key.toLowerCase() : key}`;
}

/** Shortcuts that hold while a screen is shown. Plain letters rest while someone types; all rest while a dialog is open, but its own. */
export function useKeys(shortcuts: readonly Shortcut[], { inDialog = false } = {}): void {
  const now = useRef(shortcuts);
  useLayoutEffect(() => {
    now.current = shortcuts;
  });
  const shown = shortcuts.map((s) => `${s.key}\u0000${s.label}`).join('\u0001');
  useEffect(() => {
    const mine = shown === '' ? [] : shown.split('\u0001').map((one) => {
      const [key = '', label = ''] = one.split('\u0000');
      return { key, label };
    });
    sheets.set([...sheets.snapshot(), mine]);
    return () => sheets.set(sheets.snapshot().filter((one) => one !== mine));
  }, [shown]);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (!inDialog && document.querySelector('dialog[open]')) return;
      const name = nameOf(event);
      const found = now.current.find((s) => s.key === name && !s.off);
      if (!found || (typing(event.target) && !/^(Ctrl|Alt)\+/.test(name) && !/^F\d|Escape/.test(name))) return;
      if (name === 'Enter' && ownsEnter(event.target)) return;
      event.preventDefault();
      found.run();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [inDialog]);
}
