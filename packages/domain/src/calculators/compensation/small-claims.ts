import * as z from 'zod/mini';
import { using, type Ground } from '../../law/tables.ts';
import { ruleOn, type Dated } from '../../shared/citation.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { above, exact, exactYuan, roundFen, times, type Exact } from '../../shared/exact.ts';
import { yuanText } from '../../shared/money.ts';
import { line, type Line, type Remark, type TableUse, type Words, type Worked } from '../../shared/worked.ts';
import { calculator } from '../calculator.ts';
import { choices, flag, maybe, money, onDay, province, rare, starting } from '../fields.ts';
import { remark } from '../remark.ts';
import { counted, sum } from './kit.ts';

/** What keeps a case out of the small claims procedure. */
const OUT = {
  personal: ['人身关系、财产确权', 'Personal status, title to property'], foreign: ['涉外', 'Foreign element'],
  appraisal: ['需要评估、鉴定，或者对诉前评估、鉴定结果有异议', 'Appraisal needed, or one before the suit is disputed'],
  missing: ['一方当事人下落不明', 'A party’s whereabouts are unknown'], counterclaim: ['当事人提出反诉', 'A counterclaim was brought'], ip: ['知识产权', 'Intellectual property'],
  other: ['其他不宜适用的', 'Otherwise unsuitable'],
} as const satisfies Record<string, Words>;
type OutCode = keyof typeof OUT;
type Rule = {
  readonly mandatory: readonly [n: number, d: number]; readonly agreed: number | null; readonly agreedArticle: string; readonly simple: string;
  readonly out: Readonly<Partial<Record<OutCode, string>>>; readonly latest: string;
};
const outSince2022 = (law: string): Rule['out'] => ({
  personal: `${law}第一百六十六条第一项`, foreign: `${law}第一百六十六条第二项`, appraisal: `${law}第一百六十六条第三项`, missing: `${law}第一百六十六条第四项`, counterclaim: `${law}第一百六十六条第五项`,
  other: `${law}第一百六十六条第六项`,
});
const since2022 = (law: string, latest: string): Rule => ({
  mandatory: [50, 100], agreed: 2, agreedArticle: `${law}第一百六十五条第二款`, simple: `${law}第一百六十五条第一款`, out: outSince2022(law), latest,
});
const before2022 = (law: string, reading: string | null): Rule => ({
  mandatory: [30, 100], agreed: null, agreedArticle: `${law}第一百六十二条`, simple: `${law}第一百五十七条第一款`, latest: reading ? `${reading}第二百七十二条` : `${law}第一百六十二条`,
  out: reading ? {
    personal: `${reading}第二百七十五条第一项`, foreign: `${reading}第二百七十五条第二项`, ip: `${reading}第二百七十五条第三项`, appraisal: `${reading}第二百七十五条第四项`, missing: `${reading}第二百五十七条第一项`,
    other: `${reading}第二百七十五条第五项`,
  } : { other: `${law}第一百五十七条第一款` },
});
/** The small claims procedure by the day of filing: since 2013 at 30 per cent of the average wage, since 2022 at 50 per cent, and by agreement up to twice the wage. */
const RULES: Dated<Rule> = [
  { from: '2024-01-01', article: '民事诉讼法（2023）第一百六十五条第一款', value: since2022('民事诉讼法（2023）', '民诉法解释（2022）第二百七十二条') },
  { from: '2022-04-10', article: '民事诉讼法（2021）第一百六十五条第一款', value: since2022('民事诉讼法（2021）', '民诉法解释（2022）第二百七十二条') },
  { from: '2022-01-01', article: '民事诉讼法（2021）第一百六十五条第一款', value: since2022('民事诉讼法（2021）', '民诉法解释（2020）第二百七十二条') },
  { from: '2021-01-01', article: '民事诉讼法（2017）第一百六十二条', value: before2022('民事诉讼法（2017）', '民诉法解释（2020）') },
  { from: '2017-07-01', article: '民事诉讼法（2017）第一百六十二条', value: before2022('民事诉讼法（2017）', '民诉法解释（2015）') },
  { from: '2015-02-04', article: '民事诉讼法（2012）第一百六十二条', value: before2022('民事诉讼法（2012）', '民诉法解释（2015）') },
  { from: '2013-01-01', article: '民事诉讼法（2012）第一百六十二条', value: before2022('民事诉讼法（2012）', null) },
];
/** The pilot of the Supreme Court in fifteen provinces, whose courts counted otherwise: 法〔2020〕11号. */
const PILOT = { from: '2020-01-15', to: '2021-12-31' } as const;
type Input = {
  province: string; filedDay?: string | undefined; amount: number; averageWage?: number | undefined; notMoney: boolean; notSimple: boolean; out: OutCode[]; agreed: boolean;
};
type Answer = { procedure: 'mandatory' | 'by-agreement' | 'may-agree' | 'not'; mandatoryUpTo: number; agreedUpTo: number | null };
type Ceilings = { mandatory: Exact; agreed: Exact | null; lines: Line[]; tables: TableUse[]; remarks: Remark[] };

/** The two ceilings of a year: from the wage given, the high court's announcement, or the latest average wage that the table holds. */
function ceilings(input: Input, on: string, rule: Rule, article: string, ground: Ground): Decision<Ceilings> {
  const year = Number(on.slice(0, 4)), row = ground.tables['small-claims'].rows.find((r) => r.province === input.province && r.year === year);
  if (input.averageWage === undefined && row) {
    const by = rule.agreed === null ? null : exact(row.agreed);
    return agreed({ mandatory: exact(row.mandatory), agreed: by, tables: [using(ground, 'small-claims')], remarks: [], lines: [line(article, exact(row.mandatory), () => [
      `${input.province} ${year} 年公布的标准：${yuanText(row.mandatory)} 元以下适用小额诉讼程序${by ? `，超过而在 ${yuanText(row.agreed)} 元以下可以约定适用` : ''}`,
      `As announced in ${input.province} for ${year}: mandatory up to CNY ${yuanText(row.mandatory)}${by ? `, by agreement up to CNY ${yuanText(row.agreed)}` : ''}`,
    ])] });
  }
  const found = ground.tables['province-statistics'].rows.filter(
    (r) => r.province === input.province && r.year < year && r.averageWage !== null,
  ).sort((a, b) => b.year - a.year)[0];
  const wage = input.averageWage ?? found?.averageWage ?? null;
  if (input.averageWage === 0) return refused('calculators.figure-zero', 'invalid', { figure: '上年度就业人员年平均工资', figureEn: 'Average wage a year, year before', field: 'averageWage' });
  if (wage === null) return refused('calculators.small-claims-missing', 'invalid', { province: input.province, year, wageYear: year - 1, field: 'averageWage' });
  const mandatory = times(exact(wage), exact(...rule.mandatory)), by = rule.agreed === null ? null : times(exact(wage), exact(rule.agreed));
  const lines = [
    counted(article, mandatory, () => [`强制适用上限：年平均工资 ${yuanText(wage)} 元 × ${rule.mandatory[0]}%`, `Mandatory up to: average wage a year CNY ${yuanText(wage)} × ${rule.mandatory[0]}%`]),
  ];
  if (by) lines.push(counted(rule.agreedArticle, by, () => [`约定适用上限：年平均工资 ${yuanText(wage)} 元 × 2`, `By agreement up to: average wage a year CNY ${yuanText(wage)} × 2`]));
  const remarks = input.averageWage !== undefined ? [
    remark(
      'given-figure', `年平均工资按填写的数字计算；请核对是否为 ${year - 1} 年（未公布的，已公布的最近年度）的就业人员年平均工资。`,
      `The average wage given was used; check that it is that of ${year - 1}, or the latest published.`,
    ),
  ]
    : found && found.year < year - 1 ? [
      remark(
        'latest-published', `表中没有 ${year - 1} 年的年平均工资，按已公布的最近年度（${found.year} 年）计算（${rule.latest}）。`,
        `The table has no average wage of ${year - 1}; the latest, of ${found.year}, was used.`,
      ),
    ] : [];
  return agreed({ mandatory, agreed: by, lines, remarks, tables: input.averageWage === undefined ? [using(ground, 'province-statistics')] : [] });
}

/** Why a case stays out whatever it is worth; undefined where nothing keeps it out. */
function keptOut(input: Input, rule: Rule, article: string): Line | undefined {
  if (input.notMoney) return line(article, null, () => ['不是简单金钱给付案件：不适用小额诉讼程序', 'Not a plain claim for money: no small claims procedure']);
  if (input.notSimple) return line(rule.simple, null, () => [
    '不符合“事实清楚、权利义务关系明确、争议不大”：不适用小额诉讼程序', 'Facts or rights are not clear, or the dispute is not small: no small claims procedure',
  ]);
  const code = input.out.find((c) => rule.out[c] !== undefined);
  return code && line(rule.out[code] as string, null, () => [`${OUT[code][0]}：不适用小额诉讼程序`, `${OUT[code][1]}: no small claims procedure`]);
}
const SAID: Readonly<Record<Answer['procedure'], Words>> = {
  mandatory: ['适用小额诉讼程序，一审终审', 'Small claims procedure, final in one instance'],
  'by-agreement': ['双方已约定，适用小额诉讼程序，一审终审', 'Small claims procedure by agreement, final in one instance'],
  'may-agree': ['双方约定的，可以适用小额诉讼程序', 'Small claims procedure if both parties agree'], not: ['不适用小额诉讼程序', 'No small claims procedure'],
};

function work(input: Input, ground: Ground): Decision<Worked<Answer>> {
  const on = input.filedDay ?? ground.today, rule = ruleOn(RULES, on);
  if (!rule) return refused('calculators.no-rule-on-day', 'invalid', { day: on, from: '2013-01-01' });
  const found = ceilings(input, on, rule.value, rule.article, ground);
  if (!found.ok) return found;
  const { mandatory, agreed: by, lines, tables } = found.value, amount = exact(input.amount), out = keptOut(input, rule.value, rule.article);
  const within = !above(amount, mandatory), mayAgree = by !== null && !above(amount, by);
  const procedure: Answer['procedure'] = out ? 'not' : within ? 'mandatory' : mayAgree ? (input.agreed ? 'by-agreement' : 'may-agree') : 'not';
  const article = within ? rule.article : rule.value.agreedArticle;
  const ended = out ?? line(article, null, () => [`标的额 ${exactYuan(amount)} 元：${SAID[procedure][0]}`, `Amount CNY ${exactYuan(amount)}: ${SAID[procedure][1]}`]);
  const ignored = input.out.filter((c) => rule.value.out[c] === undefined);
  const remarks = [
    ...found.value.remarks,
    remark('basic-courts', '只有基层人民法院和它派出的法庭（以及海事法院）适用小额诉讼程序。', 'Only basic courts and their tribunals (and maritime courts) use the small claims procedure.'),
    ...(on >= PILOT.from && on <= PILOT.to ? [
      remark(
        'pilot', '试点法院（浙江为杭州、宁波）当时按《民事诉讼程序繁简分流改革试点实施办法》第五条：五万元以下适用，超过五万元不满十万元可以约定。',
        'Courts of the pilot (in Zhejiang Hangzhou and Ningbo) then went by art. 5 of its measures: mandatory up to CNY 50,000, by agreement up to 100,000.',
      ),
    ] : []),
    ...(ignored.length > 0 ? [
      remark(
        'not-excluded-then', `当时的规定没有把“${ignored.map((c) => OUT[c][0]).join('、')}”本身列为除外情形；请核对是否仍属于简单的金钱给付案件。`,
        'The rules of that day did not exclude this as such; check that it is still a simple claim for money.',
      ),
    ] : []),
  ];
  return agreed({
    answer: { procedure, mandatoryUpTo: roundFen(mandatory), agreedUpTo: by && roundFen(by) }, lines: [...lines, ended], tables, remarks,
    results: () => [
      { label: ['能否适用', 'Procedure'], text: SAID[procedure] }, { label: ['强制适用上限', 'Mandatory up to'], fen: roundFen(mandatory) },
      ...(by ? [{ label: ['约定适用上限', 'By agreement up to'] as Words, fen: roundFen(by) }] : []),
    ],
  });
}

/** Whether a claim goes by the small claims procedure: 民事诉讼法（2023）arts. 165–166, and since 2013 its art. 162. */
export const smallClaims = calculator({
  name: 'small-claims', shelf: 'compensation', title: ['小额诉讼程序的适用', 'Small claims procedure'],
  about: ['按标的额、省份和立案年份判断：应当适用、可以约定适用还是不适用小额诉讼程序。', 'By amount, province and year of filing: mandatory, by agreement, or not.'],
  fields: {
    amount: money(['标的额', 'Amount']), province: starting(province(['省份', 'Province']), '浙江省'),
    filedDay: maybe(onDay(['立案日', 'Day of filing'], { note: ['不填按今天', 'Today where left out'] })),
    averageWage: maybe(sum(['上年度就业人员年平均工资', 'Average wage a year, year before'], { note: ['填写后不查表', 'Takes the place of the tables'] })),
    notMoney: flag(['不是金钱给付', 'Not a claim for money']), notSimple: rare(flag(['事实不清、权利义务不明确或者争议较大', 'Facts or rights unclear, or a large dispute'])),
    out: choices(['除外情形', 'What keeps it out'], OUT), agreed: flag(['双方约定适用', 'Both parties agreed']),
  },
  answer: z.object({ procedure: z.enum(['mandatory', 'by-agreement', 'may-agree', 'not']), mandatoryUpTo: z.int(), agreedUpTo: z.nullable(z.int()) }),
  examples: [{ amount: '5万', filedDay: '2022-06-01' }, { amount: '10万', averageWage: '12万' }],
  work,
});
