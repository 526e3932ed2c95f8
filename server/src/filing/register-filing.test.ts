import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as cases from '@microcourt/domain/cases/contract';
import * as words from '@microcourt/domain/filing/contract';
import { newId } from '@microcourt/platform/ids';
import * as worklist from '@microcourt/domain/worklist/contract';
import { complaint, handedIn, HERE, KEPT, openDesk, PDF, SILENCE, underReview, type Desk } from './desk.suite.ts';

let desk: Desk;
beforeAll(async () => { desk = await openDesk(); });
afterAll(() => desk.close());
beforeEach(async () => { await desk.court.truncate(...KEPT); desk.at(0); });
const refusal = (code: string) => ({ refusal: expect.objectContaining({ code }) });
const ask: Desk['court']['ask'] = (...given) => desk.court.ask(...given);
const by = (filingId: string, more = {}) => ({ filingId, judge: null, assistant: null, clerk: null, procedure: 'ordinary' as const, ...more });
const register = (filingId: string, more = {}, who = desk.people.registrar) => ask(words.register, by(filingId, more), who);

describe('registration', () => {
  test('gives a number, seats by turn, the fee notice, and opens the space with what was filed', async () => {
    const { filer, judge, stranger } = desk.people;
    const { filingId, caseId } = await underReview(desk);
    const view = await register(filingId);
    const year = view.history[0]!.at.slice(0, 4);
    expect(view).toMatchObject({ state: 'registered', number: `(${year})${HERE}民初1号`, decideBy: null, fee: { fee: 230_000 } });
    expect(await ask(cases.mine, {}, filer)).toMatchObject([{ caseId, number: view.number }]);
    const news = await desk.court.kernel.newsSince({ caseId, stream: 'main' }, 0, 10);
    expect(news.map((n) => n.name)).toEqual(['case-spaces.opened', 'filing.registered']);
    expect(news[1]!.body).toMatchObject({ number: view.number, filed: { plaintiffs: ['甲某'], defendants: ['被某'], claims: ['返还借款 10 万元'] } });
    expect(JSON.stringify(news)).not.toContain('330999199001010014');
    expect(JSON.stringify(news)).not.toContain('13800000901');
    expect(await desk.court.door.roles(caseId, { personId: stranger.as!, sessionId: 's', posts: [], steppedUpAt: null })).toEqual([]);
    const next = await underReview(desk);
    expect((await register(next.filingId, { judge: judge.as, procedure: 'summary' }))).toMatchObject({ number: `(${year})${HERE}民初2号`, fee: { fee: 115_000 } });
  });
  test('needs a proved identity, a settled cause and a defendant who can be told from others; each is said', async () => {
    const { unproved, filer } = desk.people;
    const a = await underReview(desk, unproved);
    await expect(register(a.filingId)).rejects.toMatchObject(refusal('filing.identity-unproved'));
    const b = await underReview(desk, filer, complaint({ cause: { notSure: true } }));
    await expect(register(b.filingId)).rejects.toMatchObject(refusal('filing.cause-open'));
    const c = await underReview(desk, filer, complaint({ defendants: [{ key: 'd', kind: 'person', name: '被某' }] }));
    await expect(register(c.filingId)).rejects.toMatchObject(refusal('filing.defendant-unclear'));
    const d = await underReview(desk, filer, complaint({ plaintiffs: [{ key: 'p', kind: 'person', name: '别人', idNumber: '330999198001010019' }] }));
    await expect(register(d.filingId)).rejects.toMatchObject(refusal('filing.filer-not-named'));
  });
  test('of two registrars at once lets one win and tells the other', async () => {
    const { filingId } = await underReview(desk);
    const { registrar, second } = desk.people;
    const all = await Promise.allSettled([registrar, second, registrar, second, registrar, second].map((who) => register(filingId, {}, who)));
    const lost = all.filter((r) => r.status === 'rejected');
    expect(lost).toHaveLength(5);
    for (const one of lost) expect(one).toMatchObject({ reason: refusal('filing.already-registered') });
    expect(await desk.court.kernel.newsSince({ caseId: (await ask(words.view, { filingId }, desk.people.filer)).caseId, stream: 'main' }, 0, 10)).toHaveLength(2);
  });
  test('of many filings at once gives every one its own number, without a gap', async () => {
    const filings = await Promise.all(Array.from({ length: 6 }, () => underReview(desk)));
    const numbers = (await Promise.all(filings.map(({ filingId }) => register(filingId)))).map((v) => Number(/初(\d+)号/.exec(v.number!)![1]));
    expect(numbers.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
  });
  test('takes over the number of a court’s case system, once, and moves the own counter on', async () => {
    const year = (await desk.within(async (ctx) => ctx.today)).slice(0, 4);
    const first = await underReview(desk), second = await underReview(desk), third = await underReview(desk);
    expect((await register(first.filingId, { number: `（${year}）${HERE}民初77号` })).number).toBe(`(${year})${HERE}民初77号`);
    await expect(register(second.filingId, { number: `(${year})${HERE}民初77号` })).rejects.toMatchObject(refusal('cases.number-taken'));
    await expect(register(second.filingId, { number: '1 OR 1=1' })).rejects.toThrow();
    expect((await register(third.filingId)).number).toBe(`(${year})${HERE}民初78号`);
  });
  test('is not for a foreign registrar, a judge, a clerk or the filer', async () => {
    const { filingId } = await underReview(desk);
    const { foreign, judge, clerk, filer, stranger } = desk.people;
    for (const who of [foreign, judge, clerk, stranger]) expect((await desk.court.answer('filing.register', by(filingId), who)).status).toBe(404);
    expect((await desk.court.answer('filing.register', by(filingId), filer)).status).toBe(403);
    await expect(register(filingId, { judge: newId() })).rejects.toMatchObject(refusal('cases.no-such-post'));
  });
  test('decides on a request to defer the fee before; a refusal needs its reason; a reduction its hundredths', async () => {
    const aid = (kind: 'defer' | 'reduce') => complaint({ aid: { kind, grounds: 'low-income' } });
    const one = await underReview(desk, desk.people.filer, aid('defer'));
    await expect(register(one.filingId)).rejects.toMatchObject(refusal('filing.deferral-open'));
    await expect(register(one.filingId, { aid: 'refused', aidReason: '' })).rejects.toMatchObject(refusal('filing.aid-reason-missing'));
    expect((await register(one.filingId, { aid: 'defer' })).state).toBe('registered');
    const two = await underReview(desk, desk.people.filer, aid('reduce'));
    await expect(register(two.filingId, { aid: 'reduce', aidPercent: 20 })).rejects.toMatchObject(refusal('calculators.reduction-below-thirty'));
    expect((await register(two.filingId, { aid: 'reduce', aidPercent: 50 })).state).toBe('registered');
  });
});

describe('after registration', () => {
  test('an unpaid fee gives the judge a thing to do after seven days, and nothing happens by itself; a noted fee ends it', async () => {
    const { filer, judge, registrar } = desk.people;
    const { filingId } = await underReview(desk);
    await register(filingId, { judge: judge.as });
    desk.at(12);
    await desk.court.runJobs();
    expect((await ask(worklist.tasks, { courtCode: HERE }, judge)).items).toMatchObject([{ kind: 'fee-overdue', subjectId: filingId, assignee: judge.as }]);
    expect((await ask(words.view, { filingId }, filer)).state).toBe('registered');
    const on = await desk.within(async (ctx) => ctx.today);
    await ask(words.noteFee, { filingId, receipt: 'NO-1', on }, registrar);
    expect((await ask(worklist.tasks, { courtCode: HERE }, judge)).items).toEqual([]);
    await expect(ask(words.noteFee, { filingId, receipt: 'NO-2', on }, registrar)).rejects.toMatchObject(refusal('filing.fee-settled'));
  });
  test('a fee that is paid in time never becomes a thing to do', async () => {
    const { filingId } = await underReview(desk);
    await register(filingId, { judge: desk.people.judge.as });
    await ask(words.noteFee, { filingId, receipt: 'NO-1', on: await desk.within(async (ctx) => ctx.today) }, desk.people.registrar);
    desk.at(12);
    await desk.court.runJobs();
    expect((await ask(worklist.tasks, { courtCode: HERE }, desk.people.judge)).items).toEqual([]);
  });
});

test('filings are exported as one file in the words of a case system, and those of another court are not', async () => {
  const { filingId } = await handedIn(desk, desk.people.filer);
  const { name, text } = await ask(words.exportFilings, { courtCode: HERE, filingIds: [filingId] }, desk.people.registrar);
  expect(name).toMatch(/\.json$/);
  expect(JSON.parse(text)).toMatchObject({ court: HERE, filings: [{ 案由: '民间借贷纠纷', 标的额分: 10_000_000, 原告: [{ 名称: '甲某' }] }] });
  await expect(ask(words.exportFilings, { courtCode: HERE, filingIds: [newId()] }, desk.people.registrar)).rejects.toMatchObject(refusal('shared.not-found'));
  expect((await desk.court.answer('filing.export', { courtCode: HERE, filingIds: [filingId] }, desk.people.foreign)).status).toBe(404);
});

test('at the counter the clerk types for a person whose identity was seen; the person owns the filing, the clerk types until it is handed in', async () => {
  const { clerk, filer, unproved, stranger } = desk.people;
  const begin = (personId: string, oral = false) => ask(words.beginAtCounter, { courtCode: HERE, personId, kind: 'civil', oral }, clerk);
  await expect(begin(unproved.as!)).rejects.toMatchObject(refusal('filing.prove-at-counter-first'));
  const { filingId, revision } = await begin(filer.as!);
  expect((await desk.court.answer('filing.begin-at-counter', { courtCode: HERE, personId: filer.as!, kind: 'civil', oral: false }, stranger)).status).toBe(404);
  const saved = await ask(words.save, { filingId, revision, draft: complaint() }, clerk);
  expect(await ask(words.submit, { filingId, revision: saved.revision }, clerk)).toMatchObject({ state: 'submitted', atCounter: true });
  expect((await ask(words.view, { filingId }, filer)).state).toBe('submitted');
  expect((await desk.court.answer('filing.view', { filingId }, clerk)).status).toBe(404);
  const oral = await begin(filer.as!, true);
  const kept = await ask(words.save, { filingId: oral.filingId, revision: oral.revision, draft: complaint() }, clerk);
  await expect(ask(words.submit, { filingId: oral.filingId, revision: kept.revision }, clerk)).rejects.toMatchObject(refusal('filing.recording-missing'));
  const place = { caseId: oral.caseId, stream: 'filing' };
  const recording = await desk.upload(clerk, place, '录音.wav', SILENCE);
  const heard = await ask(words.save, { filingId: oral.filingId, revision: kept.revision, draft: complaint({ ownComplaint: [recording] }) }, clerk);
  await expect(ask(words.submit, { filingId: oral.filingId, revision: heard.revision }, clerk)).rejects.toMatchObject(refusal('filing.signed-record-missing'));
  const signed = await ask(words.save, { filingId: oral.filingId, revision: heard.revision, draft: complaint({ ownComplaint: [recording, await desk.upload(clerk, place, '签名笔录.pdf', PDF)] }) }, clerk);
  expect((await ask(words.submit, { filingId: oral.filingId, revision: signed.revision }, clerk)).state).toBe('submitted');
});
