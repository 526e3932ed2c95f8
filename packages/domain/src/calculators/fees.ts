import { agreed, refused, type Decision } from '../shared/decision.ts';
import { exact, exactYuan, minus, plus, roundFen, times, type Exact } from '../shared/exact.ts';

/** What kind of case it is for the acceptance fee. */
export const FEE_CLASSES = ['property', 'divorce', 'personality', 'ip', 'labour', 'other-non-property', 'administrative', 'administrative-special', 'none'] as const;
/** What kind of case it is for the acceptance fee. */
export type FeeClass = (typeof FEE_CLASSES)[number];

/** What a province fixed within the ranges of Fee Measures (2006), art. 13 (2), (3), (6); a dated row, in fen. */
export type ProvinceFees = { province: string; from: string; divorce: number; personality: number; otherNonProperty: number; ip: number; jurisdictionObjection: number; source: string };

/** What decides an acceptance fee. For divorce `amount` is the couple's property, for personality the damages; null where there is none. Fen. */
export type FeeQuestion = { feeClass: FeeClass; amount: number | null; halved: boolean };
/** One line of the working: its words, the exact amount in yuan and rounded fen (null for a line that only explains), and the article. */
export type FeeStep = { text: string; amount: number | null; article: string };
/** A fee in fen with its working. */
export type FeeAnswer = { fee: number; steps: FeeStep[]; tableVersion: string };

/** A part of a scale: the part of the amount up to `upTo` fen (null: all the rest) bears `rate` ten-thousandths. */
export type Band = { upTo: number | null; rate: number };
const WAN = 1_000_000;
/** The scale for property cases, after the flat 50 yuan up to 10,000: Fee Measures (2006), art. 13 (1). */
export const PROPERTY_BANDS: readonly Band[] = [
  { upTo: WAN, rate: 0 }, { upTo: 10 * WAN, rate: 250 }, { upTo: 20 * WAN, rate: 200 }, { upTo: 50 * WAN, rate: 150 },
  { upTo: 100 * WAN, rate: 100 }, { upTo: 200 * WAN, rate: 90 }, { upTo: 500 * WAN, rate: 80 }, { upTo: 1000 * WAN, rate: 70 },
  { upTo: 2000 * WAN, rate: 60 }, { upTo: null, rate: 50 },
];
const DIVORCE_BANDS: readonly Band[] = [{ upTo: 20 * WAN, rate: 0 }, { upTo: null, rate: 50 }];
const DAMAGES_BANDS: readonly Band[] = [{ upTo: 5 * WAN, rate: 0 }, { upTo: 10 * WAN, rate: 100 }, { upTo: null, rate: 50 }];
const FLAT = 5_000;
const A13 = '诉讼费用交纳办法（2006）第十三条';

/** One line of working. */
export const step = (text: string, amount: Exact | null, article: string): FeeStep => ({ text, amount: amount ? roundFen(amount) : null, article });
const yuan = (fen: number) => exactYuan(exact(fen));

/** The lines of a progressive scale and their exact sum. */
export function scale(amount: number, bands: readonly Band[], article: string): { sum: Exact; steps: FeeStep[] } {
  let sum = exact(0), from = 0;
  const steps: FeeStep[] = [];
  for (const band of bands) {
    const to = band.upTo === null ? amount : Math.min(amount, band.upTo);
    if (to > from && band.rate > 0) {
      const part = times(exact(to - from), exact(band.rate, 10_000));
      sum = plus(sum, part);
      steps.push(step(`${yuan(from)} 元至 ${yuan(to)} 元的部分 × ${band.rate / 100}% = ${exactYuan(part)} 元`, part, article));
    }
    from = Math.max(from, to);
  }
  return { sum, steps };
}

/** The exact fee of a property case with its lines: Fee Measures (2006), art. 13 (1). */
export function propertyScale(amount: number): { sum: Exact; steps: FeeStep[] } {
  const base = step('财产案件：不超过 10,000 元的部分，每件 50.00 元', exact(FLAT), `${A13}第一项`);
  const above = scale(amount, PROPERTY_BANDS, `${A13}第一项`);
  return { sum: plus(exact(FLAT), above.sum), steps: [base, ...above.steps] };
}

const flat = (text: string, fen: number, article: string) => ({ sum: exact(fen), steps: [step(`${text}，每件 ${yuan(fen)} 元`, exact(fen), article)] });

function fixedAndScale(text: string, fen: number, amount: number | null, bands: readonly Band[], article: string) {
  const base = flat(text, fen, article), above = scale(amount ?? 0, bands, article);
  return { sum: plus(base.sum, above.sum), steps: [...base.steps, ...above.steps] };
}

type Rule = (amount: number | null, province: ProvinceFees) => { sum: Exact; steps: FeeStep[] };
const RULES: { readonly [c in FeeClass]: Rule } = {
  property: (amount) => propertyScale(amount ?? 0),
  divorce: (amount, p) => fixedAndScale('离婚案件（涉及财产总额超过 20 万元的部分另计）', p.divorce, amount, DIVORCE_BANDS, `${A13}第二项第1目`),
  personality: (amount, p) => fixedAndScale('侵害人格权案件（损害赔偿超过 5 万元的部分另计）', p.personality, amount, DAMAGES_BANDS, `${A13}第二项第2目`),
  'other-non-property': (_, p) => flat('其他非财产案件', p.otherNonProperty, `${A13}第二项第3目`),
  ip: (amount, p) => (amount === null ? flat('知识产权民事案件，没有争议金额', p.ip, `${A13}第三项`) : propertyScale(amount)),
  labour: () => flat('劳动争议案件', 1_000, `${A13}第四项`),
  administrative: () => flat('行政案件', 5_000, `${A13}第五项第2目`),
  'administrative-special': () => flat('商标、专利、海事行政案件', 10_000, `${A13}第五项第1目`),
  none: () => ({ sum: exact(0), steps: [step('不交纳案件受理费', exact(0), '诉讼费用交纳办法（2006）第八条')] }),
};

/** The exact acceptance fee before any rounding, or the reason why it cannot be told. */
export function exactFee(q: FeeQuestion, province: ProvinceFees): Decision<{ sum: Exact; steps: FeeStep[] }> {
  if (q.amount !== null && !(Number.isSafeInteger(q.amount) && q.amount >= 0)) return refused('calculators.amount-malformed', 'invalid');
  if (q.feeClass === 'property' && q.amount === null) return refused('calculators.amount-missing', 'invalid');
  const full = RULES[q.feeClass](q.amount, province);
  if (!q.halved) return agreed(full);
  const half = times(full.sum, exact(1, 2));
  return agreed({ sum: half, steps: [...full.steps, step(`减半一次：${exactYuan(full.sum)} 元 ÷ 2 = ${exactYuan(half)} 元`, half, '诉讼费用交纳办法（2006）第十六条；民诉法解释（2022）第二百零六条')] });
}

const answer = (a: { sum: Exact; steps: FeeStep[] }, p: ProvinceFees): FeeAnswer => ({ fee: roundFen(a.sum), steps: a.steps, tableVersion: `国务院令第481号（2007-04-01）；${p.province}（${p.from}）` });

/**
 * The acceptance fee of a case in fen, exact until one rounding half up at the end, with every line of the working and its article.
 * Halved at most once, whatever the reasons: 解释 (2022), art. 206.
 */
export function acceptanceFee(q: FeeQuestion, province: ProvinceFees): Decision<FeeAnswer> {
  const found = exactFee(q, province);
  return found.ok ? agreed(answer(found.value, province)) : found;
}

/** What is still due when the amount in dispute has grown: Fee Measures (2006), art. 21 (1). */
export function increaseDue(before: FeeQuestion, after: FeeQuestion, province: ProvinceFees): Decision<FeeAnswer> {
  const a = exactFee(before, province), b = exactFee(after, province);
  if (!a.ok) return a;
  if (!b.ok) return b;
  const due = minus(b.value.sum, a.value.sum);
  return agreed(answer({ sum: due, steps: [...b.value.steps, step(`补交：${exactYuan(b.value.sum)} 元 − ${exactYuan(a.value.sum)} 元`, due, '诉讼费用交纳办法（2006）第二十一条第一项')] }, province));
}

/** The fee after the court granted a reduction of `percent` (30 to 99) or waived it (100): Fee Measures (2006), arts. 45, 46. */
export function afterAid(fee: FeeAnswer, percent: number): Decision<FeeAnswer> {
  if (!Number.isInteger(percent) || percent < 30 || percent > 100) return refused('calculators.reduction-below-thirty', 'invalid', { percent });
  const rest = times(exact(fee.fee), exact(100 - percent, 100));
  return agreed({ ...fee, fee: roundFen(rest), steps: [...fee.steps, step(percent === 100 ? '免交' : `减交 ${percent}%`, rest, percent === 100 ? '诉讼费用交纳办法（2006）第四十五条' : '诉讼费用交纳办法（2006）第四十六条')] });
}
