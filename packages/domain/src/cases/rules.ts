import { agreed, refused, type Decision } from '../shared/decision.ts';

/** Roles in a case; they come from the case, never from an invitation. */
export const CASE_ROLES = ['plaintiff', 'plaintiff-agent', 'defendant', 'defendant-agent', 'third-party', 'third-party-agent', 'judge', 'assistant', 'clerk'] as const;
/** A role in a case. */
export type CaseRole = (typeof CASE_ROLES)[number];
/** Sides of a case, each with a private room. */
export const SIDES = ['plaintiff', 'defendant', 'third-party'] as const;
/** A side of a case. */
export type Side = (typeof SIDES)[number];
/** Those who sit for the court in a case. */
export const COURT_ROLES = ['judge', 'assistant', 'clerk'] as const;
/** A seat of the court in a case. */
export type CourtRole = (typeof COURT_ROLES)[number];

const courtRoles: readonly string[] = COURT_ROLES;
/** Whether one of these roles sits for the court in the case. */
export const sitsForCourt = (roles: readonly string[]): boolean => roles.some((role) => courtRoles.includes(role));
/** Whether one of these roles is a party or an agent of a party. */
export const isOfASide = (roles: readonly string[]): boolean => roles.some((role) => sideOf(role) !== null);

/** The side a role belongs to, party or agent; null for the court and for everything else. */
export function sideOf(role: string): Side | null {
  const side = role.endsWith('-agent') ? role.slice(0, -'-agent'.length) : role;
  return (SIDES as readonly string[]).includes(side) ? (side as Side) : null;
}

/** The role of an agent of this party; null if the role is not a party's. */
export const agentRoleOf = (party: string): CaseRole | null =>
  ((SIDES as readonly string[]).includes(party) ? `${party as Side}-agent` : null);

/** Whether an agent acts for a party: for the one that it was named by, or, where nobody was named, for each of its side. */
export const actsFor = (agent: { readonly role: string; readonly represents: string | null }, party: { readonly role: string; readonly participantId: string }): boolean =>
  agent.role === agentRoleOf(party.role) && (agent.represents === null || agent.represents === party.participantId);

/** A name as it is compared: without spaces, case and the many dots of transcribed names, in one width. */
export const plainName = (name: string): string =>
  name.normalize('NFKC').toUpperCase().replace(/[\s·•・‧.]/gu, '');
/** What the court may say of a person who was named: number and name as the case has them. */
export type Named = { idBlind: string | null; nameBlind: string };
/** What is proved of the person who asks. */
export type Proved = { idBlind: string; nameBlind: string };

/**
 * Whether a proved person is the one named in the case. The number must match: what an opponent typed proves nothing about a person, it only says
 * who is meant, and two people may share a name. 人民法院在线诉讼规则（法释〔2021〕12号）第七条.
 */
export const isTheOneNamed = (named: Named, proved: Proved): boolean =>
  named.idBlind !== null && named.idBlind === proved.idBlind && named.nameBlind === proved.nameBlind;

/** Someone to whom a case may be assigned: open cases, and when one was last assigned (null: never). */
export type Candidate = { personId: string; open: number; lastAssignedAt: Date | null };
/** Whose turn it is 按轮次分案: fewest open cases, then longest since the last one, then the id; null if there is no one. */
export function nextByTurn(candidates: readonly Candidate[]): string | null {
  const when = (c: Candidate): number => c.lastAssignedAt?.getTime() ?? 0;
  const [first] = [...candidates].sort((a, b) => a.open - b.open || when(a) - when(b) || (a.personId < b.personId ? -1 : 1));
  return first?.personId ?? null;
}

/** Whether phone and address of a participant may be shown: to the court in the case or its registry, and to the person itself. */
export const maySeeContact = (viewer: { personId: string | null; forCourt: boolean }, participant: { personId: string | null }): boolean =>
  viewer.forCourt || (viewer.personId !== null && viewer.personId === participant.personId);

/** Whether an agent may be entered for this participant: only a party has agents. 民事诉讼法（2023）第六十一条：一至二人. */
export function mayAddAgent(party: { role: string; left: boolean } | undefined, agentsNow: number): Decision<CaseRole> {
  const role = party && !party.left ? agentRoleOf(party.role) : null;
  if (role === null) return refused('cases.not-a-party', 'invalid');
  if (agentsNow >= 2) return refused('cases.two-agents', 'conflict');
  return agreed(role);
}

/** Whether someone's part in a case may be ended here: of a party or agent who is still in it; the court's seats change by assignment. */
export const mayRemove = (p: { role: string; left: boolean } | undefined): Decision<void> =>
  (p && !p.left && sideOf(p.role) !== null ? agreed(undefined) : refused('cases.not-in-case', 'invalid'));

/** Whether someone named may be identified by the court: a party or agent who is in the case and in whose place nobody has joined. */
export function mayIdentify(p: { role: string; left: boolean; joined: boolean } | undefined): Decision<void> {
  if (!p || p.left || sideOf(p.role) === null) return refused('cases.not-in-case', 'invalid');
  return p.joined ? refused('cases.joined-already', 'conflict') : agreed(undefined);
}

/**
 * Whether two roles cannot be held by one person in one case: of two sides, or of a side and of the court (民事诉讼法（2023）第四十七条、第五十一条).
 * An agent may stand for a third person beside a party, but never for both parties: 律师法（2017）第三十九条.
 */
export function opposed(one: string, other: string): boolean {
  const agents = one.endsWith('-agent') && other.endsWith('-agent'), third = [one, other].some((role) => sideOf(role) === 'third-party');
  return sideOf(one) !== sideOf(other) && !(agents && third);
}

/** Whether a seat of the court may be given to this person: a judge's to judges, the others' to their posts at the case's court. */
export function maySit(role: CourtRole, posts: readonly string[]): Decision<CourtRole> {
  const fits = posts.includes(role) || (role === 'assistant' && posts.includes('judge')) || (role === 'clerk' && posts.includes('assistant'));
  return fits ? agreed(role) : refused('cases.no-such-post', 'invalid', { seat: role });
}

/** Posts that someone holds in this session, each at its court. */
export type Posts = readonly { court: string; post: string }[];
/**
 * Whether a role counts in this session: a seat of the court only for someone who holds a post at that court and signed in as its staff. Who lost the
 * posts, or opened the session by a code sent to a telephone, is in the case with what is the person's own.
 */
export const seatCounts = (role: string, court: string, posts: Posts): boolean => !courtRoles.includes(role) || posts.some((p) => p.court === court);

/** Whether these people may sit in a case with these people in it: nobody judges the own case. 民事诉讼法（2023）第四十七条；行政诉讼法（2017）第五十五条. */
export function mayJudgeOwn(seats: readonly (string | null)[], inCase: readonly { role: string; personId: string | null }[]): Decision<void> {
  const own = inCase.some((p) => sideOf(p.role) !== null && p.personId !== null && seats.includes(p.personId));
  return own ? refused('cases.party-cannot-sit', 'conflict') : agreed(undefined);
}

/** The heading of a case: who against whom, and what about. */
export function titleOf(parties: { plaintiffs: readonly string[]; defendants: readonly string[] }, cause: string | null): string {
  const side = (names: readonly string[]): string => (names.length > 1 ? `${names[0]}等` : (names[0] ?? ''));
  const [first, second] = [side(parties.plaintiffs), side(parties.defendants)];
  const who = second === '' ? first : `${first}诉${second}`;
  return cause ? `${who} ${cause}` : who;
}
