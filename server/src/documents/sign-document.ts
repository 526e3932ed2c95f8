import type { DocumentView, sign as words } from '@microcourt/domain/documents/contract';
import { maySign } from '@microcourt/domain/documents/rules';
import { sideOf } from '@microcourt/domain/cases/rules';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { agree, Refused, type Ctx } from '@microcourt/platform/module';
import { checkProvedAgain, isProved } from '../identity/index.ts';
import { lockSeen, type Me } from './me.ts';
import { sealStrokes } from './sealed.ts';
import { stampSignatures } from './stamp-signatures.ts';
import { saveSigner, signersOf, type SignerRow } from './store.ts';
import { shownOne } from './views.ts';

/** As which of those asked the actor signs: the one whose turn comes first, where someone stands in the case more than once. Someone who was not asked is refused. */
export function signerOf(signers: readonly SignerRow[], me: Me): SignerRow {
  const mine = signers.filter((s) => me.participants.includes(s.participantId)), found = mine.find((s) => s.state === 'waiting') ?? mine[0];
  if (!found) throw new Refused({ code: 'documents.not-asked-to-sign', kind: 'forbidden' });
  return found;
}

/**
 * Signs by hand: bound to the person, the hash of the file that was read and the moment. A party's identity must be proved, and anyone's who is not of the court checked again (在线诉讼规则（2021）第七条); the court's own people signed in as its staff.
 * The lines are put into the file by a job.
 */
export async function signDocument(ctx: Ctx, { caseId, documentId, sha256, strokes }: InputOf<typeof words>): Promise<DocumentView> {
  const { row, me } = await lockSeen(ctx, caseId, documentId), signers = await signersOf(ctx.tx, [documentId]), mine = signerOf(signers, me), personId = ctx.actor.personId!;
  agree(maySign({ state: row.state, signers, revisions: row.revisions }, mine.participantId, sha256));
  const role = me.members.find((m) => m.participantId === mine.participantId)?.role ?? '';
  if (sideOf(role) !== null && !(await isProved(ctx, personId))) throw new Refused({ code: 'documents.identity-unproved', kind: 'forbidden' });
  if (!me.court) await checkProvedAgain(ctx);
  await saveSigner(ctx.tx, mine, { state: 'signed', personId, at: ctx.now, shown: sha256.toLowerCase(), strokes: await sealStrokes(ctx, row, mine.participantId, strokes) });
  await ctx.book(stampSignatures, { caseId, documentId }, { subject: caseId });
  return shownOne(ctx, row, me);
}
