import type { ItemView } from '@microcourt/domain/evidence/contract';
import { ItemFields } from '@microcourt/domain/evidence/contract';
import { disputes } from '@microcourt/domain/evidence/rules-opinion';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bySide, movedTo, NEW_ITEM, NO_NUMBER, numberOf, openQuestions, problemsOf, sideOf, toldBy, toSubmit, withFile, withFiles } from './catalogue';
import { acceptAll, lacksReason, saidOf, SILENT, speaks, toSend, withDiffers, withSaid } from './opinions';

const ID = (n: number) => `0190aaaa-0000-7000-8000-${String(n).padStart(12, '0')}`;
const item = (n: number, part: Partial<ItemView> = {}): ItemView => ({
  ...NEW_ITEM, name: `借条${n}`, source: '本人持有', purpose: '借款事实', fileIds: [ID(900 + n)], itemId: ID(n), side: 'plaintiff', number: `原告-${n}`, place: n, state: 'submitted', submitter: '张三',
  submittedAt: '2026-03-01T01:00:00Z', revision: 1, late: null, standing: 'not-said', fixed: false, opinions: [], original: null, issueIds: [], round: 1, may: [], ...part,
});

describe('the catalogue', () => {
  test('one’s own side stands first, items in their places, and empty sides only if they are one’s own', () => {
    const groups = bySide([item(2), item(1), item(3, { side: 'defendant' })], 'defendant');
    expect(groups.map(({ side, mine, items }) => [side, mine, items.map(({ place }) => place)])).toEqual([['defendant', true, [3]], ['plaintiff', false, [1, 2]]]);
    expect(bySide([], 'plaintiff')).toEqual([{ side: 'plaintiff', mine: true, items: [] }]);
    expect(bySide([], undefined)).toEqual([]);
  });
  test('a side is known by its room; who sees several belongs to none', () => {
    expect(sideOf([{ stream: 'main' }, { stream: 'side:third-party' }])).toBe('third-party');
    expect(sideOf([{ stream: 'main' }, { stream: 'side:plaintiff' }, { stream: 'side:defendant' }])).toBeUndefined();
    expect(sideOf([{ stream: 'side:nobody' }])).toBeUndefined();
  });
  test('moving keeps everyone, once, and the others in their order', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer(), { minLength: 1 }), fc.integer({ min: -3, max: 30 }), fc.integer({ min: -9, max: 40 }), (all, from, to) => {
      const moved = movedTo(all, from, to);
      expect(new Set(moved)).toEqual(new Set(all));
      const one = all[from];
      expect(moved.filter((x) => x !== one)).toEqual(all.filter((x) => x !== one));
      expect(one === undefined ? -1 : moved.indexOf(one)).toBe(one === undefined ? -1 : Math.min(all.length - 1, Math.max(0, to)));
    }));
  });
  test('what may be handed in comes in its order', () => {
    expect(toSubmit([item(3, { may: ['submit'] }), item(2), item(1, { may: ['submit', 'change'] })]).map(({ place }) => place)).toEqual([1, 3]);
  });
  test('only questions to one’s own side wait for one’s answer', () => {
    const question = (n: number, side: string, answer: string | null, answerBy: string) => ({ questionId: ID(n), side, text: '', itemId: null, answerBy, answer, answeredAt: null, overdue: false });
    const questions = [question(1, 'plaintiff', null, '2026-03-05T00:00:00Z'), question(2, 'defendant', null, '2026-03-01T00:00:00Z'), question(3, 'plaintiff', '是', '2026-03-01T00:00:00Z'), question(4, 'plaintiff', null, '2026-03-02T00:00:00Z')];
    const view = { items: [], period: { until: null, provisional: false, over: false, suspended: false, requests: [] }, issues: [], questions, exchange: null, rounds: 0, may: ['answer' as const], listId: null, receiptId: null };
    expect(openQuestions(view, 'plaintiff').map(({ questionId }) => questionId)).toEqual([ID(4), ID(1)]);
    expect(openQuestions({ ...view, may: [] }, 'plaintiff')).toEqual([]);
  });
});

describe('the form of an item', () => {
  test('says what is missing, and nothing where the court would take it', () => {
    expect(problemsOf(NEW_ITEM)).toEqual({ name: 'needName', source: 'needSource', purpose: 'needPurpose', fileIds: 'needFiles' });
    expect(problemsOf({ ...item(1), pages: 0, copies: NO_NUMBER })).toEqual({ pages: 'wrongPages', copies: 'wrongCopies' });
    fc.assert(fc.property(fc.record({ name: fc.string({ maxLength: 9 }), source: fc.string({ maxLength: 9 }), purpose: fc.string({ maxLength: 9 }), pages: fc.oneof(fc.constant(null), fc.integer({ min: -2, max: 20_002 })), copies: fc.integer({ min: -2, max: 60 }) }), (part) => {
      const fields = { ...NEW_ITEM, fileIds: [ID(1)], ...part };
      if (Object.keys(problemsOf(fields)).length === 0 && /^[ -~]*$/.test(part.name + part.source + part.purpose)) expect(ItemFields.safeParse(fields).success).toBe(true);
    }));
  });
  test.each([['12', 12], ['０', NO_NUMBER], ['1.5', NO_NUMBER], ['', NO_NUMBER], ['-1', NO_NUMBER], [' 3 ', 3]])('%s is the number %d', (typed, number) => expect(numberOf(typed)).toBe(number));
  test('photographs count as pages until someone counts them otherwise', () => {
    const two = withFile(withFile(NEW_ITEM, { fileId: ID(1), kind: 'image', name: 'a.jpg' }), { fileId: ID(2), kind: 'image', name: 'b.jpg' });
    expect([two.pages, withFiles(two, [ID(2)]).pages, withFiles(two, []).pages]).toEqual([2, 1, null]);
    expect(withFile({ ...two, pages: 9 }, { fileId: ID(3), kind: 'image', name: 'c.jpg' }).pages).toBe(9);
    expect(withFile(NEW_ITEM, { fileId: ID(1), kind: 'pdf', name: 'a.pdf' }).pages).toBeNull();
  });
  test('a recording is audio-visual and electronic; a file gives its name to what has none, a photograph does not', () => {
    expect(toldBy({ kind: 'audio', name: '通话录音.mp3' }, NEW_ITEM)).toEqual({ kind: 'audio-visual', form: 'electronic', name: '通话录音' });
    expect(toldBy({ kind: 'image', name: 'IMG_0001.jpg' }, NEW_ITEM)).toEqual({});
    expect(toldBy({ kind: 'pdf', name: '合同.pdf' }, { ...NEW_ITEM, name: '买卖合同' })).toEqual({});
  });
});

describe('opinions', () => {
  const mine = { side: 'defendant' as const, name: '李四', at: '2026-03-02T00:00:00Z', byCourt: false };
  const said = { authenticity: 'disputed', legality: 'accepted', relevance: 'accepted', differs: false, objectsLate: false, reason: '签名不是本人' } as const;
  test('what was said last is taken up again', () => {
    const one = item(1, { round: 2, opinions: [{ ...mine, ...said, round: 1 }, { ...mine, ...said, reason: '补充', round: 2 }, { ...mine, ...said, side: 'third-party', round: 2 }] });
    expect(saidOf(one, 'defendant').reason).toBe('补充');
    expect(saidOf(one, 'plaintiff')).toBe(SILENT);
  });
  test('an objection needs its reason; that a copy differs is an objection to authenticity, and accepting takes it back', () => {
    const differs = withDiffers(SILENT, true);
    expect(differs.authenticity).toBe('disputed');
    expect([disputes(differs), lacksReason(differs), lacksReason({ ...differs, reason: '见原件' })]).toEqual([true, true, false]);
    expect(withSaid(differs, 'authenticity', 'accepted').differs).toBe(false);
    expect(lacksReason(withSaid(SILENT, 'relevance', 'accepted'))).toBe(false);
  });
  test('accepting all leaves alone what was said or written', () => {
    const items = [item(1), item(2, { opinions: [{ ...mine, ...said, round: 1 }] }), item(3)];
    const all = acceptAll(items, { [ID(3)]: withDiffers(SILENT, true) }, 'defendant');
    expect(all[ID(1)]!.authenticity).toBe('accepted');
    expect(all[ID(2)]).toBeUndefined();
    expect(all[ID(3)]!.differs).toBe(true);
  });
  test('only what is new is sent, and only of items that may be spoken of', () => {
    const items = [item(1, { opinions: [{ ...mine, ...said, round: 1 }] }), item(2)];
    expect(toSend(items, { [ID(1)]: { ...said }, [ID(2)]: { ...SILENT, relevance: 'disputed', reason: ' 与本案无关 ' }, [ID(9)]: { ...said } }, 'defendant')).toEqual([{ itemId: ID(2), ...SILENT, relevance: 'disputed', reason: '与本案无关' }]);
    expect(speaks({ ...SILENT, reason: '说不清' })).toBe(false);
    expect(lacksReason({ ...SILENT, objectsLate: true })).toBe(true);
  });
});
