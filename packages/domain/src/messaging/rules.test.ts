import { describe, expect, test } from 'vitest';
import { day, type Calendar } from '../shared/calendar.ts';
import { lineOf } from './last-line.ts';
import { answerBy, isCard, mayAnswer, mayFold, mayNotePaper, mayRecall, turnToAnswer, USUAL_HOURS } from './rules.ts';

const at = (text: string): Date => new Date(`${text}+08:00`);
/** Weekends, and 1 to 3 October 2026 as holidays. */
const calendar: Calendar = { isRestDay: (d) => [0, 6].includes(new Date(`${d}T00:00:00Z`).getUTCDay()) || ['2026-10-01', '2026-10-02', '2026-10-03'].includes(d) };

describe('the answer clock', () => {
  test.each([
    ['in office hours, to the same time two working days later', '2026-11-24T10:30:00', '2026-11-26T10:30:00'],
    ['on Thursday, over the weekend', '2026-11-26T16:59:00', '2026-11-30T16:59:00'],
    ['in the evening, from the next morning, to closing time', '2026-11-24T20:00:00', '2026-11-26T17:00:00'],
    ['before opening, from opening', '2026-11-24T06:00:00', '2026-11-25T17:00:00'],
    ['at opening', '2026-11-24T09:00:00', '2026-11-25T17:00:00'],
    ['at closing', '2026-11-24T17:00:00', '2026-11-26T17:00:00'],
    ['on Saturday, from Monday', '2026-11-28T11:00:00', '2026-12-01T17:00:00'],
    ['before a holiday', '2026-09-30T15:00:00', '2026-10-06T15:00:00'],
    ['past midnight in Beijing, which is the day before in London', '2026-11-25T00:30:00', '2026-11-26T17:00:00'],
  ])('%s', (_, asked, until) => {
    expect(answerBy(at(asked), USUAL_HOURS, calendar)).toEqual(at(until));
  });
  test('never ends before it begins, whatever the hours', () => {
    for (let h = 0; h < 24 * 14; h++) {
      const asked = new Date(at('2026-09-25T00:10:00').getTime() + h * 3_600_000);
      for (const hours of [USUAL_HOURS, { opens: 0, closes: 1_440, workingDays: 1 }, { opens: 540, closes: 541, workingDays: 5 }]) {
        expect(answerBy(asked, hours, calendar).getTime()).toBeGreaterThan(asked.getTime());
      }
    }
  });
  test('the clerk first, then the assistant, then the judge; an empty seat is passed over', () => {
    const q = { askedAt: at('2026-11-24T10:00:00'), answerBy: at('2026-11-26T10:00:00') };
    const seats = { clerk: 'c', assistant: 'a', judge: 'j' };
    const turns = (s: typeof seats | Record<keyof typeof seats, string | null>) => ['2026-11-24T11:00:00', '2026-11-25T10:00:00', '2026-11-25T23:00:00', '2026-11-27T10:00:00'].map((now) => turnToAnswer(q, s, at(now)));
    expect(turns(seats)).toEqual(['c', 'a', 'j', 'j']);
    expect(turns({ clerk: null, assistant: null, judge: 'j' })).toEqual(['j', 'j', 'j', 'j']);
    expect(turns({ clerk: 'c', assistant: null, judge: null })).toEqual(['c', 'c', 'c', 'c']);
    expect(turns({ clerk: null, assistant: null, judge: null })).toEqual([null, null, null, null]);
  });
});

describe('words', () => {
  const said = { name: 'messaging.sent', actor: 'me', at: at('2026-11-24T10:00:00'), kind: 'text', recalled: false };
  const code = (d: { ok: boolean; refusal?: { code: string } }): string => (d.ok ? 'yes' : d.refusal!.code);
  test.each([
    ['one’s own, at once', said, 'me', '2026-11-24T10:00:01', 'yes'],
    ['one’s own, after two minutes exactly', said, 'me', '2026-11-24T10:02:00', 'yes'],
    ['one’s own, a moment later', said, 'me', '2026-11-24T10:02:00.001', 'messaging.recall-too-late'],
    ['another’s', said, 'you', '2026-11-24T10:00:01', 'messaging.not-yours'],
    ['a card', { ...said, name: 'case-spaces.opened' }, 'me', '2026-11-24T10:00:01', 'shared.not-found'],
    ['nothing', undefined, 'me', '2026-11-24T10:00:01', 'shared.not-found'],
    ['a question', { ...said, kind: 'question' }, 'me', '2026-11-24T10:00:01', 'messaging.question-stays'],
    ['what was taken back already, however late', { ...said, recalled: true }, 'me', '2026-11-25T10:00:01', 'yes'],
  ])('%s may be taken back or not', (_, message, by, now, outcome) => {
    expect(code(mayRecall(message, by, at(now)))).toBe(outcome);
  });
  test('only the court folds, and only talk; only the court answers, and once', () => {
    expect(['plaintiff', 'judge'].map((role) => code(mayFold(said, [role])))).toEqual(['shared.forbidden', 'yes']);
    expect(code(mayFold({ ...said, name: 'messaging.answered' }, ['clerk']))).toBe('messaging.only-talk-folds');
    expect(code(mayAnswer({ answered: false }, ['plaintiff']))).toBe('shared.forbidden');
    expect(code(mayAnswer({ answered: true }, ['clerk']))).toBe('messaging.answered-already');
    expect(code(mayAnswer(undefined, ['clerk']))).toBe('shared.not-found');
  });
  test('a note about paper says what it carried and is not of tomorrow', () => {
    const note = { direction: 'given' as const, seq: null, text: '', on: day('2026-11-24') };
    expect(code(mayNotePaper(note, day('2026-11-24'), false))).toBe('messaging.paper-says-nothing');
    expect(code(mayNotePaper({ ...note, seq: 3 }, day('2026-11-24'), false))).toBe('yes');
    expect(code(mayNotePaper({ ...note, seq: 3 }, day('2026-11-23'), false))).toBe('messaging.paper-in-future');
    expect(code(mayNotePaper({ ...note, seq: 3 }, day('2026-11-24'), true))).toBe('messaging.reads-online');
  });
  test('cards are what is neither talk nor a mark', () => {
    expect(['messaging.sent', 'messaging.recalled', 'messaging.card-read', 'messaging.answered', 'case-spaces.opened'].map(isCard)).toEqual([false, false, false, true, true]);
  });
});

test('one line stands for whatever was told', () => {
  const sent = (said: object) => lineOf({ name: 'messaging.sent', body: { said } });
  expect(sent({ kind: 'text', text: '你好' })).toBe('你好');
  expect(sent({ kind: 'voice', seconds: 7 })).toBe('[语音] 7″');
  expect(sent({ kind: 'file', name: '合同.pdf' })).toBe('[文件] 合同.pdf');
  expect(sent({ kind: 'question', text: '何时开庭' })).toBe('[问法院] 何时开庭');
  expect(lineOf({ name: 'messaging.sent', body: { recalled: true } })).toBe('撤回了一条消息');
  expect(lineOf({ name: 'messaging.sent', body: { folded: true, reason: 'x' } })).toBe('一条消息已被法院折叠');
  expect(lineOf({ name: 'filing.registered', body: { number: '(2026)浙9901民初1号' } })).toBe('已登记立案 (2026)浙9901民初1号');
  expect(lineOf({ name: 'filing.registered', body: null })).toBe('已登记立案');
  expect(lineOf({ name: 'cases.stage-changed', body: { stage: 'serving' } })).toBe('案件进入：送达起诉状');
  expect(lineOf({ name: 'cases.participant-joined', body: { name: '李样本', role: 'defendant' } })).toBe('李样本（被告）进入案件空间');
  expect(lineOf({ name: 'filing.deemed-withdrawn', body: {} })).toBe('裁定按撤诉处理');
  for (const name of ['cases.panel-changed', 'cases.participant-named', 'cases.participant-left', 'case-spaces.member-silenced']) expect(lineOf({ name, body: { name: '甲', role: 'third-party' } })).not.toMatch(/案件动态|[{}]/);
  expect(lineOf({ name: 'evidence.added', body: null })).toBe('[案件动态]');
  expect(sent({ kind: 'text', text: '长'.repeat(500) })).toHaveLength(100);
});
