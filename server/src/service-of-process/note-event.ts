import type { InputOf } from '@microcourt/domain/shared/contract';
import { endOfDay } from '@microcourt/domain/law/periods';
import type * as words from '@microcourt/domain/service-of-process/contract';
import { actOf, mayNote, recordedAs } from '@microcourt/domain/service-of-process/rules-note';
import { agree, Refused, type Ctx } from '@microcourt/platform/module';
import { idsIn } from '../files/index.ts';
import { attemptIn, hold, type Held } from './found.ts';
import { notePaper } from './note-work.ts';
import { endNotice } from './end-notice.ts';
import { record } from './record.ts';
import { sealAttempt } from './sealed.ts';
import { settle } from './settle.ts';
import { eventsOf, insertReferences, saveAttempt, type AttemptRow } from './store.ts';
import { shown } from './view.ts';

type Input = InputOf<typeof words.noteEvent>;

/** By what a consignment is found, however its number was typed. */
export const trackingHash = (ctx: Pick<Ctx, 'blind'>, courtCode: string, tracking: string): string => ctx.blind('service-of-process.tracking', `${courtCode} ${tracking.normalize('NFKC').toUpperCase().replace(/\s/g, '')}`);

/** Notes the number of a consignment, by which its outcome is found when the carrier tells it. A number stands on one attempt. */
async function noteTracking(ctx: Ctx, { d }: Held, a: AttemptRow, tracking: string): Promise<void> {
  const fresh = await insertReferences(ctx.tx, [{ hash: trackingHash(ctx, d.courtCode, tracking), kind: 'tracking', caseId: d.caseId, deliveryId: d.deliveryId, attemptId: a.attemptId, courtCode: d.courtCode, at: ctx.now }]);
  if (fresh.size === 0) throw new Refused({ code: 'service-of-process.tracking-known', kind: 'conflict' });
  await saveAttempt(ctx.tx, a, { tracking: await sealAttempt(ctx, a, 'tracking', tracking) });
}

/** Notes what happened to an attempt outside, at its own moment; the service is worked out anew from it. */
export async function noteEvent(ctx: Ctx, input: Input): Promise<words.DeliveryView> {
  const held = await hold(ctx, input.caseId, input.deliveryId), { d } = held, a = attemptIn(held, input.attemptId), at = new Date(input.at), files = input.fileIds ?? [];
  if ((await idsIn(ctx, { caseId: d.caseId, stream: 'court' }, files)).length !== new Set(files).size) throw new Refused({ code: 'service-of-process.files-missing', kind: 'invalid' });
  const events = await eventsOf(ctx.tx, d.caseId, [d.deliveryId]), sent = events.find((e) => e.attemptId === a.attemptId && (e.what === 'sent' || e.what === 'published')), proved = files.length > 0 || input.by !== '';
  agree(mayNote(input.what, { way: a.way, at, now: ctx.now, issuedAt: d.issuedAt, sentAt: sent?.at ?? null, proved, replaced: d.state === 'replaced' }));
  if (input.tracking !== '') await noteTracking(ctx, held, a, input.tracking);
  const by = actOf(input.what, a.servedOn);
  await record(ctx, d, { what: recordedAs(input.what), attemptId: a.attemptId, by, at, cause: input.what === 'returned' ? input.returned ?? 'unknown' : undefined, proved, signer: input.by, note: input.note, fileIds: files });
  const after = await settle(ctx, d, { about: held.about });
  if (after.noticeUntil !== null) await ctx.book(endNotice, { caseId: d.caseId, deliveryId: d.deliveryId }, { at: endOfDay(after.noticeUntil), key: d.deliveryId });
  if (d.paperAskedAt !== null && (input.what === 'sent' || input.what === 'posted')) await notePaper(ctx, d, held.about, false);
  return shown(ctx, d.caseId, d.deliveryId);
}
