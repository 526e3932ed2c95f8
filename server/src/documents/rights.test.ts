import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PDF } from '@libpdf/core';
import * as files from '@microcourt/domain/files/contract';
import type { JobCtx } from '@microcourt/platform/module';
import { keepMade } from '../files/index.ts';
import { openDesk, words, type Desk } from './documents.suite.ts';
import { documentOf, draftFor, showTo } from './index.ts';
import { makeDocument } from './make-document.ts';

let desk: Desk;
beforeAll(async () => { desk = await openDesk(); });
afterAll(() => desk.close());
const code = (code: string) => ({ refusal: { code } });
const SUMMONS = { purpose: 'hearing', at: '2099-12-01T09:30:00+08:00', mode: 'online', place: '在线法庭' };

async function issued(caseId: string, kind: 'summons' | 'rights-notice' = 'rights-notice', participantIds?: string[]) {
  const clerk = desk.as(desk.people.clerk), drafts = await desk.court.ask(words.draft, { caseId, kind, values: kind === 'summons' ? SUMMONS : {}, ...(participantIds ? { participantIds } : {}) }, clerk);
  await desk.court.ask(words.issue, { caseId, documentIds: drafts.map((d) => d.documentId) }, clerk);
  await desk.court.runJobs();
  return Promise.all(drafts.map((d) => desk.court.ask(words.view, { caseId, documentId: d.documentId }, clerk)));
}

describe('what is known', () => {
  test('is shown and cannot be written, by the judge either', async () => {
    const caseId = await desk.fresh(), { court, people } = desk, judge = desk.as(people.judge);
    for (const known of ['number', 'courtName', 'judge', 'date', 'fee', 'parties', '__proto__x']) {
      await expect(court.ask(words.draft, { caseId, kind: 'rights-notice', values: { [known]: '别的' } }, judge)).rejects.toMatchObject({ refusal: { code: 'documents.known-better', facts: { field: known } } });
    }
    const [draft] = await court.ask(words.draft, { caseId, kind: 'fee-notice', values: { class: 'property', amount: 10_000_000 } }, judge);
    expect(draft!.known).toEqual(expect.arrayContaining([{ label: '原告', text: '王样本' }, { label: '审判员', text: '赵法官' }, { label: '案由', text: '民间借贷纠纷' }]));
    await expect(court.ask(words.change, { caseId, documentId: draft!.documentId, values: { class: 'property', amount: 10_000_000, fee: 1 } }, judge)).rejects.toMatchObject(code('documents.known-better'));
    const changed = await court.ask(words.change, { caseId, documentId: draft!.documentId, values: { class: 'labour' } }, judge);
    expect(changed.values).toMatchObject({ class: 'labour' });
  });
  test('limits of the law are kept: days for evidence, three days before a hearing, characters that the font lacks', async () => {
    const caseId = await desk.fresh({ procedure: 'ordinary' }), { court, people } = desk, clerk = desk.as(people.clerk);
    const draft = (kind: words.DocumentKind, values: Record<string, unknown>) => court.ask(words.draft, { caseId, kind, values }, clerk);
    await expect(draft('evidence-notice', { days: 14 })).rejects.toMatchObject(code('documents.evidence-days-few'));
    await expect(draft('summons', { ...SUMMONS, at: new Date(Date.now() + 86_400_000).toISOString() })).rejects.toMatchObject(code('documents.summons-late'));
    await expect(draft('rights-notice', { more: '鬼\u{13000}画' })).rejects.toMatchObject({ refusal: { code: 'documents.glyph-missing', facts: { characters: '\u{13000}' } } });
    await expect(draft('rights-notice', { more: 'a\u202eb' })).rejects.toMatchObject(code('documents.characters'));
    await expect(draft('rights-notice', { more: '字'.repeat(20_001) })).rejects.toMatchObject(code('documents.values-refused'));
    await expect(draft('judgment', {})).rejects.toMatchObject(code('documents.judge-alone'));
    await expect(draft('service-certificate', {})).rejects.toMatchObject(code('documents.made-by-itself'));
    await expect(draft('hearing-record', { from: SUMMONS.at, place: 'x', mode: 'court', attended: 'x', lines: [{ speaker: 'x', text: 'x' }] })).rejects.toMatchObject(code('documents.signers-missing'));
    const kinds = await court.ask(words.kinds, { caseId }, clerk);
    expect(kinds.filter((k) => !k.enabled).map((k) => [k.kind, k.reason])).toEqual([
      ['service-certificate', 'documents.made-by-itself'], ['defects-notice', 'documents.before-registration'], ['return-notice', 'documents.before-registration'],
      ['mediation-statement', 'documents.judge-alone'], ['judgment', 'documents.judge-alone'], ['ruling', 'documents.judge-alone'], ['decision', 'documents.judge-alone'],
    ]);
    expect(await court.ask(words.kinds, { caseId }, desk.as(people.wang))).toEqual([]);
  });
});

describe('who sees what', () => {
  test('parties see nothing before it was shown to them, and then what was shown to their side alone', async () => {
    const caseId = await desk.fresh(), { court, people } = desk, defendant = await desk.who(caseId, 'defendant'), [summons] = await issued(caseId, 'summons', [defendant]);
    const of = (who: string) => court.ask(words.list, { caseId }, desk.as(who)), ticket = (who: string) => court.answer('files.ticket', { fileIds: [summons!.fileId!] }, desk.as(who));
    expect([await of(people.wang), await of(desk.li)]).toEqual([[], []]);
    expect(await ticket(desk.li)).toMatchObject({ status: 404 });
    const never = await court.answer('documents.view', { caseId, documentId: randomUUID() }, desk.as(desk.li));
    expect(await court.answer('documents.view', { caseId, documentId: summons!.documentId }, desk.as(desk.li))).toEqual(never);
    for (const ask of ['documents.preview', 'documents.change', 'documents.issue', 'documents.discard', 'documents.correct', 'documents.draft']) {
      expect((await court.answer(ask, { caseId, documentId: summons!.documentId, documentIds: [summons!.documentId], values: {}, kind: 'summons', reason: 'x' }, desk.as(desk.li))).status).toBeGreaterThanOrEqual(403);
    }
    await desk.within((ctx) => showTo(ctx, summons!.documentId, [defendant]));
    expect(await of(desk.li)).toMatchObject([{ documentId: summons!.documentId, state: 'issued', values: {}, known: [], may: [] }]);
    expect(await of(people.wang)).toEqual([]);
    expect(await court.ask(files.ticket, { fileIds: [summons!.fileId!] }, desk.as(desk.li))).toHaveLength(1);
    expect(await ticket(people.wang)).toMatchObject({ status: 404 });
    expect(await court.answer('documents.list', { caseId }, { as: people.stranger })).toMatchObject({ status: 404 });
  });
  test('a document of another case is none, whatever the case that is named', async () => {
    const [one, other] = [await desk.fresh(), await desk.fresh()], { court, people } = desk, [paper] = await issued(one);
    for (const ask of ['documents.view', 'documents.preview', 'documents.discard']) expect(await court.answer(ask, { caseId: other, documentId: paper!.documentId }, desk.as(people.clerk))).toMatchObject({ status: 404 });
    expect(await court.answer('documents.issue', { caseId: other, documentIds: [paper!.documentId] }, desk.as(people.clerk))).toMatchObject({ status: 404 });
  });
  test('the check gives no names, and what is not there looks like what never was', async () => {
    const [paper] = await issued(await desk.fresh()), none = { found: false, kind: null, courtName: null, number: null, issuedAt: null, sha256: null, replaced: false, signatures: [] };
    const check = (code: string, sha256?: string) => desk.court.ask(words.check, { code, ...(sha256 === undefined ? {} : { sha256 }) }, { as: null });
    for (const wrong of ['', 'x', '0000-0000-0000-0000', paper!.code!.slice(0, 18)]) expect(await check(wrong)).toEqual(none);
    expect(await check('', 'f'.repeat(64))).toEqual(none);
    expect(JSON.stringify(await check(paper!.code!))).not.toMatch(/样本路|王样本|李样本/u);
    // The hash of an altered file beside a right code gives the hash that is right.
    expect(await check(paper!.code!, 'f'.repeat(64))).toMatchObject({ found: true, sha256: paper!.sha256 });
  });
});

describe('made once', () => {
  test('two who issue at the same moment, and a job that is done twice or killed on its way, make one document', async () => {
    const caseId = await desk.fresh(), { court, people } = desk, clerk = desk.as(people.clerk), [draft] = await court.ask(words.draft, { caseId, kind: 'rights-notice', values: {} }, clerk), documentId = draft!.documentId;
    const both = await Promise.allSettled([0, 1].map(() => court.ask(words.issue, { caseId, documentIds: [documentId] }, clerk)));
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    // Killed between the sealing and the writing: the deed of the second step never happens.
    const killed = { within: desk.within, ports: { ...desk.ports, objects: { ...desk.ports.objects!, put: () => Promise.reject(new Error('killed')) } }, now: new Date(), attempt: 1 } as unknown as JobCtx;
    await expect(makeDocument.run(killed, { caseId, documentId })).rejects.toThrow('killed');
    const job = { within: desk.within, ports: desk.ports, now: new Date(), attempt: 1 } as JobCtx;
    await Promise.all([makeDocument.run(job, { caseId, documentId }), makeDocument.run(job, { caseId, documentId }), court.runJobs()]);
    await makeDocument.run(job, { caseId, documentId });
    const done = await court.ask(words.view, { caseId, documentId }, clerk);
    expect(done).toMatchObject({ state: 'issued', signatures: [{ by: 'court' }] });
    expect((await desk.ports.seal!.verify(await desk.file(done.fileId!))).signatures).toHaveLength(1);
  });
  test('what cannot be sealed is told to the court with its reason, and may be tried again', async () => {
    const caseId = await desk.fresh(), { court, people } = desk, clerk = desk.as(people.clerk), [draft] = await court.ask(words.draft, { caseId, kind: 'rights-notice', values: {} }, clerk), documentId = draft!.documentId, { seal, ...without } = desk.ports;
    await court.ask(words.issue, { caseId, documentIds: [documentId] }, clerk);
    await makeDocument.run({ within: desk.within, ports: without, now: new Date(), attempt: 1 } as JobCtx, { caseId, documentId });
    const failed = await court.ask(words.view, { caseId, documentId }, clerk);
    expect(failed).toMatchObject({ state: 'failed', failure: { code: 'documents.no-seal' }, may: ['change', 'issue', 'discard'] });
    await court.ask(words.issue, { caseId, documentIds: [documentId] }, clerk);
    await court.runJobs();
    expect(await court.ask(words.view, { caseId, documentId }, clerk)).toMatchObject({ state: 'issued' });
    expect(seal).toBeDefined();
  });
  test('a corrected version takes the place of the old one when it is issued, one at a time', async () => {
    const caseId = await desk.fresh(), { court, people } = desk, clerk = desk.as(people.clerk), [old] = await issued(caseId), correct = () => court.ask(words.correct, { caseId, documentId: old!.documentId, reason: '笔误' }, clerk);
    const [one, other] = await Promise.allSettled([correct(), correct()]), draft = (one.status === 'fulfilled' ? one : other as PromiseFulfilledResult<words.DocumentView>).value;
    expect([one.status, other.status].sort()).toEqual(['fulfilled', 'rejected']);
    expect(draft).toMatchObject({ version: 2, state: 'draft', replaces: old!.documentId });
    expect(await court.ask(words.check, { code: old!.code! }, { as: null })).toMatchObject({ replaced: false });
    await court.ask(words.issue, { caseId, documentIds: [draft.documentId] }, clerk);
    await court.runJobs();
    expect(await court.ask(words.view, { caseId, documentId: old!.documentId }, clerk)).toMatchObject({ state: 'replaced', replacedBy: draft.documentId, may: [] });
    expect(await court.ask(words.check, { code: old!.code! }, { as: null })).toMatchObject({ found: true, replaced: true });
    await expect(correct()).rejects.toMatchObject(code('documents.replaced'));
  });
});

test('the judge brings the judgment: sealed over its day, not set anew, with its words unchanged', async () => {
  const caseId = await desk.fresh(), { court, people } = desk, judge = desk.as(people.judge), pdf = PDF.create(), job = { within: desk.within, ports: desk.ports, now: new Date(), attempt: 1 } as JobCtx;
  pdf.addPage({ size: 'a4' }).drawText('Judgment of the judge', { x: 60, y: 700, size: 14 });
  pdf.addPage({ size: 'a4' }).drawText('2026', { x: 60, y: 700, size: 14 });
  const own = await pdf.save(), { fileId } = await keepMade(job, { caseId, stream: 'court', name: '判决书.pdf', type: 'application/pdf', bytes: own, owner: people.judge });
  await expect(court.ask(words.draft, { caseId, kind: 'judgment', values: {} }, judge)).rejects.toMatchObject(code('documents.paper-missing'));
  await expect(court.ask(words.draft, { caseId, kind: 'rights-notice', values: {}, fileId }, judge)).rejects.toMatchObject(code('documents.paper-not-brought'));
  const [draft] = await court.ask(words.draft, { caseId, kind: 'judgment', values: {}, fileId }, judge);
  await court.ask(words.issue, { caseId, documentIds: [draft!.documentId] }, judge);
  await court.runJobs();
  const done = await court.ask(words.view, { caseId, documentId: draft!.documentId }, judge);
  expect(done).toMatchObject({ state: 'issued', failure: null, title: '民事判决书', pages: 2, signatures: [{ by: 'court' }] });
  const file = await desk.file(done.fileId!);
  expect(Buffer.from(file).subarray(0, own.length).equals(Buffer.from(own))).toBe(true);
  expect((await desk.ports.seal!.verify(file)).signatures).toMatchObject([{ by: 'court', holds: true }]);
});

test('another part of the platform makes a document of its records; an address is shown to its person alone', async () => {
  const caseId = await desk.fresh(), { people } = desk, plaintiff = await desk.who(caseId, 'plaintiff');
  const [made] = await desk.within((ctx) => draftFor(ctx, { caseId, kind: 'address-confirmation', values: { electronic: true, platform: true, mobile: '139 **** 0001' }, participantIds: [plaintiff] }));
  await desk.court.runJobs();
  const brief = await desk.within((ctx) => documentOf(ctx, made!.documentId));
  expect(brief).toMatchObject({ state: 'issued', kind: 'address-confirmation', participantId: plaintiff, replacedBy: null, values: { mobile: '139 **** 0001' } });
  await desk.within((ctx) => showTo(ctx, made!.documentId, [plaintiff]));
  expect(await desk.court.ask(words.list, { caseId }, desk.as(people.wang))).toMatchObject([{ documentId: made!.documentId, draftedBy: '微法院平台' }]);
  expect(await desk.court.ask(files.ticket, { fileIds: [brief!.fileId!] }, desk.as(people.wang))).toHaveLength(1);
  expect((await desk.court.ask(words.view, { caseId, documentId: made!.documentId }, desk.as(people.judge))).may).toEqual([]);
  await expect(desk.court.ask(words.correct, { caseId, documentId: made!.documentId, reason: '改' }, desk.as(people.judge))).rejects.toMatchObject(code('documents.made-by-itself'));
  await expect(desk.within((ctx) => draftFor(ctx, { caseId, kind: 'address-confirmation', values: { number: '1' } }))).rejects.toMatchObject(code('documents.known-better'));
});
