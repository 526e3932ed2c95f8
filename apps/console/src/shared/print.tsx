import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

/** Prints one page made for paper: it alone is put on the sheet, everything on the screen stays off it. */
export function printPage(page: ReactNode): void {
  const sheet = document.createElement('div');
  sheet.className = 'printed';
  document.body.append(sheet);
  const root = createRoot(sheet);
  flushSync(() => root.render(page));
  window.print();
  root.unmount();
  sheet.remove();
}
