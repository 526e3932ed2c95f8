import { sitsForCourt } from '@microcourt/domain/cases/rules';
import { CardRead, type mark as words, type readers as readersWords } from '@microcourt/domain/messaging/contract';
import { isCard, QUIET_NEWS } from '@microcourt/domain/messaging/rules';
import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import type { Ctx } from '@microcourt/platform/module';
import { noteRead } from '../case-spaces/index.ts';
import { membersOf } from '../cases/index.ts';
import { readOne, readsFrom } from './rooms.ts';
import { addCardReads, cardReaders } from './store.ts';

/** Marks a stream as read up to a number. Of the court's cards it is noted and told that this person has read them; of talk nothing is told, as in WeChat. */
export async function markRead(ctx: Ctx, { caseId, stream, seq }: InputOf<typeof words>): Promise<Record<string, never>> {
  const place = { caseId, stream }, from = readsFrom(ctx, place);
  const upTo = Math.min(seq, (await ctx.past.lastSeqs(caseId)).get(stream) ?? 0);
  const before = await noteRead(ctx, place, upTo);
  if (upTo <= before) return {};
  const cards = await ctx.past.numbersOf(place, Math.max(before, from - 1), upTo, ['messaging.sent', ...QUIET_NEWS]);
  const personId = ctx.actor.personId!;
  await addCardReads(ctx.tx, place, personId, cards, ctx.now);
  const last = cards[cards.length - 1];
  if (last !== undefined && !sitsForCourt(ctx.actor.roles)) await ctx.tell(CardRead, { seq: last, personId }, place);
  return {};
}

/** Who has read a card of the court, and when first; nobody for talk. */
export async function listReaders(ctx: Ctx, { caseId, stream, seq }: InputOf<typeof readersWords>): Promise<OutputOf<typeof readersWords>> {
  const place = { caseId, stream };
  if (!isCard((await readOne(ctx, place, seq)).name)) return [];
  const names = new Map((await membersOf(ctx, caseId)).map((m) => [m.personId, m.name]));
  const read = await cardReaders(ctx.tx, place, seq);
  return read.flatMap(({ personId, at }) => (names.has(personId) ? [{ personId, name: names.get(personId)!, at: at.toISOString() }] : []));
}
