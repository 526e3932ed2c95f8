import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseGround } from '../law/ground.suite.ts';
import { LIMITS } from '../law/limits.ts';
import { addDays, day } from '../shared/calendar.ts';
import { citationsOf } from '../shared/citation.ts';
import type { Decision } from '../shared/decision.ts';
import type { Moved } from '../shared/machine.ts';
import { APPLICATION_KINDS, APPLICATIONS, type ApplicationKind } from './catalogue.ts';
import { newApplication, type Application } from './rules.ts';
import { askReview, askSupplement, becomeFinal, decide, file, goOn, serve, step } from './rules-course.ts';
import { lastDayOf, mayApply, windowOpen, type By, type Standing } from './rules-window.ts';
import { texts } from './texts.ts';

const { calendar } = baseGround(day('2026-11-24'));
const on = (d: string) => ({ today: day(d), calendar });
const yes = (d: Decision<Moved<Application>>): Application => { if (!d.ok) throw new Error(d.refusal.code); return d.value.facts; };
const no = (d: Decision<unknown>) => (d.ok ? 'agreed' : d.refusal.code.replace('applications.', ''));
const trial: Standing = { phase: 'first-instance', inMediation: false, answerBy: day('2026-03-17'), evidenceBy: day('2026-04-01'), hearingOpened: false, debateClosed: false, pronounced: false, enforcementOver: false, abroad: false };
const self = (as: By['as']): By => ({ as, agent: false, authority: 'general' });
const filed = (kind: ApplicationKind, as: By['as'] = 'plaintiff', s = trial, d = '2026-03-10') => yes(file(newApplication(kind), self(as), s, day('2026-03-09'), on(d)));

describe('the catalogue', () => {
  test.each(APPLICATION_KINDS)('%s names its articles, has names, and its limits are limits', (kind) => {
    const e = APPLICATIONS[kind], parts = e.article.split('；');
    expect(parts.every((part) => citationsOf(part).length === 1), e.article).toBe(true);
    expect(e.name.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(e.who.length).toBeGreaterThan(0);
    for (const code of [e.limit, e.urgent, e.after, e.review?.within ?? null, e.review?.decided ?? null, typeof e.window === 'object' ? e.window.limit : null]) if (code !== null) expect(LIMITS).toHaveProperty([code]);
    if (e.clock !== 'none' && e.clock !== 'pauses-meanwhile') expect(texts).toHaveProperty([`applications.tell.clock-${e.clock}`]);
  });
  test('has no name twice', () => { expect(new Set(APPLICATION_KINDS.map((k) => APPLICATIONS[k].name.zh)).size).toBe(APPLICATION_KINDS.length); });
  test('asks special authority for what CPL 62 (2) names', () => {
    expect(APPLICATION_KINDS.filter((k) => APPLICATIONS[k].authority === 'special')).toEqual([
      'claim-increase', 'claim-change', 'claim-waiver', 'counterclaim', 'counterclaim-withdrawal', 'withdrawal', 'appeal', 'ruling-appeal', 'appeal-withdrawal', 'enforcement-settlement',
    ]);
  });
});

describe('the window', () => {
  test.each<[ApplicationKind, Partial<Standing>, string, string]>([
    ['jurisdiction', {}, '2026-03-17', 'agreed'], ['jurisdiction', {}, '2026-03-18', 'answer-over'], ['witness', {}, '2026-04-01', 'agreed'], ['witness', {}, '2026-04-02', 'evidence-over'],
    ['small-claims-objection', { hearingOpened: true }, '2026-03-10', 'hearing-opened'], ['recusal', { hearingOpened: true }, '2026-05-01', 'agreed'], ['recusal', { debateClosed: true }, '2026-05-01', 'debate-closed'],
    ['counterclaim', { debateClosed: true }, '2026-05-01', 'debate-closed'], ['withdrawal', { debateClosed: true }, '2026-05-01', 'agreed'], ['withdrawal', { pronounced: true }, '2026-05-01', 'pronounced'],
    ['appeal-withdrawal', {}, '2026-05-01', 'not-in-second-instance'], ['preserve-before-suit', {}, '2026-03-10', 'filed-case'], ['mediator-change', {}, '2026-03-10', 'not-in-mediation'],
    ['conduct-objection', {}, '2026-03-10', 'not-in-enforcement'], ['conduct-objection', { phase: 'enforcement', enforcementOver: true }, '2026-03-10', 'enforcement-over'], ['outsider-objection', { phase: 'enforcement' }, '2026-03-10', 'agreed'],
    ['enforcement', { phase: 'effective' }, '2036-03-10', 'agreed'], ['jurisdiction', { phase: 'second-instance' }, '2026-03-10', 'not-in-trial'],
  ])('%s %j on %s: %s', (kind, s, d, code) => { expect(no(windowOpen(kind, { ...trial, ...s }, null, on(d)))).toBe(code); });
  // derived: served 2026-03-02; fifteen days end on Tuesday 03-17, ten on Thursday 03-12, five on Saturday 03-07 and so on Monday 03-09.
  test.each<[ApplicationKind, Partial<Standing>, string]>([
    ['appeal', {}, '2026-03-17'], ['appeal', { abroad: true }, '2026-04-01'], ['ruling-appeal', {}, '2026-03-12'], ['preservation-reconsideration', {}, '2026-03-09'], ['missed-period', {}, '2026-03-12'], ['retrial', { phase: 'effective' }, '2026-09-02'],
    ['confirmation', { phase: 'before-filing' }, '2026-04-01'],
  ])('%s %j runs until %s', (kind, s, last) => {
    expect([last, addDays(day(last), 1)].map((d) => no(windowOpen(kind, { ...trial, ...s }, day('2026-03-02'), on(d))))).toEqual(['agreed', 'too-late']);
    expect(no(windowOpen(kind, { ...trial, ...s }, null, on(last)))).toBe('no-event');
  });
  test('a renewal of preservation is asked for seven days before its end', () => {
    expect(lastDayOf('T-PRES-R', day('2026-06-30'), calendar)).toBe('2026-06-23');
    expect(['2026-06-23', '2026-06-24', '2026-06-30', '2026-07-01'].map((d) => no(windowOpen('preserve-longer', trial, day('2026-06-30'), on(d))))).toEqual(['agreed', 'agreed', 'agreed', 'too-late']);
    const told = ['2026-06-23', '2026-06-24'].map((d) => { const f = file(newApplication('preserve-longer'), self('plaintiff'), trial, day('2026-06-30'), on(d)); return f.ok && f.value.follows.map((w) => w.what); });
    expect(told).toEqual([['applications.tell.decide'], ['applications.tell.decide', 'applications.tell.late-at-own-risk']]);
  });
});

test('only whom it is given to, and an agent with special authority where the law asks for it', () => {
  expect([mayApply('jurisdiction', self('plaintiff')), mayApply('counterclaim', { as: 'defendant', agent: true, authority: 'general' }), mayApply('counterclaim', { as: 'defendant', agent: true, authority: 'special' }), mayApply('counterclaim', self('defendant'))].map(no))
    .toEqual(['not-yours', 'special-authority', 'agreed', 'agreed']);
});

describe('its course', () => {
  test('a recusal is decided in three days, preservation in five, most without a set time', () => {
    expect([filed('recusal').decideBy, filed('preserve-property').decideBy, filed('adjournment').decideBy]).toEqual(['2026-03-13', '2026-03-15', null]);
  });
  test('is sent back once for what is missing; the court’s time begins anew after it', () => {
    const asked = yes(askSupplement(filed('recusal'), { missing: ['reasons'], by: day('2026-03-20') }, on('2026-03-11')));
    expect(asked).toMatchObject({ state: 'supplement', decideBy: null, supplementBy: '2026-03-20' });
    expect(no(goOn(asked, 'clock', on('2026-03-20')))).toBe('still-time');
    const back = yes(goOn(asked, 'applicant', on('2026-03-17')));
    expect(back).toMatchObject({ state: 'filed', decideBy: '2026-03-20' });
    expect(no(askSupplement(back, { missing: ['more'], by: day('2026-03-25') }, on('2026-03-18')))).toBe('supplemented-once');
    expect([no(askSupplement(filed('recusal'), { missing: [], by: day('2026-03-20') }, on('2026-03-11'))), no(askSupplement(filed('recusal'), { missing: ['x'], by: day('2026-03-11') }, on('2026-03-11')))]).toEqual(['nothing-missing', 'supplement-days']);
  });
  test('what is not granted in full needs reasons; a ruling on jurisdiction may be appealed for ten days', () => {
    const objection = filed('jurisdiction', 'defendant');
    expect(no(decide(objection, 'refuse', ' '))).toBe('reasons-missing');
    const served = serve(yes(decide(objection, 'refuse', '本院有管辖权')), on('2026-03-20'));
    expect(served).toMatchObject({ value: { facts: { state: 'served', reviewBy: '2026-03-30' }, follows: [{ what: 'applications.tell.decided', by: '2026-03-30' }] } });
    expect(no(becomeFinal(yes(served), 'clock', on('2026-03-30')))).toBe('review-open');
    expect([no(askReview(yes(served), 'applicant', on('2026-03-30'))), no(askReview(yes(served), 'applicant', on('2026-03-31'))), no(becomeFinal(yes(served), 'clock', on('2026-03-31')))]).toEqual(['agreed', 'too-late', 'agreed']);
  });
  test('an appraisal that is granted stops the time for the trial, and has no review of its own', () => {
    const served = serve(yes(decide(filed('appraisal'), 'grant', '')), on('2026-03-20'));
    expect(served).toMatchObject({ value: { follows: [{ what: 'applications.tell.decided' }, { what: 'applications.tell.clock-trial-pauses' }] } });
    expect(no(askReview(yes(served), 'party', on('2026-03-21')))).toBe('no-review');
  });
  test('may be taken back until it is decided', () => {
    expect([no(step(filed('recusal'), 'withdraw', 'applicant')), no(step(yes(decide(filed('recusal'), 'grant', '')), 'withdraw', 'applicant')), no(step(filed('recusal'), 'withdraw', 'judge'))]).toEqual(['agreed', 'decided', 'shared.not-your-step']);
  });
});

test('at random: decided once, never after it was taken back, and all that is told has a sentence', () => {
  const what = fc.constantFrom('file', 'ask', 'supplement', 'clock', 'grant', 'partly', 'refuse', 'serve', 'review', 'reviewed', 'final', 'withdraw', 'wait');
  fc.assert(fc.property(fc.constantFrom(...APPLICATION_KINDS), fc.boolean(), fc.array(what, { maxLength: 40 }), (kind, begun, steps) => {
    let a: Application = begun ? { ...newApplication(kind), state: 'filed', filedOn: day('2026-03-02') } : newApplication(kind), today = day('2026-03-02');
    const outcomes = new Set<string>();
    for (const s of steps) {
      if (s === 'wait') today = addDays(today, 4);
      const at = { today, calendar }, before = a;
      const did: Decision<Moved<Application>> | null = {
        file: () => file(a, self(APPLICATIONS[kind].who[0]!), trial, today, at), ask: () => askSupplement(a, { missing: ['x'], by: addDays(today, 3) }, at), supplement: () => goOn(a, 'applicant', at), clock: () => goOn(a, 'clock', at),
        grant: () => decide(a, 'grant', ''), partly: () => decide(a, 'grant-partly', 'r'), refuse: () => decide(a, 'refuse', 'r'), serve: () => serve(a, at), review: () => askReview(a, 'party', at), reviewed: () => step(a, 'review', 'reviewer'),
        final: () => becomeFinal(a, 'clock', at), withdraw: () => step(a, 'withdraw', 'applicant'), wait: () => null,
      }[s]();
      if (!did?.ok) continue;
      a = did.value.facts;
      for (const f of did.value.follows) expect(texts).toHaveProperty([f.what]);
      if (a.outcome !== null) outcomes.add(a.outcome);
      expect(outcomes.size).toBeLessThanOrEqual(1);
      expect(before.state).not.toBe('withdrawn');
      if (a.state === 'final' || a.state === 'reviewed') expect([a.outcome, a.servedOn]).not.toContain(null);
    }
  }));
});
