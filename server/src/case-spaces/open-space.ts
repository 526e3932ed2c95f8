import { CaseRegistered } from '@microcourt/domain/cases/contract';
import { SpaceOpened } from '@microcourt/domain/case-spaces/contract';
import type { Ctx, Told } from '@microcourt/platform/module';
import type * as z from 'zod/mini';

/** Opens the space of a case that has just been registered: everyone in it is named with role, as the first news of its main stream. */
export async function openSpace(ctx: Ctx, { caseId, body }: Told<z.infer<(typeof CaseRegistered)['body']>>): Promise<void> {
  const members = body.participants.map(({ name, role }) => ({ name, role }));
  await ctx.tell(SpaceOpened, { title: body.title ?? '', number: body.number, members }, { caseId, stream: 'main' });
}
