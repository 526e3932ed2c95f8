import type { ReviewView } from '@microcourt/domain/filing/contract';
import { createContext } from 'react';

type Choice = ReviewView['defectChoices'][number];
/** A defect as it stands on the one list: a choice that was ticked, with the registrar's note. */
export type Ticked = { readonly code: string; readonly path: readonly (string | number)[]; readonly note: string };
export const sameDefect = (a: Pick<Ticked, 'code' | 'path'>, b: Pick<Ticked, 'code' | 'path'>): boolean => a.code === b.code && a.path.join('/') === b.path.join('/');

/** The list of defects in the making, to which every part of the complaint adds its own; undefined while none is made. */
export type Ticking = { readonly choices: readonly Choice[]; readonly ticked: readonly Ticked[]; toggle(choice: Choice): void };
export const TickingContext = createContext<Ticking | undefined>(undefined);
