import { useKeys } from '../shared/keys.ts';
import { useWords } from '../shared/language.ts';
import { go } from '../shared/route.ts';
import { texts } from './texts.ts';

/** The desks of a case beside its space. */
export const DESKS = ['evidence', 'documents', 'service', 'file', 'custody'] as const;
/** A desk of a case by its name in the address. */
export type DeskName = (typeof DESKS)[number];
/** The key that, with Alt, leads to a desk from anywhere in the case. */
export const LETTERS: Readonly<Record<DeskName, string>> = { evidence: 'e', documents: 'w', service: 'd', file: 'v', custody: 'c' };

/** Lets the keys lead from anywhere in a case to its desks, and back to its space. */
export function useDeskKeys(caseId: string): void {
  const t = useWords(texts);
  useKeys([{ key: 'Alt+s', label: t('matter.space'), run: () => go('cases', caseId) }, ...DESKS.map((one) => ({ key: `Alt+${LETTERS[one]}`, label: t(`matter.${one}`), run: () => go('cases', caseId, one) }))]);
}
