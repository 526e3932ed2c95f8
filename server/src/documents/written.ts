import type { DocumentKind } from '@microcourt/domain/documents/contract';
import type { Values } from '@microcourt/domain/documents/kind';
import { KINDS, mayDraft, readValues } from '@microcourt/domain/documents/kinds';
import type { Known } from '@microcourt/domain/documents/paper';
import { fitSigners } from '@microcourt/domain/documents/rules';
import { agree, Refused, type Ctx } from '@microcourt/platform/module';
import { filesIn } from '../files/index.ts';
import { byNumber, missingGlyphs } from './glyphs.ts';
import { knownFor } from './known.ts';

/** What someone wrote in the fields of a kind, read by them; refused where a character has no shape in the court's font. */
export function readWritten(kind: DocumentKind, given: Readonly<Record<string, unknown>>): Values {
  const values = agree(readValues(kind, given)), characters = missingGlyphs(values);
  if (characters !== '') throw new Refused({ code: 'documents.glyph-missing', kind: 'invalid', facts: { characters } });
  return values;
}

/** What another part of the platform knows, read by the fields of the kind: the words in it are other people's, who are not there to change them. */
export const readRecorded = (kind: DocumentKind, given: Readonly<Record<string, unknown>>): Values => byNumber(agree(readValues(kind, given)));

/** Refuses whom the law does not let draft this kind in the case as it stands; `bySystem` for what the platform itself makes. */
export function mayBeDrafted(ctx: Ctx, kind: DocumentKind, known: Omit<Known, 'to' | 'fee'>, bySystem: boolean): void {
  if (!bySystem) agree(mayDraft(kind, ctx.actor.roles, { ...known, to: null, fee: null }));
}

/** Refuses to change or correct by hand what the platform made of its records: those are mended, and the document made anew. */
export function byHand(draftedBy: string | null): void {
  if (draftedBy === null) throw new Refused({ code: 'documents.made-by-itself', kind: 'forbidden' });
}

/** What is known for a document and was written in it, if it may be issued today as it is. */
export async function fit(ctx: Ctx, known: Omit<Known, 'to' | 'fee'>, d: { kind: DocumentKind; participantId: string | null }, values: Values): Promise<Known> {
  const whole = await knownFor(ctx, known, d, values, true);
  agree(KINDS[d.kind].check(whole, values));
  return whole;
}

/** The judge's own paper: a PDF that stands in the court's own room. Refused for kinds that are made of fields. */
export async function paperBrought(ctx: Ctx, caseId: string, kind: DocumentKind, fileId: string | undefined): Promise<string | null> {
  if (!KINDS[kind].brought) {
    if (fileId !== undefined) throw new Refused({ code: 'documents.paper-not-brought', kind: 'invalid' });
    return null;
  }
  const [file] = fileId === undefined ? [] : await filesIn(ctx, { caseId, stream: 'court' }, [fileId]);
  if (file?.kind !== 'pdf') throw new Refused({ code: 'documents.paper-missing', kind: 'invalid' });
  return file.fileId;
}

/** Refuses signers who do not fit the kind or are not in the case. */
export function signersFit(kind: DocumentKind, signers: readonly { participantId: string }[], known: Omit<Known, 'to' | 'fee'>): void {
  agree(fitSigners(KINDS[kind].signing, signers, known.people.map((p) => p.participantId)));
}
