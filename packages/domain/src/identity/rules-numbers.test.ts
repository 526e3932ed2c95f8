import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../shared/calendar.ts';
import { maskMobile, maskName, maskNumber, normalMobile, numberForm, type ReadableKind } from './rules-numbers.ts';
import { creditCheck, licenceCheck, organisationCheck, residentCheck } from './rules-numbers-checks.ts';
import { proofLevel, provedFor } from './rules-proof.ts';
import { texts } from './texts.ts';

const today = day('2026-11-24');
const form = (kind: Parameters<typeof numberForm>[0], text: string) => numberForm(kind, text, today).form;

describe('resident identity numbers', () => {
  test.each([
    ['11010519491231002X', 'well-formed'], ['11010519491231002x', 'well-formed'], ['１１０１０５１９４９１２３１００２Ｘ', 'well-formed'],
    ['110105 1949 1231 002X', 'well-formed'], ['110105\u202e19491231\u2069002X', 'well-formed'], ['110105194912310021', 'malformed'], ['110105194902300023', 'malformed'], ['110105491231002', 'old-form'],
    ['110105209912310020', 'malformed'], ['11010519491231002', 'malformed'], ['', 'malformed'], ["1' OR '1'='1", 'malformed'], ['1'.repeat(1_000_000), 'malformed'],
  ])('%.30s is %s', (text, want) => { expect(form('resident-id', text)).toBe(want); });
  test('nobody is born tomorrow, and whoever is born today has a number', () => {
    for (const [d, want] of [['20261124', 'well-formed'], ['20261125', 'malformed'], ['18491231', 'malformed']]) expect(form('resident-id', `330106${d}001${residentCheck(`330106${d}001`)}`)).toBe(want);
  });
  test('tell day of birth and sex', () => { expect(numberForm('resident-id', '11010519491231002X', today)).toMatchObject({ birthDate: '1949-12-31', gender: 'female' }); });
  test('any one digit changed is noticed', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2026-01-01'), noInvalidDate: true }), fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (d, seq, at, by) => {
      const body = `330106${d.toISOString().slice(0, 10).replaceAll('-', '')}${String(seq).padStart(3, '0')}`;
      const good = body + residentCheck(body);
      const bad = good.slice(0, at) + String((Number(good[at]) + by) % 10) + good.slice(at + 1);
      return form('resident-id', good) === 'well-formed' && form('resident-id', bad) === 'malformed';
    }));
  });
});

describe('other numbers', () => {
  test.each([
    ['credit-code', '91330106MA27XXXXX1', 'malformed'], ['credit-code', `91350100M000100Y4${creditCheck('91350100M000100Y4')}`, 'well-formed'],
    ['credit-code', '91350100M000100Y43', 'well-formed'], ['credit-code', '91350100M000100Y44', 'malformed'], ['credit-code', '91350100I000100Y43', 'malformed'],
    ['passport', 'E12345678', 'well-formed'], ['passport', 'E1', 'malformed'], ['hk-macao-permit', 'H12345678', 'well-formed'], ['hk-macao-permit', 'X12345678', 'malformed'],
    ['taiwan-permit', '12345678', 'well-formed'], ['foreign-permanent-residence', 'USA123456789012', 'old-form'], ['military', '军字第1号', 'unknown'],
  ] as const)('%s %s is %s', (kind, text, want) => { expect(form(kind, text)).toBe(want); });
  test.each([['13812345678', '13812345678'], ['+86 138-1234-5678', '13812345678'], ['１３８１２３４５６７８', '13812345678'], ['12812345678', null], ['138123456789', null], ['', null]])('mobile %s', (typed, want) => {
    expect(normalMobile(typed)).toBe(want);
  });
  test('are masked for the screen', () => {
    expect(maskNumber('11010519491231002X')).toBe('110105********002X');
    expect(maskMobile('13812345678')).toBe('138****5678');
    expect(maskName('欧阳锋')).toBe('欧**');
    fc.assert(fc.property(fc.string(), (s) => maskNumber(s).length === s.length));
  });
});

describe('what is wrong with a number', () => {
  const problem = (kind: ReadableKind, text: string) => numberForm(kind, text, today).problem?.code.replace('identity.number-', '') ?? numberForm(kind, text, today).form;
  test.each<[ReadableKind, string, string]>([
    ['resident-id', '11010519491231002X', 'well-formed'], ['resident-id', '1101051949123100', 'length'], ['resident-id', '1101051949123100XX', 'signs'], ['resident-id', '11O10519491231002X', 'signs'], ['resident-id', '99010519491231002X', 'division'], ['resident-id', '00010519491231002X', 'division'],
    ['resident-id', '110105194902310027', 'date'], ['resident-id', '110105194913010020', 'date'], ['resident-id', '110105204912310020', 'date-ahead'], ['resident-id', '110105194912310021', 'check'], ['resident-id', '', 'empty'], ['resident-id', ' - ', 'empty'], ['resident-id', '1'.repeat(61), 'too-long'],
    ['resident-id', '110105000001010020', 'date'], ['resident-id', '110105491231002', 'old-form'], ['resident-id', '110105490231002', 'date'], ['resident-id', '11010549123100X', 'signs'], ['resident-id', `81000019900101001${residentCheck('81000019900101001')}`, 'well-formed'],
    ['residence-permit', `81000019900101001${residentCheck('81000019900101001')}`, 'well-formed'], ['residence-permit', `83000019900101002${residentCheck('83000019900101002')}`, 'well-formed'], ['residence-permit', '11010519491231002X', 'division'], ['residence-permit', '810000490101001', 'length'],
    ['foreign-permanent-residence', `91184019900101001${residentCheck('91184019900101001')}`, 'well-formed'], ['foreign-permanent-residence', '11010519491231002X', 'division'], ['foreign-permanent-residence', 'CHE110055021001', 'old-form'], ['foreign-permanent-residence', 'CH1110055021001', 'signs'],
    ['credit-code', '91350100M000100Y43', 'well-formed'], ['credit-code', '91350100M000100Y44', 'check'], ['credit-code', '91350100I000100Y43', 'signs'], ['credit-code', '91350100M000100Y4', 'length'],
    ['business-licence', '91350100M000100Y43', 'well-formed'], ['business-licence', '110108000000016', 'old-form'], ['business-licence', '110108000000015', 'check'], ['licence-number', '110108000000016', 'old-form'],
    ['organisation-code', 'M000100Y-4', 'old-form'], ['organisation-code', 'D2143569-X', 'old-form'], ['organisation-code', 'M000100Y5', 'check'], ['organisation-code', 'M000100Y', 'length'],
    ['hk-macao-permit', 'H1234567', 'length'], ['hk-macao-permit', 'K12345678', 'signs'], ['taiwan-permit', '123456789', 'length'], ['taiwan-permit', '0123456789A', 'well-formed'], ['passport', '<b>E12345678</b>', 'signs'], ['military', '军字第1号', 'unknown'],
  ])('%s %.24s: %s', (kind, text, want) => { expect(problem(kind, text)).toBe(want); });
  test('an old resident number tells the new one', () => {
    expect(numberForm('resident-id', '110105491231002', today)).toMatchObject({ upgraded: '11010519491231002X', birthDate: '1949-12-31', gender: 'female' });
    expect(numberForm('resident-id', '110105981231998', today)).toMatchObject({ birthDate: '1898-12-31' });
  });
  test('a credit code holds the code of its organisation', () => { expect([organisationCheck('M000100Y'), organisationCheck('D2143569'), licenceCheck('11010800000001')]).toEqual(['4', 'X', '6']); });
  test('every problem has its sentence, and nothing is thrown', () => {
    const kinds: ReadableKind[] = ['resident-id', 'residence-permit', 'foreign-permanent-residence', 'credit-code', 'business-licence', 'organisation-code', 'licence-number', 'passport', 'hk-macao-permit', 'taiwan-permit', 'military', 'other'];
    fc.assert(fc.property(fc.constantFrom(...kinds), fc.oneof(fc.string({ maxLength: 70 }), fc.stringMatching(/^[0-9A-Z]{8,18}$/)), (kind, text) => {
      const read = numberForm(kind, text, today);
      return read.form === 'malformed' ? texts[read.problem!.code] !== undefined : read.problem === undefined;
    }));
  });
});

describe('proof of identity', () => {
  test.each(['none', 'pending', 'declined', 'reviewed', 'counter'] as const)('%s does not stop a complaint from being received', (p) => { expect(provedFor('hand-in', p)).toBe(true); });
  test.each([['none', false], ['pending', false], ['declined', false], ['reviewed', true], ['counter', true]] as const)('%s lets a case be registered: %s', (p, want) => {
    expect([provedFor('be-registered', p), provedFor('join-case', p), proofLevel(p) >= 2]).toEqual([want, want, want]);
  });
});
