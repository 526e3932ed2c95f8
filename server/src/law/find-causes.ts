import type { InputOf } from '@microcourt/domain/shared/contract';
import type { causes as words, CauseView } from '@microcourt/domain/law/contract';
import type { Ctx } from '@microcourt/platform/module';
import { causeTree } from './ground.ts';

/** Causes below a parent, or those whose name holds every word of the question, the closest name first. */
export async function findCauses(_: Ctx, { kind, q, under, limit = 50 }: InputOf<typeof words>): Promise<CauseView[]> {
  const tree = causeTree(kind), wanted = (q ?? '').trim().split(/\s+/).filter((part) => part !== '');
  if (wanted.length === 0) return [...(tree.below.get(under ?? null) ?? [])].slice(0, limit);
  const within = (cause: CauseView): boolean => under == null || cause.code === under || cause.code.startsWith(`${under}-`);
  return tree.all.filter((cause) => within(cause) && wanted.every((part) => cause.name.includes(part)))
    .map((cause) => ({ cause, distance: distance(cause, wanted[0]!) }))
    .sort((a, b) => a.distance - b.distance || a.cause.code.length - b.cause.code.length)
    .slice(0, limit).map(({ cause }) => cause);
}

/** Nearer: the name is the word, begins with it, is short; the last step of the tree before headings. */
function distance(cause: CauseView, word: string): number {
  const bare = cause.name.replace(/纠纷$/, '');
  const start = cause.name.indexOf(word);
  return (bare === word || cause.name === word ? 0 : 100) + start * 4 + (cause.name.length - word.length) + (cause.more ? 3 : 0);
}
