import { type RefObject, useEffect } from 'react';

const FOCUSABLE = 'button:not([disabled]), input, textarea, a[href]';

/** A dialog takes the focus, keeps it, gives it back when it closes, and closes on Escape as on its own closing button. */
export function useModal(box: RefObject<HTMLElement>, modal: boolean): void {
  useEffect(() => {
    const element = box.current;
    if (!modal || !element) return;
    const before = document.activeElement as HTMLElement | null;
    const inside = () => [...element.querySelectorAll<HTMLElement>(FOCUSABLE)];
    if (!element.contains(before)) inside()[0]?.focus({ preventScroll: true });
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') element.querySelector<HTMLElement>('.sheet__close, .viewer__close')?.click();
      if (event.key !== 'Tab') return;
      const all = inside();
      const edge = event.shiftKey ? all[0] : all[all.length - 1];
      if (document.activeElement !== edge) return;
      event.preventDefault();
      (event.shiftKey ? all[all.length - 1] : all[0])?.focus();
    };
    element.addEventListener('keydown', onKey);
    return () => {
      element.removeEventListener('keydown', onKey);
      if (before?.isConnected) before.focus({ preventScroll: true });
    };
  }, [box, modal]);
}
