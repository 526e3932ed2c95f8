import { describe, expect, test } from 'vitest';
import { baseGround } from '../law/ground.suite.ts';
import { day } from '../shared/calendar.ts';
import type { Decision } from '../shared/decision.ts';
import type { Moved } from '../shared/machine.ts';
import { newMediation, type Mediation } from './rules.ts';
import { accept, assign, consent, daysNotCounted, declineTask, extend, fail, goOn, handBack, leaveOutAppraisal, pause, replace, step } from './rules-course.ts';
import { askConfirmation, drawUp, ruleOnConfirmation, sign } from './rules-outcome.ts';

const { calendar } = baseGround(day('2026-11-24'));
const on = (d: string) => ({ today: day(d), calendar });
const yes = (d: Decision<Moved<Mediation>>): Mediation => { if (!d.ok) throw new Error(d.refusal.code); return d.value.facts; };
const no = (d: Decision<unknown>) => (d.ok ? 'agreed' : d.refusal.code.replace('mediation.', ''));
const told = (d: Decision<Moved<Mediation>>) => (d.ok ? d.value.follows.map((f) => f.what.replace('mediation.tell.', '')) : [no(d)]);
const fresh = (when: Mediation['when'] = 'before-filing', parties = ['a', 'b', 'c']) => newMediation({ when, procedure: 'ordinary', led: 'mediator', parties });
const task = { mediator: 'm', by: 'court', leftToCourt: true, interested: false, allAgreeKnowing: false } as const;
const asked = () => yes(consent(fresh('before-filing', ['a', 'b']), 'a', on('2026-03-06')));
const all = (m: Mediation, d = '2026-03-06') => m.parties.reduce((x, p) => yes(consent(x, p, on(d))), m);
const running = (m = fresh()) => yes(accept(yes(assign(all(m), task, on('2026-03-06'))), on('2026-03-09')));
const signing = (m = fresh()) => yes(drawUp(running(m)));
const signed = (m: Mediation, ...who: string[]) => who.reduce((x, w) => yes(sign(x, w, on('2026-03-20'))), m);

describe('one side asks (arts. 10 (1), 15)', () => {
  const named = () => yes(assign(asked(), task, on('2026-03-09')));
  test('the court names a mediator within three working days, who asks the other within three more; consent begins it', () => {
    expect(told(consent(fresh('before-filing', ['a', 'b']), 'a', on('2026-03-06')))).toEqual(['asked', 'appoint']);
    const asks = yes(accept(named(), on('2026-03-10')));
    expect(asks).toMatchObject({ state: 'asking', waitUntil: '2026-03-13', until: '2026-04-09' });
    const both = consent(asks, 'b', on('2026-03-12'));
    expect([yes(both).state, yes(both).consentedOn, yes(both).waitUntil, told(both)]).toEqual(['running', '2026-03-12', null, ['begun']]);
  });
  test('a refusal, or silence, ends it at once and the papers go back', () => {
    const asks = yes(accept(named(), on('2026-03-10')));
    expect([no(fail(asks, 'unwilling', 'party', on('2026-03-11'))), told(handBack(yes(fail(asks, 'unreachable', 'mediator', on('2026-03-16')))))]).toEqual(['agreed', ['register']]);
  });
  test('the other side may consent before the mediator accepts, and a mediator who declines leaves it as asked for', () => {
    expect(yes(accept(yes(consent(named(), 'b', on('2026-03-09'))), on('2026-03-10'))).state).toBe('running');
    expect([yes(declineTask(named(), 'mediator', on('2026-03-10'))).state, told(declineTask(named(), 'mediator', on('2026-03-10')))]).toEqual(['applied', ['appoint']]);
  });
  test('nobody names a mediator where nobody consents, nor for one side after filing', () => {
    expect(no(assign(fresh(), task, on('2026-03-06')))).toBe('consent-first');
    expect(no(assign(yes(consent(fresh('after-filing'), 'a', on('2026-03-06'))), task, on('2026-03-06')))).toBe('consent-first');
    expect(no(assign(asked(), { ...task, by: 'parties' }, on('2026-03-06')))).toBe('shared.not-your-step');
  });
});

describe('signatures', () => {
  test('all but one are none; the one who refuses ends it, and nothing takes effect after that', () => {
    const two = signed(signing(), 'a', 'b', 'm', 'a');
    expect([two.state, two.effectiveOn, two.signed]).toEqual(['signing', null, ['a', 'b', 'm']]);
    const ended = yes(fail(two, 'refused-to-sign', 'party', on('2026-03-21')));
    expect([ended.cause, no(sign(ended, 'c', on('2026-03-22')))]).toEqual(['refused-to-sign', 'ended']);
  });
  test('who signed may still leave before the last signature, and nobody afterwards', () => {
    expect(no(fail(signed(signing(), 'a', 'b'), 'unwilling', 'party', on('2026-03-21')))).toBe('agreed');
    expect(no(fail(signed(signing(), 'a', 'b', 'c'), 'unwilling', 'party', on('2026-03-21')))).toBe('in-effect');
  });
  test('a new text needs every signature anew; the mediator may sign after the parties', () => {
    expect(yes(drawUp(signed(signing(), 'a', 'b')))).toMatchObject({ state: 'signing', signed: [] });
    const done = signed(signing(), 'a', 'b', 'c', 'm');
    expect([done.state, done.effectiveOn, done.signed, no(sign(done, 'a', on('2026-03-21')))]).toEqual(['effective', '2026-03-20', ['a', 'b', 'c', 'm'], 'shared.not-your-step']);
    expect(yes(sign(signed(signing(), 'a', 'b', 'c'), 'm', on('2026-03-25'))).effectiveOn).toBe('2026-03-20');
  });
  test('the last one after the time is over counts while nobody ended it', () => {
    expect(yes(sign(signed(signing(), 'a', 'b'), 'c', on('2026-05-01'))).effectiveOn).toBe('2026-05-01');
    expect(no(sign(yes(fail(signed(signing(), 'a', 'b'), 'time-over', 'clock', on('2026-04-09'))), 'c', on('2026-04-09')))).toBe('ended');
  });
});

describe('time', () => {
  test('what runs on after filing without an extension counts in the time for the trial; only the extension does not (art. 24)', () => {
    const m = running(fresh('after-filing')), longer = yes(extend(m, { until: day('2026-04-03'), agreedBy: ['a', 'b', 'c'] }));
    // derived: accepted on 03-09, fifteen days end on 03-24.
    expect([daysNotCounted(m, day('2026-04-10')), daysNotCounted(longer, day('2026-04-10')), daysNotCounted(longer, day('2026-03-30'))]).toEqual([0, 10, 6]);
  });
  test('an appraisal before filing does not count (art. 26)', () => {
    expect(yes(leaveOutAppraisal(running(), 20))).toMatchObject({ until: '2026-04-28', plainUntil: '2026-04-28' });
    expect([no(leaveOutAppraisal(running(), 0)), no(leaveOutAppraisal(running(), 1.5)), no(leaveOutAppraisal(running(fresh('after-filing')), 5)), no(leaveOutAppraisal(fresh(), 5))]).toEqual(['appraisal-days', 'appraisal-days', 'case-is-here', 'not-running']);
  });
  test('a suspicion of a sham leads back to where it stood, signatures and all', () => {
    const back = yes(goOn(yes(pause(signed(signing(), 'a')))));
    expect([back.state, back.signed, back.before, no(goOn(back))]).toEqual(['signing', ['a'], null, 'signing']);
  });
});

test('nothing is accepted before the consent, signed before it, or confirmed before the effect', () => {
  expect([no(accept(yes(assign(all(fresh()), task, on('2026-03-06'))), on('2026-03-05'))), no(sign(signing(), 'a', on('2026-03-05'))), no(askConfirmation(signed(signing(), 'a', 'b', 'c'), { by: ['a', 'b', 'c'], lawfulOrganisation: true, closed: [] }, on('2026-03-19')))])
    .toEqual(['shared.before-its-time', 'shared.before-its-time', 'shared.before-its-time']);
});

describe('after the effect', () => {
  const ask = { by: ['a', 'b', 'c'], lawfulOrganisation: true, closed: [] };
  const confirming = () => yes(askConfirmation(signed(signing(), 'a', 'b', 'c'), ask, on('2026-03-25')));
  test('a request may be taken back until the ruling, and is made again in time', () => {
    const back = yes(step(confirming(), 'take-back', 'party'));
    expect([back.state, no(askConfirmation(back, ask, on('2026-04-20'))), no(askConfirmation(back, ask, on('2026-04-21')))]).toEqual(['effective', 'agreed', 'confirmation-late']);
    expect(no(step(yes(ruleOnConfirmation(confirming(), [])), 'take-back', 'party'))).toBe('confirmed');
    expect(yes(step(yes(ruleOnConfirmation(confirming(), [])), 'perform', 'party')).state).toBe('performed');
  });
  test('what was not confirmed may be mediated anew, without what was signed', () => {
    expect(yes(replace(yes(ruleOnConfirmation(confirming(), ['unclear'])), { replacedBefore: false, refusesToChoose: false }, on('2026-05-01')))).toMatchObject({ state: 'consented', signed: [], effectiveOn: null, cause: null });
  });
});
