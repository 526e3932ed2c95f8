import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../shared/calendar.ts';
import { baseGround } from '../../law/ground.suite.ts';
import { explain } from '../calculator.ts';
import { caseNumber } from './case-number.ts';
import { idNumber } from './id-number.ts';
import { money } from './money.ts';

const ground = baseGround(day('2026-11-24'));
const got = <A>(d: { ok: true; value: A } | { ok: false; refusal: { code: string } }): A => { if (!d.ok) throw new Error(d.refusal.code); return d.value; };
const number = (text: string) => explain(caseNumber, { number: text }, ground);
const id = (text: string, kind: 'auto' | 'residence-permit' | 'credit-code' | 'resident-id' | 'military' = 'auto') => got(explain(idNumber, { kind, number: text }, ground));

describe('a case number explained', () => {
  test('tells court, type, serial and the articles', () => {
    const { answer, articles, results } = got(number('（２０１８）浙0281民初1234号'));
    expect(answer).toMatchObject({ canonical: '(2018)浙0281民初1234号', year: 2018, court: '浙0281', courtName: '余姚市人民法院', type: '民初', meaning: '民事第一审', family: '民事案件', serial: 1234, warnings: [] });
    expect(articles.map((a) => a.article)).toEqual(['第二条第二款', '第六条', '第七条', '第十条第一款', '第三条第一款']);
    expect(results.map((r) => r.text.zh)).toEqual(['(2018)浙0281民初1234号', '余姚市人民法院', '民事第一审（民事案件）']);
  });
  test.each<[string, object]>([
    ['(2020)最高法知民终1号', { court: '最高法', courtName: '最高人民法院', special: '知', meaning: '民事第二审' }], ['(2024)浙72民初3号', { courtName: '宁波海事法院' }], ['(2024)浙01民终3号', { courtName: '浙江省杭州市中级人民法院' }],
    ['(2018)浙0103民初12号', { courtName: '杭州市下城区人民法院', warnings: ['cases.court-former'] }], ['(2024)京0491民初12号', { courtName: null, warnings: ['cases.court-unknown'] }],
    ['(2015)甬余商初字第123号', { court: null, courtName: null, family: null, warnings: ['cases.number-legacy'] }], ['(2024)浙0281民初012号之2', { canonical: '(2024)浙0281民初12号之二', warnings: ['cases.number-tidied'] }],
  ])('%s', (text, want) => { expect(got(number(text)).answer).toMatchObject(want); });
  test.each([['(2031)浙0281民初1号', 'cases.number-future'], ['(2018)浙281民初1号', 'cases.number-court-digits'], ['1 OR 1=1', 'cases.number-malformed'], ['(2024)浙0299民初1号', 'cases.number-unknown-court']])('%s is refused', (text, code) => { expect(number(text)).toMatchObject({ ok: false, refusal: { code } }); });
  // derived: the rules of 2015 hold for cases accepted since 2016-01-01, so that an older number is read by none of their articles; appeals go to the court above (民事诉讼法（2023）第一百七十一条)
  test('an old number cites no rule that came after it; a basic court with an appeal is asked about', () => {
    expect(got(number('(2015)甬余商初字第123号')).articles).toEqual([]);
    const codes = (text: string) => got(number(text)).remarks.map((r) => r.code);
    expect([codes('(2024)浙0281民终1号'), codes('(2024)浙02民终1号'), codes('(2024)浙0281民初1号')]).toEqual([['calculators.number-level'], [], []]);
  });
  test('what is too long never reaches the reader', () => { expect(caseNumber.input.safeParse({ number: '浙'.repeat(5_000_000) }).success).toBe(false); });
});

describe('a number of a document explained', () => {
  test.each<[string, object]>([
    ['11010519491231002X', { kind: 'resident-id', form: 'well-formed', problem: null, masked: '110105********002X', birthDate: '1949-12-31', gender: 'female', province: '北京市' }],
    ['110105491231002', { kind: 'resident-id', form: 'old-form', upgraded: '11010519491231002X' }], ['91350100M000100Y43', { kind: 'credit-code', form: 'well-formed', division: '350100', province: '福建省', birthDate: null }],
    ['110108000000016', { kind: 'licence-number', form: 'old-form' }], ['D2143569-X', { kind: 'organisation-code', form: 'old-form' }], ['H12345678', { kind: 'hk-macao-permit' }], ['12345678', { kind: 'taiwan-permit' }], ['CHE110055021001', { kind: 'foreign-permanent-residence', form: 'old-form' }],
    ['110105194912310021', { kind: 'resident-id', form: 'malformed', problem: 'identity.number-check' }], ['91350100M000100Y44', { kind: 'credit-code', problem: 'identity.number-check' }], ['110105194902310023', { problem: 'identity.number-date' }], ['', { problem: 'identity.number-empty' }], ['1 OR 1=1', { form: 'malformed' }],
  ])('%s', (text, want) => { expect(id(text).answer).toMatchObject(want); });
  test('what is wrong stands among the figures, not only in the steps', () => {
    expect(id('110105194912310021').results[1]).toMatchObject({ label: { zh: '错在哪里', en: 'What is wrong' } });
    expect(id('110105194912310021').results[1]?.text.zh).toBe(id('110105194912310021').steps.at(-1)?.text);
    expect(id('11010519491231002X').results.map(({ label }) => label.zh)).not.toContain('错在哪里');
  });
  // derived: 330281 20300101 001 has the check character 2 of GB 11643 and, by chance, that of GB 32100 too; its day of birth has not come
  test('a mistyped identity number is not taken for a credit code that it is by chance', () => {
    expect(id('330281203001010012').answer).toMatchObject({ kind: 'resident-id', problem: 'identity.number-date-ahead' });
    const told = id('330281203001010012', 'credit-code');
    expect([told.answer.problem, told.answer.province, told.steps.some((s) => s.text.includes('不属于已知的省级区划'))]).toEqual([null, null, true]);
    fc.assert(fc.property(fc.integer({ min: 0, max: 999 }), fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X'), (n, check) => {
      expect(id(`33110119900101${String(n).padStart(3, '0')}${check}`).answer.kind).toBe('resident-id');
    }));
  });
  test('what has several forms says so, what has none says that', () => {
    expect(id('M12345678').remarks.map((r) => r.code)).toContain('calculators.form-only');
    expect(id('军字第1号', 'military').answer).toMatchObject({ form: 'unknown', problem: null });
  });
  test('a credit code tells who holds it', () => {
    const { results, steps } = id('91350100M000100Y43');
    expect(results.map((r) => r.text.zh)).toContain('企业');
    expect(steps.at(-1)?.text).toContain('相符');
  });
  test('the number is never repeated, whatever it is', () => {
    fc.assert(fc.property(fc.oneof(fc.constantFrom('11010519491231002X', '110105491231002', '91350100M000100Y43', '110105194912310021'), fc.stringMatching(/^[0-9A-Z]{8,18}$/)), (text) => {
      const { steps, answer } = id(text);
      return !steps.some((s) => s.text.includes(text) || s.en.includes(text)) && answer.masked !== text;
    }));
  });
});

describe('an amount explained', () => {
  test.each([['107,000.53', 10_700_053, '人民币壹拾万柒仟元零伍角叁分'], ['１００万', 100_000_000, '人民币壹佰万元整'], ['壹佰元整', 10_000, '人民币壹佰元整'], ['0.05', 5, '人民币伍分']])('%s', (amount, fen, capitals) => { expect(got(explain(money, { amount }, ground)).answer).toMatchObject({ fen, capitals }); });
  test.each([['-1', 'negative'], ['NaN', 'malformed'], ['1e309', 'malformed'], ['1,000,000.005', 'fraction'], ['1,23', 'grouping'], ['3万5', 'ambiguous']])('%s is refused', (amount, why) => { expect(explain(money, { amount }, ground)).toMatchObject({ ok: false, refusal: { code: `calculators.amount-${why}` } }); });
});
