import type { days as daysAsk, EntryView, log as words } from '@microcourt/domain/custody/contract';
import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import type { Ctx } from '@microcourt/platform/module';
import { type MayRead, reachFor, readableIn } from './readable.ts';
import { entriesOf, type EntryRow } from './store.ts';
import { daysOf, leavesOfCase, type LeafRow } from './store-days.ts';

/** The head of a day that an entry leads to: the first one at or after its number. */
export const leafFor = (leaves: readonly LeafRow[], number: number): LeafRow | undefined => leaves.find((leaf) => leaf.number >= number);

/** An entry as it is shown. */
export const entryView = ({ number, what, subjectId, sha256, at, head }: EntryRow, leaves: readonly LeafRow[]): EntryView =>
  ({ number, what, subjectId, sha256, at: at.toISOString(), head, day: leafFor(leaves, number)?.day ?? null });

/** The log of a case, as far as who asks may read what it is about. */
export const showLog = (mayRead: MayRead) => async (ctx: Ctx, { caseId }: InputOf<typeof words>): Promise<OutputOf<typeof words>> => {
  const entries = await entriesOf(ctx.tx, caseId), leaves = await leavesOfCase(ctx.tx, caseId), open = await readableIn(ctx, caseId, entries, await reachFor(ctx, mayRead, caseId, entries));
  return entries.filter(open).map((entry) => entryView(entry, leaves));
};

/** The days of a court, for anyone. */
export async function showDays(ctx: Ctx, { courtCode }: InputOf<typeof daysAsk>): Promise<OutputOf<typeof daysAsk>> {
  return (await daysOf(ctx.tx, courtCode)).reverse().map(({ day, size, root, chain }) => ({ day, size, root, chain }));
}
