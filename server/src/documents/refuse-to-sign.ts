import { Objected, Signed, type answerObjection as answerWords, type DocumentView, type objectTo as objectWords, type refuse as words } from '@microcourt/domain/documents/contract';
import { KINDS, titleOf } from '@microcourt/domain/documents/kinds';
import { maySpeak, step } from '@microcourt/domain/documents/rules';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { notFound } from '@microcourt/platform/failures';
import { agree, type Ctx } from '@microcourt/platform/module';
import { caseHead } from '../cases/index.ts';
import { closeTask, noteTask } from '../worklist/index.ts';
import { lockSeen, type Me } from './me.ts';
import { readOnWay, roomsOf, told } from './making.ts';
import { sealSaid } from './sealed.ts';
import { signerOf } from './sign-document.ts';
import { left, stampSignatures } from './stamp-signatures.ts';
import { addObjection, objectionsOf, saveAnswer, saveDocument, saveSigner, signersOf, type DocumentRow, type SignerRow } from './store.ts';
import { shownOne } from './views.ts';

/** The actor among those asked to sign, who may speak now. */
async function speaker(ctx: Ctx, row: DocumentRow, me: Me, what: 'refuse' | 'object'): Promise<{ mine: SignerRow; name: string }> {
  const signers = await signersOf(ctx.tx, [row.documentId]), mine = signerOf(signers, me);
  agree(maySpeak({ state: row.state, signers, revisions: row.revisions }, mine.participantId, what));
  return { mine, name: me.members.find((m) => m.participantId === mine.participantId)?.name ?? '' };
}

/**
 * Refuses to sign. The reason goes on record and the others go on (民事诉讼法（2023）第一百五十条第三款); an agreement that someone does not sign does not come about and is thrown away.
 */
export async function refuseToSign(ctx: Ctx, { caseId, documentId, reason }: InputOf<typeof words>): Promise<DocumentView> {
  const { row, me } = await lockSeen(ctx, caseId, documentId), { mine, name } = await speaker(ctx, row, me, 'refuse'), m = await readOnWay(ctx, caseId, documentId, ['signing']);
  if (m === null) throw notFound();
  await saveSigner(ctx.tx, mine, { state: 'refused', personId: ctx.actor.personId, at: ctx.now, reason: await sealSaid(ctx, row, 'refusal', mine.participantId, reason) });
  const ends = KINDS[row.kind].refusal === 'ends', body = { ...told(m), participantId: mine.participantId, name, at: ctx.now.toISOString(), fileId: row.fileId!, sha256: row.sha256!, refused: reason, left: left(m.signers, mine.participantId) };
  for (const stream of roomsOf(m)) await ctx.tell(Signed, body, { caseId, stream });
  if (ends) await saveDocument(ctx.tx, documentId, { state: agree(step(row.state, 'discard', 'signer')) });
  else await ctx.book(stampSignatures, { caseId, documentId }, { subject: caseId });
  // Who refused an agreement sees no agreement any more, but is told how it ended.
  return shownOne(ctx, row, me);
}

/** Asks for a correction of a record before signing: the clerk and the judge have it on their list. */
export async function objectToRecord(ctx: Ctx, { caseId, documentId, text }: InputOf<typeof objectWords>): Promise<DocumentView> {
  const { row, me } = await lockSeen(ctx, caseId, documentId), { mine, name } = await speaker(ctx, row, me, 'object'), head = await caseHead(ctx, caseId);
  const objectionId = ctx.newId(), title = titleOf(row.kind, head.kind);
  await addObjection(ctx.tx, { objectionId, documentId, participantId: mine.participantId, words: await sealSaid(ctx, row, 'objection', objectionId, text), at: ctx.now, answer: null, answeredAt: null });
  await noteTask(ctx, { kind: 'record-objection', subjectId: documentId, courtCode: row.courtCode, caseId, title: `${head.title}：${title}`, number: head.number, article: '民事诉讼法（2023）第一百五十条第二款' });
  await ctx.tell(Objected, { documentId, kind: row.kind, title, version: row.version, participantId: mine.participantId, name }, { caseId, stream: 'court' });
  return shownOne(ctx, row, me);
}

/** Notes why a record is not corrected as someone asked; the request stays on record beside the answer. */
export async function answerObjection(ctx: Ctx, { caseId, documentId, objectionId, text }: InputOf<typeof answerWords>): Promise<DocumentView> {
  const { row, me } = await lockSeen(ctx, caseId, documentId), all = await objectionsOf(ctx.tx, [documentId]), asked = all.find((o) => o.objectionId === objectionId);
  if (!asked) throw notFound();
  await saveAnswer(ctx.tx, objectionId, await sealSaid(ctx, row, 'answer', objectionId, text), ctx.now);
  if (all.every((o) => o.objectionId === objectionId || o.answer !== null)) await closeTask(ctx, 'record-objection', documentId);
  const who = me.members.find((m) => m.participantId === asked.participantId)?.personId;
  if (who) ctx.ring(`me:${who}`);
  return shownOne(ctx, row, me);
}
