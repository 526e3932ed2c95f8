import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { ExplanationProps } from './explanation.tsx';
import './explain-button.css';

const Explanation = lazy(() => import('./explanation.tsx').then((m) => ({ default: m.Explanation })));

/** A figure of a case as a button that explains it; the calculators are fetched only when it is pressed. */
export function ExplainButton({ name, input, recorded, children }: Pick<ExplanationProps, 'name' | 'input' | 'recorded'> & { readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="explain" onClick={() => setOpen(true)}>{children}</button>
      {open && <Suspense><Explanation name={name} input={input} recorded={recorded} onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
}
