import * as documents from '@microcourt/domain/documents/contract';
import * as words from '@microcourt/domain/filing/contract';
import type { JobCtx } from '@microcourt/platform/module';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { documentsOf } from '../documents/index.ts';
import { complaint, KEPT, openDesk, underReview, type Desk } from './desk.suite.ts';
import { preparePapers } from './prepare-papers.ts';

let desk: Desk;
beforeAll(async () => { desk = await openDesk(); });
afterAll(() => desk.close());
beforeEach(async () => { await desk.court.truncate(...KEPT); desk.at(0); });

async function registered(draft = complaint(), more = {}): Promise<{ caseId: string; filingId: string }> {
  const { filingId, caseId } = await underReview(desk, desk.people.filer, draft);
  await desk.court.ask(words.register, { filingId, judge: null, assistant: null, clerk: desk.people.clerk.as, procedure: 'ordinary', ...more }, desk.people.registrar);
  await desk.court.runJobs();
  return { caseId, filingId };
}
/** What was drafted; the confirmation of the address is made by itself, of what the filer said. */
const papers = async (caseId: string) => (await desk.court.ask(documents.list, { caseId }, desk.people.clerk)).filter((d) => d.kind !== 'address-confirmation');
const kinds = async (caseId: string) => (await papers(caseId)).map((d) => d.kind).sort();
const USUAL = ['acceptance-notice', 'evidence-notice', 'evidence-notice', 'response-notice', 'rights-notice', 'rights-notice'];

test('a registered case has its papers as drafts on the clerk’s desk, of what was filed, and parties see none of them', async () => {
  const { caseId } = await registered(), drafts = await papers(caseId);
  expect(drafts.map((d) => d.kind).sort()).toEqual([...USUAL, 'fee-notice'].sort());
  expect(new Set(drafts.map((d) => `${d.state} ${d.draftedBy}`))).toEqual(new Set(['draft r1']));
  expect(drafts.find((d) => d.kind === 'fee-notice')).toMatchObject({ values: { class: 'property', amount: 10_000_000 }, may: ['change', 'issue', 'discard'] });
  expect(await desk.court.ask(documents.list, { caseId }, desk.people.filer)).toEqual([]);
  const evidence = drafts.find((d) => d.kind === 'evidence-notice')!;
  expect(await desk.court.ask(documents.change, { caseId, documentId: evidence.documentId, values: { ...evidence.values, days: 20 } }, desk.people.clerk)).toMatchObject({ state: 'draft', values: { days: 20 } });
  const issued = await desk.court.ask(documents.issue, { caseId, documentIds: drafts.map((d) => d.documentId) }, desk.people.clerk);
  expect(new Set(issued.map((d) => d.state))).toEqual(new Set(['making']));
});

test('they are drafted once: told again nothing comes, and what the clerk threw away stays away', async () => {
  const { caseId, filingId } = await registered(), [first] = await papers(caseId), job = { within: desk.within, ports: desk.ports, now: new Date(), attempt: 1 } as JobCtx, by = desk.people.registrar.as!;
  await desk.court.ask(documents.discard, { caseId, documentId: first!.documentId }, desk.people.clerk);
  await Promise.all([1, 2, 3].map(() => preparePapers.run(job, { filingId, by })));
  expect(await papers(caseId)).toHaveLength(7);
});

test('no fee notice where the court lowered or deferred the fee, and small claims begin with seven days', async () => {
  const aided = await registered(complaint({ aid: { kind: 'reduce', grounds: 'low-income' } }), { aid: 'reduce', aidPercent: 50, procedure: 'small-claims' });
  expect(await kinds(aided.caseId)).toEqual(USUAL);
  expect((await papers(aided.caseId)).find((d) => d.kind === 'evidence-notice')!.values).toMatchObject({ days: 7 });
});

test('of a complaint that is not registered nothing is drafted', async () => {
  const { filingId, caseId } = await underReview(desk), job = { within: desk.within, ports: desk.ports, now: new Date(), attempt: 1 } as JobCtx;
  await preparePapers.run(job, { filingId, by: desk.people.registrar.as! });
  expect(await desk.within((ctx) => documentsOf(ctx, caseId))).toEqual([]);
});
