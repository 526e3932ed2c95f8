import { describe, expect, test } from 'vitest';
import { baseGround } from '../law/ground.suite.ts';
import { day } from '../shared/calendar.ts';
import { appealOf, clocksOf, type ClockGround } from './rules-clocks.ts';
import { outcomeOf } from './rules-events.ts';
import type { Serving, ServiceEvent } from './rules-recorded.ts';
import type { Basis } from './rules.ts';

/** Outcomes worked out by hand from the texts and the holiday notices of 2025 and 2026, before the rules were read. */
const { calendar } = baseGround(day('2026-11-25'));
const ground: ClockGround = { kind: 'judgment', caseKind: 'civil', procedure: 'ordinary', side: 'defendant', abroad: false, appealable: null, evidenceDays: null };
const last = (on: string, more: Partial<ClockGround> = {}) => clocksOf(day(on), { ...ground, ...more }, calendar).map((c) => `${c.label.replace('cases.limit.', '')} ${c.on}`);

describe('last days by the calendar of their year', () => {
  test.each([
    ['2025-01-13', '2025-02-05', '春节'], ['2025-01-24', '2025-02-08', 'a Saturday worked'], ['2025-01-11', '2025-01-26', 'a Sunday worked'], ['2025-03-20', '2025-04-07', '清明'], ['2025-04-12', '2025-04-27', 'a Sunday worked'],
    ['2025-04-16', '2025-05-06', '劳动节'], ['2025-05-16', '2025-06-03', '端午'], ['2025-09-13', '2025-09-28', 'a Sunday worked'], ['2025-09-16', '2025-10-09', '国庆、中秋'], ['2025-09-23', '2025-10-09', 'the last of them'], ['2025-09-26', '2025-10-11', 'a Saturday worked'],
    ['2025-12-17', '2026-01-04', '元旦, a Sunday worked'], ['2026-01-30', '2026-02-14', 'a Saturday worked'], ['2026-01-31', '2026-02-24', '春节'], ['2026-02-08', '2026-02-24', 'the last of them'], ['2026-02-13', '2026-02-28', 'a Saturday worked'],
    ['2026-03-20', '2026-04-07', '清明'], ['2026-04-16', '2026-05-06', '劳动节'], ['2026-04-24', '2026-05-09', 'a Saturday worked'], ['2026-06-04', '2026-06-22', '端午'], ['2026-09-05', '2026-09-20', 'a Sunday worked'], ['2026-09-10', '2026-09-28', '中秋'],
    ['2026-09-16', '2026-10-08', '国庆'], ['2026-09-22', '2026-10-08', 'the last of them'], ['2026-09-23', '2026-10-08', 'the day after'], ['2026-09-25', '2026-10-10', 'a Saturday worked'], ['2026-12-10', '2026-12-25', 'no holiday'], ['2026-12-17', '2027-01-04', '元旦'],
    ['2024-02-14', '2024-02-29', 'a leap day'], ['2027-01-10', '2027-01-25', 'a year without its notice'],
  ])('a judgment served on %s is appealed until %s (%s)', (on, expected) => { expect(last(on)).toEqual([`appeal ${expected}`]); });

  test.each<[string, string, Partial<ClockGround>, string[]]>([
    ['a ruling of ten days', '2026-09-21', { kind: 'ruling', appealable: true }, ['appeal 2026-10-08']],
    ['a ruling that may not be appealed', '2026-09-21', { kind: 'ruling', appealable: false }, []],
    ['a ruling in small claims takes effect when made (解释 276, 277)', '2026-03-02', { kind: 'ruling', appealable: true, procedure: 'small-claims' }, []],
    ['a judgment in small claims is final (CPL 165)', '2026-03-02', { procedure: 'small-claims' }, []],
    ['a judgment in small claims is final whatever is ticked', '2026-03-02', { procedure: 'small-claims', appealable: true }, []],
    ['a judgment of second instance is final (CPL 182)', '2026-03-02', { appealable: false }, []],
    ['summary procedure has the same appeal', '2026-03-02', { procedure: 'summary' }, ['appeal 2026-03-17']],
    ['without domicile in the country thirty days, a ruling too (CPL 286)', '2026-09-01', { kind: 'ruling', appealable: true, abroad: true }, ['appeal 2026-10-08']],
    ['without domicile, a judgment', '2026-08-31', { abroad: true }, ['appeal 2026-09-30']],
    ['the plaintiff may appeal as well', '2026-03-02', { side: 'plaintiff' }, ['appeal 2026-03-17']],
    ['an administrative judgment', '2026-03-02', { caseKind: 'administrative' }, ['appeal 2026-03-17']],
    ['an administrative ruling', '2026-03-02', { caseKind: 'administrative', kind: 'ruling', appealable: true }, ['appeal 2026-03-12']],
    ['the answer of fifteen days', '2026-01-31', { kind: 'response-notice' }, ['answer 2026-02-24', 'jurisdiction 2026-02-24']],
    ['the answer of thirty days (CPL 285)', '2026-03-02', { kind: 'response-notice', abroad: true }, ['answer 2026-04-01', 'jurisdiction 2026-04-01']],
    ['the fee, seven days', '2026-09-24', { kind: 'fee-notice', side: 'plaintiff' }, ['fee 2026-10-08']],
    ['evidence, as set', '2026-09-16', { kind: 'evidence-notice', evidenceDays: 15 }, ['evidence 2026-10-08']],
    ['evidence, of the plaintiff as well', '2026-03-02', { kind: 'evidence-notice', evidenceDays: 15, side: 'plaintiff' }, ['evidence 2026-03-17']],
    ['nothing hangs on a summons', '2026-03-02', { kind: 'summons' }, []], ['nor on a statement', '2026-03-02', { kind: 'mediation-statement' }, []], ['nor on a decision', '2026-03-02', { kind: 'decision' }, []],
    ['nor on a judgment that enforces none', '2026-03-02', { kind: 'rights-notice' }, []],
    ['an administrative answer, with which the evidence comes (行诉法 67)', '2026-03-02', { kind: 'response-notice', caseKind: 'administrative' }, ['answer 2026-03-17', 'jurisdiction 2026-03-17']],
  ])('%s', (_, on, more, expected) => { expect(last(on, more)).toEqual(expected); });
});

test.each([
  ['民终', 'ordinary', null, false], ['行终', 'ordinary', true, false], ['民辖终', 'ordinary', true, false], ['行赔终', 'ordinary', null, false], ['民特', 'other', null, false], ['民催', 'other', null, false], ['民初', 'small-claims', true, false],
  ['民初', 'ordinary', null, null], ['民初', 'summary', true, true], ['民再', 'ordinary', null, null], ['民再', 'ordinary', false, false], ['民撤', 'ordinary', null, null], [null, 'ordinary', true, true],
] as const)('what is final stays so whatever is said of it: %s, %s, said %s (CPL 165, 182, 185, 234)', (typeCode, procedure, said, expected) => { expect(appealOf(said, { typeCode, procedure })).toBe(expected); });

const at = (t: string) => new Date(`2026-${t}:00+08:00`);
const basis = (way: Basis['way'], more: Partial<Basis> = {}): Basis => ({ attempt: 'a', way, address: 'given', on: 'party', consented: true, abroad: false, ...more });
let n = 0;
const e = (what: ServiceEvent['what'], t: string, by: ServiceEvent['by'] = 'carrier', more: Partial<ServiceEvent> = {}): ServiceEvent => ({ event: `e${n++}`, attempt: 'a', what, at: at(t), notedAt: at(t), by, ...more });
const sent = e('sent', '03-02T09:00', 'court'), found = { address: 'found' } as const, noConsent = { consented: false } as const;
const effect = (b: Basis | Basis[], events: ServiceEvent[], { statement = false, now = '06-01T09:00' } = {}) => {
  const s: Serving = { statement, issuedAt: at('03-02T08:00'), attempts: [b].flat() };
  const { effect: f } = outcomeOf(s, events, { calendar, now: at(now) });
  return f === null ? null : `${f.on} ${f.reason}${f.presumed ? '?' : ''}`;
};

describe('the moment of service', () => {
  test.each<[string, string | null, Basis | Basis[], ServiceEvent[], { statement?: boolean; now?: string }?]>([
    ['sent alone is no arrival (CPL 90)', null, basis('platform'), [sent]],
    ['arrival at a confirmed address (OLR 31)', '2026-03-02 arrived', basis('platform'), [sent, e('arrived', '03-02T23:59')]],
    ['another day of arrival proved by the addressee (解释 135)', '2026-03-05 arrival-proved', basis('email'), [sent, e('arrived', '03-02T10:00'), e('arrival-proved', '03-05T10:00', 'judge')]],
    ['rebuttal cannot undo arrival at a confirmed address', '2026-03-02 arrived', basis('platform'), [sent, e('arrived', '03-02T10:00'), e('rebuttal-decided', '03-10T10:00', 'judge', { accepted: true })]],
    ['arrival at an address that was found', null, basis('email', found), [sent, e('arrived', '03-02T10:00')]],
    ['read there', '2026-03-03 read?', basis('email', found), [sent, e('read', '03-03T10:00')]],
    ['acknowledged there', '2026-03-03 acknowledged', basis('email', found), [sent, e('acknowledged', '03-03T10:00', 'party')]],
    ['acted upon there', '2026-03-04 acted', basis('email', found), [sent, e('acted', '03-04T10:00', 'party')]],
    ['read, then acted: the first that is valid', '2026-03-03 read?', basis('email', found), [sent, e('read', '03-03T10:00'), e('acted', '03-04T10:00', 'party')]],
    ['read, acted, the reading rebutted', '2026-03-04 acted', basis('email', found), [sent, e('read', '03-03T10:00'), e('acted', '03-04T10:00', 'party'), e('rebuttal-decided', '03-10T10:00', 'judge', { accepted: true })]],
    ['without consent read', null, basis('email', { ...found, ...noConsent }), [sent, e('read', '03-03T10:00')]],
    ['without consent answered (OLR 29 (2) 4)', '2026-03-03 accepted', basis('email', { ...found, ...noConsent }), [sent, e('acknowledged', '03-03T10:00', 'party')]],
    ['what came back undelivered', null, basis('email'), [sent, e('failed', '03-02T10:00')]],
    ['signed by the party (CPL 87)', '2026-03-03 signed', basis('direct'), [sent, e('signed', '03-03T10:00', 'party')]],
    ['signed by the household (CPL 88)', '2026-03-03 signed-by-household', basis('direct'), [sent, e('signed-by-other', '03-03T10:00', 'household')]],
    ['signed by the other party', null, basis('mail'), [sent, e('signed-by-other', '03-03T10:00', 'opponent')]],
    ['signed by the agent (解释 132)', '2026-03-03 signed-by-agent', basis('direct', { on: 'agent' }), [sent, e('signed', '03-03T10:00', 'agent')]],
    ['signed by whom the party named', '2026-03-03 signed-by-nominee', basis('direct', { on: 'nominee' }), [sent, e('signed', '03-03T10:00', 'nominee')]],
    ['left behind with pictures (CPL 89)', '2026-03-03 left', basis('left'), [sent, e('left', '03-03T10:00', 'court', { proved: true })]],
    ['left behind without', null, basis('left'), [sent, e('left', '03-03T10:00', 'court')]],
    ['left with an agent who was not named to receive (解释 132)', null, basis('left', { on: 'agent' }), [sent, e('left', '03-03T10:00', 'court', { proved: true })]],
    ['left with an agent who was (解释 132)', '2026-03-03 left', basis('left', { on: 'nominee' }), [sent, e('left', '03-03T10:00', 'court', { proved: true })]],
    ['mail signed for (CPL 91)', '2026-03-06 mail-signed', basis('mail'), [sent, e('signed', '03-06T10:00')]],
    ['mail refused: the day of return (专递 11)', '2026-03-09 mail-returned', basis('mail'), [sent, e('returned', '03-09T10:00', 'carrier', { cause: 'refused' })]],
    ['mail to a wrong address that was given', '2026-03-09 mail-returned', basis('mail'), [sent, e('returned', '03-09T10:00', 'carrier', { cause: 'wrong-address' })]],
    ['mail after an address that changed', '2026-03-09 mail-returned', basis('mail'), [sent, e('returned', '03-09T10:00', 'carrier', { cause: 'change-not-reported' })]],
    ['mail lost by the carrier', null, basis('mail'), [sent, e('returned', '03-09T10:00', 'carrier', { cause: 'carrier' })]],
    ['mail to a wrong address that the court found', null, basis('mail', found), [sent, e('returned', '03-09T10:00', 'carrier', { cause: 'wrong-address' })]],
    ['mail returned without fault', null, basis('mail'), [sent, e('returned', '03-09T10:00', 'carrier', { cause: 'wrong-address' }), e('rebuttal-decided', '03-20T10:00', 'judge', { accepted: true })]],
    ['entrusted to another court (解释 134)', '2026-03-12 entrusted-signed', basis('entrusted'), [sent, e('signed', '03-12T10:00', 'party')]],
    ['handed on by a prison (CPL 94)', '2026-03-12 forwarded-signed', basis('forwarded'), [sent, e('signed', '03-12T10:00', 'party')]],
    ['a notice that runs', null, basis('public-notice'), [e('published', '03-03T10:00', 'court')], { now: '04-02T10:00' }],
    ['a notice that ended (CPL 95)', '2026-04-02 notice-ended', basis('public-notice'), [e('published', '03-03T10:00', 'court')], { now: '04-03T00:01' }],
    ['the last publication counts (解释 138)', '2026-04-09 notice-ended', basis('public-notice'), [e('published', '03-03T10:00', 'court'), e('published', '03-10T10:00', 'court')]],
    ['sixty days abroad (CPL 283)', '2026-05-02 notice-ended-abroad', basis('public-notice', { abroad: true }), [e('published', '03-03T10:00', 'court')]],
    ['a statement that arrived (CPL 100)', null, basis('platform'), [sent, e('arrived', '03-02T10:00')], { statement: true }],
    ['a statement signed', '2026-03-03 statement-signed', basis('direct'), [sent, e('signed', '03-03T10:00', 'party')], { statement: true }],
    ['a statement left behind (解释 133)', null, basis('left'), [sent, e('left', '03-03T10:00', 'court', { proved: true })], { statement: true }],
    ['a statement signed for by the household (解释 133)', null, basis('mail'), [sent, e('signed-by-other', '03-03T10:00', 'household')], { statement: true }],
    ['a statement signed for by whom the party named', '2026-03-03 statement-signed', basis('direct', { on: 'nominee' }), [sent, e('signed', '03-03T10:00', 'nominee')], { statement: true }],
    ['a statement refused by mail', null, basis('mail'), [sent, e('returned', '03-09T10:00', 'carrier', { cause: 'refused' })], { statement: true }],
    ['a statement by public notice', null, basis('public-notice'), [e('published', '03-03T10:00', 'court')], { statement: true }],
    ['before it was issued', null, basis('direct'), [sent, e('signed', '03-02T07:00', 'party')]],
    ['what lies ahead', null, basis('direct'), [sent, e('signed', '07-02T07:00', 'party')]],
  ])('%s', (_, expected, b, events, more) => { expect(effect(b, events, more)).toBe(expected); });
});
