import type { Values } from '@microcourt/domain/documents/kind';
import type { Known } from '@microcourt/domain/documents/paper';
import type { Ctx } from '@microcourt/platform/module';
import type { DocumentRow } from './store.ts';

type Of = Pick<DocumentRow, 'caseId' | 'documentId'>;
/** What a document is made of once it is to be made: what was known then and what was written. */
export type Model = { known: Known; values: Values };
/** A line of a handwritten signature: `[x, y, milliseconds]` on a field of 1000 × 400. */
export type Strokes = readonly (readonly (readonly [number, number, number])[])[];
/** Why something was not made, and what its sentence needs. */
export type Failure = { code: string; facts: Record<string, unknown> };

const label = (what: string, d: Of, which = ''): string => `documents.${what}:${d.documentId}${which === '' ? '' : `:${which}`}`;
const sealJson = (ctx: Ctx, d: Of, what: string, value: unknown, which?: string): Promise<Buffer> => ctx.seal(d.caseId, label(what, d, which), JSON.stringify(value));
const openJson = async <T>(ctx: Ctx, d: Of, what: string, sealed: Buffer, which?: string): Promise<T> => JSON.parse(await ctx.open(d.caseId, label(what, d, which), sealed)) as T;

/** What the drafter wrote, under the key of the case. */
export const sealWritten = (ctx: Ctx, d: Of, values: Values): Promise<Buffer> => sealJson(ctx, d, 'written', values);
/** What the drafter wrote. */
export const openWritten = (ctx: Ctx, d: DocumentRow): Promise<Values> => openJson<Values>(ctx, d, 'written', d.written);
/** All that a document is made of. */
export const sealModel = (ctx: Ctx, d: Of, model: Model): Promise<Buffer> => sealJson(ctx, d, 'model', model);
/** All that a document is made of; null before it is to be made. */
export const openModel = async (ctx: Ctx, d: DocumentRow): Promise<Model | null> => (d.model === null ? null : openJson<Model>(ctx, d, 'model', d.model));
/** Why it was not made. */
export const sealFailure = (ctx: Ctx, d: Of, failure: Failure): Promise<Buffer> => sealJson(ctx, d, 'failure', failure);
/** Why it was not made; null where nothing failed. */
export const openFailure = async (ctx: Ctx, d: DocumentRow): Promise<Failure | null> => (d.failure === null ? null : openJson<Failure>(ctx, d, 'failure', d.failure));
/** A handwritten signature. */
export const sealStrokes = (ctx: Ctx, d: Of, participantId: string, strokes: Strokes): Promise<Buffer> => sealJson(ctx, d, 'strokes', strokes, participantId);
/** A handwritten signature. */
export const openStrokes = (ctx: Ctx, d: Of, participantId: string, sealed: Buffer): Promise<Strokes> => openJson<Strokes>(ctx, d, 'strokes', sealed, participantId);
/** Words of someone about a document: why it is corrected, why someone does not sign, what should be corrected, the court's answer, who stands behind a signature. */
export type Said = 'reason' | 'refusal' | 'objection' | 'answer' | 'signature';
/** Words about a document, bound to whose they are. */
export const sealSaid = (ctx: Ctx, d: Of, what: Said, which: string, text: string): Promise<Buffer> => ctx.seal(d.caseId, label(what, d, which), text);
/** Words about a document. */
export const openSaid = (ctx: Ctx, d: Of, what: Said, which: string, sealed: Buffer): Promise<string> => ctx.open(d.caseId, label(what, d, which), sealed);
