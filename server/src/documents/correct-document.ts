import type { correct as words, DocumentView } from '@microcourt/domain/documents/contract';
import { KINDS } from '@microcourt/domain/documents/kinds';
import { step } from '@microcourt/domain/documents/rules';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { agree, Refused, type Ctx } from '@microcourt/platform/module';
import { knownOf } from './known.ts';
import { addDrafts } from './draft-document.ts';
import { lockSeen } from './me.ts';
import { openWritten, sealSaid } from './sealed.ts';
import { correcting, signersOf } from './store.ts';
import { shownOne } from './views.ts';
import { byHand, mayBeDrafted, paperBrought } from './written.ts';

/**
 * Begins the corrected version of an issued document, or of a record that is being signed: a draft with the same words, which takes the old one's place once it stands. The old one stays as it is until
 * then, and has to be served anew afterwards. 民事诉讼法（2023）第一百五十七条第一款第七项.
 */
export async function correctDocument(ctx: Ctx, { caseId, documentId, reason, fileId }: InputOf<typeof words>): Promise<DocumentView> {
  const { row, me } = await lockSeen(ctx, caseId, documentId);
  // What may be drafted may be corrected, also when the case has gone on since: who may is asked, not when.
  const known = await knownOf(ctx, caseId);
  byHand(row.draftedBy);
  mayBeDrafted(ctx, row.kind, { ...known, closed: false }, false);
  agree(step(row.state, 'correct', 'drafter'));
  if (await correcting(ctx.tx, documentId)) throw new Refused({ code: 'documents.correction-begun', kind: 'conflict' });
  const signers = (await signersOf(ctx.tx, [documentId])).map(({ participantId, turn }) => ({ participantId, turn })), sourceFile = KINDS[row.kind].brought ? await paperBrought(ctx, caseId, row.kind, fileId) : null;
  const [draft] = await addDrafts(ctx, {
    caseId, kind: row.kind, values: await openWritten(ctx, row), participantIds: row.participantId === null ? [] : [row.participantId], signers, sourceFile, draftedBy: ctx.actor.personId,
    version: row.version + 1, replaces: documentId, reason: (of) => sealSaid(ctx, { caseId, documentId: of }, 'reason', of, reason),
  });
  return shownOne(ctx, draft!, me);
}
