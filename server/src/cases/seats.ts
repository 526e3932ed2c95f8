import { maySit, nextByTurn, type CourtRole } from '@microcourt/domain/cases/rules';
import { agree, type Ctx } from '@microcourt/platform/module';
import { staffAt } from '../identity/index.ts';
import type { Seats } from './register-case.ts';
import { workloads } from './store-seats.ts';

/** Someone who may be given cases at a court, with open cases now. */
export type AtWork = { personId: string; name: string; open: number; lastAssignedAt: Date | null };
/** Who may be given cases at a court, and whose turn it is 按轮次分案. */
export type Turn = { judges: AtWork[]; assistants: AtWork[]; clerks: AtWork[]; turn: { judge: string | null; assistant: string | null; clerk: string | null } };

async function atWork(ctx: Ctx, courtCode: string, role: CourtRole): Promise<AtWork[]> {
  const staff = await staffAt(ctx, courtCode, role);
  const loads = new Map((await workloads(ctx.tx, role, staff.map((s) => s.personId))).map((w) => [w.personId, w]));
  return staff.map((s) => ({ ...s, open: loads.get(s.personId)?.open ?? 0, lastAssignedAt: loads.get(s.personId)?.lastAssignedAt ?? null }));
}

/** The court's staff with their open cases, and whose turn it is. */
export async function turnAt(ctx: Ctx, courtCode: string): Promise<Turn> {
  const judges = await atWork(ctx, courtCode, 'judge'), assistants = await atWork(ctx, courtCode, 'assistant'), clerks = await atWork(ctx, courtCode, 'clerk');
  return { judges, assistants, clerks, turn: { judge: nextByTurn(judges), assistant: nextByTurn(assistants), clerk: nextByTurn(clerks) } };
}

/** Ends the request if someone is to sit in a seat without the post for it at this court. */
export async function checkSeats(ctx: Ctx, courtCode: string, seats: Seats): Promise<void> {
  const holding = new Map<string, string[]>();
  for (const post of ['judge', 'assistant', 'clerk']) {
    for (const { personId } of await staffAt(ctx, courtCode, post)) holding.set(personId, [...(holding.get(personId) ?? []), post]);
  }
  for (const role of ['judge', 'assistant', 'clerk'] as const) {
    const personId = seats[role];
    if (personId !== null) agree(maySit(role, holding.get(personId) ?? []));
  }
}
