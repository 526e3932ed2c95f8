import { describe, expect, test } from 'vitest';
import { baseGround } from '../law/ground.suite.ts';
import { day } from '../shared/calendar.ts';
import type { Decision } from '../shared/decision.ts';
import type { Moved } from '../shared/machine.ts';
import { newDelivery, type AttemptStep, type Delivery, type Way } from './rules.ts';
import { begin, note, servedOn, supersede, type Happening } from './rules-effect.ts';
import { mayServe, noticeUntil, type Ground, type Returned } from './rules-ways.ts';

const { calendar } = baseGround(day('2026-11-24'));
const ground: Ground = { procedure: 'ordinary', electronicConsent: true, address: 'given', on: 'party', refused: false, witnessed: false, whereaboutsUnknown: false, reasonOnFile: true, abroad: false };
const at = (t: string) => new Date(`2026-03-${t}:00+08:00`);
const yes = (d: Decision<Moved<Delivery>>): Delivery => { if (!d.ok) throw new Error(d.refusal.code); return d.value.facts; };
const no = (d: Decision<unknown>) => (d.ok ? 'agreed' : d.refusal.code.replace('service-of-process.', ''));
const told = (d: Decision<Moved<Delivery>>) => (d.ok ? d.value.follows.map((f) => f.what.replace('service-of-process.tell.', '')) : [no(d)]);
const judgment = () => newDelivery({ document: 'd1', version: 1, party: 'p1', kind: 'judgment' });
const sent = (s: Delivery, attempt: string, way: Way, t: string, g: Partial<Ground> = {}) =>
  yes(note(yes(begin(s, { attempt, way }, { ...ground, ...g })), attempt, { step: way === 'public-notice' ? 'publish' : 'send', at: at(t), by: 'clerk' }, calendar));
const did = (s: Delivery, attempt: string, step: AttemptStep, t: string, by: Happening['by'], more: Partial<Happening> = {}) => note(s, attempt, { step, at: at(t), by, ...more }, calendar);
const found = { address: 'found' } as const;
const read = (s: Delivery, attempt: string, arrived: string, seen: string) => yes(did(yes(did(s, attempt, 'arrive', arrived, 'carrier')), attempt, 'presume', seen, 'carrier'));

describe('two ways at once', () => {
  const both = () => sent(sent(judgment(), 'mail', 'mail', '02T09:00'), 'app', 'platform', '02T09:00', found);
  test('one service: signed mail before the message was read wins, whichever is told first', () => {
    const later = read(both(), 'app', '02T10:00', '05T10:00'), earlier = did(later, 'mail', 'take-effect', '04T10:00', 'carrier');
    expect([later.effective?.attempt, yes(earlier).effective, told(earlier)]).toEqual(['app', { attempt: 'mail', at: at('04T10:00'), presumed: false }, ['moved']]);
  });
  test('a presumption that falls leaves the next valid service, and the clocks move', () => {
    const s = yes(did(read(both(), 'app', '02T10:00', '03T10:00'), 'mail', 'take-effect', '04T10:00', 'carrier')), fell = did(s, 'app', 'rebut', '20T10:00', 'judge');
    expect([servedOn(s), servedOn(yes(fell)), told(fell)]).toEqual(['2026-03-03', '2026-03-04', ['moved']]);
    expect(told(did(yes(fell), 'app', 'rebut', '21T10:00', 'judge'))).toEqual(['rebutted']);
  });
  test('what failed later does not undo what took effect', () => {
    const s = read(both(), 'app', '02T10:00', '03T10:00'), failed = did(s, 'mail', 'fail', '06T10:00', 'carrier');
    expect([yes(failed).effective, told(failed)]).toEqual([s.effective, []]);
  });
  test('what is only presumed may be served again, what is certain may not', () => {
    expect(no(mayServe(read(both(), 'app', '02T10:00', '03T10:00'), 'direct', ground))).toBe('agreed');
    expect(no(mayServe(yes(did(both(), 'mail', 'take-effect', '04T10:00', 'carrier')), 'direct', ground))).toBe('served-already');
  });
});

describe('consent (OLR 29)', () => {
  const unasked = () => yes(did(sent(judgment(), 'a', 'messenger', '02T09:00', { ...found, electronicConsent: false }), 'a', 'arrive', '02T09:01', 'carrier'));
  test('without it reading presumes nothing; an answer is consent and service', () => {
    expect(no(did(unasked(), 'a', 'presume', '02T10:00', 'carrier'))).toBe('no-electronic-consent');
    expect(yes(did(unasked(), 'a', 'take-effect', '02T10:00', 'addressee', { acted: true })).effective).toMatchObject({ at: at('02T10:00'), presumed: false });
  });
});

describe('mail', () => {
  const back = () => yes(did(sent(judgment(), 'a', 'mail', '02T09:00'), 'a', 'come-back', '06T09:00', 'carrier'));
  test.each<[Returned | undefined, string]>([
    [{ why: 'refused', faultless: false }, 'agreed'], [{ why: 'wrong-address', faultless: false }, 'agreed'], [{ why: 'change-not-reported', faultless: false }, 'agreed'],
    [{ why: 'refused', faultless: true }, 'return-does-not-count'], [{ why: 'carrier', faultless: false }, 'return-does-not-count'], [{ why: 'unknown', faultless: false }, 'return-does-not-count'], [undefined, 'return-does-not-count'],
  ])('that came back %j', (returned, code) => { expect(no(did(back(), 'a', 'deem', '09T09:00', 'clerk', returned ? { returned } : {}))).toBe(code); });
  test('that was signed for is no presumption to rebut', () => { expect(no(did(yes(did(sent(judgment(), 'a', 'mail', '02T09:00'), 'a', 'take-effect', '04T09:00', 'carrier')), 'a', 'rebut', '05T09:00', 'judge'))).toBe('not-rebuttable'); });
});

describe('a public notice', () => {
  test('may be overtaken: the party is found and served in person while it runs', () => {
    const s = sent(sent(judgment(), 'n', 'public-notice', '02T09:00', { whereaboutsUnknown: true }), 'd', 'direct', '10T09:00');
    const inHand = yes(did(s, 'd', 'take-effect', '10T10:00', 'clerk'));
    expect(servedOn(inHand)).toBe('2026-03-10');
    const over = note(inHand, 'n', { step: 'run-out', at: new Date('2026-04-02T00:10:00+08:00'), by: 'clock' }, calendar);
    expect([servedOn(yes(over)), told(over)]).toEqual(['2026-03-10', []]);
  });
  test('runs as long as the law of its day had it', () => {
    expect([noticeUntil(day('2021-12-31'), false, calendar), noticeUntil(day('2022-01-01'), false, calendar), noticeUntil(day('2026-01-26'), false, calendar)]).toEqual(['2022-03-01', '2022-01-31', '2026-02-25']);
  });
});

describe('order', () => {
  test('nothing happens before it was sent or arrived, twice, or to what was replaced', () => {
    const s = yes(did(sent(judgment(), 'a', 'email', '02T09:00', found), 'a', 'arrive', '02T10:00', 'carrier'));
    expect([no(did(s, 'a', 'presume', '02T09:30', 'carrier')), no(did(s, 'a', 'arrive', '02T11:00', 'carrier')), no(did(sent(judgment(), 'a', 'email', '02T09:00'), 'a', 'arrive', '01T09:00', 'carrier')), no(did(s, 'x', 'arrive', '03T09:00', 'carrier'))])
      .toEqual(['before-it-arrived', 'not-acknowledged', 'before-it-was-sent', 'no-such-attempt']);
    const old = yes(supersede(judgment()));
    expect([no(begin(old, { attempt: 'a', way: 'direct' }, ground)), no(did(yes(supersede(s)), 'a', 'presume', '04T09:00', 'carrier'))]).toEqual(['superseded', 'superseded']);
  });
  test('an unknown step is refused', () => { expect(no(did(sent(judgment(), 'a', 'email', '02T09:00'), 'a', 'fly' as 'fail', '03T09:00', 'clerk'))).toBe('shared.no-such-step'); });
});
