import { KINDS } from '@microcourt/domain/documents/kinds';
import type { SealPort } from '../providers/seal/port.ts';
import { press } from './press.ts';
import type { Making, Sealed } from './making.ts';
import type { Spot } from './set.ts';

/** Puts the court's seal on a document: seen where it has a place, else for integrity alone. A paper that was brought bears its code below the seal. */
export async function sealed(seal: SealPort, { row, model }: Pick<Making, 'row' | 'model'>, pdf: Uint8Array, spot: Spot | null): Promise<Sealed> {
  const { courtName } = model.known, how = { courtCode: row.courtCode, courtName };
  const png = spot === null ? null : await press.seal(courtName, KINDS[row.kind].brought ? row.code : null);
  const done = await seal.sealAsCourt(pdf, {
    ...how, field: 'court', spot: spot && { page: spot.page, x: spot.x, y: spot.y, w: spot.w, h: spot.h }, label: `${courtName}电子印章，文书验证码${row.code ?? ''}`, appearance: png && { png },
    reason: spot === null ? '存证' : '签发',
  });
  return { ...done, certificates: await seal.certificates(how) };
}
