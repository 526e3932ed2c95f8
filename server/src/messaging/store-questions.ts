import type { Ctx, Tx } from '@microcourt/platform/module';
import { sql } from 'kysely';
import { ownCases } from '../cases/index.ts';

/** A question to the court; its words stand in the log. */
export type QuestionRow = {
  caseId: string; questionId: string; courtCode: string; seq: number; asker: string; askedAt: Date; answerBy: Date;
  answeredAt: Date | null; answeredBy: string | null; answerSeq: number | null;
};
type Tables = { 'messaging.question': QuestionRow };
const own = (tx: Tx) => tx.withTables<Tables>();

/** Puts a question on the court's clock. */
export async function addQuestion(tx: Tx, row: Omit<QuestionRow, 'answeredAt' | 'answeredBy' | 'answerSeq'>): Promise<void> {
  await own(tx).insertInto('messaging.question').values({ ...row, answeredAt: null, answeredBy: null, answerSeq: null }).execute();
}

/** The question, locked: of two answers one comes first. */
export const lockQuestion = (tx: Tx, caseId: string, questionId: string): Promise<QuestionRow | undefined> =>
  own(tx).selectFrom('messaging.question').selectAll().where('caseId', '=', caseId).where('questionId', '=', questionId).forUpdate().executeTakeFirst();

/** Notes that a question has been answered. */
export async function endQuestion(tx: Tx, caseId: string, questionId: string, answered: { answeredAt: Date; answeredBy: string; answerSeq: number }): Promise<void> {
  await own(tx).updateTable('messaging.question').set(answered).where('caseId', '=', caseId).where('questionId', '=', questionId).execute();
}

/** The questions that wait at a court in the cases in which the actor sits, the most urgent first. */
export const waitingQuestions = (ctx: Ctx, courtCode: string): Promise<QuestionRow[]> =>
  own(ctx.tx).selectFrom('messaging.question').selectAll().where('courtCode', '=', courtCode).where('answeredAt', 'is', null)
    .where(sql<boolean>`case_id in (${ownCases(ctx)})`).orderBy('answerBy').limit(200).execute();
