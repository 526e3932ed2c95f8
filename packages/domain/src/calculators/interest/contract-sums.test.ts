import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseGround } from '../../law/ground.suite.ts';
import { groundOn } from '../../law/tables.ts';
import { day } from '../../shared/calendar.ts';
import { shown } from '../../shared/worked.ts';
import type { Calculator } from '../calculator.ts';
import { deposit } from './deposit.ts';
import { foreignInterest } from './foreign-interest.ts';
import { penalty } from './penalty.ts';
import { saleOverdue } from './sale-overdue.ts';

const ground = baseGround(day('2026-11-24'));
const workedOut = (c: unknown, input: object, on = ground) => { const one = c as Calculator; return one.work(one.input.parse(input) as never, on); };
const ask = (c: unknown, input: object, on = ground) => {
  const decision = workedOut(c, input, on);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  return { ...decision.value, answer: decision.value.answer as Record<string, unknown>, codes: (decision.value.remarks ?? []).map((r) => r.code.slice('calculators.'.length)) };
};
const refusal = (c: unknown, input: object) => { const decision = workedOut(c, input); return decision.ok ? 'answered' : decision.refusal.code; };

describe('a penalty', () => {
  test.each([
    ['within the loss and 30 %', { amount: '12.5万', loss: '10万' }, { penalty: 12_500_000, generally: 13_000_000, tooHigh: false, above: 0, short: 0 }],
    ['at the line: not above it', { amount: '13万', loss: '10万' }, { tooHigh: false }],
    ['a fen above', { amount: 13_000_001, loss: '10万' }, { tooHigh: true, above: 1 }],
    ['below the loss', { amount: '5万', loss: '10万' }, { tooHigh: false, short: 5_000_000 }],
    ['no loss at all', { amount: '1', loss: 0 }, { generally: 0, tooHigh: true }],
    ['by the day', { by: 'rate', base: '30万', rate: '0.05', per: 'day', days: 120 }, { penalty: 1_800_000, yearly: '18.25', tooHigh: null }],
    ['by ten-thousandths', { by: 'rate', base: '30万', rate: '5', per: 'day', unit: 'ten-thousandth', days: 120, basis: '360' }, { penalty: 1_800_000, yearly: '18' }],
    // derived: 300,000 × 2 % × 12 / 360 × 30
    ['by the month', { by: 'rate', base: '30万', rate: '2', per: 'month', days: 30, basis: '360' }, { penalty: 600_000, yearly: '24' }],
  ])('%s', (_, input, answer) => { expect(ask(penalty, input).answer).toMatchObject(answer); });
  // derived: 合同法（1999）第一百一十四条第二款 knew “过分高于”, but no share until 合同法解释二（2009）第二十九条第二款
  test('before there was a mark of 30 per cent the court decided', () => {
    expect(ask(penalty, { amount: '20万', loss: '10万', onDay: '2009-05-12' })).toMatchObject({ answer: { penalty: 20_000_000, generally: null, tooHigh: null }, codes: ['no-thirty-per-cent'] });
  });
  test('nothing is reduced of itself; who broke the contract in bad faith is not heard', () => {
    expect(ask(penalty, { amount: '20万', loss: '10万' }).codes).toEqual(['never-automatic']);
    expect(ask(penalty, { amount: '20万', loss: '10万', malicious: true }).codes).toEqual(['never-automatic', 'bad-faith']);
    expect(ask(penalty, { amount: '20万', loss: '10万', malicious: true, onDay: '2023-12-04' }).codes).toEqual(['never-automatic']);
  });
  test.each([
    ['2026-01-01', '民法典（2020）第五百八十五条第二款；合同编通则解释（2023）第六十五条第二款'], ['2023-12-04', '民法典（2020）第五百八十五条第二款；民法典会议纪要（2021-04）第十一条'],
    ['2020-12-31', '合同法（1999）第一百一十四条第二款；合同法解释二（2009）第二十九条第二款'],
  ])('on %s by %s', (onDay, article) => { expect(ask(penalty, { amount: '20万', loss: '10万', onDay }).lines.at(-1)?.article).toBe(article); });
  test.each([['calculators.no-rule-on-day', { amount: 1, onDay: '1999-09-30' }], ['calculators.penalty-missing', {}],
    ['calculators.penalty-missing', { by: 'rate', base: 1, rate: '1' }], ['calculators.basis-missing', { by: 'rate', base: 1, rate: '1', days: 1 }]])('refused: %s',
    (code, input) => { expect(refusal(penalty, input)).toBe(code); });
});

describe('a deposit', () => {
  const D2 = { contract: '50万', paid: '15万' };
  test.each([
    ['a fifth at most (art. 586)', D2, { effective: 10_000_000, beyond: 5_000_000, lost: 0, returned: 15_000_000 }],
    ['a fifth exactly', { ...D2, paid: '10万' }, { effective: 10_000_000, beyond: 0 }],
    ['who gave it loses it (art. 587)', { ...D2, breach: 'giver' }, { lost: 10_000_000, returned: 5_000_000 }],
    ['who took it pays it back twice (art. 587)', { ...D2, breach: 'receiver' }, { lost: 0, returned: 25_000_000 }],
    ['by the share not performed (interpretation, art. 68)', { ...D2, breach: 'giver', unperformed: '40' }, { effective: 10_000_000, lost: 4_000_000, returned: 11_000_000 }],
    ['both sides (interpretation, art. 68)', { ...D2, breach: 'both' }, { lost: 0, returned: 15_000_000 }],
    ['force majeure', { ...D2, breach: 'force-majeure', loss: '1万' }, { returned: 15_000_000, lossBeside: null }],
    ['beside a penalty (art. 588)', { ...D2, breach: 'receiver', penalty: '8万' }, { better: 'deposit' }],
    ['the penalty is worth more', { ...D2, breach: 'receiver', penalty: '12万' }, { better: 'penalty' }],
    ['loss beyond it (art. 588)', { ...D2, breach: 'giver', loss: '12万' }, { lossBeside: 2_000_000 }], ['no loss beyond it', { ...D2, breach: 'giver', loss: '9万' }, { lossBeside: 0 }],
    ['a sum of another name', { ...D2, breach: 'giver', named: false }, { effective: 0, lost: 0, returned: 15_000_000 }],
  ])('%s', (_, input, answer) => { expect(ask(deposit, input).answer).toMatchObject(answer); });
  test('by the articles of the day', () => {
    const articles = (onDay: string, breach: string) => ask(deposit, { ...D2, breach, onDay }).lines.map((l) => l.article);
    expect(articles('2020-12-31', 'giver')).toEqual(['担保法（1995）第九十一条；担保法解释（2000）第一百二十一条', '合同法（1999）第一百一十五条']);
    expect(articles('2022-01-01', 'both')).toEqual(['民法典（2020）第五百八十六条第二款', '民法典（2020）第五百九十二条第一款']);
  });
  test.each([['calculators.no-rule-on-day', { ...D2, onDay: '2000-12-12' }], ['calculators.over-hundred-percent', { ...D2, unperformed: '100.1' }]])('refused: %s',
    (code, input) => { expect(refusal(deposit, input)).toBe(code); });
  test('what is lost and what goes back is what was paid; the receiver gives back at most a fifth of the contract more', () => {
    fc.assert(fc.property(fc.nat(10 ** 11), fc.nat(10 ** 11), fc.nat(100), fc.constantFrom('giver', 'receiver', 'none'), (contract, paid, unperformed, breach) => {
      const { lost, returned, effective } = ask(deposit, { contract, paid, breach, unperformed: String(unperformed) }).answer as Record<string, number>;
      expect(Math.abs((returned as number) + (lost as number) - paid - (breach === 'receiver' ? Math.floor((effective as number) * unperformed / 100) : 0))).toBeLessThanOrEqual(1);
    }));
  });
});

describe('a price paid late: 买卖合同解释（2020）第十八条第四款', () => {
  const D3 = { price: '30万', from: '2025-06-01', to: '2025-12-01', basis: '365' };
  test.each([
    ['the loan prime rate of the breach', D3, { low: 586_603, high: 676_849, chosen: null, days: 183 }],
    ['a surcharge that is chosen', { ...D3, surcharge: 40 }, { chosen: 631_726 }],
    // derived: 4.25 % of 2019-08-20 for the whole year after, though it fell in between
    ['it does not change with later publications', { price: '36500', from: '2019-08-20', to: '2020-08-19', basis: '365' }, { low: 201_663, days: 365 }],
    // derived: 79 days to 2019-08-20 at 4.35 × 1.3, 31 at 4.25, 61 at 4.20, 11 at 4.15
    ['a breach of before: benchmark, then the loan prime rate', { price: '36500', from: '2019-06-02', to: '2019-12-01', basis: '365' }, { low: 101_043 }],
    // derived: 182 days at 4.35 × 1.3
    ['a breach of before: benchmark all along', { price: '36500', from: '2019-06-02', to: '2019-12-01', basis: '365', afterwards: 'benchmark' }, { low: 102_921 }],
    // derived: 19 days at 4.25 × 1.3, 11 at 4.20: the text of 2012 knows no rate of the breach
    ['judged before 2021', { price: '36500', from: '2019-09-01', to: '2019-10-01', basis: '365', onDay: '2020-06-01' }, { low: 16_504 }],
    // derived: 100 days on 365,000 and 83 on 165,000 at 3 × 1.3
    ['with a payment in between', { ...D3, price: '36.5万', payments: [{ on: '2025-09-09', amount: '20万' }] }, { low: 390_000 + 146_330, priceLeft: 16_500_000 }],
  ])('%s', (_, input, answer) => { expect(ask(saleOverdue, input).answer).toMatchObject(answer); });
  test('what is not published yet is not guessed; a breach after the known rates is refused', () => {
    expect(ask(saleOverdue, { ...D3, from: '2018-01-01', to: '2026-11-01' }).answer).toMatchObject({ complete: false, knownUntil: '2026-09-19' });
    expect(ask(saleOverdue, { ...D3, to: '2027-01-01' }).answer).toMatchObject({ complete: true });
    expect(refusal(saleOverdue, { ...D3, from: '2026-10-01', to: '2026-11-01' })).toBe('calculators.rate-not-known');
  });
  test.each([['calculators.no-rule-on-day', { ...D3, from: '2003-12-31' }], ['calculators.days-reversed', { ...D3, to: '2025-01-01' }],
    ['calculators.payment-outside', { ...D3, payments: [{ on: '2025-05-31', amount: 1 }] }]])('refused: %s', (code, input) => { expect(refusal(saleOverdue, input)).toBe(code); });
  test('a surcharge outside of 30 to 50 per cent is no input', () => { expect([29,
    51].map((surcharge) => saleOverdue.input.safeParse({ ...D3, surcharge }).success)).toEqual([false, false]); });
});

describe('a sum in another currency: 外币利息批复（2025）', () => {
  const L = { principal: '36000', from: '2025-01-01', to: '2025-01-11', basis: '360' };
  const rows = [{ currency: 'HKD', from: '2024-12-01', rate: '4', source: 'x' }, { currency: 'USD', from: '2025-01-01', rate: '9', source: 'x' },
    { currency: 'HKD', from: '2025-01-06', rate: '3', source: 'x' }];
  const filled = groundOn(ground.today, { ...ground.tables, 'foreign-rates': { version: 'x', rows } }, ground.courts);
  test.each([
    ['as agreed (no. 1)', { ...L, currency: 'USD', by: 'agreed', rate: '6' }, { interest: 6000, complete: true }],
    ['as agreed, up to the cap (no. 1)', { ...L, currency: 'USD', by: 'agreed', rate: '6', cap: '5' }, { interest: 5000 }],
    ['not agreed and not held', { ...L, currency: 'HKD' }, { interest: 0, days: 0, complete: false, reference: '香港银行间同业拆借利率' }],
    ['another currency (no. 2)', { ...L, currency: 'OTHER', code: 'THB', by: 'agreed', rate: '6' }, { currency: 'THB', interest: 6000 }],
  ])('%s', (_, input, answer) => { expect(ask(foreignInterest, input).answer).toMatchObject(answer); });
  test('by the table, as its rates changed', () => {
    // derived: 5 days at 4 %, 5 at 3 %
    const { answer, codes, ...more } = ask(foreignInterest, { ...L, currency: 'HKD' }, filled);
    expect([answer['interest'], answer['complete'], codes, shown({ answer, ...more }).results[0]?.text.zh]).toEqual([3500, true, ['rate-as-of'], 'HKD 35.00']);
    expect(more.tables).toEqual([{ table: 'foreign-rates', version: 'x' }]);
    expect(ask(foreignInterest, { ...L, currency: 'HKD', from: '2024-11-30' }, filled)).toMatchObject({ answer: { interest: 0, complete: false }, codes: ['rate-unknown'] });
  });
  test.each([
    ['calculators.no-rule-on-day', { ...L, currency: 'USD', onDay: '2025-02-12' }], ['calculators.rate-missing', { ...L, currency: 'USD', by: 'agreed' }],
    ['calculators.currency-missing', { ...L, currency: 'OTHER' }], ['calculators.currency-missing', { ...L, currency: 'OTHER', code: 'CNY' }],
  ])('refused: %s', (code, input) => { expect(refusal(foreignInterest, input)).toBe(code); });
});
