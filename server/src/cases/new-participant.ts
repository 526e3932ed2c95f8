import type { CaseRole } from '@microcourt/domain/cases/rules';
import type { Ctx } from '@microcourt/platform/module';
import { blindNumber } from '../identity/index.ts';
import { blindName, sealColumn } from './sealed.ts';
import type { ParticipantRow } from './store.ts';

/** Someone named in a case, as the complaint, the court's sheet or the clerk names them. `personId` only where identity is proved. */
export type NewParticipant = {
  role: CaseRole; kind: ParticipantRow['kind']; name: string; personId: string | null;
  idNumber?: string | null; /** The keyed hash of the number where the number itself is not given. */ idBlind?: string | null;
  phone?: string | null; address?: string | null;
  represents?: string | null; authority?: 'general' | 'special' | null;
  participantId?: string;
};

/** The row of a new participant with its personal columns sealed. */
export async function participantRow(ctx: Ctx, caseId: string, p: NewParticipant, position: number, { readsFrom = 1, caseClosed = false }: Partial<Pick<ParticipantRow, 'readsFrom' | 'caseClosed'>> = {}): Promise<ParticipantRow> {
  const of = { caseId, participantId: p.participantId ?? ctx.newId() };
  const idNumber = p.idNumber ? p.idNumber.trim() : null;
  const [name, number, phone, address] = await Promise.all([
    sealColumn(ctx, of, 'name', p.name), sealColumn(ctx, of, 'id_number', idNumber), sealColumn(ctx, of, 'phone', p.phone ?? null), sealColumn(ctx, of, 'address', p.address ?? null),
  ]);
  if (name === null) throw new Error('a participant has a name');
  return {
    ...of, role: p.role, kind: p.kind, personId: p.personId, name, nameBlind: blindName(ctx, p.name), idNumber: number,
    idBlind: idNumber ? blindNumber(ctx, idNumber) : (p.idBlind ?? null), phone, address,
    represents: p.represents ?? null, authority: p.authority ?? null, position, namedAt: ctx.now,
    joinedAt: p.personId === null ? null : ctx.now, leftAt: null, readsFrom, caseClosed,
  };
}
