import type { certificates as certificateWords, check as words } from '@microcourt/domain/documents/contract';
import { readCode } from '@microcourt/domain/documents/rules';
import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import { NOBODY } from '@microcourt/platform/ids';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { openModel } from './sealed.ts';
import { certificatesOf, issuedBy, signaturesOf } from './store.ts';

/**
 * What anyone who holds a document may learn by the code on it, or by the hash of the file: no names. What is not there takes the same looks as what is. A code with the hash of another file gives the
 * hash that is right, so that whoever holds an altered file sees it.
 */
export async function checkDocument(ctx: Ctx, { code, sha256 = '' }: InputOf<typeof words>): Promise<OutputOf<typeof words>> {
  const asked = code === '' ? '' : readCode(code) ?? '-', found = await issuedBy(ctx.tx, asked, sha256.toLowerCase()), signatures = await signaturesOf(ctx.tx, [found?.documentId ?? NOBODY]);
  const model = found ? await openModel(ctx, found) : null;
  if (!found || !model) return { found: false, kind: null, courtName: null, number: null, issuedAt: null, sha256: null, replaced: false, signatures: [] };
  return {
    found: true, kind: found.kind, courtName: model.known.courtName, number: model.known.number, issuedAt: found.issuedAt?.toISOString() ?? null, sha256: found.sha256, replaced: found.state === 'replaced',
    signatures: signatures.map((s) => ({ by: s.by, at: s.at.toISOString(), suite: s.suite })),
  };
}

/** The certificates by which the seal of a court is checked, as at its last sealing; refused while it has sealed nothing. */
export async function showCertificates(ctx: Ctx, { courtCode }: InputOf<typeof certificateWords>): Promise<OutputOf<typeof certificateWords>> {
  const found = await certificatesOf(ctx.tx, courtCode);
  if (!found) throw new Refused({ code: 'documents.nothing-sealed', kind: 'missing' });
  return { root: found.root, court: found.court, embedded: found.embedded };
}
