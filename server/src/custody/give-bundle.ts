import { createHash, timingSafeEqual } from 'node:crypto';
import type { bundle as words } from '@microcourt/domain/custody/contract';
import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import { notFound } from '@microcourt/platform/failures';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { objectOf } from '../files/index.ts';
import { type MayRead, type Reach, reachFor, readableIn } from './readable.ts';
import { entriesOf } from './store.ts';

type Mac = (kind: string, value: string) => string;
/** What a ticket opens: the bundle of a case, as far as its holder reached when asking, until a moment (seconds). */
export type BundleTicket = Reach & { caseId: string; until: number };
/** A bundle may be fetched for two minutes by whoever holds its address. */
const SECONDS = 120;
/** What an archive may hold, bytes: a little below what its format can say. */
const MOST_BYTES = 3_900_000_000;

const seal = (mac: Mac, body: string): string => createHash('sha256').update(mac('custody.bundle', body)).digest('base64url').slice(0, 32);
/** A ticket as it stands in an address. */
export const writeTicket = (mac: Mac, ticket: BundleTicket): string => { const body = Buffer.from(JSON.stringify(ticket)).toString('base64url'); return `${body}.${seal(mac, body)}`; };
/** What a ticket opens; null if it is forged or too old. */
export function readTicket(mac: Mac, text: string, now: number): BundleTicket | null {
  const [body = '', proof = '', ...more] = text.split('.'), right = Buffer.from(seal(mac, body)), given = Buffer.from(proof);
  if (more.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const ticket = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as BundleTicket;
  return ticket.until >= now ? ticket : null;
}

/** An address of the bundle of a case, with what who asks may read; refused where it would be longer than an archive can be. */
export const giveBundle = (mayRead: MayRead) => async (ctx: Ctx, { caseId }: InputOf<typeof words>): Promise<OutputOf<typeof words>> => {
  const entries = await entriesOf(ctx.tx, caseId), reach = await reachFor(ctx, mayRead, caseId, entries), open = await readableIn(ctx, caseId, entries, reach);
  if (entries.length === 0) throw notFound();
  const ids = new Set(entries.filter(open).flatMap(({ fileId }) => fileId ?? []));
  let size = 0;
  for (const fileId of ids) size += (await objectOf(ctx, fileId))?.size ?? 0;
  if (size > MOST_BYTES) throw new Refused({ code: 'custody.too-long', kind: 'invalid', facts: { gigabytes: Math.ceil(size / 1e9) } });
  // The ticket's own time is the machine's: it is checked outside of any transaction.
  const until = Math.floor(Date.now() / 1_000) + SECONDS;
  return { url: `/custody/bundle?t=${writeTicket((kind, value) => ctx.blind(kind, value), { caseId, ...reach, until })}`, name: `microcourt-${caseId}-${ctx.today}.zip` };
};
