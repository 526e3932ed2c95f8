import { actsFor, SIDES, sideOf, type Side } from '@microcourt/domain/cases/rules';
import { offlineOf, type Consent } from '@microcourt/domain/evidence/rules-exchange';
import type { Ctx } from '@microcourt/platform/module';
import { membersOf, type Member } from '../cases/index.ts';
import type { ConsentRow } from './store.ts';

/** A party of the case, and who speaks for it here: itself and its agents, as far as they joined. */
export type Party = { party: string; side: Side; name: string; speakers: readonly string[] };
/** The parties of a case, and everyone who is in it. */
export type People = { parties: readonly Party[]; members: readonly Member[] };

/** The parties of a case with those who speak for each. */
export async function peopleOf(ctx: Ctx, caseId: string): Promise<People> {
  const members = await membersOf(ctx, caseId);
  const parties = members.flatMap((m) => {
    const side = SIDES.find((one) => one === m.role);
    if (side === undefined) return [];
    const speakers = members.filter((o) => o.joined && o.personId !== null && (o.participantId === m.participantId || actsFor(o, m))).map((o) => o.personId!);
    return [{ party: m.participantId, side, name: m.name, speakers }];
  });
  return { parties, members };
}
/** The parties for whom someone speaks. */
export const voicesOf = (people: People, personId: string | null): Party[] => people.parties.filter((p) => personId !== null && p.speakers.includes(personId));
/** The name under which someone acts in a case. */
export const nameOf = (people: People, personId: string | null): string => people.members.find((m) => m.personId !== null && m.personId === personId)?.name ?? '';
/** The agents of the sides, by their persons. */
export const agentsOf = (people: People): string[] => people.members.filter((m) => m.role.endsWith('-agent') && sideOf(m.role) !== null && m.joined && m.personId !== null).map((m) => m.personId!);

/** What each party agreed to for an exchange; who has not said is among them. */
export const consentsAmong = (people: People, rows: readonly ConsentRow[]): Consent[] => people.parties.map(({ party }) => {
  const said = rows.find((c) => c.party === party);
  return { party, online: said?.online ?? null, mode: said?.mode ?? null };
});
/** The names of those who take part offline. */
export function offlineNames(people: People, rows: readonly ConsentRow[]): string[] {
  const offline = offlineOf(consentsAmong(people, rows));
  return people.parties.filter((p) => offline.includes(p.party)).map((p) => p.name);
}
