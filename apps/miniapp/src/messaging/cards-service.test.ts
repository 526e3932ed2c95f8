import { whyLimit } from '@microcourt/domain/calculators/why';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../shared/words';
import { standingOf } from './cards-service';
import { EntryList, marksOf } from './entries';
import type { Reading } from './kinds';
import { words as book } from './texts';
import { words as serviceBook } from './texts-service';
import { threadsOf } from './threads';

const reading = (mine: string): Reading => ({
  me: 'me', language: 'zh', words: wordsOf(book, 'zh'), line: () => '', answerBy: () => '', roleLabel: () => '被告', isMine: (id) => id === mine, nameOf: () => ({ whole: '法院', initial: '法' }),
});
const news = (seq: number, name: string, body: object, minutes = seq): NewsItem => ({ caseId: 'c', stream: 'main', seq, name, actor: null, at: new Date(Date.UTC(2026, 8, 16, 1, minutes)).toISOString(), body });
const told = { deliveryId: 'd1', documentId: 'x1', kind: 'judgment', title: '民事判决书', version: 1, participantId: 'li', name: '李四', role: 'defendant' };
const sent = (seq: number, minutes?: number) => news(seq, 'service-of-process.sent', { ...told, way: 'platform' }, minutes);
const appeal = { label: 'cases.limit.appeal', on: '2026-10-08', article: '第一百七十一条', provisional: false, why: { on: whyLimit('T-APP', '2026-09-16', '2026-10-08') } };
const effect = { at: '2026-09-16T01:05:00Z', on: '2026-09-16', presumed: false, rebuttable: false, reason: 'arrived', article: '在线诉讼规则（2021）第三十一条第一款' };
const effective = (seq: number, more: object = {}, minutes?: number) => news(seq, 'service-of-process.effective', { ...told, effect, moved: false, clocks: [appeal], ...more }, minutes);
const failed = (seq: number) => news(seq, 'service-of-process.failed', { ...told, way: 'platform', next: 'mail', reason: 'service-of-process.failed' });
const rebutted = (seq: number, decision: string | null) => news(seq, 'service-of-process.rebutted', { ...told, decision, reason: '号码不是我的' });
const show = (items: readonly NewsItem[], mine = 'li') => new EntryList(reading(mine)).of(items, marksOf(items), -1);

describe('a service in the stream', () => {
  test('one card that changes: what follows at once is no line of its own', () => {
    const entries = show([sent(1), effective(2)]);
    expect(entries).toHaveLength(1);
    expect(entries[0]!.content).toMatchObject({ kind: 'card', chip: { text: '已送达', tone: 'done' }, open: '查看文书', to: '/service-of-process/delivery/index?case=c&id=d1', explain: '期限怎样计算', figures: [{ label: '上诉期限届满' }] });
    expect((entries[0]!.content as { lines: readonly string[] }).lines).toEqual(expect.arrayContaining(['自 2026年9月16日 起生效', '上诉期限届满：2026年10月8日']));
  });
  test('what comes later changes the card and leaves a line that leads to it', () => {
    const entries = show([sent(1), effective(2, {}, 30)]);
    expect(entries.map(({ content }) => content.kind)).toEqual(['card', 'notice']);
    expect(entries[1]!.content).toMatchObject({ text: '《民事判决书》已于 2026年9月16日 送达 李四', open: '查看', to: '/service-of-process/delivery/index?case=c&id=d1' });
  });
  test('the card that was drawn is drawn anew when its state changes, and only then', () => {
    const list = new EntryList(reading('li')), before = [sent(1), { ...sent(9), body: { ...told, deliveryId: 'd2', way: 'mail' } }];
    const [first, other] = list.of(before, marksOf(before), -1);
    const items = [...before, effective(10)];
    const again = list.of(items, marksOf(items), -1);
    expect(again[0]).not.toBe(first);
    expect(again[1]).toBe(other);
  });
  test('to the one who is served it says that reading changes nothing; to others it does not speak so', () => {
    expect(show([sent(1), effective(2)])[0]!.content).toMatchObject({ foot: expect.stringContaining('不用再做什么确认') });
    expect(show([sent(1), effective(2)], 'someone')[0]!.content).toMatchObject({ open: '查看送达情况', foot: '' });
  });
  test('nowhere do the cards ask to sign in order to receive', () => {
    for (const words of Object.values(serviceBook)) expect(words[0]).not.toContain('签收');
  });
  test.each([
    ['sending', [sent(1)]], ['effective', [sent(1), effective(2)]], ['failed', [sent(1), failed(2)]], ['effective', [sent(1), effective(2), failed(3)]], ['sending', [sent(1), failed(2), sent(3)]],
    ['presumed', [sent(1), effective(2, { effect: { ...effect, presumed: true, rebuttable: true } })]], ['contested', [sent(1), effective(2), rebutted(3, null)]], ['fellAway', [sent(1), effective(2), rebutted(3, null), rebutted(4, 'accepted')]],
    ['effective', [sent(1), effective(2), rebutted(3, null), rebutted(4, 'refused')]], ['fellAway', [sent(1), effective(2), effective(3, { effect: null, clocks: [] })]],
  ] as const)('stands as %s', (state, items) => {
    expect(standingOf(items, 'zh').state).toBe(state);
  });
  test('a room that hears only the middle of it has lines, not a card that would not learn of the end', () => {
    expect(show([failed(1)])[0]!.content).toMatchObject({ kind: 'notice', text: '《民事判决书》没有送到 李四', to: '/service-of-process/delivery/index?case=c&id=d1' });
    expect(show([rebutted(1, null), rebutted(2, 'accepted')]).map(({ content }) => content.kind)).toEqual(['notice', 'notice']);
  });
  test('a service that fell away has no last days any more', () => {
    expect(standingOf([sent(1), effective(2), effective(3, { effect: null, clocks: [] })], 'zh').clocks).toEqual([]);
  });
});

describe('a document in the stream', () => {
  const paper = { documentId: 'x1', kind: 'hearing-record', title: '庭审笔录', version: 1 };
  const toSign = news(1, 'documents.to-sign', { ...paper, fileId: 'f', sha256: 'a'.repeat(64), signers: [{ participantId: 'li', name: '李四' }, { participantId: 'zhang', name: '张三' }] });
  const signed = (seq: number, participantId: string, name: string, refused: string | null = null) => news(seq, 'documents.signed', { ...paper, participantId, name, refused, left: 1 });
  const issued = (seq: number, more: object = {}) => news(seq, 'documents.issued', { ...paper, fileId: 'f', sha256: 'a'.repeat(64), code: 'AB12-CD34', on: '2026-09-16', participantId: null, replaces: null, ...more });

  test('asks those to sign who have not, and shows who has', () => {
    expect(show([toSign])[0]!.content).toMatchObject({ open: '阅读并签名', lines: ['李四：待签名', '张三：待签名'], to: '/documents/view/index?case=c&id=x1' });
    expect(show([toSign, signed(2, 'li', '李四')])[0]!.content).toMatchObject({ open: '查看文书', chip: { text: '待签名' } });
    expect(show([toSign, signed(2, 'zhang', '张三', '记错了')])[0]!.content).toMatchObject({ lines: ['李四：待签名', '张三：拒绝签名（记错了）'] });
  });
  test('is issued, with the code by which anyone can check it', () => {
    expect(show([toSign, signed(2, 'li', '李四'), issued(3)])[0]!.content).toMatchObject({ chip: { text: '已签发', tone: 'done' }, foot: '文书验证码：AB12-CD34' });
  });
  test('a corrected one ends the card of the one before', () => {
    const entries = show([issued(1), issued(2, { documentId: 'x2', version: 2, replaces: 'x1' })]);
    expect(entries.map(({ content }) => (content as { chip: { text: string } }).chip.text)).toEqual(['已被更正', '已签发']);
  });
});

test('each news belongs to at most one card, and a card comes before what changes it', () => {
  const item = fc.record({ thing: fc.constantFrom('d1', 'd2', 'd3'), kind: fc.constantFrom('sent', 'effective', 'failed', 'rebutted') });
  fc.assert(fc.property(fc.array(item, { maxLength: 30 }), (made) => {
    const items = made.map(({ thing, kind }, i) => news(i + 1, `service-of-process.${kind}`, { ...told, deliveryId: thing }));
    const { later, cardOf } = threadsOf(items);
    for (const [seq, card] of cardOf) expect([card < seq, made[card - 1]!.kind, made[card - 1]!.thing]).toEqual([true, 'sent', made[seq - 1]!.thing]);
    expect([...later.values()].reduce((sum, each) => sum + each.length, 0)).toBe(cardOf.size);
    const begun = made.filter(({ kind, thing }, i) => kind === 'sent' && made.findIndex((one) => one.kind === 'sent' && one.thing === thing) === i).length;
    expect(new Set(cardOf.values()).size).toBeLessThanOrEqual(begun);
  }));
});
