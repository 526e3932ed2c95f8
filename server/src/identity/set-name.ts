import type { MeView } from '@microcourt/domain/identity/contract';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { isProof } from './proof-state.ts';
import { personRow, sealedAs, signedIn } from './people.ts';
import { showMe } from './show-me.ts';
import { savePerson } from './store.ts';

/** Sets the name a person goes by; a proved name is the document's and stays. */
export async function setName(ctx: Ctx, { name }: { name: string }): Promise<MeView> {
  const personId = signedIn(ctx);
  const person = await personRow(ctx, personId);
  if (isProof(person.proof)) throw new Refused({ code: 'identity.name-proved', kind: 'conflict' });
  await savePerson(ctx.tx, personId, { name: await ctx.seal(personId, sealedAs.name(personId), name) });
  return showMe(ctx);
}
