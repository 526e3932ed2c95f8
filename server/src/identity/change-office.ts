import { OfficeChanged, type giveOffice as giving, type offices, type takeOffice as taking } from '@microcourt/domain/identity/contract';
import { mayGiveOffice, mayTakeOffice } from '@microcourt/domain/identity/rules-offices';
import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import { agree, Refused, type Ctx } from '@microcourt/platform/module';
import { notFound } from '@microcourt/platform/failures';
import { namesOf } from './people.ts';
import { hasSteppedUp } from './step-up.ts';
import { lockHash } from './store.ts';
import { addOffice, lockStaff, officesOf, postsOf, removeOffice, staffInOffice, type OfficeName } from './store-staff.ts';

/** Who holds the offices of the installation, office by office. */
export async function listOffices(ctx: Ctx): Promise<OutputOf<typeof offices>> {
  const held = await staffInOffice(ctx.tx), names = await namesOf(ctx, held.map((h) => h.personId));
  return held.map(({ personId, userId, office, active }) => ({ personId, userId, office, active, name: names.get(personId) ?? '' }));
}

async function alone(ctx: Ctx): Promise<void> {
  if (!(await hasSteppedUp(ctx))) throw new Refused({ code: 'identity.step-up-needed', kind: 'forbidden' });
  await lockOffices(ctx);
}
/** One change of the offices at a time: two who take each other's would otherwise leave none. */
export const lockOffices = (ctx: Ctx): Promise<void> => lockHash(ctx.tx, 'offices of the installation');

/** Ends the request unless someone in office may be taken out of it or locked out. */
export async function agreeToTake(ctx: Ctx, personId: string): Promise<void> {
  const held = await staffInOffice(ctx.tx), office = held.find((h) => h.personId === personId)?.office ?? null;
  agree(mayTakeOffice({ oneself: personId === ctx.actor.personId, office, others: held.filter((h) => h.office === office && h.active && h.personId !== personId).length }));
}

/** Gives an office of the installation; the new administrator's windows look anew at what they may. */
export async function giveOffice(ctx: Ctx, { personId, office }: InputOf<typeof giving>): Promise<OutputOf<typeof offices>> {
  await alone(ctx);
  const staff = await lockStaff(ctx.tx, personId);
  if (!staff) throw notFound();
  const [held] = await officesOf(ctx.tx, [personId]);
  agree(mayGiveOffice({ oneself: personId === ctx.actor.personId, active: staff.active, office: held?.office ?? null, posts: (await postsOf(ctx.tx, [personId])).length }));
  await addOffice(ctx.tx, personId, office);
  await tell(ctx, personId, office);
  return listOffices(ctx);
}

/** Takes the office from someone. */
export async function takeOffice(ctx: Ctx, { personId }: InputOf<typeof taking>): Promise<OutputOf<typeof offices>> {
  await alone(ctx);
  if (!(await lockStaff(ctx.tx, personId))) throw notFound();
  await agreeToTake(ctx, personId);
  await removeOffice(ctx.tx, personId);
  await tell(ctx, personId, null);
  return listOffices(ctx);
}

const tell = (ctx: Ctx, personId: string, office: OfficeName | null): Promise<void> => ctx.tell(OfficeChanged, { personId, office }, { caseId: personId, stream: 'self' });
