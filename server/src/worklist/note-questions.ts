import type { Answered, Asked } from '@microcourt/domain/messaging/contract';
import type { Ctx, Told } from '@microcourt/platform/module';
import type { z } from 'zod/mini';
import { caseHead, seatsOf } from '../cases/index.ts';
import { closeTask, noteTask } from './note-task.ts';

/** A party's question waits: the clerk of the case first, else the assistant, by the moment that was promised. */
export async function noteAsked(ctx: Ctx, { body }: Told<z.infer<(typeof Asked)['body']>>): Promise<void> {
  const { title, number } = await caseHead(ctx, body.caseId), seats = await seatsOf(ctx.tx, body.caseId);
  await noteTask(ctx, {
    kind: 'question', subjectId: body.questionId, courtCode: body.courtCode, caseId: body.caseId, title, number,
    dueAt: new Date(body.answerBy), assignee: seats.clerk ?? seats.assistant,
  });
}

/** The court has answered. */
export async function noteAnswered(ctx: Ctx, { body }: Told<z.infer<(typeof Answered)['body']>>): Promise<void> {
  if (body.questionId !== undefined) await closeTask(ctx, 'question', body.questionId);
}
