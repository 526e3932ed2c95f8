import type { addAgent as words, addThirdParty as thirdWords, CaseView } from '@microcourt/domain/cases/contract';
import { ParticipantNamed } from '@microcourt/domain/cases/contract';
import { mayAddAgent } from '@microcourt/domain/cases/rules';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { notFound } from '@microcourt/platform/failures';
import { agree, Refused, type Ctx } from '@microcourt/platform/module';
import { joinProved } from './join-participant.ts';
import { participantRow, type NewParticipant } from './new-participant.ts';
import { showCase } from './show-case.ts';
import { insertParticipants, lockCase, participantsOf, type ParticipantRow } from './store.ts';

async function name(ctx: Ctx, caseId: string, p: NewParticipant, people: readonly ParticipantRow[], how: Pick<ParticipantRow, 'readsFrom' | 'caseClosed'>): Promise<void> {
  const row = await participantRow(ctx, caseId, p, people.length, how);
  const same = people.find((o) => o.leftAt === null && o.role === row.role && o.represents === row.represents && o.nameBlind === row.nameBlind && o.idBlind === row.idBlind);
  if (same) throw new Refused({ code: 'cases.named-already', kind: 'conflict' });
  await insertParticipants(ctx.tx, [row]);
  await ctx.tell(ParticipantNamed, { caseId, participantId: row.participantId, role: row.role, name: p.name }, { caseId, stream: 'main' });
  await joinProved(ctx, [row]);
}

/** Enters an agent of a party as the paper says; the agent joins with a proved identity of that number, at once if there is one. */
export async function addAgent(ctx: Ctx, input: InputOf<typeof words>): Promise<CaseView> {
  const { caseId, partyId, authority, idNumber, mobile } = input, row = await lockCase(ctx.tx, caseId);
  if (!row) throw notFound();
  const people = await participantsOf(ctx.tx, caseId);
  const party = people.find((p) => p.participantId === partyId);
  const agents = people.filter((p) => p.represents === partyId && p.leftAt === null);
  const role = agree(mayAddAgent(party && { role: party.role, left: party.leftAt !== null }, agents.length));
  await name(ctx, caseId, { role, kind: 'person', name: input.name, personId: null, idNumber, phone: mobile, represents: partyId, authority }, people, { readsFrom: party!.readsFrom, caseClosed: row.closed });
  return showCase(ctx, caseId);
}

/** Adds a third person to a running case 追加第三人; from joining on the third person reads what is said. 民事诉讼法（2023）第五十九条. */
export async function addThirdParty(ctx: Ctx, input: InputOf<typeof thirdWords>): Promise<CaseView> {
  const { caseId, kind, idNumber, phone, address } = input, row = await lockCase(ctx.tx, caseId);
  if (!row) throw notFound();
  const people = await participantsOf(ctx.tx, caseId);
  const last = (await ctx.past.lastSeqs(caseId)).get('main') ?? 0;
  await name(ctx, caseId, { role: 'third-party', kind, name: input.name, personId: null, idNumber, phone, address }, people, { readsFrom: last + 1, caseClosed: row.closed });
  return showCase(ctx, caseId);
}
