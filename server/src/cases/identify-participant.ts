import { ParticipantIdentified, type CaseView, type identifyParticipant as words } from '@microcourt/domain/cases/contract';
import { mayIdentify, opposed } from '@microcourt/domain/cases/rules';
import { numberForm } from '@microcourt/domain/identity/rules-numbers';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { notFound } from '@microcourt/platform/failures';
import { agree, Refused, type Ctx } from '@microcourt/platform/module';
import { blindNumber, isProvedAt, peopleProved, personOf } from '../identity/index.ts';
import { joinAs, joinProved } from './join-participant.ts';
import { blindName, openName, sealColumn } from './sealed.ts';
import { showCase } from './show-case.ts';
import { lockCase, participantsOf, saveIdentity, type ParticipantRow } from './store.ts';

type Identifying = InputOf<typeof words>;
/** Who is meant: a name and number as a document has them, and the person whom the court has proved, if it names one. */
type Meant = { name: string; number: string | null; personId: string | null };

/** Who is meant by a person of this court's counter. An organisation keeps its own name and number: the person stands for it. */
async function provedHere(ctx: Ctx, courtCode: string, personId: string, p: ParticipantRow): Promise<Meant> {
  const person = (await isProvedAt(ctx, personId, courtCode)) ? await personOf(ctx, personId) : undefined;
  if (!person) throw new Refused({ code: 'cases.prove-at-counter-first', kind: 'conflict' });
  return p.kind === 'person' ? { name: person.name, number: person.idNumber, personId } : { name: await openName(ctx, p), number: null, personId };
}

async function meantBy(ctx: Ctx, courtCode: string, { idNumber, name, personId }: Identifying, p: ParticipantRow): Promise<Meant> {
  if ((idNumber === undefined) === (personId === undefined)) throw new Refused({ code: 'cases.identify-by-what', kind: 'invalid' });
  if (personId !== undefined) return provedHere(ctx, courtCode, personId, p);
  // A number that looks like a resident's must have its check digit; it is no proof, but a slip of the hand is caught.
  const looks = p.kind === 'person' && /^\d{17}[\dXx]$/.test(idNumber!.trim());
  if (looks && numberForm('resident-id', idNumber!, ctx.today).form === 'malformed') throw new Refused({ code: 'cases.number-misread', kind: 'invalid' });
  return { name: name ?? await openName(ctx, p), number: idNumber!.trim(), personId: null };
}

/** Ends the request if whoever is meant stands in the case on another side, by person or by number: two who are opposed are never one. */
async function onOneSide(ctx: Ctx, p: ParticipantRow, { number, personId }: Meant, people: readonly ParticipantRow[]): Promise<void> {
  const idBlind = number === null ? null : blindNumber(ctx, number);
  const proved = idBlind === null ? [] : (await peopleProved(ctx, [idBlind])).map((one) => one.personId);
  const same = (o: ParticipantRow): boolean => (o.personId !== null && (o.personId === personId || proved.includes(o.personId))) || (idBlind !== null && o.idBlind === idBlind);
  if (people.some((o) => o.leftAt === null && o.participantId !== p.participantId && opposed(o.role, p.role) && same(o))) throw new Refused({ code: 'cases.both-sides', kind: 'conflict' });
}

/**
 * Identifies someone named in the case without a number, or with a wrong one, from the document that the court has seen. Who has proved that
 * number and name joins at once, anyone else on proving them: 人民法院在线诉讼规则（法释〔2021〕12号）第七条.
 */
export async function identifyParticipant(ctx: Ctx, input: Identifying): Promise<CaseView> {
  const row = await lockCase(ctx.tx, input.caseId);
  if (!row) throw notFound();
  const people = await participantsOf(ctx.tx, input.caseId), p = people.find((one) => one.participantId === input.participantId);
  agree(mayIdentify(p && { role: p.role, left: p.leftAt !== null, joined: p.personId !== null }));
  const meant = await meantBy(ctx, row.courtCode, input, p!);
  await onOneSide(ctx, p!, meant, people);
  const number = meant.number === null ? {} : { idNumber: await sealColumn(ctx, p!, 'id_number', meant.number), idBlind: blindNumber(ctx, meant.number) };
  const now: ParticipantRow = { ...p!, name: (await sealColumn(ctx, p!, 'name', meant.name)) ?? p!.name, nameBlind: blindName(ctx, meant.name), ...number };
  const { caseId, participantId, role, name, nameBlind, idNumber, idBlind } = now;
  await saveIdentity(ctx.tx, { caseId, participantId, name, nameBlind, idNumber, idBlind });
  await ctx.tell(ParticipantIdentified, { caseId, participantId, role, name: meant.name, by: meant.personId === null ? 'document' : 'person' }, { caseId, stream: 'court' });
  if (meant.personId === null) await joinProved(ctx, [now]);
  else if ((await joinAs(ctx, meant.personId, [now])) === 0) throw new Refused({ code: 'cases.named-already', kind: 'conflict' });
  return showCase(ctx, caseId);
}
