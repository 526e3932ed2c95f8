import { KINDS, paperOf } from '@microcourt/domain/documents/kinds';
import { id } from '@microcourt/domain/shared/contract';
import { job, type JobCtx } from '@microcourt/platform/module';
import * as z from 'zod/mini';
import { keepMade } from '../files/index.ts';
import { type SealPort, SealFailure } from '../providers/seal/port.ts';
import { bytesOf } from './bytes.ts';
import { noteFailure, noteIssued, noteToSign, Overtaken, readMaking, type Making, type Sealed } from './making.ts';
import { NotSet, press } from './press.ts';
import type { Failure } from './sealed.ts';
import { sealed } from './seal.ts';
import type { Spot } from './set.ts';

/** A paper that was set, with the places for its signatures; or why it was not. */
type Ready = { pdf: Uint8Array; pages: number; spots: readonly Spot[] } | { failure: Failure };
const failed = (code: string, facts: Record<string, unknown> = {}): { failure: Failure } => ({ failure: { code, facts } });
/** Setting is tried so often before it is given up: the machine may just have been busy. A vendor that is away is asked longer, and then the clerk is told. */
const TRIES = 3, LONGER = 8;

async function ready(ctx: JobCtx, m: Making): Promise<Ready> {
  try {
    if (m.row.sourceFile !== null) {
      const pdf = await bytesOf(ctx, m.row.sourceFile), found = await press.look(pdf);
      return found === null ? failed('documents.paper-unreadable') : { pdf, pages: found.pages, spots: [found.spot] };
    }
    const signers = m.signers.map((s) => ({ key: `sign-${s.position}`, label: s.label }));
    return await press.set({ paper: paperOf(m.row.kind, m.model.known, m.model.values), code: m.code, draft: false, signers });
  } catch (error) {
    if (error instanceof NotSet && ctx.attempt >= TRIES) return failed('documents.too-costly');
    throw error;
  }
}

const CODES: Readonly<Record<string, string>> = { 'pdf-unreadable': 'documents.paper-unreadable', 'pdf-encrypted': 'documents.paper-unreadable' };
/** Why the seal was refused for good; what may go another time is thrown on, to be tried again. */
export function sealRefused(error: unknown, attempt: number): { failure: Failure } {
  if (!(error instanceof SealFailure) || (error.retryable && attempt < LONGER)) throw error;
  return failed(CODES[error.status] ?? 'documents.not-sealed', { status: error.status });
}

/** The file with its waiting fields, where people sign first; else under the seal. */
async function finished(seal: SealPort, attempt: number, m: Making, set: Exclude<Ready, { failure: Failure }>): Promise<{ pdf: Uint8Array; sealed: Sealed | null } | { failure: Failure }> {
  const spotOf = (key: string): Spot | null => set.spots.find((s) => s.key === key) ?? null;
  try {
    if (m.signers.length === 0) {
      const done = await sealed(seal, m, set.pdf, KINDS[m.row.kind].seal ? spotOf('court') : null);
      return { pdf: done.pdf, sealed: done };
    }
    const fields = m.signers.map((s) => ({ name: `sign-${s.position}`, spot: spotOf(`sign-${s.position}`), label: `${s.label}签名` }));
    return { pdf: await seal.placeFields(set.pdf, fields), sealed: null };
  } catch (error) {
    return sealRefused(error, attempt);
  }
}

/** Makes a document: sets it (or takes the judge's own paper), then seals it or lets it be signed. Done again it makes nothing twice: what is not in the state `making` any more is left alone. */
export const makeDocument = job('documents.make', z.object({ caseId: id, documentId: id }), async (ctx, { caseId, documentId }) => {
  const m = await ctx.within((c) => readMaking(c, caseId, documentId));
  if (m === null) return;
  const { seal } = ctx.ports, give = (failure: Failure): Promise<void> => ctx.within((c) => noteFailure(c, m, failure));
  if (!seal) return give({ code: 'documents.no-seal', facts: {} });
  const set = await ready(ctx, m);
  if ('failure' in set) return give(set.failure);
  const done = await finished(seal, ctx.attempt, m, set);
  if ('failure' in done) return give(done.failure);
  const file = { caseId, stream: 'court', name: m.fileName, type: 'application/pdf', bytes: done.pdf, owner: null } as const;
  try {
    await keepMade(ctx, file, (c, kept) => (done.sealed ? noteIssued(c, m, { ...kept, pages: set.pages, sealed: done.sealed }) : noteToSign(c, m, { ...kept, pages: set.pages })));
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
  }
});
