import { expect, test } from 'vitest';
import { nextStep } from './rules-next.ts';
import { noticeText } from './rules-notice.ts';
import { standingOf } from './rules-standing.ts';
import type { AttemptState, Way } from './rules.ts';
import type { Progress } from './rules-ways.ts';
import { texts } from './texts.ts';

const open = { electronic: 'platform' as Way | null, postal: false, summary: false };
const after = (attempts: [Way, AttemptState][], more: Partial<Progress> = {}): Progress => ({ statement: false, replaced: false, effect: null, attempts: attempts.map(([way, state]) => ({ way, state })), ...more });
const next = (p: Progress, more = {}) => {
  const found = nextStep(p, standingOf(p), { ...open, ...more });
  if (found) expect(texts).toHaveProperty([found.reason]);
  return found && [found.way, found.reason.replace('service-of-process.next.', '')];
};

test.each<[string, Progress, object, unknown]>([
  ['served', after([['platform', 'effective']], { effect: { presumed: false } }), {}, null],
  ['to be posted', after([['mail', 'prepared']]), {}, ['mail', 'post']],
  ['posted', after([['mail', 'sent']]), {}, [null, 'await-receipt']],
  ['arrived where arrival is not enough', after([['messenger', 'arrived']]), {}, [null, 'await-answer']],
  ['a statement that arrived', after([['platform', 'arrived']], { statement: true }), {}, [null, 'await-signature']],
  ['mail came back, electronic way open', after([['mail', 'returned']]), {}, ['platform', 'other-way']],
  ['mail came back, no electronic way', after([['mail', 'returned']]), { electronic: null }, ['direct', 'other-way']],
  ['e-mail failed, an address for mail is known', after([['email', 'failed']]), { postal: true }, ['mail', 'other-way']],
  ['nothing is left', after([['platform', 'rebutted'], ['direct', 'failed'], ['mail', 'returned']]), {}, ['public-notice', 'notice']],
  ['nothing is left in summary procedure', after([['platform', 'rebutted'], ['direct', 'failed'], ['mail', 'returned']]), { summary: true }, [null, 'convert-first']],
  ['nothing is left for a statement', after([['platform', 'failed'], ['direct', 'failed'], ['mail', 'returned']], { statement: true }), {}, [null, 'judge']],
  ['the notice runs', after([['public-notice', 'published']]), {}, null],
  ['a corrected version took its place', after([['mail', 'superseded']], { replaced: true }), {}, null],
])('what is next: %s', (_, progress, more, expected) => { expect(next(progress, more)).toEqual(expected); });

test('a public notice says why, what, and what follows (解释 139)', () => {
  const notice = { name: '李某', title: '王某诉李某 民间借贷纠纷', document: '民事判决书', kind: 'judgment', reason: '下落不明', abroad: false, appealable: null };
  expect(noticeText(notice)).toMatch(/^李某：.*因下落不明，.*《民事判决书》.*十五日|15日内向本院递交上诉状.*经过30日/s);
  expect(noticeText({ ...notice, abroad: true })).toMatch(/30日内.*经过60日/s);
  expect(noticeText({ ...notice, kind: 'summons' })).toContain('逾期不到庭');
  expect(noticeText({ ...notice, kind: 'response-notice' })).toContain('逾期不答辩');
  expect(noticeText({ ...notice, kind: 'ruling' })).not.toContain('上诉');
});
