import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseGround } from '../law/ground.suite.ts';
import { LIMITS } from '../law/limits.ts';
import { day } from '../shared/calendar.ts';
import type { Decision } from '../shared/decision.ts';
import type { Moved } from '../shared/machine.ts';
import { ATTEMPT_STEPS, ELECTRONIC, newDelivery, REMINDERS, WAYS, type Attempt, type Delivery, type Way } from './rules.ts';
import { begin, effectiveOf, note, proveArrival, servedOn, statementEffective, supersede, type Happening } from './rules-effect.ts';
import { mayServe, noticeUntil, returnCounts, waysLeft, type Ground } from './rules-ways.ts';
import { texts } from './texts.ts';

const ground: Ground = { procedure: 'ordinary', electronicConsent: true, address: 'given', on: 'party', refused: false, witnessed: false, whereaboutsUnknown: false, reasonOnFile: true, abroad: false };
const { calendar } = baseGround(day('2026-11-24'));
const at = (t: string) => new Date(`2026-03-${t}:00+08:00`);
const yes = (d: Decision<Moved<Delivery>>): Delivery => { if (!d.ok) throw new Error(d.refusal.code); return d.value.facts; };
const no = (d: Decision<unknown>) => (d.ok ? 'agreed' : d.refusal.code.replace('service-of-process.', ''));
const told = (d: Decision<Moved<Delivery>>) => (d.ok ? d.value.follows.map((f) => f.what.replace('service-of-process.tell.', '')) : [no(d)]);
const judgment = () => newDelivery({ document: 'd1', version: 1, party: 'p1', kind: 'judgment' });
const statement = (party = 'p1') => newDelivery({ document: 'd2', version: 1, party, kind: 'statement' });
const sent = (s: Delivery, attempt: string, way: Way, t: string, g: Partial<Ground> = {}) =>
  yes(note(yes(begin(s, { attempt, way }, { ...ground, ...g })), attempt, { step: way === 'public-notice' ? 'publish' : 'send', at: at(t), by: 'clerk' }, calendar));
const did = (s: Delivery, attempt: string, step: Happening['step'], t: string, by: Happening['by'], acted = false) => note(s, attempt, { step, at: at(t), by, acted, returned: { why: 'refused', faultless: false } }, calendar);

describe('electronic service', () => {
  test('to an address that was given takes effect when it arrives, read or not (OLR 31 (1))', () => {
    const arrived = did(sent(judgment(), 'a', 'platform', '02T09:00'), 'a', 'arrive', '02T09:01', 'carrier');
    expect(yes(arrived).effective).toEqual({ attempt: 'a', at: at('02T09:01'), presumed: false });
    expect(told(arrived)).toEqual(['served']);
    expect(servedOn(yes(arrived))).toBe('2026-03-02');
  });
  const found = { address: 'found' } as const;
  test('to another address only by an answer, or presumed when shown as read (OLR 31 (2))', () => {
    const s = yes(did(sent(judgment(), 'a', 'email', '02T09:00', found), 'a', 'arrive', '02T09:01', 'carrier'));
    expect(s.effective).toBeNull();
    expect(no(did(s, 'a', 'take-effect', '02T10:00', 'carrier'))).toBe('address-not-given');
    expect(yes(did(s, 'a', 'take-effect', '02T10:00', 'addressee', true)).effective).toMatchObject({ presumed: false });
    const read = yes(did(s, 'a', 'presume', '02T11:00', 'carrier'));
    expect(read.effective).toEqual({ attempt: 'a', at: at('02T11:00'), presumed: true });
    const fell = did(read, 'a', 'rebut', '05T09:00', 'judge');
    expect([yes(fell).effective, told(fell)]).toEqual([null, ['fell-away']]);
  });
  test('what was presumed and is acknowledged later keeps its first moment, and is no presumption any more', () => {
    const read = yes(did(yes(did(sent(judgment(), 'a', 'email', '02T09:00', found), 'a', 'arrive', '02T09:01', 'carrier')), 'a', 'presume', '02T11:00', 'carrier'));
    expect(yes(did(read, 'a', 'take-effect', '06T09:00', 'addressee', true)).effective).toEqual({ attempt: 'a', at: at('02T11:00'), presumed: false });
  });
  test('the earliest valid of several ways wins, whichever is told first (OLR 31 (4))', () => {
    const two = sent(sent(judgment(), 'a', 'email', '02T09:00'), 'b', 'platform', '02T09:00');
    const later = yes(did(two, 'a', 'arrive', '02T12:00', 'carrier')), both = did(later, 'b', 'arrive', '02T10:00', 'carrier');
    expect(yes(both).effective).toMatchObject({ attempt: 'b', at: at('02T10:00') });
    expect(told(both)).toEqual(['moved']);
  });
  test('the addressee may prove when it really arrived (解释 135)', () => {
    const s = yes(did(sent(judgment(), 'a', 'platform', '02T09:00'), 'a', 'arrive', '02T09:01', 'carrier'));
    expect(yes(proveArrival(s, 'a', at('04T08:00'), 'judge')).effective?.at).toEqual(at('04T08:00'));
    expect([no(proveArrival(s, 'a', at('01T08:00'), 'judge')), no(proveArrival(s, 'a', at('04T08:00'), 'addressee')), no(did(s, 'a', 'rebut', '05T08:00', 'judge'))]).toEqual(['before-it-was-sent', 'shared.not-your-step', 'not-rebuttable']);
  });
  test('needs consent, and a reminder is none', () => {
    expect(no(mayServe(judgment(), 'platform', { ...ground, electronicConsent: false }))).toBe('no-electronic-consent');
    for (const r of REMINDERS) expect(no(mayServe(judgment(), r, ground))).toBe('reminder-is-no-service');
  });
});

describe('the chain', () => {
  const failed = (s: Delivery, attempt: string, way: Way) => yes(did(sent(s, attempt, way, '02T09:00'), attempt, 'fail', '03T09:00', 'clerk'));
  test('a public notice comes last, with its reason on file, and never in summary procedure (解释 140)', () => {
    expect(no(mayServe(judgment(), 'public-notice', ground))).toBe('other-ways-first');
    expect(waysLeft(failed(judgment(), 'a', 'direct'))).toEqual(['platform', 'mail']);
    const tried = failed(failed(judgment(), 'a', 'direct'), 'b', 'mail');
    expect(no(mayServe(tried, 'public-notice', ground))).toBe('agreed');
    expect([{ procedure: 'summary' }, { procedure: 'small-claims' }, { reasonOnFile: false }].map((g) => no(mayServe(tried, 'public-notice', { ...ground, ...g } as Ground)))).toEqual(['no-notice-in-summary', 'no-notice-in-summary', 'reason-not-on-file']);
    expect(no(mayServe(judgment(), 'public-notice', { ...ground, whereaboutsUnknown: true }))).toBe('agreed');
  });
  test('a public notice runs thirty days, abroad sixty (CPL 95, 283)', () => {
    expect([noticeUntil(day('2026-03-02'), false, calendar), noticeUntil(day('2026-03-02'), true, calendar)]).toEqual(['2026-04-01', '2026-05-01']);
    expect([LIMITS['T-PUB'].rule[0]!.value, LIMITS['T-PUB'].abroad?.[0]?.value]).toEqual([{ days: 30 }, { days: 60 }]);
    const s = sent(judgment(), 'a', 'public-notice', '02T09:00', { whereaboutsUnknown: true });
    expect(no(note(s, 'a', { step: 'run-out', at: new Date('2026-04-01T23:59:00+08:00'), by: 'clock' }, calendar))).toBe('notice-runs');
    expect(servedOn(yes(note(s, 'a', { step: 'run-out', at: new Date('2026-04-05T03:00:00+08:00'), by: 'clock' }, calendar)))).toBe('2026-04-01');
    expect([no(begin(s, { attempt: 'b', way: 'mail' }, ground)), no(begin(s, { attempt: 'b', way: 'public-notice' }, { ...ground, whereaboutsUnknown: true }))]).toEqual(['agreed', 'notice-runs']);
  });
  test('left behind after a refusal and with a witness only (CPL 89; 解释 132)', () => {
    expect([{}, { refused: true }, { refused: true, witnessed: true }, { refused: true, witnessed: true, on: 'agent' }, { refused: true, witnessed: true, on: 'nominee' }].map((g) => no(mayServe(judgment(), 'left', { ...ground, ...g } as Ground))))
      .toEqual(['left-without-refusal', 'left-without-witness', 'agreed', 'left-with-agent', 'agreed']);
  });
  test('mail that came back counts where the addressee is at fault, and may be rebutted', () => {
    expect([returnCounts({ why: 'refused', faultless: false }), returnCounts({ why: 'refused', faultless: true }), returnCounts({ why: 'carrier', faultless: false })]).toEqual([true, false, false]);
    const back = yes(did(sent(judgment(), 'a', 'mail', '02T09:00'), 'a', 'come-back', '06T09:00', 'carrier')), deemed = yes(did(back, 'a', 'deem', '09T09:00', 'clerk'));
    expect(deemed.effective?.at).toEqual(at('06T09:00'));
    expect(yes(did(deemed, 'a', 'rebut', '10T09:00', 'judge')).effective).toBeNull();
    expect(no(begin(deemed, { attempt: 'b', way: 'direct' }, ground))).toBe('served-already');
  });
  test('a corrected document takes its place', () => {
    const s = supersede(yes(did(sent(judgment(), 'a', 'platform', '02T09:00'), 'a', 'arrive', '02T09:01', 'carrier')));
    expect([yes(s).effective, yes(s).attempts[0]?.state, told(s)]).toEqual([null, 'superseded', ['corrected']]);
  });
});

describe('a mediation statement', () => {
  test('is not left, published or given to an agent (解释 133)', () => {
    const g = { ...ground, refused: true, witnessed: true, whereaboutsUnknown: true };
    expect([mayServe(statement(), 'left', g), mayServe(statement(), 'public-notice', g), mayServe(statement(), 'direct', { ...g, on: 'agent' }), mayServe(statement(), 'direct', { ...g, on: 'nominee' })].map(no))
      .toEqual(['statement-not-left', 'statement-not-published', 'statement-in-person', 'agreed']);
  });
  test('takes effect by signature, not by arrival, with the last one (CPL 100; 解释 149)', () => {
    const arrived = yes(did(sent(statement(), 'a', 'platform', '02T09:00'), 'a', 'arrive', '02T09:01', 'carrier'));
    expect([arrived.effective, no(did(arrived, 'a', 'presume', '02T10:00', 'carrier')), no(did(arrived, 'a', 'take-effect', '02T10:00', 'carrier'))]).toEqual([null, 'statement-needs-signature', 'statement-needs-signature']);
    const signed = yes(did(arrived, 'a', 'take-effect', '03T10:00', 'addressee', true)), other = yes(did(sent(statement('p2'), 'a', 'direct', '02T09:00'), 'a', 'take-effect', '05T09:00', 'addressee', true));
    expect([statementEffective([signed, statement('p2')]), statementEffective([signed, other]), statementEffective([])]).toEqual([null, at('05T09:00'), null]);
  });
});

test('whatever happens there is one effective moment or none, it is the earliest, and all that is told has a sentence', () => {
  const steps = [...ATTEMPT_STEPS, 'begin', 'begin', 'begin', 'supersede-all'] as const;
  const happening = fc.record({ what: fc.constantFrom(...steps), attempt: fc.constantFrom('a', 'b', 'c'), way: fc.constantFrom(...WAYS), minute: fc.integer({ min: 0, max: 200_000 }), by: fc.constantFrom('clerk', 'carrier', 'addressee', 'judge', 'clock'), acted: fc.boolean(), given: fc.boolean() });
  fc.assert(fc.property(fc.constantFrom('judgment', 'statement'), fc.array(happening, { maxLength: 40 }), (kind, happenings) => {
    let s: Delivery = newDelivery({ document: 'd', version: 1, party: 'p', kind: kind as 'judgment' });
    for (const h of happenings) {
      const moment = new Date(at('02T00:00').getTime() + h.minute * 60_000), g: Ground = { ...ground, address: h.given ? 'given' : 'found', refused: true, witnessed: true, whereaboutsUnknown: true };
      const next = h.what === 'begin' ? begin(s, h, g) : h.what === 'supersede-all' ? supersede(s) : note(s, h.attempt, { step: h.what, at: moment, by: h.by as 'clerk', acted: h.acted, returned: { why: 'refused', faultless: !h.given } }, calendar);
      if (!next.ok) continue;
      const before = s.effective;
      s = next.value.facts;
      for (const f of next.value.follows) expect(texts).toHaveProperty([f.what]);
      const valid = s.attempts.filter((a: Attempt) => (a.state === 'effective' || a.state === 'presumed') && a.at !== null).map((a) => a.at!.getTime());
      expect(s.effective?.at.getTime() ?? null).toBe(valid.length === 0 ? null : Math.min(...valid));
      expect(effectiveOf(s.attempts)).toEqual(s.effective);
      if (JSON.stringify(before) !== JSON.stringify(s.effective) && before?.presumed === s.effective?.presumed) expect(next.value.follows.length).toBeGreaterThan(0);
      if (kind === 'statement') for (const a of s.attempts) expect([a.state === 'presumed', a.way === 'left' && a.state === 'effective']).toEqual([false, false]);
      for (const a of s.attempts) if (a.state === 'presumed') expect(ELECTRONIC).toContain(a.way);
    }
  }), { numRuns: 400 });
});
