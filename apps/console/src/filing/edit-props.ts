import type { Draft } from '@microcourt/domain/filing/draft';

/** What every part of the counter's form is given: the draft, and how to change it. */
export type EditProps = { readonly draft: Draft; readonly change: (part: Partial<Draft>) => void };
