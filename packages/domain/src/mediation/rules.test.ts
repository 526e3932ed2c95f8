import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseGround } from '../law/ground.suite.ts';
import { LIMITS } from '../law/limits.ts';
import { addDays, day } from '../shared/calendar.ts';
import { citationsOf } from '../shared/citation.ts';
import type { Decision } from '../shared/decision.ts';
import type { Moved } from '../shared/machine.ts';
import { articleOfCause, END_CAUSES, newMediation, type EndCause, type Mediation } from './rules.ts';
import { accept, appointBy, assign, consent, daysNotCounted, declineTask, extend, fail, handBack, pause, replace, sendBack, SENT_BACK_FOR } from './rules-course.ts';
import { askConfirmation, closeCase, confirmBy, drawUp, NOT_CONFIRMABLE, ruleOnConfirmation, sign, UNFIT_AGREEMENTS } from './rules-outcome.ts';
import { texts } from './texts.ts';

const { calendar } = baseGround(day('2026-11-24'));
const on = (d: string) => ({ today: day(d), calendar });
const yes = (d: Decision<Moved<Mediation>>): Mediation => { if (!d.ok) throw new Error(d.refusal.code); return d.value.facts; };
const no = (d: Decision<unknown>) => (d.ok ? 'agreed' : d.refusal.code.replace('mediation.', ''));
const told = (d: Decision<Moved<Mediation>>) => (d.ok ? d.value.follows.map((f) => f.what.replace('mediation.tell.', '')) : [no(d)]);
const fresh = (when: Mediation['when'] = 'before-filing', procedure: Mediation['procedure'] = 'ordinary', led: Mediation['led'] = 'mediator') => newMediation({ when, procedure, led, parties: ['a', 'b'] });
// derived: Friday 2026-03-06; two working days later is Tuesday 03-10, three are Wednesday 03-11.
const consented = (m = fresh()) => yes(consent(yes(consent(m, 'a', on('2026-03-06'))), 'b', on('2026-03-06')));
const task = { mediator: 'm', by: 'parties', leftToCourt: false, interested: false, allAgreeKnowing: false } as const;
const assigned = (m = fresh()) => yes(assign(consented(m), task, on('2026-03-06')));
const running = (m = fresh()) => yes(accept(assigned(m), on('2026-03-09')));
const agreed = (m = fresh()) => (['m', 'a', 'b'] as const).reduce((x, who) => yes(sign(x, who, on('2026-03-20'))), yes(drawUp(running(m))));

describe('the beginning', () => {
  test('needs the consent of everyone, and leaves two working days to choose', () => {
    expect(yes(consent(fresh(), 'a', on('2026-03-06')))).toMatchObject({ state: 'applied', consented: ['a'] });
    expect(consented()).toMatchObject({ state: 'consented', waitUntil: '2026-03-10' });
    expect(no(consent(fresh(), 'stranger', on('2026-03-06')))).toBe('not-a-party');
    expect(yes(consent(yes(consent(fresh(), 'a', on('2026-03-06'))), 'a', on('2026-03-06'))).state).toBe('applied');
  });
  test('may be sent back before filing, with the way that is open instead (art. 9)', () => {
    for (const why of SENT_BACK_FOR) expect([told(sendBack(fresh(), why)), `mediation.tell.${why}` in texts]).toEqual([[why], true]);
    expect(no(sendBack(fresh('after-filing'), 'not-online'))).toBe('case-is-here');
  });
  test('the court names a mediator when the parties did not, or left it to the court', () => {
    expect(no(assign(consented(), { ...task, by: 'court' }, on('2026-03-10')))).toBe('parties-choose-first');
    expect(yes(assign(consented(), { ...task, by: 'court' }, on('2026-03-11'))).waitUntil).toBe('2026-03-16');
    expect(yes(assign(consented(), { ...task, by: 'court', leftToCourt: true }, on('2026-03-06'))).state).toBe('assigned');
    expect(appointBy(day('2026-03-06'), calendar)).toBe('2026-03-11');
    expect(appointBy(day('2026-09-30'), calendar)).toBe('2026-10-10'); // derived: 10-08, 10-09 and the make-up Saturday 10-10
  });
  test('an interest is disclosed and must be agreed to; a party is no mediator', () => {
    expect([no(assign(consented(), { ...task, interested: true }, on('2026-03-06'))), no(assign(consented(), { ...task, interested: true, allAgreeKnowing: true }, on('2026-03-06'))), no(assign(consented(), { ...task, mediator: 'a' }, on('2026-03-06')))])
      .toEqual(['mediator-interested', 'agreed', 'mediator-is-party']);
  });
  test('silence of a mediator leads to another, not before its three working days', () => {
    expect([no(declineTask(assigned(), 'clock', on('2026-03-11'))), no(declineTask(assigned(), 'clock', on('2026-03-12'))), no(declineTask(assigned(), 'mediator', on('2026-03-06')))]).toEqual(['still-time-to-accept', 'agreed', 'agreed']);
  });
  test.each<[Parameters<typeof fresh>, string]>([[['before-filing'], '2026-04-08'], [['after-filing', 'ordinary'], '2026-03-24'], [['after-filing', 'summary'], '2026-03-16']])('%j runs until %s', (args, until) => { expect(running(fresh(...args)).until).toBe(until); });
  test('has the terms of the table of limits', () => {
    expect((['T-MED', 'T-MED-ORD', 'T-MED-SIMP', 'T-CONF'] as const).map((code) => LIMITS[code].rule[0]!.value)).toEqual([{ days: 30 }, { days: 15 }, { days: 7 }, { days: 30 }]);
  });
  test('a judge’s runs from the consent', () => { expect(yes(accept(assigned(fresh('after-filing', 'summary', 'judge')), on('2026-03-09'))).until).toBe('2026-03-13'); });
});

describe('an end', () => {
  test('has eight causes, each with its item of art. 25 and its name', () => {
    expect(END_CAUSES).toHaveLength(8);
    for (const cause of END_CAUSES) { expect(citationsOf(articleOfCause(cause))).toHaveLength(1); expect(texts).toHaveProperty([`mediation.cause.${cause}`]); }
    expect(articleOfCause('other')).toBe('在线调解规则（2021）第二十五条第八项');
  });
  test.each<[string, EndCause, 'party' | 'mediator' | 'clock', string, string]>([
    ['a party may leave at any time', 'unwilling', 'party', '2026-03-10', 'agreed'], ['time is not over', 'time-over', 'clock', '2026-04-08', 'still-time'], ['time is over', 'time-over', 'clock', '2026-04-09', 'agreed'],
    ['nothing waits to be signed', 'refused-to-sign', 'mediator', '2026-03-10', 'nothing-to-sign'], ['an agreement is signed', 'agreed', 'mediator', '2026-03-10', 'agreement-is-signed'],
    ['the clock knows one cause', 'unreachable', 'clock', '2026-05-01', 'clock-ends-by-time'], ['a party does not call it too far apart', 'too-far-apart', 'party', '2026-03-10', 'cause-not-the-partys'],
  ])('%s', (_, cause, by, d, code) => { expect(no(fail(running(), cause, by, on(d)))).toBe(code); });
  test('leads to the registry, or back to the trial', () => {
    const end = (m: Mediation) => told(handBack(yes(fail(m, 'unwilling', 'party', on('2026-03-10')))));
    expect([end(running()), end(running(fresh('after-filing')))]).toEqual([['register'], ['trial-goes-on']]);
  });
  test('an extension needs all, and its days do not count in the time for the trial', () => {
    const m = running(fresh('after-filing', 'summary'));
    expect(no(extend(m, { until: day('2026-03-30'), agreedBy: ['a'] }))).toBe('extension-by-all');
    const longer = yes(extend(m, { until: day('2026-03-30'), agreedBy: ['a', 'b'] }));
    expect([daysNotCounted(longer, day('2026-03-26')), daysNotCounted(longer, day('2026-03-16')), daysNotCounted(running(), day('2026-05-01'))]).toEqual([10, 0, 0]);
    expect(no(fail(longer, 'time-over', 'clock', on('2026-03-20')))).toBe('still-time');
  });
  test('another mediator, but not without end', () => {
    expect(yes(replace(running(), { replacedBefore: false, refusesToChoose: true }, on('2026-03-10'))).state).toBe('consented');
    expect(yes(replace(running(), { replacedBefore: true, refusesToChoose: true }, on('2026-03-10')))).toMatchObject({ state: 'ended', cause: 'unwilling' });
  });
  test('a sham stands still and is reported', () => { expect([yes(pause(running())).before, told(pause(running()))]).toEqual(['running', ['sham']]); });
});

describe('an agreement', () => {
  test('takes effect with the last party’s signature', () => {
    const one = yes(sign(yes(drawUp(running())), 'a', on('2026-03-19')));
    expect(one).toMatchObject({ state: 'signing', effectiveOn: null });
    expect(yes(sign(one, 'm', on('2026-03-19'))).state).toBe('signing');
    expect(yes(sign(yes(drawUp(running())), 'b', on('2026-03-19'))).state).toBe('signing');
    expect(agreed()).toMatchObject({ state: 'effective', effectiveOn: '2026-03-20', cause: 'agreed' });
    expect(no(sign(one, 'stranger', on('2026-03-19')))).toBe('not-a-signer');
  });
  const ask = { by: ['a', 'b'], lawfulOrganisation: true, closed: [] };
  test('is confirmed on the request of both within thirty days (CPL 205)', () => {
    expect(confirmBy(day('2026-03-20'), { calendar })).toBe('2026-04-20'); // derived: the 30th day, 2026-04-19, is a Sunday
    const cases: [string, Mediation, Parameters<typeof askConfirmation>[1], string][] = [
      ['2026-04-20', agreed(), ask, 'agreed'], ['2026-04-21', agreed(), ask, 'confirmation-late'], ['2026-04-01', agreed(), { ...ask, by: ['a'] }, 'confirmation-by-all'], ['2026-04-01', agreed(), { ...ask, lawfulOrganisation: false }, 'no-organisation'],
      ['2026-04-01', agreed(), { ...ask, closed: ['personal-status'] }, 'not-confirmable'], ['2026-04-01', agreed(fresh('after-filing')), ask, 'statement-instead'], ['2026-04-01', running(), ask, 'running'],
    ];
    for (const [d, m, a, code] of cases) expect(no(askConfirmation(m, a, on(d)))).toBe(code);
    const asked = yes(askConfirmation(agreed(), ask, on('2026-04-01')));
    expect([yes(ruleOnConfirmation(asked, [])).state, yes(ruleOnConfirmation(asked, ['unclear'])).state]).toEqual(['confirmed', 'unconfirmed']);
    expect([NOT_CONFIRMABLE.length, UNFIT_AGREEMENTS.length]).toEqual([5, 6]);
  });
  test('after filing becomes a statement or a withdrawal', () => {
    expect([yes(closeCase(agreed(fresh('after-filing')), 'make-statement')).state, yes(closeCase(agreed(fresh('after-filing')), 'withdraw-suit')).state, no(closeCase(agreed(), 'make-statement'))]).toEqual(['statement', 'suit-withdrawn', 'no-case-to-close']);
  });
});

test('at random: in effect exactly when all have signed, ended with a cause, and all that is told has a sentence', () => {
  const what = fc.constantFrom('consent', 'assign', 'accept', 'decline', 'replace', 'pause', 'draw', 'sign', 'sign', 'extend', 'fail', 'hand', 'ask', 'rule', 'close', 'wait');
  // Walks begin at several places of the road, or few of them would come far.
  const from = { start: (m: Mediation) => m, running, signing: (m: Mediation) => yes(drawUp(running(m))), agreed };
  fc.assert(fc.property(fc.constantFrom('before-filing', 'after-filing'), fc.constantFrom('start', 'running', 'signing', 'agreed'), fc.array(fc.tuple(what, fc.constantFrom('a', 'b', 'm', 'x'), fc.constantFrom(...END_CAUSES)), { maxLength: 60 }), (when, begin, steps) => {
    let m = from[begin as 'start'](fresh(when as 'before-filing')), today = day('2026-03-02');
    for (const [step, who, cause] of steps) {
      if (step === 'wait') today = addDays(today, 9);
      const at = { today, calendar };
      const did: Decision<Moved<Mediation>> | null = {
        consent: () => consent(m, who, at), assign: () => assign(m, { ...task, mediator: who }, at), accept: () => accept(m, at), decline: () => declineTask(m, 'clock', at), replace: () => replace(m, { replacedBefore: false, refusesToChoose: false }, at),
        pause: () => pause(m), draw: () => drawUp(m), sign: () => sign(m, who, at), extend: () => extend(m, { until: addDays(today, 5), agreedBy: ['a', 'b'] }), fail: () => fail(m, cause, 'mediator', at), hand: () => handBack(m),
        ask: () => askConfirmation(m, { by: ['a', 'b'], lawfulOrganisation: true, closed: [] }, at), rule: () => ruleOnConfirmation(m, who === 'x' ? ['other'] : []), close: () => closeCase(m, 'make-statement'), wait: () => null,
      }[step]();
      if (!did?.ok) continue;
      m = did.value.facts;
      for (const f of did.value.follows) expect(texts).toHaveProperty([f.what]);
      if (m.state === 'effective' || m.state === 'confirming' || m.state === 'statement') expect([m.parties.every((p) => m.signed.includes(p)), m.effectiveOn !== null]).toEqual([true, true]);
      if (m.effectiveOn !== null) expect(['effective', 'confirming', 'confirmed', 'unconfirmed', 'statement', 'suit-withdrawn', 'performed']).toContain(m.state);
      if (m.state === 'ended' || m.state === 'handed-back') expect(m.cause).not.toBeNull();
    }
  }), { numRuns: 300 });
});
