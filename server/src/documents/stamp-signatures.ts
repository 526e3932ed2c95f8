import { Signed } from '@microcourt/domain/documents/contract';
import { id } from '@microcourt/domain/shared/contract';
import { job, type Ctx, type Job, type JobCtx } from '@microcourt/platform/module';
import * as z from 'zod/mini';
import { keepMade } from '../files/index.ts';
import type { SealPort, Signed as Put } from '../providers/seal/port.ts';
import { bytesOf } from './bytes.ts';
import { sealRefused } from './make-document.ts';
import { noteFailure, noteIssued, noteSignature, Overtaken, placeFor, readOnWay, roomsOf, still, told, type Making } from './making.ts';
import { sealed } from './seal.ts';
import { openStrokes, type Strokes } from './sealed.ts';
import { saveDocument, saveSigner, type SignerRow } from './store.ts';

type Next = { signer: Making['signers'][number]; strokes: Strokes; personRef: string };
/** The signature that is to be put into the file next: they were given in turns, and within a turn in the order of their moments. */
async function nextOf(ctx: Ctx, m: Making): Promise<Next | null> {
  const open = m.signers.filter((s) => s.state === 'signed' && !s.stamped).sort((a, b) => a.turn - b.turn || a.at!.getTime() - b.at!.getTime()), [signer] = open;
  if (!signer) return null;
  const personRef = ctx.blind('documents.person', signer.personId!).replace(/[^A-Za-z0-9:._-]/g, '-').slice(0, 64);
  return { signer, strokes: await openStrokes(ctx, m.row, signer.participantId, signer.strokes!), personRef };
}
/** How many have still to sign, or their signatures to be put into the file, but for this one. */
export const left = (signers: readonly SignerRow[], but: string): number => signers.filter((s) => s.participantId !== but && (s.state === 'waiting' || (s.state === 'signed' && !s.stamped))).length;

/** A signature stands in the file: those who sign read the new one from now on. */
async function noteStamped(ctx: Ctx, m: Making, { signer }: Next, put: Put, file: { fileId: string; sha256: string }): Promise<void> {
  const state = await still(ctx, m, 'sign', 'signer'), { caseId, documentId, revisions } = m.row;
  await saveDocument(ctx.tx, documentId, { state, fileId: file.fileId, sha256: file.sha256, revisions: [...revisions, file.sha256] });
  await saveSigner(ctx.tx, signer, { stamped: true });
  await noteSignature(ctx, m, 'person', signer.name, put);
  await placeFor(ctx, m, file);
  const body = { ...told(m), participantId: signer.participantId, name: signer.name, at: signer.at!.toISOString(), ...file, refused: null, left: left(m.signers, signer.participantId) };
  for (const stream of roomsOf(m)) await ctx.tell(Signed, body, { caseId, stream });
  for (const one of m.members) if (one.personId !== null && m.signers.some((s) => s.participantId === one.participantId)) ctx.ring(`me:${one.personId}`);
  await ctx.book(stampSignatures, { caseId, documentId }, { subject: caseId });
}

async function stamp(ctx: JobCtx, seal: SealPort, m: Making, next: Next): Promise<void> {
  const pdf = await bytesOf(ctx, m.row.fileId!), { signer } = next;
  const put = await seal.signAsPerson(pdf, {
    field: `sign-${signer.position}`, appearance: { strokes: next.strokes }, reason: `签署${m.title}`, name: signer.name, personRef: next.personRef, label: `${signer.label}签名`,
  });
  const file = { caseId: m.row.caseId, stream: 'court', name: m.fileName, type: 'application/pdf', bytes: put.pdf, owner: null } as const;
  await keepMade(ctx, file, (c, kept) => noteStamped(c, m, next, put, kept));
}

/** All have spoken: the court's seal closes the document, unseen; the red one stands on no kind that people sign. */
async function close(ctx: JobCtx, seal: SealPort, m: Making): Promise<void> {
  const done = await sealed(seal, m, await bytesOf(ctx, m.row.fileId!), null);
  const file = { caseId: m.row.caseId, stream: 'court', name: m.fileName, type: 'application/pdf', bytes: done.pdf, owner: null } as const;
  await keepMade(ctx, file, (c, kept) => noteIssued(c, m, { ...kept, pages: m.row.pages ?? 0, sealed: done }));
}

const Which = z.object({ caseId: id, documentId: id });
/** Puts the signatures that were given into the file, one a run, each as a signature of its own; when everyone has signed or refused, the court's seal closes it. Done again it puts none in twice. */
export const stampSignatures: Job<typeof Which> = job('documents.stamp', Which, async (ctx, { caseId, documentId }) => {
  const found = await ctx.within(async (c) => {
    const m = await readOnWay(c, caseId, documentId, ['signing']);
    return m && { m, next: await nextOf(c, m) };
  });
  if (!found) return;
  const { m, next } = found, { seal } = ctx.ports;
  try {
    if (!seal) await ctx.within((c) => noteFailure(c, m, { code: 'documents.no-seal', facts: {} }));
    else if (next) await stamp(ctx, seal, m, next);
    else if (m.signers.every((s) => s.state !== 'waiting')) await close(ctx, seal, m);
  } catch (error) {
    // Someone was faster: the next run sees what is left.
    if (error instanceof Overtaken) return ctx.within((c) => c.book(stampSignatures, { caseId, documentId }, { subject: caseId }));
    await ctx.within((c) => noteFailure(c, m, sealRefused(error, ctx.attempt).failure));
  }
});
