import { lazy, Suspense, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { ExplanationProps } from './explanation.tsx';
import './explain-button.css';

const Explanation = lazy(() => import('./explanation.tsx').then((m) => ({ default: m.Explanation })));

/** A figure of a case as a button that explains it; the calculators are fetched only when it is pressed. The dialog stands at the end of the page: it must not look like the line that it explains. */
export function ExplainButton({ name, input, recorded, children }: Pick<ExplanationProps, 'name' | 'input' | 'recorded'> & { readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="explain" onClick={() => setOpen(true)}>{children}</button>
      {open && createPortal(<Suspense><Explanation name={name} input={input} recorded={recorded} onClose={() => setOpen(false)} /></Suspense>, document.body)}
    </>
  );
}
