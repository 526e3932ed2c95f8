import { describe, expect, test } from 'vitest';
import { baseGround } from '../law/ground.suite.ts';
import { LIMITS } from '../law/limits.ts';
import { day } from '../shared/calendar.ts';
import type { Decision } from '../shared/decision.ts';
import { REMINDERS, type AttemptState, type Way } from './rules.ts';
import { mayServe, noticeUntil, returnCounts, waysLeft, type Ground, type Progress } from './rules-ways.ts';

const ground: Ground = { procedure: 'ordinary', electronicConsent: true, address: 'given', on: 'party', refused: false, witnessed: false, whereaboutsUnknown: false, reasonOnFile: true, abroad: false, internetCourt: false };
const { calendar } = baseGround(day('2026-11-24'));
const no = (d: Decision<unknown>) => (d.ok ? 'agreed' : d.refusal.code.replace('service-of-process.', ''));
const judgment = (more: Partial<Progress> = {}): Progress => ({ statement: false, replaced: false, attempts: [], effect: null, ...more });
const tried = (...attempts: [Way, AttemptState][]): Progress => judgment({ attempts: attempts.map(([way, state]) => ({ way, state })) });

describe('whether a way is open', () => {
  test('electronically with consent only, and a reminder is none (OLR 29, 32)', () => {
    expect(no(mayServe(judgment(), 'platform', { ...ground, electronicConsent: false }))).toBe('no-electronic-consent');
    for (const r of REMINDERS) expect(no(mayServe(judgment(), r, ground))).toBe('reminder-is-no-service');
  });
  test('what is certain is not served again; what is only presumed or under a public notice may be', () => {
    expect(no(mayServe(judgment({ effect: { presumed: false } }), 'mail', ground))).toBe('served-already');
    expect(no(mayServe(judgment({ effect: { presumed: true } }), 'mail', ground))).toBe('agreed');
    expect([no(mayServe(tried(['public-notice', 'published']), 'mail', ground)), no(mayServe(tried(['public-notice', 'published']), 'public-notice', { ...ground, whereaboutsUnknown: true }))]).toEqual(['agreed', 'notice-runs']);
    expect(no(mayServe(judgment({ replaced: true }), 'direct', ground))).toBe('superseded');
  });
  test('AC-24: a public notice comes last, with its reason on file, and not in summary procedure save at an internet court (解释 140; 互联网法院规定 18)', () => {
    expect(no(mayServe(judgment(), 'public-notice', ground))).toBe('other-ways-first');
    expect(waysLeft(tried(['direct', 'failed']))).toEqual(['platform', 'mail']);
    const all = tried(['direct', 'failed'], ['mail', 'returned']);
    expect([{}, { procedure: 'summary' }, { procedure: 'small-claims' }, { reasonOnFile: false }, { procedure: 'summary', internetCourt: true }].map((g) => no(mayServe(all, 'public-notice', { ...ground, ...g } as Ground))))
      .toEqual(['agreed', 'no-notice-in-summary', 'no-notice-in-summary', 'reason-not-on-file', 'agreed']);
    expect(no(mayServe(judgment(), 'public-notice', { ...ground, whereaboutsUnknown: true }))).toBe('agreed');
  });
  test('left behind after a refusal and with a witness or pictures only (CPL 89; 解释 132)', () => {
    expect([{}, { refused: true }, { refused: true, witnessed: true }, { refused: true, witnessed: true, on: 'agent' }, { refused: true, witnessed: true, on: 'nominee' }].map((g) => no(mayServe(judgment(), 'left', { ...ground, ...g } as Ground))))
      .toEqual(['left-without-refusal', 'left-without-witness', 'agreed', 'left-with-agent', 'agreed']);
  });
  test('a mediation statement is not left, published or given to an agent (解释 133)', () => {
    const g = { ...ground, refused: true, witnessed: true, whereaboutsUnknown: true }, statement = judgment({ statement: true });
    expect([mayServe(statement, 'left', g), mayServe(statement, 'public-notice', g), mayServe(statement, 'direct', { ...g, on: 'agent' }), mayServe(statement, 'direct', { ...g, on: 'nominee' })].map(no))
      .toEqual(['statement-not-left', 'statement-not-published', 'statement-in-person', 'agreed']);
  });
});

test('a public notice runs thirty days, abroad sixty, and as long as the law of its day had it (CPL 95, 283)', () => {
  expect([noticeUntil(day('2026-03-02'), false, calendar), noticeUntil(day('2026-03-02'), true, calendar), noticeUntil(day('2026-01-26'), false, calendar)]).toEqual(['2026-04-01', '2026-05-01', '2026-02-25']);
  expect([noticeUntil(day('2021-12-31'), false, calendar), noticeUntil(day('2022-01-01'), false, calendar)]).toEqual(['2022-03-01', '2022-01-31']);
  expect([LIMITS['T-PUB'].rule[0]!.value, LIMITS['T-PUB'].abroad?.[0]?.value]).toEqual([{ days: 30 }, { days: 60 }]);
});

test('mail that came back counts where the addressee is at fault (法院专递规定 11)', () => {
  expect([returnCounts({ why: 'refused', faultless: false }), returnCounts({ why: 'refused', faultless: true }), returnCounts({ why: 'carrier', faultless: false }), returnCounts({ why: 'unknown', faultless: false })]).toEqual([true, false, false, false]);
});
