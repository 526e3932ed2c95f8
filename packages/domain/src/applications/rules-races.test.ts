import { describe, expect, test } from 'vitest';
import { baseGround } from '../law/ground.suite.ts';
import { addDays, day } from '../shared/calendar.ts';
import type { Decision } from '../shared/decision.ts';
import type { Moved } from '../shared/machine.ts';
import { APPLICATION_KINDS, APPLICATIONS, type ApplicationKind } from './catalogue.ts';
import { newApplication, type Application } from './rules.ts';
import { askReview, becomeFinal, decide, file, serve, step } from './rules-course.ts';
import { lastDayOf, windowOpen, type By, type Standing } from './rules-window.ts';

const { calendar } = baseGround(day('2026-11-24'));
const on = (d: string) => ({ today: day(d), calendar });
const yes = (d: Decision<Moved<Application>>): Application => { if (!d.ok) throw new Error(d.refusal.code); return d.value.facts; };
const no = (d: Decision<unknown>) => (d.ok ? 'agreed' : d.refusal.code.replace('applications.', ''));
const told = (d: Decision<Moved<Application>>) => (d.ok ? d.value.follows.map((f) => f.what.replace('applications.tell.', '')) : [no(d)]);
const trial: Standing = { phase: 'first-instance', inMediation: false, answerBy: day('2026-03-17'), evidenceBy: day('2026-04-01'), hearingOpened: false, debateClosed: false, pronounced: false, enforcementOver: false, abroad: false };
const self = (as: By['as']): By => ({ as, agent: false, authority: 'general' });
const filing = (kind: ApplicationKind, as: By['as'] = 'plaintiff', s = trial, urgent = false) => file(newApplication(kind, urgent), self(as), s, null, on('2026-03-10'));

describe('an application, decided or taken back', () => {
  const filed = () => yes(filing('recusal'));
  test('decided, then taken back: refused; taken back, then decided: refused; decided or taken back twice: refused', () => {
    const granted = yes(decide(filed(), 'grant', '')), back = yes(step(filed(), 'withdraw', 'applicant'));
    expect([no(step(granted, 'withdraw', 'applicant')), no(decide(back, 'grant', '')), no(decide(granted, 'refuse', '理由')), no(step(back, 'withdraw', 'applicant')), no(step(yes(serve(granted, on('2026-03-11'))), 'withdraw', 'applicant'))])
      .toEqual(['decided', 'withdrawn', 'decided', 'withdrawn', 'decided']);
  });
  test('reviewed once, within the time that the review has', () => {
    const served = yes(serve(yes(decide(filed(), 'refuse', '没有法定事由')), on('2026-03-11'))), asked = askReview(served, 'applicant', on('2026-03-11'));
    expect(asked).toMatchObject({ value: { follows: [{ what: 'applications.tell.review', by: '2026-03-14' }] } });
    const done = yes(step(yes(asked), 'review', 'reviewer'));
    expect([no(askReview(done, 'applicant', on('2026-03-12'))), no(becomeFinal(done, 'clock', on('2026-04-12')))]).toEqual(['reviewed', 'reviewed']);
  });
  test('not served before it was filed, nor reviewed before it was served', () => {
    const granted = yes(decide(filed(), 'refuse', '理由'));
    expect([no(serve(granted, on('2026-03-09'))), no(askReview(yes(serve(granted, on('2026-03-12'))), 'applicant', on('2026-03-11')))]).toEqual(['shared.before-its-time', 'shared.before-its-time']);
  });
  test('filed twice is refused', () => { expect(no(file(filed(), self('plaintiff'), trial, null, on('2026-03-11')))).toBe('filed-already'); });
});

describe('time to decide', () => {
  test('hours are told as the day on which they run out (CPL 103, 104)', () => {
    expect(lastDayOf('T-PRES-48', day('2026-03-10'), calendar)).toBe('2026-03-12');
    const before = { ...trial, phase: 'before-filing' } as const;
    expect([yes(filing('preserve-property')).decideBy, yes(filing('preserve-property', 'plaintiff', trial, true)).decideBy, yes(filing('preserve-before-suit', 'interested', before)).decideBy, yes(filing('preserve-evidence-before-suit', 'interested', before)).decideBy])
      .toEqual(['2026-03-15', '2026-03-12', '2026-03-12', '2026-03-12']);
  });
  test('no kind has a limit that comes to no day', () => {
    for (const kind of APPLICATION_KINDS) for (const code of [APPLICATIONS[kind].limit, APPLICATIONS[kind].urgent]) if (code !== null) expect(lastDayOf(code, day('2026-03-10'), calendar), `${kind} ${code}`).not.toBeNull();
  });
});

describe('clocks', () => {
  test('an objection to jurisdiction pauses the case from its filing until it is settled, however it is decided', () => {
    const filed = filing('jurisdiction', 'defendant');
    expect(told(filed)).toEqual(['decide', 'clock-trial-pauses']);
    const served = serve(yes(decide(yes(filed), 'refuse', '本院有管辖权')), on('2026-03-20'));
    expect([told(served), told(becomeFinal(yes(served), 'clock', on('2026-03-31'))), told(step(yes(filed), 'withdraw', 'applicant')), told(step(yes(askReview(yes(served), 'applicant', on('2026-03-30'))), 'review', 'reviewer'))])
      .toEqual([['decided'], ['clock-goes-on'], ['clock-goes-on'], ['clock-goes-on']]);
    expect(told(step(newApplication('jurisdiction'), 'withdraw', 'applicant'))).toEqual([]);
  });
  test('a party without a domicile in the country has thirty days to appeal (CPL 286)', () => {
    expect(yes(serve(yes(decide(yes(filing('jurisdiction', 'defendant')), 'refuse', '本院有管辖权')), on('2026-03-20'), true)).reviewBy).toBe('2026-04-20'); // derived: 04-19 is a Sunday
  });
});

describe('what its time runs from', () => {
  test('has not come, or lies ahead: not open', () => {
    expect([no(windowOpen('appeal', trial, null, on('2026-03-02'))), no(windowOpen('appeal', trial, day('2026-03-03'), on('2026-03-02'))), no(windowOpen('appeal', trial, day('2026-03-02'), on('2026-03-02')))]).toEqual(['no-event', 'no-event', 'agreed']);
  });
  test('lies before every rule that is kept: open, since nothing is known to shut it', () => { expect(lastDayOf('T-APP', day('1970-01-01'), calendar)).toBeNull(); });
  test('the court above is open after six months, not on their last day (CPL 237)', () => {
    const s: Standing = { ...trial, phase: 'enforcement' };
    expect(['2026-09-02', '2026-09-03'].map((d) => no(windowOpen('court-above', s, day('2026-03-02'), on(d))))).toEqual(['too-early', 'agreed']);
    expect(no(windowOpen('court-above', s, null, on('2026-09-03')))).toBe('no-event');
  });
  test.each(APPLICATION_KINDS)('%s is answered, not thrown at, on the oldest and the latest days', (kind) => {
    for (const d of ['0001-01-01', '1949-10-01', '2199-12-31']) expect(typeof windowOpen(kind, trial, addDays(day(d), 0), on('2026-03-10')).ok).toBe('boolean');
  });
});
