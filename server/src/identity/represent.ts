import { ProofDecided } from '@microcourt/domain/identity/contract';
import { mayRepresent } from '@microcourt/domain/identity/rules-proof';
import { normalNumber } from '@microcourt/domain/identity/rules-numbers';
import { agree, type Ctx } from '@microcourt/platform/module';
import { blindNumber } from './people.ts';
import { isProof, type Seen } from './proof-state.ts';
import { lockHash, peopleByNumber, type PersonRow } from './store.ts';
import { addRepresentation, representatives, representationLabel, representedBy } from './store-representations.ts';

/** An organisation for which someone stands. */
export type Organisation = { name: string; number: string; idBlind: string };

/** Whether someone proved himself by his own document, so that a licence tells for whom he stands and not who he is. */
export const provedHimself = (person: Pick<PersonRow, 'proof' | 'idKind'>): boolean => isProof(person.proof) && person.idKind !== 'business-licence';

/** Ends the request if someone else stands for the organisation with this number; whether this person does already. */
export async function agreeToRepresent(ctx: Ctx, personId: string, idHash: string): Promise<boolean> {
  await lockHash(ctx.tx, idHash);
  const holders = [...(await representatives(ctx.tx, [idHash])).map((r) => r.personId), ...(await peopleByNumber(ctx.tx, idHash)).filter((p) => isProof(p.proof)).map((p) => p.id)];
  agree(mayRepresent({ byAnother: holders.some((id) => id !== personId) }));
  return holders.includes(personId);
}

/** Records that a person who has proved himself stands for the organisation whose licence was looked at. */
export async function recordRepresentation(ctx: Ctx, { personId, name, number: typed, courtCode, by }: Seen): Promise<void> {
  const number = normalNumber(typed), numberHash = blindNumber(ctx, number);
  // Seen again at the counter, the same licence changes nothing.
  if (await agreeToRepresent(ctx, personId, numberHash)) return;
  await addRepresentation(ctx.tx, {
    numberHash, personId, court: courtCode, by, provedAt: ctx.now,
    name: await ctx.seal(personId, representationLabel.name(numberHash), name), number: await ctx.seal(personId, representationLabel.number(numberHash), number),
  });
  await ctx.tell(ProofDecided, { personId, courtCode, accepted: true, by }, { caseId: personId, stream: 'self' });
}

/** The organisations for which a person stands, in plaintext. */
export async function organisationsOf(ctx: Ctx, personId: string): Promise<Organisation[]> {
  return Promise.all((await representedBy(ctx.tx, personId)).map(async ({ numberHash, name, number }) => ({
    idBlind: numberHash, name: await ctx.open(personId, representationLabel.name(numberHash), name), number: await ctx.open(personId, representationLabel.number(numberHash), number),
  })));
}
