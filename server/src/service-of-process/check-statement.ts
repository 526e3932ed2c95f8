import * as words from '@microcourt/domain/service-of-process/contract';
import { statementEffect } from '@microcourt/domain/service-of-process/rules-statement';
import { dayOf } from '@microcourt/domain/shared/calendar';
import { job, type Ctx } from '@microcourt/platform/module';
import * as z from 'zod/mini';
import { aboutOf, type About } from './about.ts';
import { documentOf, documentsOf } from './papers.ts';
import { castOf } from './people.ts';
import { noteUnsigned } from './note-work.ts';
import { lockOfDocument, type DeliveryRow } from './store.ts';

/** Days after which the judge is asked to see to a statement that nobody signs for; no article sets them, the law says in time 及时 (民事诉讼法（2023）第一百零二条). */
export const DAYS_TO_SIGN = 10;
const BOTH: readonly string[] = ['plaintiff', 'defendant'];

/** Those of whom the judge wrote in the statement that they give security or have no part in it, by their names. 民事调解规定（2020）第九条第二款、第十二条. */
async function unboundIn(ctx: Ctx, documentId: string): Promise<ReadonlyMap<string, string>> {
  const written = (await documentOf(ctx, documentId))?.values['unbound'];
  return new Map(Array.isArray(written) ? written.map((one: { name: string; why: string }) => [one.name, one.why]) : []);
}

/** Who has to sign: every plaintiff and defendant of the case, and a third person whom it was served on, but for those of whom the judge wrote that they need not. */
async function signatories(ctx: Ctx, { caseId, documentId }: { caseId: string; documentId: string }, services: readonly DeliveryRow[]): Promise<Parameters<typeof statementEffect>[0]> {
  const { parties } = await castOf(ctx, caseId), unbound = await unboundIn(ctx, documentId);
  const signed = new Map(services.map((d) => [d.participantId, d.effect === null ? null : new Date(d.effect.at)]));
  return [...parties.values()].filter((p) => BOTH.includes(p.side) || signed.has(p.member.participantId))
    .map((p) => ({ party: p.member.participantId, bound: unbound.get(p.member.name) !== 'uninvolved', guarantor: unbound.get(p.member.name) === 'guarantor', signedAt: signed.get(p.member.participantId) ?? null }));
}

/** When the agreement behind the statement took effect by itself, where all agreed that signing it binds: then the statement need not be signed for. 民事诉讼法（2023）第一百零一条; 民诉法解释（2022）第一百五十一条. */
async function boundBySignature(ctx: Ctx, caseId: string): Promise<Date | null> {
  const found = (await documentsOf(ctx, caseId)).find((d) => d.kind === 'mediation-agreement' && d.values['bySignature'] === true && d.state === 'issued' && d.issuedAt !== null);
  return found?.issuedAt ? new Date(found.issuedAt) : null;
}

/** Looks, after a signature, whether a mediation statement has taken effect by the last one: 民诉法解释（2022）第一百四十九条. Those who sign at once wait for each other. */
export async function checkStatement(ctx: Ctx, d: DeliveryRow, about: About): Promise<void> {
  const services = (await lockOfDocument(ctx.tx, d.caseId, d.documentId)).map((one) => (one.deliveryId === d.deliveryId ? d : one));
  const found = statementEffect(await signatories(ctx, d, services), null);
  // What binds by the agreement's own signatures has taken effect already, and does not begin to with the statement.
  if (!found.ok || (await boundBySignature(ctx, d.caseId)) !== null) return;
  await noteUnsigned(ctx, d, about, false);
  await ctx.tell(words.StatementEffective, { documentId: d.documentId, title: about.title, on: dayOf(found.value.at), article: found.value.article }, { caseId: d.caseId, stream: 'main' });
}

/** Asks the judge to see to a statement that was served and is not signed for by all. */
export const watchStatement = job('service-of-process.watch-statement', z.object({ caseId: z.uuid(), documentId: z.uuid() }), async (ctx, { caseId, documentId }) => {
  await ctx.within(async (deed) => {
    const services = await lockOfDocument(deed.tx, caseId, documentId), [first] = services;
    if (!first || services.some((d) => d.state === 'replaced')) return;
    const found = statementEffect(await signatories(deed, { caseId, documentId }, services), await boundBySignature(deed, caseId));
    if (!found.ok) await noteUnsigned(deed, first, await aboutOf(deed, first), true);
  });
});
