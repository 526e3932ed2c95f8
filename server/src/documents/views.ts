import type { DocumentView, SignerView } from '@microcourt/domain/documents/contract';
import { KINDS, knownLines, titleOf } from '@microcourt/domain/documents/kinds';
import { standing, step, turnNow } from '@microcourt/domain/documents/rules';
import type { Ctx } from '@microcourt/platform/module';
import { caseHead } from '../cases/index.ts';
import { staffNames } from '../identity/index.ts';
import { knownFor, knownOf } from './known.ts';
import type { Me } from './me.ts';
import { openFailure, openModel, openSaid, openWritten } from './sealed.ts';
import { documentsById, objectionsOf, signaturesOf, signersOf, type DocumentRow, type ObjectionRow, type SignatureRow, type SignerRow } from './store.ts';

type Parts = { signers: SignerRow[]; signatures: SignatureRow[]; objections: ObjectionRow[] };
type Around = { me: Me; kind: Awaited<ReturnType<typeof caseHead>>['kind']; names: Map<string, string>; known: Awaited<ReturnType<typeof knownOf>> | null };

/** What the actor may do with a document now: by its state, its kind's drafters, and whose turn it is. */
export function mayOf(d: DocumentRow, signers: readonly SignerRow[], me: Me, roles: readonly string[]): DocumentView['may'] {
  const may: DocumentView['may'] = [], kind = KINDS[d.kind], drafts = me.court && (kind.by.some((by) => roles.includes(by)) || kind.by.every((by) => by === 'system'));
  // What the platform made of its records is mended in those, and made anew.
  const steps = d.draftedBy === null ? (['issue', 'discard'] as const) : (['change', 'issue', 'discard', 'correct'] as const);
  for (const what of steps) if (drafts && d.replacedBy === null && step(d.state, what, 'drafter').ok) may.push(what);
  const mine = signers.filter((s) => me.participants.includes(s.participantId) && s.state === 'waiting');
  if (d.state === 'signing' && mine.some((s) => s.turn === turnNow(signers))) may.push('sign');
  if (d.state === 'signing' && mine.length > 0) may.push('refuse');
  // What all signed is in their hands already, and a certificate of service is not served itself.
  if (d.state === 'issued' && me.court && kind.signing === 'never' && !kind.by.every((by) => by === 'system')) may.push('serve');
  return may;
}

async function signerViews(ctx: Ctx, d: DocumentRow, signers: readonly SignerRow[], { members }: Me): Promise<SignerView[]> {
  return Promise.all(signers.map(async (s) => {
    const member = members.find((m) => m.participantId === s.participantId);
    return {
      participantId: s.participantId, name: member?.name ?? '', role: member?.role ?? '', turn: s.turn, state: standing(signers, s),
      at: s.at?.toISOString() ?? null, reason: s.reason === null ? null : await openSaid(ctx, d, 'refusal', s.participantId, s.reason),
    };
  }));
}
const objectionViews = (ctx: Ctx, d: DocumentRow, rows: readonly ObjectionRow[], { members }: Me): Promise<DocumentView['objections']> => Promise.all(rows.map(async (o) => ({
  objectionId: o.objectionId, participantId: o.participantId, name: members.find((m) => m.participantId === o.participantId)?.name ?? '', text: await openSaid(ctx, d, 'objection', o.objectionId, o.words),
  at: o.at.toISOString(), answer: o.answer === null ? null : await openSaid(ctx, d, 'answer', o.objectionId, o.answer), answeredAt: o.answeredAt?.toISOString() ?? null,
})));

/** What the drafter wrote and what the system knows better, for the court; others read the file. */
async function contents(ctx: Ctx, d: DocumentRow, { me, known }: Around): Promise<Pick<DocumentView, 'values' | 'known' | 'failure'>> {
  if (!me.court || known === null) return { values: {}, known: [], failure: null };
  const model = await openModel(ctx, d), values = await openWritten(ctx, d);
  return { values, known: knownLines(d.state !== 'draft' && d.state !== 'failed' && model ? model.known : await knownFor(ctx, known, d, values, false)), failure: await openFailure(ctx, d) };
}

async function viewOf(ctx: Ctx, d: DocumentRow, { signers, signatures, objections }: Parts, around: Around): Promise<DocumentView> {
  const { me } = around;
  return {
    documentId: d.documentId, caseId: d.caseId, kind: d.kind, title: titleOf(d.kind, around.kind), version: d.version, state: d.state, ...(await contents(ctx, d, around)), participantId: d.participantId,
    fileId: d.fileId, sha256: d.sha256, pages: d.pages, code: d.state === 'draft' ? null : d.code, signers: await signerViews(ctx, d, signers, me),
    signatures: await Promise.all(signatures.map(async (s) => ({ by: s.by, name: await openSaid(ctx, d, 'signature', String(s.position), s.name), at: s.at.toISOString(), suite: s.suite, authority: s.authority, timestamp: s.timestamp?.toISOString() ?? null }))),
    draftedBy: d.draftedBy === null ? '微法院平台' : around.names.get(d.draftedBy) ?? '', draftedAt: d.draftedAt.toISOString(), issuedAt: d.issuedAt?.toISOString() ?? null, replaces: d.replaces, replacedBy: d.replacedBy,
    objections: await objectionViews(ctx, d, me.court ? objections : objections.filter((o) => me.participants.includes(o.participantId)), me), may: mayOf(d, signers, me, ctx.actor.roles),
  };
}

/** These documents of a case as the actor sees them, in the order of the ids; who may see them was decided before. */
export async function viewsOf(ctx: Ctx, caseId: string, ids: readonly string[], me: Me): Promise<DocumentView[]> {
  const rows = new Map((await documentsById(ctx.tx, ids)).map((row) => [row.documentId, row]));
  const [signers, signatures, objections] = [await signersOf(ctx.tx, ids), await signaturesOf(ctx.tx, ids), await objectionsOf(ctx.tx, ids)];
  const drafters = [...rows.values()].flatMap((row) => row.draftedBy ?? []);
  const around: Around = { me, kind: (await caseHead(ctx, caseId)).kind, names: await staffNames(ctx, drafters), known: me.court && ids.length > 0 ? await knownOf(ctx, caseId) : null };
  const of = <T extends { documentId: string }>(all: readonly T[], documentId: string): T[] => all.filter((one) => one.documentId === documentId);
  return Promise.all(ids.flatMap((one) => {
    const row = rows.get(one);
    return row ? [viewOf(ctx, row, { signers: of(signers, one), signatures: of(signatures, one), objections: of(objections, one) }, around)] : [];
  }));
}
/** One document as the actor sees it. */
export const shownOne = async (ctx: Ctx, d: Pick<DocumentRow, 'caseId' | 'documentId'>, me: Me): Promise<DocumentView> => (await viewsOf(ctx, d.caseId, [d.documentId], me))[0]!;
