import { Answered, Asked, type answer as answerWords, type ask as words, type EvidenceView } from '@microcourt/domain/evidence/contract';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { notFound } from '@microcourt/platform/failures';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { numberOfRow } from './item-view.ts';
import { openMatter, seenItem } from './matter.ts';
import { nameOf, peopleOf } from './parties.ts';
import { sealed } from './sealed.ts';
import { showEvidence } from './show-evidence.ts';
import { itemOf } from './store.ts';
import { questionOf, saveQuestion } from './store-exchange.ts';
import { tellOf } from './telling.ts';

/** Asks a side about its case or an item, with the last moment for the answer: 证据规定（2019）第四条、第五十七条第一款. */
export async function askSide(ctx: Ctx, { caseId, side, text, itemId, answerBy }: InputOf<typeof words>): Promise<EvidenceView> {
  const matter = await openMatter(ctx, caseId), people = await peopleOf(ctx, caseId), item = itemId === null ? null : await seenItem(ctx, matter, itemId), questionId = ctx.newId(), by = new Date(answerBy);
  if (by <= ctx.now) throw new Refused({ code: 'evidence.answer-by-past', kind: 'invalid' });
  if (!people.parties.some((p) => p.side === side)) throw notFound();
  await saveQuestion(ctx.tx, { caseId, questionId, side, itemId, text: await sealed(ctx, caseId, 'question.text', questionId, text), askedAt: ctx.now, answerBy: by, answer: null, answeredAt: null, answeredBy: null });
  await tellOf(ctx, caseId, item ?? { side, visibility: 'open' }, people, Asked, { questionId, side, text, answerBy, number: item && numberOfRow(item) });
  return showEvidence(ctx, { caseId });
}

/** Answers the question of the court, once and in time. */
export async function answerCourt(ctx: Ctx, { caseId, questionId, text }: InputOf<typeof answerWords>): Promise<EvidenceView> {
  const matter = await openMatter(ctx, caseId), found = await questionOf(ctx.tx, caseId, questionId);
  if (!found) throw notFound();
  const item = found.itemId === null ? null : await itemOf(ctx.tx, caseId, found.itemId);
  if (item) await seenItem(ctx, matter, item.itemId);
  if (!matter.viewer.sides.includes(found.side)) throw new Refused({ code: 'shared.not-your-step', kind: 'forbidden' });
  if (found.answeredAt !== null) throw new Refused({ code: 'evidence.answered-already', kind: 'conflict' });
  if (ctx.now > found.answerBy) throw new Refused({ code: 'evidence.answer-late', kind: 'conflict', facts: { answerBy: found.answerBy.toISOString().slice(0, 10) } });
  const people = await peopleOf(ctx, caseId), name = nameOf(people, ctx.actor.personId);
  await saveQuestion(ctx.tx, { ...found, answer: await sealed(ctx, caseId, 'question.answer', questionId, text), answeredAt: ctx.now, answeredBy: ctx.actor.personId });
  await tellOf(ctx, caseId, item ?? { side: found.side, visibility: 'open' }, people, Answered, { questionId, side: found.side, name, text });
  return showEvidence(ctx, { caseId });
}
