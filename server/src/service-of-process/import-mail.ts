import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import type * as words from '@microcourt/domain/service-of-process/contract';
import { actOf, isHeading, mayNote, readMailLine, type MailLine } from '@microcourt/domain/service-of-process/rules-note';
import type { Ctx } from '@microcourt/platform/module';
import { trackingHash } from './note-event.ts';
import { record } from './record.ts';
import { settle } from './settle.ts';
import { attemptsOf, eventsOf, lockDelivery, referencesBy } from './store.ts';

/** Takes one line: whether something new was recorded, or why not. */
async function take(ctx: Ctx, ref: { caseId: string; deliveryId: string; attemptId: string | null }, line: MailLine): Promise<boolean | string> {
  const d = await lockDelivery(ctx.tx, ref.caseId, ref.deliveryId), a = (await attemptsOf(ctx.tx, ref.caseId, [ref.deliveryId])).find((one) => one.attemptId === ref.attemptId);
  if (!d || !a) return 'service-of-process.tracking-unknown';
  const sent = (await eventsOf(ctx.tx, d.caseId, [d.deliveryId])).find((e) => e.attemptId === a.attemptId && e.what === 'sent');
  const may = mayNote(line.what, { way: a.way, at: line.at, now: ctx.now, issuedAt: d.issuedAt, sentAt: sent?.at ?? null, proved: false, replaced: d.state === 'replaced' });
  if (!may.ok) return may.refusal.code;
  const fresh = await record(ctx, d, { what: line.what, attemptId: a.attemptId, by: actOf(line.what, a.servedOn), at: line.at, cause: line.cause ?? undefined, signer: line.signer });
  if (fresh) await settle(ctx, d);
  return fresh;
}

/** Imports outcomes of mail as carriers export them. A line that was imported before changes nothing; one of another court's is unknown. */
export async function importMail(ctx: Ctx, { courtCode, text }: InputOf<typeof words.importMail>): Promise<OutputOf<typeof words.importMail>> {
  const answer: OutputOf<typeof words.importMail> = { taken: 0, unchanged: 0, refused: [] }, lines = text.split(/\r?\n/).map((line, i) => ({ n: i + 1, line })).filter(({ line }) => !isHeading(line));
  const read = lines.map(({ n, line }) => ({ n, found: readMailLine(line) })), hashes = read.flatMap(({ found }) => (found ? [trackingHash(ctx, courtCode, found.tracking)] : []));
  const known = new Map((await referencesBy(ctx.tx, [...new Set(hashes)])).filter((r) => r.kind === 'tracking' && r.courtCode === courtCode).map((r) => [r.hash, r]));
  // In one order of services, so that two imports at once wait for each other and never stand in each other's way.
  const work = read.map(({ n, found }) => ({ n, found, ref: found && known.get(trackingHash(ctx, courtCode, found.tracking)) })).sort((a, b) => ((a.ref?.deliveryId ?? '') < (b.ref?.deliveryId ?? '') ? -1 : 1));
  for (const { n, found, ref } of work) {
    const done = found === null ? 'service-of-process.line-misread' : !ref ? 'service-of-process.tracking-unknown' : await take(ctx, ref, found);
    if (typeof done === 'string') answer.refused.push({ line: n, code: done });
    else answer[done ? 'taken' : 'unchanged'] += 1;
  }
  answer.refused.sort((a, b) => a.line - b.line);
  return answer;
}
