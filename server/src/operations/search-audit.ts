import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import * as words from '@microcourt/domain/operations/contract';
import { auditSpan } from '@microcourt/domain/operations/rules';
import { agree, type Ctx } from '@microcourt/platform/module';
import { staffNames } from '../identity/index.ts';
import type { Machine } from './machine.ts';

const PAGE = 100;

/**
 * Searches the audit, and notes in it that it was searched. Members of staff are named, since they answer for what they did;
 * of a party the auditor learns the id alone, which is enough to follow one person through the rows.
 */
export const searchAudit = (machine: () => Machine) => async (ctx: Ctx, input: InputOf<typeof words.audit>): Promise<OutputOf<typeof words.audit>> => {
  const { personId, caseId, ask, denied, before } = input;
  const span = agree(auditSpan(new Date(input.from), new Date(input.to)));
  const found = await machine().audit({ ...span, actor: personId, caseId, ask, denied, before, limit: PAGE + 1 });
  const page = found.slice(0, PAGE), names = await staffNames(ctx, page.flatMap(({ actor }) => actor ?? []));
  const reader = ctx.actor.personId!;
  await ctx.tell(words.AuditRead, {
    from: input.from, to: input.to, personId: personId ?? null, caseId: caseId ?? null, ask: ask ?? null, denied: denied ?? null, rows: page.length,
  }, { caseId: reader, stream: 'self' });
  return {
    rows: page.map(({ id, at, ask: asked, denied: turnedAway, caseId: about, actor, stream, seq }) => ({
      rowId: id, at, ask: asked, denied: turnedAway, caseId: about, personId: actor, name: actor === null ? null : names.get(actor) ?? null,
      told: stream === null || seq === null ? null : { stream, seq },
    })),
    next: found.length > PAGE ? page.at(-1)!.id : null,
  };
};
