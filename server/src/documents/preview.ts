import { createHash, timingSafeEqual } from 'node:crypto';
import { Readable } from 'node:stream';
import type { preview as words } from '@microcourt/domain/documents/contract';
import { paperOf } from '@microcourt/domain/documents/kinds';
import type { Paper } from '@microcourt/domain/documents/paper';
import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import { notFound, Unavailable } from '@microcourt/platform/failures';
import type { Raw, RawAnswer, RawRequest } from '@microcourt/platform/http';
import type { KeyRing } from '@microcourt/platform/key-ring';
import type { Kernel } from '@microcourt/platform/kernel';
import type { Ctx } from '@microcourt/platform/module';
import type { Objects } from '@microcourt/platform/objects';
import { membersOf } from '../cases/index.ts';
import { objectOf } from '../files/index.ts';
import { knownFor, knownOf } from './known.ts';
import { lockSeen } from './me.ts';
import { NotSet, press } from './press.ts';
import { openModel, openWritten } from './sealed.ts';
import { documentsById, signersOf } from './store.ts';
import type { ToSet } from './set.ts';

/** A preview may be opened for two minutes by whoever holds its address, so that a page can show it. */
const SECONDS = 120;
type Mac = (kind: string, value: string) => string;
const seal = (mac: Mac, body: string): string => createHash('sha256').update(mac('documents.preview', body)).digest('base64url').slice(0, 32);
/** The address of a preview: the document, until when, and the proof that we gave it. */
const writeTicket = (mac: Mac, documentId: string, until: number): string => { const body = `${documentId}.${until}`; return `${body}.${seal(mac, body)}`; };
function readTicket(mac: Mac, ticket: string, now: number): string | null {
  const [documentId = '', until = '', proof = '', ...more] = ticket.split('.'), right = Buffer.from(seal(mac, `${documentId}.${until}`)), given = Buffer.from(proof);
  return more.length === 0 && given.length === right.length && timingSafeEqual(given, right) && Number(until) >= now ? documentId : null;
}

/** An address of the very paper that would be issued now, marked as a draft and without seal. The court alone previews. */
export async function previewDocument(ctx: Ctx, { caseId, documentId }: InputOf<typeof words>): Promise<OutputOf<typeof words>> {
  await lockSeen(ctx, caseId, documentId);
  // The ticket's own time is the machine's: it is checked outside of any transaction.
  const until = Math.floor(Date.now() / 1_000) + SECONDS;
  return { url: `/documents/preview/${writeTicket((kind, value) => ctx.blind(kind, value), documentId, until)}` };
}

type Bytes = { kernel: Pick<Kernel, 'within'>; objects: Objects; keyRing: Pick<KeyRing, 'mac'> };
type Ready = { set: ToSet } | { paper: { subject: string; object: string; size: number } };
/** What is to be shown: the judge's own paper as it came, else the paper with the same words as when it is issued. */
async function readyFor(ctx: Ctx, documentId: string): Promise<Ready> {
  const [row] = await documentsById(ctx.tx, [documentId]);
  if (!row) throw notFound();
  const paper = row.sourceFile === null ? undefined : await objectOf(ctx, row.sourceFile);
  if (paper) return { paper };
  const values = await openWritten(ctx, row), open = row.state === 'draft' || row.state === 'failed', model = open ? null : await openModel(ctx, row);
  const known = model?.known ?? await knownFor(ctx, await knownOf(ctx, row.caseId), row, values, false), members = await membersOf(ctx, row.caseId);
  const made: Paper = paperOf(row.kind, known, model?.values ?? values);
  const signers = (await signersOf(ctx.tx, [documentId])).map((s) => {
    const named = known.people.find((p) => p.participantId === s.participantId) ?? members.find((m) => m.participantId === s.participantId);
    return { key: `sign-${s.position}`, label: named && 'roleName' in named ? `${named.roleName}${named.name}` : named?.name ?? '' };
  });
  return { set: { paper: made, code: row.code ?? '签发后生成', draft: true, signers } };
}

const HEADERS = {
  'content-type': 'application/pdf', 'content-disposition': 'inline; filename="preview.pdf"', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-frame-options': 'SAMEORIGIN',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data: blob:; object-src 'self'; frame-ancestors 'self'",
};
/** Gives a preview to whoever holds its address. */
export const documentsRaw = ({ kernel, objects, keyRing }: Bytes): readonly Raw[] => [{
  method: 'GET', path: '/documents/preview/:ticket', open: true,
  async handle(request: RawRequest): Promise<RawAnswer> {
    const documentId = readTicket(keyRing.mac, request.params['ticket'] ?? '', Date.now() / 1_000);
    if (documentId === null) throw notFound();
    const ready = await kernel.within({ actor: request.actor, requestId: request.requestId, ask: 'documents.preview' }, (ctx) => readyFor(ctx, documentId));
    if ('paper' in ready) {
      const found = await objects.get(ready.paper.subject, ready.paper.object);
      if (!found) throw notFound();
      return { status: 200, headers: HEADERS, body: found.content as Readable };
    }
    const done = await press.set(ready.set).catch((error: unknown) => { throw error instanceof NotSet ? new Unavailable(10) : error; });
    return { status: 200, headers: HEADERS, body: Buffer.from(done.pdf) };
  },
}];
