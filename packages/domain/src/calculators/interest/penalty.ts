import * as z from 'zod/mini';
import type { Ground } from '../../law/tables.ts';
import { ruleOn, type Dated } from '../../shared/citation.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { above, exact, roundFen, times, type Exact } from '../../shared/exact.ts';
import { line, type Line, type Remark, type Result, type Words, type Worked } from '../../shared/worked.ts';
import { calculator, type Calculator } from '../calculator.ts';
import { choice, flag, maybe, money, onDay, rare, starting, whole, type ObjectOf } from '../fields.ts';
import { remark } from '../remark.ts';
import { onlyAsked } from '../unasked.ts';
import { beyondOf } from './accrual.ts';
import { agreedWords, basisIfNeeded, dailyShare, percentText, perField, rateField, unitField, yearlyShare } from './rate-fields.ts';
import { withinReach, yuan } from './working.ts';

/** Above which share of the loss a penalty is generally too high (the loss and 30 per cent of it), and where that stood. */
const TOO_HIGH: Dated<Exact> = [
  { from: '2023-12-05', value: exact(13, 10), article: '合同编通则解释（2023）第六十五条第二款' }, { from: '2021-01-01', value: exact(13, 10), article: '民法典会议纪要（2021-04）第十一条' },
  { from: '2009-05-13', value: exact(13, 10), article: '合同法解释二（2009）第二十九条第二款' },
];
/** Where penalties themselves stand. */
const AGREED: Dated<true> = [{ from: '2021-01-01', value: true, article: '民法典（2020）第五百八十五条' }, { from: '1999-10-01', value: true, article: '合同法（1999）第一百一十四条' }];
const FLAT = { field: 'by', is: ['amount'] } as const, RATED = { field: 'by', is: ['rate'] } as const, NAME = ['违约金比例', 'Rate of the penalty'] as const;
const fields = {
  by: starting(choice(['违约金的约定', 'How it was agreed'], { amount: ['一定数额', 'An amount'], rate: ['按比例逐日、逐月或者逐年计算', 'A rate by day, month or year'] }), 'amount'),
  amount: maybe(money(['约定的违约金', 'Penalty as agreed'], { when: FLAT })),
  base: maybe(money(['计算基数', 'On which sum'], { when: RATED })), rate: maybe(rateField(NAME, { when: RATED })), per: perField(NAME, RATED), unit: unitField(NAME, RATED),
  days: maybe(whole(['天数', 'Days'], { max: 100_000, when: RATED, unit: ['天', 'days'] })), basis: basisIfNeeded(RATED),
  loss: maybe(money(['违约造成的损失', 'Loss from the breach'], { note: ['包括合同履行后可以获得的利益；不填则只算违约金。',
    'With the gain that performance would have brought; left out, only the penalty is worked out.'] })),
  malicious: rare(flag(['违约方恶意违约', 'The breach was in bad faith'])), onDay: rare(maybe(onDay(['按哪一天的规则', 'By the rules of'], { note: ['不填则为今天。', 'Today, where left out.'] }))),
};
const YES: Words = ['是', 'Yes'], NO: Words = ['否', 'No'];
type Input = z.output<ObjectOf<typeof fields>>;
/**
 * A penalty against the loss, fen. `generally` is the loss and 30 %; `tooHigh` whether the penalty lies above, null where no loss is given; `yearly` the rate a year in per cent.
 * Nothing is reduced of itself.
 */
const Answer = z.object({ penalty: z.int(), yearly: z.nullable(z.string()), generally: z.nullable(z.int()), tooHigh: z.nullable(z.boolean()), above: z.nullable(z.int()),
  short: z.nullable(z.int()) });
type Answer = z.infer<typeof Answer>;
type Sum = { readonly penalty: Exact; readonly yearly: Exact | undefined; readonly lines: readonly Line[] };

function sumOf({ by, amount, base, rate, per, unit, days, basis }: Input, article: string): Decision<Sum> {
  if (by === 'amount') {
    return amount === undefined ? refused('calculators.penalty-missing', 'invalid', { field: 'amount' })
      : agreed({ penalty: exact(amount), yearly: undefined, lines: [line(article, exact(amount), () => [`约定的违约金 ${yuan(amount)} 元`, `Penalty as agreed CNY ${yuan(amount)}`])] });
  }
  if (base === undefined || rate === undefined || days === undefined) return refused('calculators.penalty-missing', 'invalid', { field: base === undefined ? 'base' : rate === undefined ? 'rate' : 'days' });
  if (per !== 'day' && basis === undefined) return refused('calculators.basis-missing', 'invalid', { field: 'basis' });
  const year = Number(basis ?? '365'), said = { rate, per, unit }, penalty = times(exact(base), times(dailyShare(said, year), exact(days))), yearly = yearlyShare(said, year);
  return agreed({ penalty, yearly, lines: [line(article, penalty, () => {
    const [zh, en] = agreedWords(said), divided = per === 'day' ? '' : `${per === 'month' ? ' × 12' : ''} ÷ ${year}`;
    return [`${yuan(base)} 元 × ${zh}${divided} × ${days} 天 = ${yuan(penalty)} 元（折合年利率 ${percentText(yearly)}）`,
      `CNY ${yuan(base)} × ${en}${divided} × ${days} days = CNY ${yuan(penalty)} (${percentText(yearly)} a year)`];
  })] });
}
function remarksOf({ loss, malicious }: Input, day: string, tooHigh: boolean, short: boolean): Remark[] {
  return [
    ...(loss !== undefined && day < '2009-05-13' ? [remark('no-thirty-per-cent', '2009-05-13 以前没有“超过损失的 30%”这一标准，是否过分高于损失由人民法院认定（合同法（1999）第一百一十四条第二款）。',
      'Before 2009-05-13 there was no mark of 30 per cent; the court decided whether a penalty was too high.')] : []),
    ...(loss === undefined ? [remark('no-loss-given', '没有填写损失，无法比较违约金是否过分高于损失。', 'No loss is given, so the penalty cannot be held against it.')] : []),
    ...(tooHigh ? [remark('never-automatic', '超过损失的 30% 一般可以认定为过分高于损失，但不会自动减少：须当事人请求，由人民法院综合衡量。',
      'Above the loss and 30% a penalty is generally too high, yet nothing is reduced of itself: a party must ask, and the court weighs all circumstances.')] : []),
    ...(tooHigh && malicious && day >= '2023-12-05' ? [remark('bad-faith', '恶意违约的一方请求减少违约金的，一般不予支持（合同编通则解释（2023）第六十五条第三款）。',
      'Who broke the contract in bad faith is generally not heard with a wish to reduce the penalty (art. 65 para. 3).')] : []),
    ...(short ? [remark('may-be-raised', '违约金低于损失的，当事人可以请求增加，以不超过损失为限。', 'A penalty below the loss may be raised if a party asks, up to the loss.')] : []),
  ];
}

function work(input: Input, ground: Ground): Decision<Worked<Answer>> {
  const on = input.onDay ?? ground.today, rule = ruleOn(AGREED, on), limit = ruleOn(TOO_HIGH, on), { loss } = input;
  const asked = onlyAsked(fields, input);
  if (!asked.ok) return asked;
  if (!rule) return refused('calculators.no-rule-on-day', 'invalid', { day: on, from: '1999-10-01' });
  const sum = sumOf(input, `${rule.article}第一款`);
  if (!sum.ok) return sum;
  const { penalty, yearly, lines } = sum.value;
  return withinReach(() => {
    const generally = loss === undefined || !limit ? undefined : times(exact(loss), limit.value), tooHigh = generally ? above(penalty, generally) : null,
      short = loss === undefined ? undefined : beyondOf(exact(loss), penalty), over = generally ? beyondOf(penalty, generally) : exact(0);
    const answer: Answer = {
      penalty: roundFen(penalty), yearly: yearly ? percentText(yearly).slice(0, -1) : null, generally: generally ? roundFen(generally) : null, tooHigh,
      above: generally ? roundFen(over) : null, short: short ? roundFen(short) : null,
    };
    const compared: Line[] = generally && limit && loss !== undefined ? [line(`${rule.article}第二款；${limit.article}`, generally, () => [
      `损失 ${yuan(loss)} 元 × 130% = ${yuan(generally)} 元；违约金${tooHigh ? `超过这一数额 ${yuan(over)} 元` : '没有超过这一数额'}`,
      `Loss CNY ${yuan(loss)} × 130% = CNY ${yuan(generally)}; the penalty is ${tooHigh ? `above it by CNY ${yuan(over)}` : 'not above it'}`,
    ])] : [];
    return agreed({ answer, results: (): readonly Result[] => [
      { label: ['违约金', 'Penalty'], fen: answer.penalty }, ...(answer.yearly === null ? [] : [{ label: ['折合年利率', 'A year'], text: [`${answer.yearly}%`, `${answer.yearly}%`] } as const]),
      ...(answer.generally === null ? [] : [{ label: ['损失的 130%', 'Loss and 30%'], fen: answer.generally } as const,
        { label: ['是否一般可认定过高', 'Generally too high'], text: tooHigh ? YES : NO } as const]),
    ], lines: [...lines, ...compared], remarks: remarksOf(input, on, tooHigh === true, (answer.short ?? 0) > 0) });
  });
}

/** An agreed penalty, by amount or by rate, held against the loss. */
export const penalty: Calculator<typeof fields, Answer> = calculator({
  name: 'penalty', shelf: 'interest', title: ['违约金', 'Penalty for breach'], about: ['计算约定的违约金，并与损失的 130% 比较；是否减少由当事人请求、法院裁量。',
    'An agreed penalty, held against the loss and 30 per cent; only the court reduces it, and only if asked.'],
  fields, answer: Answer,
  examples: [{ amount: '12.5万', loss: '10万' }, { by: 'rate', base: '30万', rate: '0.05', per: 'day', days: 120 }],
  work,
});
