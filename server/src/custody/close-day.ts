import { createHash } from 'node:crypto';
import { DayClosed } from '@microcourt/domain/custody/contract';
import { dayLeaf, rootOf } from '@microcourt/domain/custody/rules-tree';
import { addDays, day as dayFrom, type Day, dayOf } from '@microcourt/domain/shared/calendar';
import { dayText } from '@microcourt/domain/shared/contract';
import { job, type Ctx, type Job, type JobCtx } from '@microcourt/platform/module';
import * as z from 'zod/mini';
import { sha256 } from './hash.ts';
import { addDay, addToken, daysOf, headsBefore, lockCourt, oldestOpen, type DayRow } from './store-days.ts';
import '../providers/timestamp/port.ts';

/** 00:05 in Shanghai after a day, so that transactions of its last second have ended. */
const after = (day: Day): Date => new Date(Date.parse(`${addDays(day, 1)}T00:05:00+08:00`));
const endOf = (day: Day): Date => new Date(Date.parse(`${addDays(day, 1)}T00:00:00+08:00`));

/** Where news of a court's days is told: a place of its own for each court, that no case has. */
function placeOf(courtCode: string): { caseId: string; stream: string } {
  const hex = createHash('sha256').update(`custody ${courtCode}`).digest('hex');
  return { caseId: `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`, stream: 'court' };
}

/** Closes the oldest day of a court that has heads no tree holds; gives null where there is none before today. What came late for its own day goes into the next one. */
async function closeOne(ctx: Ctx, courtCode: string): Promise<Day | null> {
  await lockCourt(ctx.tx, courtCode);
  const oldest = await oldestOpen(ctx.tx, courtCode);
  if (oldest === null) return null;
  const days = await daysOf(ctx.tx, courtCode), last = days.at(-1), next = last ? addDays(last.day, 1) : null, own = dayOf(oldest), day = next !== null && own < next ? next : own;
  if (day >= ctx.today) return null;
  const heads = await headsBefore(ctx.tx, courtCode, endOf(day)), root = rootOf(heads.map((h) => h.head), sha256), size = heads.length;
  const chain = rootOf([...days, { courtCode, day, size, root }].map((d) => dayLeaf(d, sha256)), sha256);
  await addDay(ctx.tx, { courtCode, day, place: days.length, size, root, chain, token: null, closedAt: ctx.now }, heads.map((head, place) => ({ courtCode, day, place, ...head })));
  await ctx.tell(DayClosed, { courtCode, day, size, root }, placeOf(courtCode));
  return day;
}

/** Puts a timestamp over the chain of each day that has none yet; without an authority the days stand all the same. */
async function stampDays({ within, ports: { timestamp } }: JobCtx, courtCode: string): Promise<void> {
  if (!timestamp) return;
  const bare = (await within((ctx) => daysOf(ctx.tx, courtCode))).filter((d) => d.token === null);
  for (const day of bare) {
    const { token } = await timestamp.stamp({ algorithm: 'sha256', bytes: digestOf(day) });
    await within((ctx) => addToken(ctx.tx, day, Buffer.from(token)));
  }
}
/** What is stamped: the hash of the chain's 32 bytes. */
const digestOf = ({ chain }: Pick<DayRow, 'chain'>): Buffer => createHash('sha256').update(Buffer.from(chain, 'hex')).digest();

const Which = z.object({ courtCode: z.string(), day: dayText });
/** Closes the days of a court that are over, after downtime all of them in their order; done again it closes none twice. */
export const closeDay: Job<typeof Which> = job('custody.close-day', Which, async (ctx, { courtCode }) => {
  for (let closed: Day | null = dayFrom(''); closed !== null;) closed = await ctx.within((inner) => closeOne(inner, courtCode));
  await ctx.within(async (inner) => { if (await oldestOpen(inner.tx, courtCode)) await bookClosing(inner, courtCode, inner.today); });
  await stampDays(ctx, courtCode);
});

/** Books the closing of a day of a court. */
export const bookClosing = (ctx: Ctx, courtCode: string, day: Day): Promise<void> => ctx.book(closeDay, { courtCode, day }, { at: after(day), key: `custody ${courtCode} ${day}`, subject: null });
