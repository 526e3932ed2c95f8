import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as words from '@microcourt/domain/filing/contract';
import type { Draft } from '@microcourt/domain/filing/draft';
import { addDays, dayOf } from '@microcourt/domain/shared/calendar';
import * as worklist from '@microcourt/domain/worklist/contract';
import { newId } from '@microcourt/platform/ids';
import { sql } from 'kysely';
import { complaint, drafted, handedIn, HERE, KEPT, openDesk, THERE, type Desk } from './desk.suite.ts';

let desk: Desk;
beforeAll(async () => { desk = await openDesk(); });
afterAll(() => desk.close());
beforeEach(async () => { await desk.court.truncate(...KEPT); desk.at(0); });
const refusal = (code: string) => ({ refusal: expect.objectContaining({ code }) });
const today = () => desk.within(async (ctx) => ctx.today);
const ask: Desk['court']['ask'] = (...given) => desk.court.ask(...given);

describe('a draft', () => {
  test('is kept from device to device, and an older device is told instead of writing over the newer words', async () => {
    const { filer } = desk.people;
    const { filingId, revision } = await drafted(desk, filer);
    const { revision: next } = await ask(words.save, { filingId, revision, draft: complaint({ facts: '新的事实' }) }, filer);
    expect(next).toBe(revision + 1);
    await expect(ask(words.save, { filingId, revision, draft: complaint({ facts: '旧的' }) }, filer)).rejects.toMatchObject(refusal('shared.stale'));
    expect((await ask(words.view, { filingId }, filer)).draft.facts).toBe('新的事实');
  });
  test('is nobody’s but its filer’s: others and the court itself learn no more than of one that never was', async () => {
    const { filingId, revision } = await drafted(desk, desk.people.filer);
    const never = await desk.court.answer('filing.view', { filingId: newId() }, desk.people.stranger);
    for (const who of [desk.people.stranger, desk.people.registrar, desk.people.judge, desk.people.foreign]) {
      expect(await desk.court.answer('filing.view', { filingId }, who)).toEqual(never);
      expect((await desk.court.answer('filing.save', { filingId, revision, draft: complaint() }, who)).status).toBe(404);
    }
    expect(await ask(words.queue, { courtCode: HERE }, desk.people.registrar)).toEqual([]);
  });
  test('lies sealed in the database: no word of it can be read there', async () => {
    const { filingId } = await drafted(desk, desk.people.filer, complaint({ facts: 'SECRET-WORDS' }));
    const { rows } = await sql<{ all: string }>`select f::text || coalesce(encode(f.draft, 'escape'), '') as all from filing.filing f where id = ${filingId}`.execute(desk.court.db);
    expect(rows[0]!.all).not.toContain('SECRET-WORDS');
    expect(rows[0]!.all).not.toContain('甲某');
  });
  test('of ten thousand parties is refused by the contract, as is one of another kind', async () => {
    const { filer } = desk.people;
    const { filingId, revision } = await drafted(desk, filer);
    const crowd = Array.from({ length: 10_000 }, (_, i) => ({ key: `p${i}`, kind: 'person' as const, name: `甲${i}` }));
    expect((await desk.court.answer('filing.save', { filingId, revision, draft: complaint({ plaintiffs: crowd }) }, filer)).status).toBe(400);
    expect((await desk.court.answer('filing.save', { filingId, revision, draft: { kind: 'civil', claims: 'x', facts: 7 } }, filer)).status).toBe(400);
    await expect(ask(words.save, { filingId, revision, draft: { kind: 'administrative' } }, filer)).rejects.toMatchObject(refusal('filing.kind-fixed'));
  });
  test('that names files of another case is refused', async () => {
    const { filer } = desk.people;
    const { filingId, revision } = await drafted(desk, filer);
    const draft = complaint({ evidence: [{ key: 'e1', name: '借条', fileIds: [newId()] }] });
    await expect(ask(words.save, { filingId, revision, draft }, filer)).rejects.toMatchObject(refusal('filing.foreign-file'));
  });
  test('can be thrown away until it is handed in, and not after', async () => {
    const { filer } = desk.people;
    const { filingId } = await drafted(desk, filer);
    await ask(words.discard, { filingId }, filer);
    expect(await ask(words.mine, {}, filer)).toEqual([]);
    const kept = await handedIn(desk, filer);
    await expect(ask(words.discard, { filingId: kept.filingId }, filer)).rejects.toMatchObject(refusal('filing.already-handed-in'));
  });
  test('is warned of after 166 untouched days and thrown away after 180; one that is touched lives on', async () => {
    const { filer } = desk.people;
    const old = await drafted(desk, filer), touched = await drafted(desk, filer);
    desk.at(100);
    await ask(words.save, { filingId: touched.filingId, revision: touched.revision, draft: complaint() }, filer);
    desk.at(167);
    await desk.court.runJobs();
    expect((await ask(words.view, { filingId: old.filingId }, filer)).history.map((h) => h.what)).toContain('filing.history.draft-expiring');
    expect((await ask(words.view, { filingId: touched.filingId }, filer)).history.map((h) => h.what)).not.toContain('filing.history.draft-expiring');
    desk.at(181);
    await desk.court.runJobs();
    expect((await ask(words.mine, {}, filer)).map((f) => f.filingId)).toEqual([touched.filingId]);
  });
});

describe('handing in', () => {
  test('gives a receipt with a serial number, the time and the seventh day, and stands on the registry’s list (AC-01)', async () => {
    const view = await handedIn(desk, desk.people.filer);
    const now = await today();
    expect(view).toMatchObject({ state: 'submitted', serial: `${now.replaceAll('-', '')}-${HERE}-0001`, decideBy: addDays(now, 7), number: null, identityProof: 'proved' });
    expect(dayOf(new Date(view.handedInAt!))).toBe(now);
    expect(view.fee?.fee).toBe(230_000);
    expect((await ask(words.queue, { courtCode: HERE }, desk.people.registrar)).map((f) => f.filingId)).toEqual([view.filingId]);
    const { items } = await ask(worklist.tasks, { courtCode: HERE }, desk.people.registrar);
    expect(items).toMatchObject([{ kind: 'filing-review', subjectId: view.filingId, due: addDays(now, 7), title: '甲某诉被某 民间借贷纠纷' }]);
  });
  test('is possible before identity is proved: received and timed all the same, and marked', async () => {
    const view = await handedIn(desk, desk.people.unproved);
    expect(view).toMatchObject({ state: 'submitted', identityProof: 'none' });
    expect(view.history.map((h) => h.what)).toContain('filing.history.identity-open');
  });
  test('names everything that is missing at once', async () => {
    const { filer } = desk.people;
    const { filingId, revision } = await drafted(desk, filer, { kind: 'civil', court: HERE });
    await expect(ask(words.submit, { filingId, revision }, filer)).rejects.toMatchObject({ refusal: { code: 'filing.incomplete' } });
    const { missing } = await ask(words.check, { filingId }, filer);
    expect(missing.map((m) => m.code)).toEqual(['filing.plaintiff-missing', 'filing.defendant-missing', 'filing.claim-missing', 'filing.facts-missing']);
  });
  test('at a court that this house does not serve is refused with that reason', async () => {
    const { filer } = desk.people;
    const { filingId, revision } = await drafted(desk, filer, complaint({ court: '浙0281' }));
    await expect(ask(words.submit, { filingId, revision }, filer)).rejects.toMatchObject({ refusal: { facts: { missing: [{ path: ['court'], code: 'filing.court-not-served' }] } } });
  });
  test('asks the one question on which the fee depends where the cause does not tell, and counts by the answer or by the registry’s decision', async () => {
    const { filer, registrar } = desk.people;
    const draft = complaint({ cause: { code: 'CC-2-2-20' }, claims: [{ key: 'c1', text: '确认同居关系期间的财产归属', kind: 'declare' }] });
    const open = await drafted(desk, filer, draft);
    expect(await ask(words.check, { filingId: open.filingId }, filer)).toMatchObject({ fee: null, feeQuestion: 'money' });
    const answered = await drafted(desk, filer, { ...draft, fee: { feeClass: 'other-non-property' } });
    const { fee } = await ask(words.check, { filingId: answered.filingId }, filer);
    expect(fee!.fee).toBeGreaterThan(0);
    const { filingId } = await ask(words.submit, { filingId: open.filingId, revision: open.revision }, filer);
    await ask(words.review, { filingId }, registrar);
    await expect(ask(words.settleCause, { filingId, causeCode: 'CC-2-2-20', feeClass: 'free-of-charge' }, registrar)).rejects.toMatchObject(refusal('filing.unknown-fee-class'));
    expect((await ask(words.settleCause, { filingId, causeCode: 'CC-2-2-20', feeClass: 'other-non-property' }, registrar)).fee).toEqual(fee);
  });
  test('twice under one request id happens once; under two ids the second is told that it is in', async () => {
    const { filer } = desk.people;
    const { filingId, revision } = await drafted(desk, filer);
    const requestId = newId();
    const [a, b] = await Promise.all([ask(words.submit, { filingId, revision }, { ...filer, requestId }), ask(words.submit, { filingId, revision }, { ...filer, requestId })]);
    expect(b.serial).toBe(a.serial);
    await expect(ask(words.submit, { filingId, revision }, filer)).rejects.toMatchObject(refusal('filing.already-handed-in'));
    const two = await drafted(desk, filer);
    const both = await Promise.allSettled([1, 2].map(() => ask(words.submit, { filingId: two.filingId, revision: two.revision }, filer)));
    expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
  test('of many at once gives each its own serial number', async () => {
    const drafts = await Promise.all(Array.from({ length: 8 }, () => drafted(desk, desk.people.filer)));
    const views = await Promise.all(drafts.map(({ filingId, revision }) => ask(words.submit, { filingId, revision }, desk.people.filer)));
    expect(new Set(views.map((v) => v.serial)).size).toBe(8);
  });
  test('what was handed in can be withdrawn, stays on record and leaves the lists', async () => {
    const { filer, registrar } = desk.people;
    const { filingId } = await handedIn(desk, filer);
    expect(await ask(words.withdraw, { filingId, reason: '已经和解' }, filer)).toMatchObject({ state: 'withdrawn', decideBy: null });
    expect((await ask(worklist.tasks, { courtCode: HERE }, registrar)).items).toEqual([]);
    await expect(ask(words.withdraw, { filingId, reason: '' }, filer)).rejects.toMatchObject(refusal('filing.closed-withdrawn'));
    expect((await ask(words.view, { filingId }, registrar)).state).toBe('withdrawn');
  });
  test('is seen by the registry of its court alone, never by another court’s, another party or a judge', async () => {
    const { filingId } = await handedIn(desk, desk.people.filer);
    for (const who of [desk.people.foreign, desk.people.stranger, desk.people.judge, desk.people.clerk]) {
      for (const [name, input] of [['filing.view', { filingId }], ['filing.review', { filingId }], ['filing.check', { filingId }], ['filing.withdraw', { filingId, reason: '' }]] as const) {
        expect([name, (await desk.court.answer(name, input, who)).status]).toEqual([name, 404]);
      }
    }
    expect((await desk.court.answer('filing.queue', { courtCode: HERE }, desk.people.foreign)).status).toBe(404);
    expect(await ask(words.queue, { courtCode: THERE }, desk.people.foreign)).toEqual([]);
    expect((await desk.court.answer('filing.save', { filingId, revision: 2, draft: complaint() }, desk.people.registrar)).status).toBe(403);
  });
  test('in several claims for an administrative case counts the fee of that kind', async () => {
    const draft: Draft = { ...complaint(), kind: 'administrative', cause: { code: 'AD-1-1' }, defendants: [{ key: 'd1', kind: 'organ', name: '某县某局' }],
      act: { what: 'act', name: '行政处罚决定' }, claims: [{ key: 'c1', text: '撤销处罚决定', kind: 'revoke' }] };
    const view = await handedIn(desk, desk.people.filer, draft);
    expect(view).toMatchObject({ state: 'submitted', kind: 'administrative', fee: { fee: 5_000 } });
  });
});
