import type { Problem } from '@microcourt/domain/filing/problem';
import type { Draft } from '@microcourt/domain/filing/draft';
import { newId } from '@microcourt/client/ids';
import { say } from '../../shared/refusals';

/** What every part of the draft gets: the draft, a way to change it, and what the court or the rules say about it. */
export type PartProps = { readonly draft: Draft; readonly change: (changed: Partial<Draft>) => void; readonly problems: readonly Problem[]; readonly home: { readonly caseId: string; readonly stream: string } };
/** A side of the complaint, as the draft names it. */
export type Side = 'plaintiffs' | 'defendants' | 'thirdParties';
type Path = readonly (string | number)[];

/** The sentence for what stands at a place of the draft; empty where nothing is wrong with it. */
export function sentenceAt(problems: readonly Problem[], ...path: Path): string {
  const found = problems.find((one) => one.path.length === path.length && path.every((step, i) => one.path[i] === step));
  return found ? say(found.code, found.facts) : '';
}

/** A list with one of its rows changed. */
export const changed = <T extends { readonly key: string }>(list: readonly T[], key: string, change: Partial<T>): T[] => list.map((one) => (one.key === key ? Object.assign({}, one, change) : one));
/** A list without one of its rows. */
export const without = <T extends { readonly key: string }>(list: readonly T[], key: string): T[] => list.filter((one) => one.key !== key);
/** A name for a new row. */
export const newKey = (): string => newId().slice(0, 18);
