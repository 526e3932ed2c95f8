import type { Draft, Party } from '@microcourt/domain/filing/draft';
import type { Ctx } from '@microcourt/platform/module';
import { plainName } from '@microcourt/domain/cases/rules';
import { blindNumber, type Person } from '../identity/index.ts';
import type { NewParticipant } from '../cases/index.ts';

const SIDES = [['plaintiffs', 'plaintiff'], ['defendants', 'defendant'], ['thirdParties', 'third-party']] as const;
type Agent = NonNullable<Party['agents']>[number];
const address = (p: Party): string | null => p.domicile?.text || p.residence?.text || null;

/** The person of a filing's filer among those named: whoever carries the proved number, or that of an organisation for which the filer stands; else, where no number was typed, the proved name. */
function isFiler(ctx: Ctx, filer: Person, named: { name?: string | undefined; idNumber?: string | undefined }): boolean {
  if (filer.idNumber === null) return false;
  if (named.idNumber && filer.standsFor.some((o) => o.idBlind === blindNumber(ctx, named.idNumber!))) return true;
  if (named.idNumber) return blindNumber(ctx, named.idNumber) === blindNumber(ctx, filer.idNumber);
  return plainName(named.name ?? '') === plainName(filer.name) && filer.name !== '';
}

const agentOf = (ctx: Ctx, filer: Person, role: 'plaintiff' | 'defendant' | 'third-party', represents: string, a: Agent): NewParticipant => ({
  role: `${role}-agent`, kind: 'person', name: a.name ?? '', personId: isFiler(ctx, filer, a) ? filer.personId : null,
  idNumber: a.idNumber ?? null, phone: a.phone ?? null, represents, authority: a.power ?? 'general',
});

/**
 * Everyone whom a complaint names, as participants of the case. Only its filer is a known person from the beginning, since his identity is
 * proved; what he typed of others proves nothing of them, so they join when they prove who they are: 在线诉讼规则（法释〔2021〕12号）第七条.
 */
export function partiesOf(ctx: Ctx, draft: Draft, filer: Person): NewParticipant[] {
  const found: NewParticipant[] = [];
  for (const [side, role] of SIDES) {
    for (const p of draft[side] ?? []) {
      const participantId = ctx.newId();
      // Someone who sues beside the organisation for which he stands is placed once, where he is named first.
      const self = role === 'plaintiff' && !found.some((o) => o.personId === filer.personId) && isFiler(ctx, filer, p);
      found.push({ participantId, role, kind: p.kind, name: p.name ?? '', personId: self ? filer.personId : null, idNumber: p.idNumber ?? null, phone: p.phone ?? null, address: address(p) });
      for (const a of p.agents ?? []) if (a.name) found.push(agentOf(ctx, filer, role, participantId, a));
    }
  }
  return found.some((p) => p.personId === filer.personId) ? found : placed(found, draft, filer);
}

/** Someone who files for an organisation (its representative or staff) stands for it in the space; nobody else is placed by guess. */
function placed(found: NewParticipant[], draft: Draft, filer: Person): NewParticipant[] {
  const [first] = draft.plaintiffs ?? [];
  const standsFor = first !== undefined && first.kind !== 'person' && plainName(first.representative?.name ?? '') === plainName(filer.name);
  return standsFor ? found.map((p, i) => (i === 0 ? { ...p, personId: filer.personId } : p)) : found;
}
