import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as space from '@microcourt/domain/case-spaces/contract';
import * as cases from '@microcourt/domain/cases/contract';
import * as words from '@microcourt/domain/messaging/contract';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import { registerCase } from '../cases/index.ts';
import { asking, COURT, newCase, openStory, posts, type Story } from '../story.suite.ts';
import { createPerson } from '../identity/index.ts';

let story: Story, li: string;
beforeAll(async () => {
  story = await openStory();
  li = await story.within((ctx) => createPerson(ctx, { mobile: '13900000022', name: '李样本', proved: { documentKind: 'resident-id', number: '110101199003071057', courtCode: COURT } }));
});
afterAll(() => story.close());

const fresh = async (): Promise<string> => {
  const { caseId } = await story.within((ctx) => registerCase(ctx, newCase(story.people)));
  await story.court.runJobs();
  return caseId;
};
const text = (words: string) => ({ kind: 'text' as const, text: words });
const say = (caseId: string, as: string, words_: string, stream = 'main', more: { requestId?: string; replyTo?: number; mentions?: string[] } = {}) => {
  const { requestId, ...rest } = more;
  return story.court.ask(words.send, { caseId, stream, said: text(words_), ...rest }, { ...asking(story.people, as), ...(requestId ? { requestId } : {}) });
};
const page = (caseId: string, as: string, stream = 'main', more: { before?: number; after?: number; limit?: number } = {}) =>
  story.court.ask(words.history, { caseId, stream, limit: 50, ...more }, asking(story.people, as));
const said = (items: readonly NewsItem[]): unknown[] => items.filter((i) => i.name === 'messaging.sent').map((i) => (i.body as { said?: { text: string } }).said?.text ?? i.body);
const as = { clerk: () => ({ as: story.people.clerk, posts: posts.clerk }), judge: () => ({ as: story.people.judge, posts: posts.judge }) };

describe('the space', () => {
  test('stands with its opening as first news, and one ask gives the page all it needs', async () => {
    const caseId = await fresh();
    const { items } = await page(caseId, story.people.wang);
    expect(items[0]).toMatchObject({ seq: 1, name: 'case-spaces.opened', body: { title: '王样本诉李样本 民间借贷纠纷', members: [{ name: '王样本', role: 'plaintiff' }, { name: '李样本', role: 'defendant' }, { role: 'judge' }, { role: 'clerk' }] } });
    expect(items[1]).toMatchObject({ name: 'cases.participant-joined' });
    const open = await story.court.ask(space.open, { caseId }, { as: story.people.wang });
    expect(open.streams.map((s) => [s.stream, s.mayWrite])).toEqual([['main', true], ['side:plaintiff', true]]);
    expect(open.roles).toEqual(['plaintiff']);
    expect(open.tiles.find((t) => t.key === 'ask-court')).toEqual({ key: 'ask-court', enabled: true, reason: null });
    expect(open.tiles.some((t) => t.key === 'paper')).toBe(false);
    const court = await story.court.ask(space.open, { caseId }, as.judge());
    expect(court.streams.map((s) => s.stream)).toEqual(['main', 'court']);
    expect(court.tiles.find((t) => t.key === 'paper')).toMatchObject({ enabled: false, reason: 'case-spaces.all-joined' });
  });
  test('staff of the court who do not sit in the case are strangers in its space', async () => {
    const caseId = await fresh();
    const stranger = await story.court.answer('case-spaces.open', { caseId }, { as: story.people.stranger });
    expect(stranger).toMatchObject({ status: 404 });
    for (const who of [{ as: story.people.assistant, posts: posts.judge }, { as: story.people.stranger, posts: posts.registrar }]) {
      for (const [ask, input] of [['case-spaces.open', { caseId }], ['messaging.history', { caseId, stream: 'main', limit: 9 }], ['messaging.send', { caseId, stream: 'main', said: text('x') }], ['messaging.search', { caseId, q: 'x' }]] as const) {
        expect(await story.court.answer(ask, input, who)).toEqual(stranger);
      }
    }
  });
});

describe('the rooms of the sides', () => {
  test('are sealed off from the other side and from the court, and nobody writes to the judge alone', async () => {
    const caseId = await fresh();
    await say(caseId, story.people.wang, '原告方密谈', 'side:plaintiff');
    await say(caseId, story.people.judge, '合议庭内部', 'court');
    const gone = await story.court.answer('messaging.history', { caseId, stream: 'side:nobody', limit: 9 }, { as: li });
    expect(gone).toMatchObject({ status: 404 });
    for (const [who, stream] of [[li, 'side:plaintiff'], [story.people.judge, 'side:plaintiff'], [story.people.clerk, 'side:defendant'], [story.people.wang, 'court'], [li, 'court'], [li, 'filing']] as const) {
      expect(await story.court.answer('messaging.history', { caseId, stream, limit: 9 }, asking(story.people, who))).toEqual(gone);
      expect(await story.court.answer('messaging.send', { caseId, stream, said: text('x') }, asking(story.people, who))).toEqual(gone);
      expect(await story.court.answer('messaging.recall', { caseId, stream, seq: 1 }, asking(story.people, who))).toEqual(gone);
      expect(await story.court.answer('messaging.mark', { caseId, stream, seq: 1 }, asking(story.people, who))).toEqual(gone);
      expect(await story.court.answer('messaging.seq-on', { caseId, stream, day: '2020-01-01' }, asking(story.people, who))).toEqual(gone);
      expect(await story.court.answer('messaging.readers', { caseId, stream, seq: 1 }, asking(story.people, who))).toEqual(gone);
    }
    const find = async (who: string, q: string) => said(await story.court.ask(words.search, { caseId, q }, asking(story.people, who)));
    expect(await find(story.people.wang, '密谈')).toEqual(['原告方密谈']);
    expect(await find(li, '密谈')).toEqual([]);
    expect(await find(story.people.judge, '密谈')).toEqual([]);
    expect(await find(story.people.wang, '合议庭')).toEqual([]);
    expect(await find(story.people.judge, '合议庭')).toEqual(['合议庭内部']);
  });
  test('who has left sees nothing more', async () => {
    const caseId = await fresh();
    await say(caseId, li, '在场');
    const people = (await story.court.ask(cases.view, { caseId }, as.clerk())).participants;
    await story.court.ask(cases.removeParticipant, { caseId, participantId: people.find((p) => p.role === 'defendant')!.participantId, reason: '撤回对该被告的起诉' }, as.clerk());
    for (const [ask, input] of [['messaging.history', { caseId, stream: 'main', limit: 9 }], ['messaging.send', { caseId, stream: 'main', said: text('x') }], ['cases.view', { caseId }]] as const) {
      expect(await story.court.answer(ask, input, { as: li })).toMatchObject({ status: 404 });
    }
  });
  test('a third person who is added later reads from then on', async () => {
    const caseId = await fresh();
    await say(caseId, story.people.wang, '之前说的');
    await story.court.ask(cases.addThirdParty, { caseId, kind: 'person', name: '周代理', idNumber: '110101199003071073', phone: '', address: '' }, as.judge());
    await say(caseId, story.people.wang, '之后说的');
    expect(said((await page(caseId, story.people.agent)).items)).toEqual(['之后说的']);
    expect(said((await page(caseId, story.people.agent, 'main', { after: 0 })).items)).toEqual(['之后说的']);
    expect(said((await page(caseId, story.people.agent, 'main', { before: 4 })).items)).toEqual([]);
    expect(await story.court.ask(words.search, { caseId, q: '之前' }, { as: story.people.agent })).toEqual([]);
    expect(said((await page(caseId, li)).items)).toEqual(['之前说的', '之后说的']);
  });
});

describe('what is said', () => {
  test('the same request again is one message, whatever it says the second time', async () => {
    const caseId = await fresh(), requestId = randomUUID();
    const first = await say(caseId, story.people.wang, '一次', 'main', { requestId });
    expect(await say(caseId, story.people.wang, '一次', 'main', { requestId })).toEqual(first);
    expect((await say(caseId, story.people.wang, '另一句', 'main', { requestId })).seq).toBe(first.seq);
    expect(said((await page(caseId, li)).items)).toEqual(['一次']);
    const replying = randomUUID();
    const answer = await say(caseId, li, '回你', 'main', { requestId: replying, replyTo: first.seq });
    expect(await say(caseId, li, '回你', 'main', { requestId: replying, replyTo: first.seq })).toEqual(answer);
    expect(said((await page(caseId, li)).items)).toEqual(['一次', '回你']);
  });
  test('four thousand characters are taken, one more, empty words and characters that turn the direction are not', async () => {
    const caseId = await fresh();
    await say(caseId, story.people.wang, '字'.repeat(4000));
    for (const bad of ['字'.repeat(4001), '   ', 'a\u202Egpj.exe', 'a\u0000b', 'x\uD800y', '\u2066abc']) {
      expect(await story.court.answer('messaging.send', { caseId, stream: 'main', said: text(bad) }, { as: story.people.wang })).toMatchObject({ status: 400, failure: { error: 'bad-input' } });
    }
    await say(caseId, story.people.wang, "<script>alert(1)</script>'; drop table platform.news; --");
    expect((await page(caseId, li)).items.at(-1)!.body).toMatchObject({ said: { text: "<script>alert(1)</script>'; drop table platform.news; --" } });
  });
  test('a reply names a message that is there, a mention someone who is there', async () => {
    const caseId = await fresh();
    await expect(say(caseId, story.people.wang, 'x', 'main', { replyTo: 99 })).rejects.toMatchObject({ refusal: { code: 'messaging.reply-unknown' } });
    await expect(say(caseId, story.people.wang, 'x', 'main', { mentions: [story.people.stranger] })).rejects.toMatchObject({ refusal: { code: 'messaging.mention-unknown' } });
    await expect(say(caseId, story.people.wang, 'x', 'side:plaintiff', { mentions: [li] })).rejects.toMatchObject({ refusal: { code: 'messaging.mention-unknown' } });
    const topics: string[] = [], stop = story.court.kernel.onCommitted((committed) => topics.push(...committed.topics));
    await say(caseId, story.people.wang, '请看', 'main', { mentions: [li] });
    await story.court.ask(words.send, { caseId, stream: 'main', said: { kind: 'question', text: '在吗' } }, { as: li });
    stop();
    expect(topics).toEqual([`me:${li}`, `court:${COURT}`]);
  });
  test('an attachment that does not stand in this stream is refused', async () => {
    const caseId = await fresh();
    const send = (said_: object) => story.court.answer('messaging.send', { caseId, stream: 'main', said: said_ }, { as: story.people.wang });
    expect(await send({ kind: 'image', fileId: randomUUID(), name: 'a.jpg', width: 1, height: 1 })).toMatchObject({ failure: { refusal: { code: 'messaging.file-not-here' } } });
    const side = await story.keep(story.people.wang, 'x', 'image', { caseId, stream: 'side:plaintiff' }), other = await story.keep(story.people.wang, 'x', 'image', { caseId: story.caseId, stream: 'main' });
    const here = await story.keep(story.people.wang, 'x', 'image', { caseId, stream: 'main' }), paper = await story.keep(story.people.wang, 'x', 'text', { caseId, stream: 'main' });
    const image = (fileId: string) => send({ kind: 'image', fileId, name: '伪装.jpg', width: 9, height: 9 });
    for (const fileId of [side, other, paper]) expect(await image(fileId)).toMatchObject({ failure: { refusal: { code: 'messaging.file-not-here' } } });
    expect(await image(here)).toMatchObject({ status: 200 });
    expect(await send({ kind: 'file', fileId: paper, name: 'a.exe', type: 'application/x-msdownload', size: 1_000 })).toMatchObject({ status: 200 });
    expect((await page(caseId, li)).items.slice(-2).map((i) => i.body)).toMatchObject([{ said: { name: '清单', width: 40, height: 30 } }, { said: { type: 'text/plain', size: 1 } }]);
    const media = await story.court.ask(words.media, { caseId }, { as: li });
    expect(media.map((i) => (i.body as { said: { kind: string } }).said.kind)).toEqual(['file', 'image']);
    expect(await story.court.ask(words.media, { caseId, before: '2020-01-01T00:00:00Z' }, { as: li })).toEqual([]);
    expect(await send({ kind: 'voice', fileId: randomUUID(), name: 'a', seconds: 61 })).toMatchObject({ status: 400 });
    expect(await send({ kind: 'location', label: 'x', address: '', latitude: 91, longitude: 0 })).toMatchObject({ status: 400 });
  });
  test('one id in two writings is one case', async () => {
    const caseId = await fresh();
    await story.court.ask(words.send, { caseId: caseId.toUpperCase(), stream: 'main', said: { kind: 'text', text: '大写' } }, { as: story.people.wang });
    await story.court.ask(words.send, { caseId: caseId.toUpperCase(), stream: 'main', said: { kind: 'text', text: '大写回复' }, replyTo: 1 }, { as: story.people.wang });
    expect(said((await page(caseId, li)).items)).toEqual(['大写', '大写回复']);
  });
  test('history comes in pages without gap or overlap', async () => {
    const caseId = await fresh();
    for (let i = 0; i < 30; i++) await say(caseId, story.people.wang, `第${i}句`);
    const newest = await page(caseId, li, 'main', { limit: 20 });
    expect(newest.lastSeq).toBe(32);
    const older = await page(caseId, li, 'main', { before: newest.items[0]!.seq, limit: 20 });
    expect([...older.items, ...newest.items].map((i) => i.seq)).toEqual(Array.from({ length: 32 }, (_, i) => i + 1));
    expect((await page(caseId, li, 'main', { after: 30 })).items.map((i) => i.seq)).toEqual([31, 32]);
  });
});

describe('taking back and folding', () => {
  test('one\u2019s own words within two minutes; a mark stays, the words are nowhere', async () => {
    const caseId = await fresh();
    const { seq } = await say(caseId, story.people.wang, '说错的秘密');
    const recall = (who: string, n = seq) => story.court.ask(words.recall, { caseId, stream: 'main', seq: n }, asking(story.people, who));
    await expect(recall(li)).rejects.toMatchObject({ refusal: { code: 'messaging.not-yours' } });
    await expect(recall(story.people.judge)).rejects.toMatchObject({ refusal: { code: 'messaging.not-yours' } });
    await expect(recall(story.people.wang, 1)).rejects.toMatchObject({ refusal: { code: 'shared.not-found' } });
    await Promise.all([recall(story.people.wang), recall(story.people.wang)]);
    const { items } = await page(caseId, story.people.judge);
    expect(items.find((i) => i.seq === seq)).toMatchObject({ name: 'messaging.sent', body: { recalled: true } });
    expect(items.filter((i) => i.name === 'messaging.recalled')).toHaveLength(1);
    expect(JSON.stringify(items)).not.toContain('秘密');
    expect(await story.court.ask(words.search, { caseId, q: '秘密' }, { as: story.people.wang })).toEqual([]);
    expect((await story.court.ask(cases.mine, { limit: 200 }, { as: li })).find((l) => l.caseId === caseId)!.lastText).toBe('撤回了一条消息');
  });
  test('the file of what was taken back can be fetched no more, that of what was folded by the court alone', async () => {
    const caseId = await fresh();
    const withFile = async () => {
      const fileId = await story.keep(story.people.wang, 'x', 'image', { caseId, stream: 'main' });
      const { seq } = await story.court.ask(words.send, { caseId, stream: 'main', said: { kind: 'image', fileId, name: 'a', width: 1, height: 1 } }, { as: story.people.wang });
      return { fileId, seq };
    };
    const fetches = (fileId: string, who: string) => story.court.answer('files.ticket', { fileIds: [fileId] }, asking(story.people, who)).then((answer) => answer.status);
    const taken = await withFile(), folded = await withFile();
    expect([await fetches(taken.fileId, li), await fetches(folded.fileId, li)]).toEqual([200, 200]);
    await story.court.ask(words.recall, { caseId, stream: 'main', seq: taken.seq }, { as: story.people.wang });
    await story.court.ask(words.fold, { caseId, stream: 'main', seq: folded.seq, reason: '他人隐私' }, as.clerk() as { as: string });
    expect([await fetches(taken.fileId, li), await fetches(taken.fileId, story.people.judge), await fetches(folded.fileId, li), await fetches(folded.fileId, story.people.judge)]).toEqual([404, 404, 404, 200]);
  });
  test('not after two minutes', async () => {
    const caseId = await fresh();
    const { seq } = await say(caseId, story.people.wang, '来不及了');
    story.court.clock.offsetMs += 121_000;
    await expect(story.court.ask(words.recall, { caseId, stream: 'main', seq }, { as: story.people.wang })).rejects.toMatchObject({ refusal: { code: 'messaging.recall-too-late', facts: { minutes: 2 } } });
    expect(said((await page(caseId, li)).items)).toEqual(['来不及了']);
  });
  test('the court folds talk away on record and can still open it; nobody else folds, cards stay open', async () => {
    const caseId = await fresh();
    const { seq } = await say(caseId, li, '骂人的话');
    const fold = (n: number, who: object) => story.court.ask(words.fold, { caseId, stream: 'main', seq: n, reason: '侮辱他人' }, who as { as: string });
    await expect(fold(seq, { as: story.people.wang })).rejects.toMatchObject({ refusal: { code: 'shared.forbidden' } });
    await expect(fold(1, as.clerk())).rejects.toMatchObject({ refusal: { code: 'messaging.only-talk-folds' } });
    await fold(seq, as.clerk());
    const party = (await page(caseId, li)).items, court = (await page(caseId, story.people.judge)).items;
    expect(party.find((i) => i.seq === seq)!.body).toEqual({ folded: true, reason: '侮辱他人' });
    expect(court.find((i) => i.seq === seq)!.body).toMatchObject({ folded: true, said: { text: '骂人的话' } });
    expect(await story.court.ask(words.search, { caseId, q: '骂人' }, { as: story.people.wang })).toEqual([]);
  });
});

describe('a silenced member', () => {
  test('may not talk in the main room, but may ask the court and talk to the own side; on record, until the court lets speak again', async () => {
    const caseId = await fresh();
    const silence = (silent: boolean, who: object = as.judge(), personId = li) => story.court.ask(space.silence, { caseId, personId, silent, reason: '扰乱秩序' }, who as { as: string });
    await expect(silence(true, { as: story.people.wang })).rejects.toMatchObject({ refusal: { code: 'shared.forbidden' } });
    await expect(silence(true, as.judge(), story.people.clerk)).rejects.toMatchObject({ refusal: { code: 'case-spaces.not-a-party' } });
    await silence(true);
    await silence(true);
    await expect(say(caseId, li, 'x')).rejects.toMatchObject({ refusal: { code: 'case-spaces.silenced' } });
    await expect(say(caseId, li, 'x', 'main', { replyTo: 1 })).rejects.toMatchObject({ refusal: { code: 'case-spaces.silenced' } });
    await say(caseId, li, '内部', 'side:defendant');
    await story.court.ask(words.send, { caseId, stream: 'main', said: { kind: 'question', text: '为什么禁言？' } }, { as: li });
    const open = await story.court.ask(space.open, { caseId }, { as: li });
    expect(open).toMatchObject({ mutedMembers: [li], streams: [{ stream: 'main', mayWrite: false, reason: 'case-spaces.silenced' }, { mayWrite: true }] });
    expect(open.tiles.find((t) => t.key === 'voice')).toEqual({ key: 'voice', enabled: false, reason: 'case-spaces.silenced' });
    expect(open.tiles.find((t) => t.key === 'ask-court')!.enabled).toBe(true);
    await silence(false);
    await say(caseId, li, '可以说了');
    expect((await page(caseId, story.people.wang)).items.filter((i) => i.name === 'case-spaces.member-silenced').map((i) => i.body)).toMatchObject([{ silent: true, reason: '扰乱秩序' }, { silent: false }]);
  });
});

describe('the course of the case', () => {
  test('moves by steps of the table, each told with its day, and a closed case is read only', async () => {
    const caseId = await fresh();
    const step = (name: 'advance' | 'decide' | 'close' | 'suspend', who: object = as.judge()) => story.court.ask(cases.moveStage, { caseId, step: name }, who as { as: string });
    expect((await step('advance', as.clerk())).stage).toBe('serving');
    await expect(step('close')).rejects.toMatchObject({ refusal: { code: 'cases.not-at-this-stage' } });
    await expect(step('suspend', as.clerk())).rejects.toMatchObject({ refusal: { code: 'shared.not-your-step' } });
    await expect(step('advance', { as: li })).rejects.toMatchObject({ refusal: { code: 'shared.forbidden' } });
    await step('decide');
    await step('advance');
    const closed = await step('close');
    expect(closed.progress.filter((p) => p.on !== null).map((p) => p.step)).toEqual(['registered', 'assigned', 'serving', 'decided', 'pronounced', 'closed']);
    for (const said_ of [text('x'), { kind: 'question' as const, text: 'x' }]) {
      await expect(story.court.ask(words.send, { caseId, stream: 'main', said: said_ }, { as: li })).rejects.toMatchObject({ refusal: { code: 'case-spaces.closed' } });
    }
    expect((await page(caseId, li)).items.filter((i) => i.name === 'cases.stage-changed').map((i) => (i.body as { stage: string }).stage)).toEqual(['serving', 'decided', 'pronounced', 'closed']);
  });
});

describe('reading', () => {
  test('unread counts what others said, cards are marked as read, talk never', async () => {
    const caseId = await fresh();
    const a = await say(caseId, story.people.wang, '一');
    await say(caseId, story.people.wang, '二');
    const line = async (who: string) => (await story.court.ask(cases.mine, { limit: 200 }, asking(story.people, who))).find((l) => l.caseId === caseId)!;
    expect(await line(li)).toMatchObject({ unread: 4, lastText: '二', lastSeq: 4 });
    expect((await line(story.people.wang)).unread).toBe(2);
    await story.court.ask(words.mark, { caseId, stream: 'main', seq: 4 }, { as: li });
    await story.court.ask(words.mark, { caseId, stream: 'main', seq: 4 }, { as: li });
    expect(await line(li)).toMatchObject({ unread: 0, lastText: '二' });
    expect((await line(story.people.wang)).unread).toBe(2);
    const readers = (seq: number) => story.court.ask(words.readers, { caseId, stream: 'main', seq }, as.clerk());
    expect((await readers(1)).map((r) => r.name)).toEqual(['李样本']);
    expect(await readers(a.seq)).toEqual([]);
    expect((await page(caseId, li)).items.filter((i) => i.name === 'messaging.card-read').map((i) => i.body)).toEqual([{ seq: 2, personId: li }]);
    await story.court.ask(words.mark, { caseId, stream: 'main', seq: 999_999 }, { as: story.people.wang });
    expect((await story.court.ask(space.open, { caseId }, { as: story.people.wang })).streams[0]).toMatchObject({ readSeq: 5, lastSeq: 6 });
  });
  test('muting and pinning are one\u2019s own', async () => {
    const caseId = await fresh();
    await story.court.ask(space.prefer, { caseId, pinned: true, muted: true }, { as: li });
    await story.court.ask(space.prefer, { caseId, muted: false }, { as: li });
    const [first] = await story.court.ask(cases.mine, {}, { as: li });
    expect(first).toMatchObject({ caseId, pinned: true, muted: false });
    expect((await story.court.ask(space.open, { caseId }, { as: story.people.wang })).pinned).toBe(false);
  });
  test('a jump to a day finds the first number from then on', async () => {
    const caseId = await fresh();
    const today = new Date(Date.now() + story.court.clock.offsetMs + 8 * 3_600_000).toISOString().slice(0, 10);
    const on = (day: string) => story.court.ask(words.seqOn, { caseId, stream: 'main', day }, { as: li });
    expect(await on('2020-01-01')).toEqual({ seq: 1 });
    expect(await on(today)).toEqual({ seq: 1 });
    expect(await on('2099-01-01')).toEqual({ seq: null });
  });
});

describe('questions to the court', () => {
  test('run on a clock, the clerk\u2019s first, and are answered once, before all sides', async () => {
    const caseId = await fresh();
    const question = (who: string, stream = 'main') => story.court.ask(words.send, { caseId, stream, said: { kind: 'question', text: '何时开庭？' } }, asking(story.people, who));
    const { seq } = await question(li);
    await expect(question(story.people.judge)).rejects.toMatchObject({ refusal: { code: 'messaging.court-asks-itself' } });
    await expect(question(li, 'side:defendant')).rejects.toMatchObject({ refusal: { code: 'messaging.question-in-main' } });
    await expect(story.court.ask(words.recall, { caseId, stream: 'main', seq }, { as: li })).rejects.toMatchObject({ refusal: { code: 'messaging.question-stays' } });
    const list = (who: object) => story.court.ask(words.questions, { courtCode: COURT }, who as { as: string });
    const q = (await list(as.clerk())).find((one) => one.caseId === caseId)!;
    expect(q).toMatchObject({ seq, text: '何时开庭？', asker: '李样本', overdue: false, takenBy: '钱书记' });
    expect(await list({ as: story.people.assistant, posts: posts.clerk })).toEqual([]);
    await expect(story.court.ask(words.answer, { caseId, questionId: q.questionId, text: '我来答' }, { as: story.people.wang })).rejects.toMatchObject({ refusal: { code: 'shared.forbidden' } });
    const answers = await Promise.allSettled([1, 2].map((n) => story.court.ask(words.answer, { caseId, questionId: q.questionId, text: `答${n}` }, as.clerk())));
    expect(answers.filter((a) => a.status === 'fulfilled')).toHaveLength(1);
    expect((answers.find((a) => a.status === 'rejected') as PromiseRejectedResult).reason).toMatchObject({ refusal: { code: 'messaging.answered-already' } });
    expect((await page(caseId, story.people.wang)).items.at(-1)).toMatchObject({ name: 'messaging.answered', body: { questionSeq: seq } });
    expect((await list(as.clerk())).some((one) => one.caseId === caseId)).toBe(false);
  });
  test('canned answers belong to their court', async () => {
    const clerk = as.clerk();
    await story.court.ask(words.saveCanned, { courtCode: COURT, cannedId: null, title: '阅卷', text: '请在工作日到诉讼服务中心阅卷。' }, clerk);
    const [kept] = await story.court.ask(words.canned, { courtCode: COURT }, clerk);
    expect(kept).toMatchObject({ title: '阅卷' });
    const elsewhere = { as: story.people.stranger, posts: [{ court: '浙0281', post: 'clerk' }] };
    expect(await story.court.ask(words.canned, { courtCode: '浙0281' }, elsewhere)).toEqual([]);
    await expect(story.court.ask(words.saveCanned, { courtCode: '浙0281', cannedId: kept!.cannedId, title: 'x', text: 'x' }, elsewhere)).rejects.toMatchObject({ refusal: { code: 'shared.not-found' } });
    await story.court.ask(words.saveCanned, { courtCode: COURT, cannedId: kept!.cannedId, title: '阅卷', text: '改过的' }, clerk);
    expect((await story.court.ask(words.canned, { courtCode: COURT }, clerk)).map((c) => c.text)).toEqual(['改过的']);
    await story.court.ask(words.saveCanned, { courtCode: COURT, cannedId: kept!.cannedId, title: 'x', text: 'x', remove: true }, clerk);
    expect(await story.court.ask(words.canned, { courtCode: COURT }, clerk)).toEqual([]);
  });
});

describe('a side that is offline', () => {
  test('gets the same on paper, marked in the stream', async () => {
    const { caseId } = await story.within((ctx) => registerCase(ctx, newCase(story.people, { parties: [
      { role: 'plaintiff', kind: 'person', name: '王样本', personId: story.people.wang, idNumber: '11010119900307109X' }, { role: 'defendant', kind: 'person', name: '纸上人', personId: null }] })));
    const people = (await story.court.ask(cases.view, { caseId }, as.clerk())).participants;
    const note = (participantId: string, more: object = {}) => story.court.ask(words.onPaper, { caseId, participantId, direction: 'given', seq: 1, text: '', how: '邮寄', on: '2026-11-20', ...more } as Parameters<typeof story.court.ask<typeof words.onPaper>>[1], as.clerk());
    const { seq } = await note(people[1]!.participantId);
    expect((await page(caseId, story.people.wang)).items.find((i) => i.seq === seq)).toMatchObject({ name: 'messaging.noted-on-paper', body: { participant: '纸上人', direction: 'given', seq: 1, how: '邮寄', on: '2026-11-20' } });
    await note(people[1]!.participantId, { direction: 'received', text: '不同意原告的请求' });
    await expect(note(people[0]!.participantId)).rejects.toMatchObject({ refusal: { code: 'messaging.reads-online' } });
    await expect(note(people[1]!.participantId, { on: '2099-01-01' })).rejects.toMatchObject({ refusal: { code: 'messaging.paper-in-future' } });
    await expect(note(people[1]!.participantId, { direction: 'received', text: '' })).rejects.toMatchObject({ refusal: { code: 'messaging.paper-says-nothing' } });
    await expect(note(people[1]!.participantId, { seq: 77 })).rejects.toMatchObject({ refusal: { code: 'shared.not-found' } });
  });
});
