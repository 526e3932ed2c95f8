import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as cases from '@microcourt/domain/cases/contract';
import * as documents from '@microcourt/domain/documents/contract';
import * as words from '@microcourt/domain/evidence/contract';
import * as identity from '@microcourt/domain/identity/contract';
import * as messaging from '@microcourt/domain/messaging/contract';
import { addDays, dayOf } from '@microcourt/domain/shared/calendar';
import * as worklist from '@microcourt/domain/worklist/contract';
import type { AskAnswer } from '@microcourt/platform/failures';
import { asking, COURT, newCase, NUMBERS, provedAgain } from '../story.suite.ts';
import { bring, hand, openEvidence, seenBy, type Asker, type EvidenceStory } from './evidence.suite.ts';
import { beginPeriodAnew, resumePeriod, suspendPeriod } from './index.ts';

let story: EvidenceStory;
beforeAll(async () => { story = await openEvidence(); });
beforeEach(() => { story.court.clock.offsetMs = 0; });
afterAll(() => story.close());
const refusal = (answer: AskAnswer): string | null => ('failure' in answer && answer.failure.error === 'refused' ? answer.failure.refusal.code.replace('evidence.', '') : null);
const wang = () => ({ as: story.people.wang }), li = () => ({ as: story.li }), zhao = () => ({ as: story.zhao });
const moment = (hours: number): string => new Date(Date.now() + story.court.clock.offsetMs + hours * 3_600_000).toISOString();
const today = () => dayOf(new Date(Date.now() + story.court.clock.offsetMs));
/** Why something is refused of someone whose identity was checked again. */
const why = async (name: string, input: object, who: Asker) => {
  if (name === 'evidence.opine') await provedAgain(story, who.as);
  return refusal(await story.court.answer(name, input, who));
};
const tasks = async (kind: string) => (await story.court.ask(worklist.tasks, { courtCode: COURT }, { as: story.people.judge, posts: [{ court: COURT, post: 'judge' }] })).items.filter((t) => t.kind === kind);
const told = async (caseId: string, name: string, stream = 'main', who: Asker = wang()) => (await story.court.ask(messaging.history, { caseId, stream, limit: 100 }, who)).items.filter((i) => i.name === name).map((i) => i.body as Record<string, unknown>);

const accepted = { authenticity: 'accepted', legality: 'accepted', relevance: 'accepted', differs: false, reason: '' } as const;
const disputed = { ...accepted, authenticity: 'disputed', reason: '签名不是本人所写' } as const;
const opine = async (caseId: string, who: Asker, itemId: string, o: object) => (await provedAgain(story, who.as), story.court.ask(words.opine, { caseId, opinions: [{ itemId, ...accepted, ...o }] }, who));

/** Asks the parties; `null` says nothing. */
async function asked(caseId: string, modes: readonly ('synchronous' | 'asynchronous' | 'offline' | null)[]): Promise<string> {
  const { exchange } = await story.court.ask(words.planExchange, { caseId, answerBy: moment(1) }, story.judge);
  for (const [i, mode] of modes.entries()) {
    if (mode !== null) await story.court.ask(words.consent, { caseId, exchangeId: exchange!.exchangeId, online: mode !== 'offline', mode: mode === 'offline' ? null : mode, textVersion: '1' }, i === 0 ? wang() : li());
  }
  return exchange!.exchangeId;
}
async function opened(caseId: string, modes: readonly ('synchronous' | 'asynchronous' | 'offline' | null)[] = ['synchronous', 'synchronous']): Promise<words.EvidenceView> {
  const exchangeId = await asked(caseId, modes);
  if (modes.includes(null)) story.court.clock.offsetMs += 2 * 3_600_000;
  return story.court.ask(words.openExchange, { caseId, exchangeId, from: moment(0), until: moment(48) }, story.judge);
}
const close = async (caseId: string) => story.court.ask(words.closeExchange, { caseId, exchangeId: (await seenBy(story, caseId, story.judge)).exchange!.exchangeId }, story.judge);

describe('how an exchange is held', () => {
  test('AC-15: both online but one together and one in a window is held together', async () => {
    const caseId = await story.fresh(), { exchange } = await opened(caseId, ['synchronous', 'asynchronous']);
    expect(exchange).toMatchObject({ mode: 'synchronous', why: 'evidence.why.split', state: 'open', consents: [{ side: 'plaintiff', name: '王样本', online: true }, { side: 'defendant', name: '李样本', online: true, mode: 'asynchronous' }] });
    expect(await told(caseId, 'evidence.exchange-opened')).toMatchObject([{ mode: 'synchronous', why: 'evidence.why.split', offline: [] }]);
  });
  test('AC-12: a defendant who said nothing is offline and nobody takes it to agree; the court writes down what it says, and it may still come online', async () => {
    const caseId = await story.fresh(), { itemId } = await hand(story, caseId, story.people.wang, 'plaintiff'), { exchange } = await opened(caseId, ['synchronous', null]);
    expect(exchange).toMatchObject({ mode: 'mixed', consents: [{ online: true }, { online: null, at: null }] });
    expect(await told(caseId, 'evidence.exchange-opened')).toMatchObject([{ mode: 'mixed', offline: ['李样本'] }]);
    expect(await why('evidence.opine', { caseId, opinions: [{ itemId, ...accepted }] }, li())).toBe('offline');
    expect(await why('evidence.opine', { caseId, opinions: [{ itemId, ...accepted }] }, story.clerk)).toBe('nobody-to-speak-for');
    const people = (await story.court.ask(cases.view, { caseId }, story.clerk)).participants, participantId = people.find((p) => p.role === 'defendant')!.participantId;
    expect(await why('evidence.opine', { caseId, participantId: people.find((p) => p.role === 'plaintiff')!.participantId, opinions: [{ itemId, ...accepted }] }, story.clerk)).toBe('party-speaks-itself');
    const { items } = await story.court.ask(words.opine, { caseId, participantId, opinions: [{ itemId, ...disputed }] }, story.clerk);
    expect(items).toMatchObject([{ standing: 'disputed', opinions: [{ side: 'defendant', name: '李样本', byCourt: true }] }]);
    await story.court.ask(words.consent, { caseId, exchangeId: exchange!.exchangeId, online: true, mode: 'synchronous', textVersion: '1' }, zhao());
    expect((await opine(caseId, li(), itemId, accepted)).items).toMatchObject([{ standing: 'undisputed' }]);
  });
  test('AC-13: a consent stands for this one exchange: the next asks anew, and no step of another kind finds it', async () => {
    const caseId = await story.fresh();
    await opened(caseId);
    await close(caseId);
    const { exchange } = await story.court.ask(words.planExchange, { caseId, answerBy: moment(1) }, story.judge);
    expect(exchange).toMatchObject({ round: 2, state: 'asking', mode: 'offline', consents: [{ online: null }, { online: null }] });
    expect(Object.keys(await import('./index.ts')).sort((a, b) => a.localeCompare(b))).toEqual(['beginPeriodAnew', 'resumePeriod', 'suspendPeriod']);
  });
  test('nobody agrees, so it is offline and the court enters what is said; who may be waited for is waited for', async () => {
    const caseId = await story.fresh(), exchangeId = await asked(caseId, ['offline', null]);
    expect(await why('evidence.open-exchange', { caseId, exchangeId, from: moment(0), until: moment(9) }, story.judge)).toBe('answers-awaited');
    await story.court.ask(words.consent, { caseId, exchangeId, online: false, mode: null, textVersion: '1' }, li());
    expect((await story.court.ask(words.openExchange, { caseId, exchangeId, from: moment(0), until: moment(9) }, story.judge)).exchange).toMatchObject({ mode: 'offline' });
    for (const [name, input] of [['evidence.open-exchange', { exchangeId, from: moment(0), until: moment(9) }], ['evidence.plan-exchange', { answerBy: moment(1) }]] as const) expect(await why(name, { caseId, ...input }, wang())).toBe('shared.forbidden');
    expect(await why('evidence.consent', { caseId, exchangeId: story.caseId, online: true, mode: null, textVersion: '1' }, li())).toBe('shared.not-found');
  });
});

describe('what is said', () => {
  test('AC-17: a dispute of likeness with reasons requires the original by itself; an appointment and the basis follow', async () => {
    const caseId = await story.fresh(), { itemId } = await hand(story, caseId, story.people.wang, 'plaintiff');
    await opened(caseId);
    expect(await why('evidence.opine', { caseId, opinions: [{ itemId, ...accepted, differs: true }] }, li())).toBe('reason-missing');
    const { items } = await opine(caseId, li(), itemId, { differs: true, reason: '照片第二页的日期与原件不同' });
    expect(items).toMatchObject([{ standing: 'disputed', original: { cause: 'disputed', state: 'required', basis: null } }]);
    expect((await tasks('evidence-original')).map((t) => t.subjectId)).toContain(itemId);
    expect(await told(caseId, 'evidence.original-required')).toMatchObject([{ number: '原告-1', cause: 'disputed' }]);
    expect(await why('evidence.settle-original', { caseId, itemId, basis: 'undisputed', note: '' }, story.judge)).toBe('still-disputed');
    const appointed = await story.court.ask(words.requireOriginal, { caseId, itemId, cause: 'disputed', at: moment(72), where: '第三法庭' }, story.clerk);
    expect(appointed).toMatchObject({ original: { state: 'appointed', where: '第三法庭' } });
    await opine(caseId, zhao(), itemId, { differs: true, reason: '仍不一致' });
    expect((await seenBy(story, caseId, li())).items).toMatchObject([{ original: { state: 'appointed' } }]);
    expect(await story.court.ask(words.settleOriginal, { caseId, itemId, basis: 'compared', note: '' }, story.clerk)).toMatchObject({ original: { state: 'settled', basis: 'compared' } });
    expect((await tasks('evidence-original')).map((t) => t.subjectId)).not.toContain(itemId);
    expect(await why('evidence.settle-original', { caseId, itemId, basis: 'compared', note: '' }, wang())).toBe('shared.forbidden');
  });
  test('is on others’ items, in the exchange, and replaced within the round; undisputed items are fixed when it closes', async () => {
    const caseId = await story.fresh(), one = await hand(story, caseId, story.people.wang, 'plaintiff'), two = await hand(story, caseId, story.people.wang, 'plaintiff', { name: '转账记录' });
    expect(await why('evidence.opine', { caseId, opinions: [{ itemId: one.itemId, ...accepted }] }, li())).toBe('exchange-not-open');
    await opened(caseId);
    expect(await why('evidence.opine', { caseId, opinions: [{ itemId: one.itemId, ...accepted }] }, wang())).toBe('own-item');
    await opine(caseId, li(), one.itemId, disputed);
    await opine(caseId, li(), one.itemId, accepted);
    const { items } = await opine(caseId, zhao(), two.itemId, disputed);
    expect(items.map((i) => [i.number, i.standing, i.opinions.length])).toEqual([['原告-1', 'undisputed', 1], ['原告-2', 'disputed', 1]]);
    await close(caseId);
    expect(await told(caseId, 'evidence.exchange-closed')).toMatchObject([{ round: 1, undisputed: 1, disputed: 1 }]);
    expect(await why('evidence.withdraw', { caseId, itemId: two.itemId, reason: '' }, wang())).toBe('examined');
    const again = await opened(caseId);
    expect(again).toMatchObject({ rounds: 2, items: [{ fixed: true }, { fixed: false }] });
    expect(await why('evidence.opine', { caseId, opinions: [{ itemId: one.itemId, ...disputed }] }, li())).toBe('fixed');
    await story.court.ask(words.setIssues, { caseId, issues: [{ issueId: null, text: '借条是否为被告所写', undisputed: false, itemIds: [one.itemId, two.itemId] }] }, story.judge);
    const lifted = await opine(caseId, li(), one.itemId, disputed);
    expect(lifted.items).toMatchObject([{ standing: 'disputed', fixed: false, issueIds: [lifted.issues[0]!.issueId] }, {}]);
    expect(await told(caseId, 'evidence.issues-set')).toMatchObject([{ issues: [{ text: '借条是否为被告所写', numbers: ['原告-1', '原告-2'] }] }]);
    expect(await why('evidence.set-issues', { caseId, issues: [{ issueId: null, text: '别的', undisputed: false, itemIds: [story.caseId] }] }, story.judge)).toBe('issue-unknown');
  });
  test('needs the identity checked again once in each exchange and on each device (在线诉讼规则（2021）第七条第三款)', async () => {
    const caseId = await story.fresh(), { itemId } = await hand(story, caseId, story.people.wang, 'plaintiff'), say = async () => refusal(await story.court.answer('evidence.opine', { caseId, opinions: [{ itemId, ...accepted }] }, li()));
    await provedAgain(story, story.li);
    story.court.clock.offsetMs += 60_000;
    await opened(caseId);
    expect([await say(), (await seenBy(story, caseId, li())).items[0]!.standing]).toEqual(['identity.prove-again', 'not-said']);
    const { demoCode } = await story.court.ask(identity.sendOwnCode, {}, li());
    await story.court.ask(identity.stepUp, { code: demoCode! }, li());
    expect(await say()).toBeNull();
    story.court.clock.offsetMs += 20 * 60_000;
    expect(await say()).toBeNull();
    expect(refusal(await story.court.answer('evidence.opine', { caseId, opinions: [{ itemId, ...accepted }] }, { ...li(), sessionId: story.caseId }))).toBe('identity.prove-again');
    await close(caseId);
    await opened(caseId);
    expect(await say()).toBe('identity.prove-again');
  });
  test('while the exchange closes, is either on record or refused', async () => {
    const caseId = await story.fresh(), { itemId } = await hand(story, caseId, story.people.wang, 'plaintiff'), { exchange } = await opened(caseId);
    await provedAgain(story, story.li);
    const [said, closed] = await Promise.all([story.court.answer('evidence.opine', { caseId, opinions: [{ itemId, ...disputed }] }, li()), story.court.answer('evidence.close-exchange', { caseId, exchangeId: exchange!.exchangeId }, story.judge)]);
    expect(closed.status).toBe(200);
    const { items } = await seenBy(story, caseId, story.judge), count = ((await told(caseId, 'evidence.exchange-closed'))[0]!)['disputed'];
    expect(said.status === 200 ? [items[0]!.standing, count] : [items[0]!.standing, count, refusal(said)]).toEqual(said.status === 200 ? ['disputed', 1] : ['not-said', 0, 'exchange-closed']);
  });
  test('questions of the judge are cards with their last moment, answered once by the side that was asked', async () => {
    const caseId = await story.fresh(), { itemId } = await hand(story, caseId, story.people.wang, 'plaintiff');
    const { questions } = await story.court.ask(words.ask, { caseId, side: 'plaintiff', text: '借款以现金交付吗？', itemId, answerBy: moment(24) }, story.judge), questionId = questions[0]!.questionId;
    expect(await told(caseId, 'evidence.asked')).toMatchObject([{ side: 'plaintiff', number: '原告-1' }]);
    expect((await seenBy(story, caseId, wang())).may).toContain('answer');
    expect([await why('evidence.answer', { caseId, questionId, text: '是' }, li()), await why('evidence.answer', { caseId, questionId: caseId, text: '是' }, wang()), await why('evidence.ask', { caseId, side: 'third-party', text: '？', itemId: null, answerBy: moment(1) }, story.judge)]).toEqual(['shared.not-your-step', 'shared.not-found', 'shared.not-found']);
    expect((await story.court.ask(words.answer, { caseId, questionId, text: '转账交付，见原告-1。' }, wang())).questions).toMatchObject([{ answer: '转账交付，见原告-1。', overdue: false }]);
    expect(await why('evidence.answer', { caseId, questionId, text: '再答' }, { as: story.people.agent })).toBe('answered-already');
    const late = (await story.court.ask(words.ask, { caseId, side: 'defendant', text: '是否收到借款？', itemId: null, answerBy: moment(1) }, story.judge)).questions.find((q) => q.side === 'defendant')!;
    story.court.clock.offsetMs += 2 * 3_600_000;
    expect([(await seenBy(story, caseId, li())).questions.find((q) => q.questionId === late.questionId)!.overdue, await why('evidence.answer', { caseId, questionId: late.questionId, text: '是' }, li())]).toEqual([true, 'answer-late']);
  });
  test('its record is drafted from what was said and stands when all have signed', async () => {
    const caseId = await story.fresh(), one = await hand(story, caseId, story.people.wang, 'plaintiff'), two = await hand(story, caseId, story.people.wang, 'plaintiff', { name: '转账记录' });
    await opened(caseId);
    await opine(caseId, li(), one.itemId, accepted);
    await opine(caseId, li(), two.itemId, disputed);
    await story.court.ask(words.setIssues, { caseId, issues: [{ issueId: null, text: '款项是否交付', undisputed: false, itemIds: [two.itemId] }, { issueId: null, text: '双方是同事', undisputed: true, itemIds: [] }] }, story.judge);
    const { exchange } = await close(caseId), documentId = exchange!.recordId!;
    await story.court.runJobs();
    const record = await story.court.ask(documents.view, { caseId, documentId }, wang());
    expect(record).toMatchObject({ kind: 'exchange-record', state: 'signing', signers: [{ name: '王样本', state: 'next' }, { name: '李样本', state: 'next' }] });
    const { values } = await story.court.ask(documents.view, { caseId, documentId }, story.judge);
    expect(values).toMatchObject({ mode: 'synchronous', agreed: [{ number: '原告-1' }], disputed: [{ issue: '款项是否交付', number: '原告-2' }], undisputed: [{ fact: '双方是同事' }] });
    expect(JSON.stringify(values)).toContain('签名不是本人所写');
    const strokes: [number, number, number][][] = [[[100, 100, 0], [400, 300, 120], [800, 120, 260]]];
    for (const who of [wang(), li()]) {
      expect((await seenBy(story, caseId, wang())).exchange!.state).toBe('closed');
      const { sha256 } = await story.court.ask(documents.view, { caseId, documentId }, who);
      await provedAgain(story, who.as);
      await story.court.ask(documents.sign, { caseId, documentId, sha256: sha256!, strokes }, who);
      await story.court.runJobs();
    }
    expect((await seenBy(story, caseId, wang())).exchange!.state).toBe('recorded');
  });
});

describe('the time for evidence', () => {
  test('AC-18: after it an item comes late with its reason, and the judge decides', async () => {
    const caseId = await story.fresh();
    await story.court.ask(words.setPeriod, { caseId, until: today(), agreed: true }, story.judge);
    story.court.clock.offsetMs += 5 * 86_400_000;
    const { itemId } = await bring(story, caseId, story.people.wang, 'plaintiff'), { itemId: other } = await bring(story, caseId, story.people.wang, 'plaintiff');
    expect(await why('evidence.submit', { caseId, itemIds: [itemId] }, wang())).toBe('late-reason-missing');
    const { items, period } = await story.court.ask(words.submit, { caseId, itemIds: [itemId, other], lateReason: '证人当时在外地' }, wang());
    expect([period.over, items.map((i) => [i.state, i.late])]).toEqual([true, [['late', { reason: '证人当时在外地', decision: null, decisionReason: '' }], ['late', { reason: '证人当时在外地', decision: null, decisionReason: '' }]]]);
    expect((await tasks('evidence-late')).map((t) => t.subjectId)).toEqual(expect.arrayContaining([itemId, other]));
    expect([await why('evidence.decide-late', { caseId, itemId, decision: 'accepted', reason: '可以' }, wang()), await why('evidence.decide-late', { caseId, itemId, decision: 'accepted', reason: '可以' }, story.clerk)]).toEqual(['shared.forbidden', 'shared.forbidden']);
    expect(await story.court.ask(words.decideLate, { caseId, itemId, decision: 'accepted-reprimand', reason: '与基本事实有关，予以训诫' }, story.judge)).toMatchObject({ state: 'submitted', late: { decision: 'accepted-reprimand' } });
    expect(await story.court.ask(words.decideLate, { caseId, itemId: other, decision: 'refused', reason: '故意逾期' }, story.judge)).toMatchObject({ state: 'refused' });
    expect(await why('evidence.decide-late', { caseId, itemId, decision: 'refused', reason: '再决定' }, story.judge)).toBe('submitted-already');
    expect(await tasks('evidence-late')).toEqual([]);
    expect(await told(caseId, 'evidence.late-decided', 'main', li())).toMatchObject([{ number: '原告-1', decision: 'accepted-reprimand' }, { number: '原告-2', decision: 'refused' }]);
  });
  test('late evidence that nobody objects to counts as in time; an objection leaves it to the judge (解释 101)', async () => {
    const caseId = await story.fresh();
    await story.court.ask(words.setPeriod, { caseId, until: today(), agreed: true }, story.judge);
    story.court.clock.offsetMs += 5 * 86_400_000;
    const one = await hand(story, caseId, story.people.wang, 'plaintiff', {}, '刚找到'), two = await hand(story, caseId, story.people.wang, 'plaintiff', { name: '转账记录' }, '刚找到');
    await opened(caseId);
    await provedAgain(story, story.li);
    await story.court.ask(words.opine, { caseId, opinions: [{ itemId: one.itemId, ...disputed }, { itemId: two.itemId, ...accepted, objectsLate: true, reason: '举证期限已过' }] }, li());
    const { items } = await seenBy(story, caseId, li());
    expect(items.map((i) => [i.state, i.late!.decision])).toEqual([['submitted', 'not-late'], ['late', null]]);
    expect((await tasks('evidence-late')).map((t) => t.subjectId)).toEqual([two.itemId]);
  });
  test('in an administrative case silence of the others does not make it timely: the judge decides (行诉法 34)', async () => {
    const caseId = await story.fresh({ kind: 'administrative' });
    await story.court.ask(words.setPeriod, { caseId, until: today(), agreed: true }, story.judge);
    story.court.clock.offsetMs += 5 * 86_400_000;
    const { itemId } = await hand(story, caseId, story.li, 'defendant', {}, '整理卷宗');
    await opened(caseId);
    await provedAgain(story, story.people.wang);
    await story.court.ask(words.opine, { caseId, opinions: [{ itemId, ...accepted }] }, wang());
    expect((await seenBy(story, caseId, wang())).items.map((i) => [i.state, i.late!.decision])).toEqual([['late', null]]);
    await story.court.ask(words.decideLate, { caseId, itemId, decision: 'refused', reason: '无正当理由逾期' }, story.judge);
  });
  test('stands among the days of the case with its calculation, is extended for all, and the appointed exchange moves with it', async () => {
    const caseId = await story.fresh(), until = addDays(today(), 20);
    expect(await why('evidence.set-period', { caseId, until: addDays(today(), 3), agreed: false }, story.judge)).toBe('period-too-short');
    expect(await why('evidence.set-period', { caseId, until, agreed: false }, wang())).toBe('shared.forbidden');
    const set = (await story.court.ask(words.setPeriod, { caseId, until, agreed: false }, story.judge)).period;
    const days = (await story.court.ask(cases.view, { caseId }, li())).deadlines.filter((d) => d.label === '举证期限届满');
    expect(days).toMatchObject([{ on: set.until, why: { on: { shown: set.until } } }]);
    const exchangeId = await asked(caseId, ['synchronous', 'synchronous']);
    expect(await why('evidence.open-exchange', { caseId, exchangeId, from: moment(24), until: moment(30) }, story.judge)).toBe('exchange-too-early');
    const first = (await story.court.ask(words.openExchange, { caseId, exchangeId, from: moment(24 * 20), until: moment(24 * 20 + 2) }, story.judge));
    expect(first.period.until).toBe(addDays(today(), 20));
    const asks = { caseId, until: addDays(today(), 30), reason: '鉴定还没有出结果' };
    const { period } = await story.court.ask(words.askExtension, asks, li()), { requestId } = period.requests[0]!;
    expect([await why('evidence.ask-extension', asks, zhao()), (await seenBy(story, caseId, wang())).period.requests, await why('evidence.decide-extension', { caseId, requestId, granted: false, reason: '' }, story.judge)]).toEqual(['extension-open', [], 'refusal-reason']);
    expect((await tasks('evidence-extension')).map((t) => t.subjectId)).toEqual([requestId]);
    const after = await story.court.ask(words.decideExtension, { caseId, requestId, granted: true, reason: '' }, story.judge);
    expect(after.period.until! >= addDays(today(), 30)).toBe(true);
    expect(Date.parse(after.exchange!.from!) - Date.parse(first.exchange!.from!)).toBeGreaterThanOrEqual(10 * 86_400_000);
    expect((await told(caseId, 'evidence.period-set', 'main', li())).map((n) => n['cause'])).toEqual(['set', 'set', 'extended']);
    expect(await why('evidence.decide-extension', { caseId, requestId, granted: true, reason: '' }, story.judge)).toBe('extension-decided');
    story.court.clock.offsetMs += 60 * 86_400_000;
    expect(await why('evidence.ask-extension', { ...asks, until: addDays(today(), 9) }, li())).toBe('extension-too-late');
  });
  test('stands still for an objection to jurisdiction, and begins anew for a new party', async () => {
    const caseId = await story.fresh(), until = addDays(today(), 20);
    await story.court.ask(words.setPeriod, { caseId, until, agreed: true }, story.judge);
    await story.within((ctx) => suspendPeriod(ctx, caseId, today()));
    expect((await seenBy(story, caseId, li())).period).toMatchObject({ suspended: true, over: false });
    story.court.clock.offsetMs += 40 * 86_400_000;
    expect((await seenBy(story, caseId, li())).period.over).toBe(false);
    await story.within((ctx) => resumePeriod(ctx, caseId, today()));
    expect((await seenBy(story, caseId, li())).period).toMatchObject({ suspended: false, over: false });
    await story.within((ctx) => beginPeriodAnew(ctx, caseId, { because: 'new-party', until: addDays(today(), 30), servedOn: today(), agreed: false }));
    expect((await told(caseId, 'evidence.period-set')).map((n) => n['cause'])).toEqual(['agreed', 'resumed', 'begun-anew']);
  });
  test('is free for what comes in rebuttal in a further round', async () => {
    const caseId = await story.fresh();
    await hand(story, caseId, story.people.wang, 'plaintiff');
    await opened(caseId);
    await close(caseId);
    story.court.clock.offsetMs += 3 * 86_400_000;
    await story.court.ask(words.planExchange, { caseId, answerBy: moment(48) }, story.judge);
    expect(await hand(story, caseId, story.li, 'defendant', { name: '反驳证据' })).toMatchObject({ state: 'submitted', late: null, round: 2 });
  });
});

test('whoever hands in gets a list to sign and the court’s receipt, with name, pages, copies, form and time (CPL 69); the other side gets neither', async () => {
  const caseId = await story.fresh();
  await hand(story, caseId, story.people.wang, 'plaintiff', { pages: 3, copies: 2 });
  await story.court.runJobs();
  const { listId, receiptId } = await seenBy(story, caseId, wang()), mine = await story.court.ask(documents.list, { caseId }, wang());
  expect(mine.find((d) => d.documentId === receiptId)).toMatchObject({ kind: 'evidence-receipt', state: 'issued', signatures: [{ by: 'court' }] });
  expect(mine.find((d) => d.documentId === listId)).toMatchObject({ kind: 'evidence-list', state: 'signing', signers: [{ name: '王样本', state: 'next' }] });
  expect((await story.court.ask(documents.view, { caseId, documentId: receiptId! }, story.clerk)).values).toMatchObject({ submitter: '王样本', items: [{ number: '原告-1', name: '借条', form: '复制件', pages: 3, copies: 2 }] });
  expect([await seenBy(story, caseId, li()), await story.court.ask(documents.list, { caseId }, li())]).toMatchObject([{ listId: null, receiptId: null }, []]);
});

test('in a case tried by others’ numbers nothing is found: a stranger, a registrar and another side’s ids answer alike', async () => {
  const { caseId } = await story.within(async (ctx) => (await import('../cases/index.ts')).registerCase(ctx, newCase(story.people, { parties: [{ role: 'plaintiff', kind: 'person', name: '王样本', personId: story.people.wang, idNumber: NUMBERS.wang }, { role: 'defendant', kind: 'person', name: '丙', personId: null }] })));
  for (const who of [li(), asking(story.people, story.people.stranger), { as: story.people.stranger, posts: [{ court: COURT, post: 'registrar' }] }]) expect(await why('evidence.list', { caseId }, who)).toBe('shared.not-found');
});
