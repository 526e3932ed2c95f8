import { CASE_CLOSED, streamsOf } from '@microcourt/domain/case-spaces/rules';
import { Shown, type annotate as words, type AnnotationView, type annotations as listWords, type show as showWords } from '@microcourt/domain/evidence/contract';
import { evidenceRooms, viewerOf } from '@microcourt/domain/evidence/rules';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { notFound } from '@microcourt/platform/failures';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { idsIn } from '../files/index.ts';
import { exchangeOf } from './matter.ts';
import { nameOf, peopleOf } from './parties.ts';
import { opened, sealed } from './sealed.ts';
import { marksOn } from './store-lists.ts';
import { markOf, removeMark, saveMark } from './store-marks.ts';
import { lastExchange } from './store-exchange.ts';

/** The streams of the case in which a file stands and which the actor may read, the room of all first; ends the request as for a file that never was where there is none. */
async function roomsWith(ctx: Ctx, caseId: string, fileId: string): Promise<string[]> {
  const rooms: string[] = [], all = streamsOf(ctx.actor.roles);
  // What is kept to court and agents is shown where all of them read.
  for (const stream of ['main', ...evidenceRooms(ctx.actor.roles), ...all.filter((one) => one !== 'main')]) if ((await idsIn(ctx, { caseId, stream }, [fileId])).length > 0) rooms.push(stream);
  if (rooms.length === 0) throw notFound();
  return rooms;
}

async function marks(ctx: Ctx, caseId: string, fileId: string): Promise<AnnotationView[]> {
  return Promise.all((await marksOn(ctx, caseId, fileId)).map(async (m) => ({
    annotationId: m.annotationId, fileId, page: m.page, x: m.x, y: m.y, w: m.w, h: m.h, text: await opened(ctx, caseId, 'annotation.text', m.annotationId, m.text), shared: m.shared,
    by: await opened(ctx, caseId, 'annotation.by-name', m.annotationId, m.byName), mine: m.by === ctx.actor.personId, at: m.at.toISOString(),
  })));
}

/** One's own marks on a file, and those shared with all who may read it. */
export async function listMarks(ctx: Ctx, { caseId, fileId }: InputOf<typeof listWords>): Promise<AnnotationView[]> {
  await roomsWith(ctx, caseId, fileId);
  return marks(ctx, caseId, fileId);
}

/** Puts a mark on a page, changes the own one, or removes it by an empty text. */
export async function annotate(ctx: Ctx, { caseId, fileId, annotationId, text, shared, ...box }: InputOf<typeof words>): Promise<AnnotationView[]> {
  if (ctx.actor.roles.includes(CASE_CLOSED)) throw new Refused({ code: 'case-spaces.closed', kind: 'conflict' });
  await roomsWith(ctx, caseId, fileId);
  const by = ctx.actor.personId!, known = annotationId === null ? undefined : await markOf(ctx.tx, caseId, annotationId);
  if (annotationId !== null && (!known || known.fileId !== fileId || (known.by !== by && !known.shared))) throw notFound();
  if (known && known.by !== by) throw new Refused({ code: 'evidence.not-your-mark', kind: 'forbidden' });
  const markId = annotationId ?? ctx.newId();
  if (text === '') await removeMark(ctx.tx, caseId, markId);
  else {
    await saveMark(ctx.tx, {
      caseId, annotationId: markId, fileId, ...box, text: await sealed(ctx, caseId, 'annotation.text', markId, text), shared, by,
      byName: await sealed(ctx, caseId, 'annotation.by-name', markId, nameOf(await peopleOf(ctx, caseId), by)), at: ctx.now,
    });
  }
  return marks(ctx, caseId, fileId);
}

/** Shows all who follow which page of which file is spoken of: the court, or the sides while an exchange is under way. It is told where the file may be read by others. */
export async function showPage(ctx: Ctx, { caseId, fileId, page, x, y }: InputOf<typeof showWords>): Promise<Record<string, never>> {
  if (ctx.actor.roles.includes(CASE_CLOSED)) throw new Refused({ code: 'case-spaces.closed', kind: 'conflict' });
  const rooms = await roomsWith(ctx, caseId, fileId), exchange = exchangeOf(await lastExchange(ctx.tx, caseId));
  const under = exchange?.state === 'open' && exchange.from !== null && exchange.from <= ctx.now && exchange.until !== null && ctx.now <= exchange.until;
  if (!viewerOf(ctx.actor.roles).court && !under) throw new Refused({ code: 'evidence.not-shown', kind: 'conflict' });
  await ctx.tell(Shown, { fileId, page, ...(x === undefined ? {} : { x }), ...(y === undefined ? {} : { y }) }, { caseId, stream: rooms[0]! });
  return {};
}
