import { actsFor, sideOf } from '@microcourt/domain/cases/rules';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { membersOf, type Member } from '../cases/index.ts';

/** A party of a case with whom it may be reached through: itself and those who act for it. */
export type Party = { member: Member; side: 'plaintiff' | 'defendant' | 'third-party'; agents: readonly Member[] };

/** The parties of a case and their agents. An agent who was entered for a whole side acts for each party of it. */
export function partiesOf(members: readonly Member[]): Party[] {
  return members.flatMap((member): Party[] => {
    const side = sideOf(member.role);
    if (side === null || member.role !== side) return [];
    return [{ member, side, agents: members.filter((m) => actsFor(m, member)) }];
  });
}

/** The people who stand for a party now: whoever they are, what reaches one of them reaches the party. 民事诉讼法（2023）第八十八条. */
export const peopleOf = ({ member, agents }: Party): Member[] => [member, ...agents].filter((m) => m.personId !== null);
/** Whether who acts is this party or acts for it. */
export const isOwn = (ctx: Pick<Ctx, 'actor'>, party: Party): boolean => ctx.actor.personId !== null && peopleOf(party).some((m) => m.personId === ctx.actor.personId);
/** As whom who acts does so: the party itself, or its agent. */
export const actingAs = (ctx: Pick<Ctx, 'actor'>, party: Party): 'party' | 'agent' => (party.member.personId === ctx.actor.personId ? 'party' : 'agent');

/** Everyone in a case, its parties among them. */
export async function castOf(ctx: Ctx, caseId: string): Promise<{ members: Member[]; parties: Map<string, Party> }> {
  const members = await membersOf(ctx, caseId);
  return { members, parties: new Map(partiesOf(members).map((p) => [p.member.participantId, p])) };
}

/** A party of a case; refused like one that never was. */
export async function partyOf(ctx: Ctx, caseId: string, participantId: string): Promise<Party> {
  const party = (await castOf(ctx, caseId)).parties.get(participantId);
  if (!party) throw new Refused({ code: 'service-of-process.not-a-party', kind: 'invalid' });
  return party;
}

/** Rings whoever stands for a party. */
export function ring(ctx: Ctx, party: Party | undefined): void {
  for (const { personId } of party === undefined ? [] : peopleOf(party)) ctx.ring(`me:${personId}`);
}
