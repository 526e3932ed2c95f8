import { isTheOneNamed, opposed, type Proved } from '@microcourt/domain/cases/rules';
import { ParticipantJoined } from '@microcourt/domain/cases/contract';
import type { ProofDecided } from '@microcourt/domain/identity/contract';
import { job, Refused, type Ctx, type Told } from '@microcourt/platform/module';
import * as z from 'zod/mini';
import { peopleProved, provedAs, provedNumberBlind } from '../identity/index.ts';
import { blindName, openName } from './sealed.ts';
import { joinRows, waitingFor, waitingIn, type ParticipantRow } from './store.ts';

/** So many cases are joined in one transaction; who is named in more is joined in the rest by a job. */
const AT_ONCE = 200;

/** As whom a person is proved: as oneself, and for the organisations for which the person stands. */
async function provedOf(ctx: Ctx, personId: string): Promise<Proved[]> {
  return (await provedAs(ctx, personId)).map(({ idBlind, name }) => ({ idBlind, nameBlind: blindName(ctx, name) }));
}

/** Of the places kept for one person in one case those of one side: who is named on both is nobody's opponent and joins the side named first. */
function oneSide(rows: readonly ParticipantRow[]): ParticipantRow[] {
  const first = new Map<string, string>();
  for (const { caseId, role } of rows) if (!first.has(caseId)) first.set(caseId, role);
  return rows.filter(({ caseId, role }) => !opposed(role, first.get(caseId)!));
}

/** Joins a person to places kept for that person; gives how many were taken. */
export async function joinAs(ctx: Ctx, personId: string, rows: readonly ParticipantRow[]): Promise<number> {
  const joined = await joinRows(ctx.tx, personId, oneSide(rows), ctx.now);
  for (const row of rows.filter((r) => joined.has(r.participantId))) {
    const { caseId, participantId, role } = row;
    await ctx.tell(ParticipantJoined, { caseId, participantId, personId, role, name: await openName(ctx, row) }, { caseId, stream: 'main' });
  }
  if (joined.size > 0) ctx.ring(`me:${personId}`);
  return joined.size;
}

/** Joins a person to the cases in which the proved number and name stand. What an opponent typed only says who is meant: the own proof must match. */
export async function joinNamed(ctx: Ctx, personId: string): Promise<number> {
  const rows: ParticipantRow[] = [];
  for (const { idBlind, nameBlind } of await provedOf(ctx, personId)) rows.push(...(await waitingFor(ctx.tx, idBlind, nameBlind, AT_ONCE - rows.length)));
  const joined = await joinAs(ctx, personId, rows);
  if (rows.length === AT_ONCE && joined > 0) await ctx.book(joinRest, { personId }, { key: personId });
  return joined;
}

/** Joins people who had proved their identity before they were named here. */
export async function joinProved(ctx: Ctx, named: readonly ParticipantRow[]): Promise<void> {
  const waiting = named.filter((p) => p.personId === null && p.idBlind !== null);
  if (waiting.length === 0) return;
  const joined = new Set<string>();
  for (const { personId, idBlind } of await peopleProved(ctx, waiting.map((p) => p.idBlind!))) {
    const proved = await provedOf(ctx, personId);
    const rows = waiting.filter((p) => p.idBlind === idBlind && !joined.has(p.participantId) && proved.some((one) => isTheOneNamed(p, one)));
    for (const row of rows) joined.add(row.participantId);
    await joinAs(ctx, personId, rows);
  }
}

/** Joins those named in new cases who had proved their identity before; after the space stands, so that its opening is the first news. */
export const joinNamedIn = job('cases.join-named', z.object({ caseIds: z.array(z.uuid()) }), async (ctx, { caseIds }) => {
  await ctx.within(async (deed) => joinProved(deed, await waitingIn(deed.tx, caseIds)));
});

/** Goes on joining someone who is named in very many cases. */
export const joinRest = job('cases.join-rest', z.object({ personId: z.uuid() }), async (ctx, { personId }) => {
  await ctx.within((deed) => joinNamed(deed, personId));
});

/** Joins a person who asks for it; refused while nothing is proved. */
export async function claimMine(ctx: Ctx): Promise<{ joined: number }> {
  const personId = ctx.actor.personId!;
  if ((await provedNumberBlind(ctx, personId)) === null) throw new Refused({ code: 'cases.identity-unproved', kind: 'forbidden' });
  return { joined: await joinNamed(ctx, personId) };
}

/** Joins a person whose identity has just been proved. */
export async function joinWhenProved(ctx: Ctx, { body }: Told<z.infer<(typeof ProofDecided)['body']>>): Promise<void> {
  if (body.accepted) await joinNamed(ctx, body.personId);
}
