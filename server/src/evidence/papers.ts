import { texts } from '@microcourt/domain/evidence/texts';
import { numberOf, type EvidenceSide } from '@microcourt/domain/evidence/rules';
import { sentence } from '@microcourt/domain/shared/texts';
import type { Ctx } from '@microcourt/platform/module';
import { draftFor } from '../documents/index.ts';
import type { People } from './parties.ts';
import type { AboutWords } from './sealed.ts';
import { savePaper, type ItemRow } from './store.ts';

/** What was handed in, as the papers name it. */
export type OnPaper = { row: ItemRow; serial: number; about: AboutWords };

/**
 * Makes the papers of a handing-in: the list for its submitter to sign, and the court's receipt with name, pages, copies, original or copy and time:
 * 民事诉讼法（2023）第六十九条；证据规定（2019）第十九条. Nothing is made for what the court gathered itself.
 */
export async function makePapers(ctx: Ctx, caseId: string, side: EvidenceSide, handed: readonly OnPaper[], people: People): Promise<void> {
  const me = people.members.find((m) => m.personId !== null && m.personId === ctx.actor.personId);
  if (side === 'court' || me === undefined) return;
  const items = handed.map(({ row, serial, about }) => ({ number: numberOf(side, row.visibility, serial), name: about.name, form: sentence([texts], `evidence.form.${row.form}`), ...(row.pages === null ? {} : { pages: row.pages }), about, copies: row.copies }));
  const [receipt] = await draftFor(ctx, {
    caseId, kind: 'evidence-receipt', participantIds: [me.participantId],
    values: { submitter: me.name, receivedAt: ctx.now.toISOString(), items: items.map(({ about: _, ...item }) => item) },
  });
  const [list] = await draftFor(ctx, {
    caseId, kind: 'evidence-list', signers: [{ participantId: me.participantId, turn: 1 }],
    values: { submitter: me.name, submittedAt: ctx.now.toISOString(), items: items.map(({ about, copies: _, ...item }) => ({ ...item, source: about.source, purpose: about.purpose })) },
  });
  for (const [kind, document] of [['evidence-receipt', receipt], ['evidence-list', list]] as const) if (document) await savePaper(ctx.tx, { caseId, side, kind, documentId: document.documentId });
}
