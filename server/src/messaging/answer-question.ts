import { Answered, type answer as words, type questions as listWords } from '@microcourt/domain/messaging/contract';
import { mayAnswer, turnToAnswer } from '@microcourt/domain/messaging/rules';
import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import { agree, type Ctx } from '@microcourt/platform/module';
import { caseHead, membersOf } from '../cases/index.ts';
import { endQuestion, lockQuestion, waitingQuestions, type QuestionRow } from './store-questions.ts';

type View = OutputOf<typeof listWords>[number];

/** Answers a question of a party, once; the answer stands in the main room, where every side reads it. */
export async function answerQuestion(ctx: Ctx, { caseId, questionId, text }: InputOf<typeof words>): Promise<OutputOf<typeof words>> {
  const question = await lockQuestion(ctx.tx, caseId, questionId);
  agree(mayAnswer(question && { answered: question.answeredAt !== null }, ctx.actor.roles));
  const { seq } = await ctx.tellNow(Answered, { questionSeq: question!.seq, text, questionId }, { caseId, stream: 'main' });
  await endQuestion(ctx.tx, caseId, questionId, { answeredAt: ctx.now, answeredBy: ctx.actor.personId!, answerSeq: seq });
  ctx.ring(`court:${question!.courtCode}`);
  ctx.ring(`me:${question!.asker}`);
  return { seq };
}

async function viewOf(ctx: Ctx, q: QuestionRow): Promise<View | null> {
  const [item] = await ctx.past.at({ caseId: q.caseId, stream: 'main' }, [q.seq]);
  if (!item) return null;
  const head = await caseHead(ctx, q.caseId), members = await membersOf(ctx, q.caseId);
  const seat = (role: string): string | null => members.find((m) => m.role === role)?.personId ?? null;
  const turn = turnToAnswer(q, { clerk: seat('clerk'), assistant: seat('assistant'), judge: seat('judge') }, ctx.now);
  const name = (personId: string | null): string | null => members.find((m) => m.personId === personId)?.name ?? null;
  return {
    questionId: q.questionId, caseId: q.caseId, seq: q.seq, number: head.number, title: head.title, asker: name(q.asker) ?? '',
    text: (item.body as { said: { text: string } }).said.text, askedAt: q.askedAt.toISOString(), answerBy: q.answerBy.toISOString(),
    overdue: ctx.now > q.answerBy, takenBy: turn === null ? null : name(turn),
  };
}

/** The questions that wait in the cases in which the actor sits, the most urgent first, each with whose turn it is: the clerk's first, then the assistant's, then the judge's. */
export async function listQuestions(ctx: Ctx, { courtCode }: InputOf<typeof listWords>): Promise<View[]> {
  const views: View[] = [];
  for (const question of await waitingQuestions(ctx, courtCode)) {
    const view = await viewOf(ctx, question);
    if (view) views.push(view);
  }
  return views;
}
