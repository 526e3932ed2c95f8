import type { Ctx } from '@microcourt/platform/module';
import { seatsOf } from '../cases/index.ts';
import { closeTask, noteTask } from '../worklist/index.ts';
import type { About } from './about.ts';
import type { DeliveryRow } from './store.ts';

const FAILED: readonly string[] = ['failed', 'rebutted'];

/** A service that failed or fell stands on the clerk's list until it goes another way; nothing happens while that stays as it is. */
export async function noteWork(ctx: Ctx, before: DeliveryRow, d: DeliveryRow, { head }: About): Promise<void> {
  const now = FAILED.includes(d.state);
  if (now === FAILED.includes(before.state) && (!now || before.state === d.state)) return;
  if (!now) return closeTask(ctx, 'service-failed', d.deliveryId);
  const seats = await seatsOf(ctx.tx, d.caseId);
  await noteTask(ctx, { kind: 'service-failed', subjectId: d.deliveryId, courtCode: d.courtCode, caseId: d.caseId, title: head.title, number: head.number, article: '民事诉讼法（2023）第八十八条至第九十五条', assignee: seats.clerk ?? seats.assistant });
}

/** The judge has to decide on a rebuttal; taken off the list once that is done. */
export async function noteRebuttal(ctx: Ctx, d: DeliveryRow, { head }: About, open: boolean): Promise<void> {
  if (!open) return closeTask(ctx, 'service-rebutted', d.deliveryId);
  await noteTask(ctx, { kind: 'service-rebutted', subjectId: d.deliveryId, courtCode: d.courtCode, caseId: d.caseId, title: head.title, number: head.number, article: '在线诉讼规则（2021）第三十一条第二款第二项', assignee: (await seatsOf(ctx.tx, d.caseId)).judge });
}

/** Someone asked for paper 民事诉讼法（2023）第九十条第一款: the clerk sends it; that is no service. */
export async function notePaper(ctx: Ctx, d: DeliveryRow, { head }: About, open: boolean): Promise<void> {
  if (!open) return closeTask(ctx, 'notice-to-serve', d.deliveryId);
  await noteTask(ctx, { kind: 'notice-to-serve', subjectId: d.deliveryId, courtCode: d.courtCode, caseId: d.caseId, title: head.title, number: head.number, article: '民事诉讼法（2023）第九十条第一款', assignee: (await seatsOf(ctx.tx, d.caseId)).clerk });
}

/** A mediation statement that is not signed for in time is the judge's to decide: 民事诉讼法（2023）第一百零二条. */
export async function noteUnsigned(ctx: Ctx, d: Pick<DeliveryRow, 'caseId' | 'documentId' | 'courtCode'>, { head }: Pick<About, 'head'>, open: boolean): Promise<void> {
  if (!open) return closeTask(ctx, 'statement-unsigned', d.documentId);
  await noteTask(ctx, { kind: 'statement-unsigned', subjectId: d.documentId, courtCode: d.courtCode, caseId: d.caseId, title: head.title, number: head.number, article: '民事诉讼法（2023）第一百零二条', assignee: (await seatsOf(ctx.tx, d.caseId)).judge });
}
