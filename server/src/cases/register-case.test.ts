import { whyTrial } from '@microcourt/domain/calculators/why';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as words from '@microcourt/domain/cases/contract';
import { TryAgain } from '@microcourt/platform/database';
import { CompiledQuery } from 'kysely';
import { registerCase } from './index.ts';
import { asking, COURT, newCase, openStory, OTHER, posts, type Story } from '../story.suite.ts';

let story: Story;
beforeAll(async () => { story = await openStory(); });
afterAll(() => story.close());
/** Registers, and comes again when the court is busy, as a client does. */
async function registered(more: Parameters<typeof newCase>[1] = {}): Promise<{ caseId: string; number: string }> {
  for (;;) {
    try {
      return await story.within((ctx) => registerCase(ctx, newCase(story.people, more)));
    } catch (error) {
      if (!(error instanceof TryAgain)) throw error;
    }
  }
}
const serialOf = (number: string): number => Number(/(\d+)号$/.exec(number)![1]);

describe('numbers', () => {
  test('fifty who register at once get fifty numbers, one after the other', async () => {
    const before = serialOf((await registered()).number);
    const numbers = await Promise.all(Array.from({ length: 50 }, () => registered()));
    const serials = numbers.map((n) => serialOf(n.number)).sort((a, b) => a - b);
    expect(serials).toEqual(Array.from({ length: 50 }, (_, i) => before + 1 + i));
  });

  test('one filing registered by two at once becomes one case, and no number is lost', async () => {
    const one = newCase(story.people);
    const tries = await Promise.allSettled([1, 2, 3].map(() => story.within((ctx) => registerCase(ctx, one))));
    expect(tries.filter((t) => t.status === 'fulfilled')).toHaveLength(1);
    for (const t of tries) if (t.status === 'rejected') expect(t.reason).toMatchObject({ refusal: { code: 'cases.already-registered' } });
    const taken = (tries.find((t) => t.status === 'fulfilled') as PromiseFulfilledResult<{ number: string }>).value.number;
    expect(serialOf((await registered()).number)).toBe(serialOf(taken) + 1);
  });

  test('an entered number moves the counter on, and is refused a second time', async () => {
    const entered = await registered({ number: '（2026）浙0192民初５００ 号' });
    expect(entered.number).toBe('(2026)浙0192民初500号');
    expect(serialOf((await registered()).number)).toBe(501);
    await expect(registered({ number: '(2026)浙0192民初500号' })).rejects.toMatchObject({ refusal: { code: 'cases.number-taken' } });
    await expect(registered({ number: '(2026)浙0281民初7号' })).rejects.toMatchObject({ refusal: { code: 'cases.number-of-another-court' } });
    await expect(registered({ number: "1'; drop table cases.court_case" })).rejects.toMatchObject({ refusal: { code: 'cases.number-malformed' } });
  });

  test('a number that was entered ahead of the counter is passed over', async () => {
    await story.court.db.executeQuery(CompiledQuery.raw(`insert into cases.number_taken select '(2026)浙0192行初1号', gen_random_uuid()`));
    expect((await registered({ kind: 'administrative' })).number).toBe('(2026)浙0192行初2号');
  });

  test('a court with a case system of its own issues none here', async () => {
    await expect(registered({ courtCode: OTHER })).rejects.toMatchObject({ refusal: { code: 'cases.number-needed' } });
    expect((await registered({ courtCode: OTHER, number: '(2026)浙0281民初9号' })).number).toBe('(2026)浙0281民初9号');
  });
});

describe('who sees what', () => {
  const view = (as: string, more = {}) => story.court.ask(words.view, { caseId: story.caseId }, { as, ...more });
  test('phones and addresses are seen by the court and by the person alone', async () => {
    const own = await view(story.people.wang), court = await view(story.people.clerk, { posts: posts.clerk });
    expect(own.title).toBe('王样本诉李样本 民间借贷纠纷');
    expect(own.participants.map((p) => p.phone)).toEqual(['13900000001', null, null, null]);
    expect(court.participants.map((p) => p.phone)).toEqual(['13900000001', '13900000002', null, null]);
    expect(own.participants.map((p) => p.joined)).toEqual([true, false, true, true]);
    expect(own.deadlines).toEqual([{ label: '审理期限', on: '2027-02-24', article: expect.stringContaining('民事诉讼法（2023）第一百六十四条'), provisional: false, why: { on: whyTrial('civil.summary', '2026-11-24', '2027-02-24') } }]);
    expect(own.progress.slice(0, 3).map((p) => p.state)).toEqual(['done', 'now', 'ahead']);
  });
  test('a stranger, a case that is not there, and staff of another court get the same answer', async () => {
    const ask = (caseId: string, who: { as: string; posts?: { court: string; post: string }[] }) => story.court.answer('cases.view', { caseId }, who);
    const none = await ask('0198c0de-0000-7000-8000-000000000000', { as: story.people.stranger });
    expect(none).toMatchObject({ status: 404, failure: { refusal: { code: 'shared.not-found' } } });
    expect(await ask(story.caseId, { as: story.people.stranger })).toEqual(none);
    expect(await ask(story.caseId, { as: story.people.stranger, posts: [{ court: OTHER, post: 'judge' }] })).toEqual(none);
    expect(await ask(story.caseId, { as: story.people.li })).toEqual(none);
  });
  test('no name, number, phone or title stands readable in the database', async () => {
    const { rows } = await story.court.db.executeQuery<{ t: string }>(CompiledQuery.raw(`select (select string_agg(p::text, '') from cases.participant p) || (select string_agg(c::text, '') from cases.court_case c) as t`));
    for (const secret of ['王样本', '13900000001', '11010119900307109X', Buffer.from('王样本').toString('hex')]) expect(rows[0]!.t).not.toContain(secret);
  });
});

describe('joining', () => {
  test('who is only named is not in the case; a proof of another number or another name does not change that', async () => {
    await expect(story.court.ask(words.claimMine, {}, { as: story.people.li })).rejects.toMatchObject({ refusal: { code: 'cases.identity-unproved' } });
    expect(await story.court.ask(words.claimMine, {}, { as: story.people.agent })).toEqual({ joined: 0 });
    const { createPerson } = await import('../identity/index.ts');
    const namesake = await story.within((ctx) => createPerson(ctx, { mobile: '13900000012', name: '李样本', proved: { documentKind: 'passport', number: 'E12345678', courtCode: COURT } }));
    expect(await story.court.ask(words.claimMine, {}, { as: namesake })).toEqual({ joined: 0 });
  });
  test('the own proof opens every case in which the person is named, at once', async () => {
    const { createPerson } = await import('../identity/index.ts');
    const before = await story.court.ask(words.mine, {}, { as: story.people.li });
    expect(before).toEqual([]);
    const same = await story.within((ctx) => createPerson(ctx, { mobile: '13900000022', name: '李样本', proved: { documentKind: 'resident-id', number: '110101199003071057', courtCode: COURT } }));
    const mine = await story.court.ask(words.mine, { limit: 200 }, { as: same });
    expect(mine.length).toBeGreaterThan(50);
    expect(mine.every((line) => line.role === 'defendant')).toBe(true);
    expect((await story.court.ask(words.view, { caseId: story.caseId }, { as: same })).participants[1]).toMatchObject({ joined: true, personId: same });
    expect(await story.court.ask(words.claimMine, {}, { as: same })).toEqual({ joined: 0 });
    const later = await registered();
    await story.court.runJobs();
    expect((await story.court.ask(words.view, { caseId: later.caseId }, { as: same })).number).toBe(later.number);
  });
  test('one person may be agent of two plaintiffs', async () => {
    const [one, two] = [crypto.randomUUID(), crypto.randomUUID()], agent = { role: 'plaintiff-agent' as const, kind: 'person' as const, name: '周代理', personId: story.people.agent, authority: 'special' as const };
    const { caseId } = await registered({ parties: [
      { role: 'plaintiff', kind: 'person', name: '甲', personId: null, participantId: one }, { role: 'plaintiff', kind: 'person', name: '乙', personId: null, participantId: two },
      { ...agent, represents: one }, { ...agent, represents: two }, { role: 'defendant', kind: 'person', name: '丙', personId: null } ] });
    const view = await story.court.ask(words.view, { caseId }, { as: story.people.agent });
    expect(view.title).toBe('甲等诉丙 民间借贷纠纷');
    expect(view.participants.filter((p) => p.personId === story.people.agent).map((p) => p.represents)).toEqual([one, two]);
    expect((await story.court.ask(words.mine, { limit: 200 }, { as: story.people.agent })).filter((l) => l.caseId === caseId)).toHaveLength(1);
  });
  test('an agent joins with the number the clerk entered, two to a party at most, and leaves with the mandate', async () => {
    const { caseId } = await registered();
    const clerk = { as: story.people.clerk, posts: posts.clerk };
    const [plaintiff] = (await story.court.ask(words.view, { caseId }, clerk)).participants;
    const add = (name: string, idNumber: string) => story.court.ask(words.addAgent, { caseId, partyId: plaintiff!.participantId, name, idNumber, mobile: '', authority: 'special' }, clerk);
    const added = await add('周代理', '110101199003071073');
    const agent = added.participants.find((p) => p.role === 'plaintiff-agent')!;
    expect(agent).toMatchObject({ name: '周代理', represents: plaintiff!.participantId });
    expect((await story.court.ask(words.view, { caseId }, { as: story.people.agent })).caseId).toBe(caseId);
    await expect(add('周代理', '110101199003071073')).rejects.toMatchObject({ refusal: { code: 'cases.named-already' } });
    await add('吴代理', '');
    await expect(add('郑代理', '')).rejects.toMatchObject({ refusal: { code: 'cases.two-agents' } });
    await expect(story.court.ask(words.addAgent, { caseId, partyId: agent.participantId, name: '某', idNumber: '', mobile: '', authority: 'general' }, clerk)).rejects.toMatchObject({ refusal: { code: 'cases.not-a-party' } });
    await story.court.ask(words.removeParticipant, { caseId, participantId: agent.participantId, reason: '解除委托' }, clerk);
    expect(await story.court.answer('cases.view', { caseId }, { as: story.people.agent })).toMatchObject({ status: 404 });
  });
});

describe('seats', () => {
  const registrar = () => ({ as: story.people.stranger, posts: posts.registrar });
  test('nobody sits in the own case: not at its registration, not by assignment', async () => {
    const { judge, clerk, assistant } = story.people, parties = (personId: string) => [{ role: 'plaintiff' as const, kind: 'person' as const, name: '原告', personId }];
    await expect(registered({ parties: parties(judge) })).rejects.toMatchObject({ refusal: { code: 'cases.party-cannot-sit' } });
    const { caseId } = await registered({ parties: parties(clerk), seats: { judge, assistant: null, clerk: null } });
    await expect(story.court.ask(words.assign, { caseId, judge, assistant: null, clerk }, registrar())).rejects.toMatchObject({ refusal: { code: 'cases.party-cannot-sit' } });
    expect((await story.court.ask(words.assign, { caseId, judge, assistant, clerk: null }, registrar())).participants.map((p) => p.role)).toContain('assistant');
  });
  test('whoever gives up a seat is out of the case, whoever takes one is in', async () => {
    const { caseId } = await registered();
    await story.court.ask(words.assign, { caseId, judge: story.people.judge, assistant: story.people.assistant, clerk: null }, registrar());
    expect((await story.court.ask(words.mine, { limit: 200 }, asking(story.people, story.people.assistant))).map((l) => l.caseId)).toContain(caseId);
    expect((await story.court.ask(words.mine, { limit: 200 }, asking(story.people, story.people.clerk))).map((l) => l.caseId)).not.toContain(caseId);
  });
  test('nobody sits without the post, and only the registry assigns', async () => {
    await expect(story.court.ask(words.assign, { caseId: story.caseId, judge: story.people.wang, assistant: null, clerk: null }, registrar())).rejects.toMatchObject({ refusal: { code: 'cases.no-such-post' } });
    await expect(story.court.ask(words.assign, { caseId: story.caseId, judge: story.people.judge, assistant: null, clerk: null }, { as: story.people.wang })).rejects.toMatchObject({ refusal: { code: 'shared.forbidden' } });
  });
  test('staff find cases of their court by number, cause and the whole name of a party', async () => {
    const find = async (q: string, more = {}) => (await story.court.ask(words.find, { courtCode: COURT, q, limit: 200, ...more }, { as: story.people.clerk, posts: posts.clerk })).length;
    expect(await find('500')).toBe(1);
    expect(await find('（2026）浙0192民初500号')).toBe(1);
    expect(await find('李 样本')).toBeGreaterThan(50);
    expect(await find('借贷')).toBeGreaterThan(50);
    expect(await find('%')).toBe(0);
    expect(await find('没有这个')).toBe(0);
    expect(await story.court.answer('cases.find', { courtCode: COURT, q: '' }, { as: story.people.wang })).toMatchObject({ status: 404 });
    expect(await story.court.answer('cases.find', { courtCode: COURT, q: '' }, { as: story.people.clerk, posts: [{ court: OTHER, post: 'clerk' }] })).toMatchObject({ status: 404 });
  });
});
