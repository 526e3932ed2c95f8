import type { Why } from '@microcourt/domain/calculators/why';
import type { ReactNode } from 'react';
import { ExplainButton } from '../calculators/explain-button.tsx';

/** A day or an amount of a case; pressed, it says how it was worked out. Plain where there is no question behind it, as in what was recorded of old. */
export const Explained = ({ why, children }: { readonly why: Why | undefined; readonly children: ReactNode }) =>
  (why ? <ExplainButton name={why.ask} input={why.input} recorded={why}>{children}</ExplainButton> : <>{children}</>);
