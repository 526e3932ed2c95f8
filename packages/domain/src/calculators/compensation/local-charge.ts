import * as z from 'zod/mini';
import { rowOn, using, type Ground, type Row } from '../../law/tables.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { above, exact, exactYuan, percent, plus, roundFen, times } from '../../shared/exact.ts';
import { yuanText } from '../../shared/money.ts';
import { line, type Line, type Words, type Worked } from '../../shared/worked.ts';
import { calculator } from '../calculator.ts';
import { choice, decimalNumber, maybe, noneOrMore, onDay, province, rare, starting } from '../fields.ts';
import { remark } from '../remark.ts';
import { sum } from './kit.ts';

/** Charges that are set locally or left to the market, each with what says so. */
const KINDS = {
  notary: { label: ['公证费', 'Notary'], article: '公证法（2017）第四十六条' }, appraisal: { label: ['鉴定费', 'Appraisal'], article: '诉讼费用交纳办法（2006）第十二条第一款' },
  'public-notice': { label: ['公告费', 'Public notice'], article: '诉讼费用交纳办法（2006）第十二条第一款' },
} as const;
type Kind = keyof typeof KINDS;
const kinds = { notary: KINDS.notary.label, appraisal: KINDS.appraisal.label, 'public-notice': KINDS['public-notice'].label } as const satisfies Record<Kind, Words>;
type Input = {
  kind: Kind; province: string; amount: number; onDay?: string | undefined; flat?: number | undefined; bands: { upTo?: number | undefined; rate: string }[];
};
type Scale = Pick<Row<'local-charges'>, 'flat' | 'bands'>;

/** The scale that was given, or the province's on the day; undefined where there is none. */
function scaleFor({ kind, province: where, flat, bands }: Input, on: string, ground: Ground): Scale | undefined {
  if (flat !== undefined || bands.length > 0) return { flat: flat ?? 0, bands: bands.map(({ upTo = null, rate }) => ({ upTo, rate })) };
  return rowOn(ground.tables['local-charges'].rows.filter((row) => row.province === where && row.kind === kind), on);
}
/** Whether each part ends above the one before, and only the last is open. */
const inOrder = ({ bands }: Scale): boolean => bands.every(({ upTo }, i) => (upTo === null ? i === bands.length - 1 : upTo > ((bands[i - 1]?.upTo) ?? 0)));

function work(input: Input, ground: Ground): Decision<Worked<{ charge: number }>> {
  const on = input.onDay ?? ground.today, { label, article } = KINDS[input.kind], scale = scaleFor(input, on, ground),
    given = input.flat !== undefined || input.bands.length > 0;
  if (!scale) return refused('calculators.local-charge-missing', 'invalid', { province: input.province, kind: label[0], kindEn: label[1], day: on });
  if (scale.bands.some(({ rate }) => above(percent(rate), exact(1)))) return refused('calculators.over-hundred-percent', 'invalid', { what: '费率', whatEn: 'Rate' });
  if (!inOrder(scale)) return refused('calculators.scale-disordered', 'invalid');
  const lines: Line[] = [
    line(article, exact(scale.flat), () => [`${label[0]}：起点（固定）部分 ${yuanText(scale.flat)} 元`, `${label[1]}: flat part CNY ${yuanText(scale.flat)}`]),
  ];
  let total = exact(scale.flat), from = 0;
  for (const { upTo, rate } of scale.bands) {
    const low = from, high = upTo === null ? input.amount : Math.min(input.amount, upTo);
    if (high <= low) break;
    const part = times(exact(high - low), percent(rate));
    total = plus(total, part);
    from = high;
    lines.push(
      line(article, part, () => [
        `${yuanText(low)} 元至 ${yuanText(high)} 元的部分 × ${rate}% = ${exactYuan(part)} 元`,
        `CNY ${yuanText(low)} to ${yuanText(high)} × ${rate}% = CNY ${exactYuan(part)}`,
      ]),
    );
  }
  const charge = roundFen(total);
  return agreed({
    answer: { charge }, lines, results: () => [{ label, fen: charge }], ...(given ? {} : { tables: [using(ground, 'local-charges')] }),
    remarks: [
      given ? remark('given-scale', '按填写的收费标准计算，未取数据表。', 'By the scale given, not the table.') : remark(
        'local', '收费标准由各地规定或者由市场形成，按本院数据表计算，以实际收费单位为准。', 'The charge is set locally or by the market; by this court’s table, and what is really charged decides.',
      ),
      ...(from < input.amount && scale.bands.length > 0 ? [
        remark('beyond-scale', `标准只写到 ${yuanText(from)} 元，超出部分没有规定，未计。`, `The scale ends at CNY ${yuanText(from)}; what is above was not counted.`),
      ] : []),
    ],
  });
}

/** Notary, appraisal and public notice charges by a local scale; the programme ships none. */
export const localCharge = calculator({
  name: 'local-charge', shelf: 'compensation', title: ['公证费、鉴定费、公告费', 'Notary, appraisal, public notice'],
  about: ['按本地收费标准（数据表或填写的分段）计算；程序不自带标准。', 'By a local scale from the table or as given; none comes with the programme.'],
  fields: {
    kind: starting(choice(['费用', 'Charge'], kinds), 'notary'), province: starting(province(['省份', 'Province']), '浙江省'), amount: starting(sum(['标的额', 'Amount']), 0),
    onDay: rare(maybe(onDay(['日期', 'Day'], { note: ['不填按今天', 'Today where left out'] }))),
    flat: maybe(sum(['固定部分', 'Flat part'], { note: ['填写收费标准后不查表', 'A scale given takes the place of the table'] })),
    bands: noneOrMore(
      ['分段', 'Parts'], { upTo: maybe(sum(['上限', 'Up to'], { note: ['最后一段可不填', 'None for the last'] })), rate: decimalNumber(['费率', 'Rate'], { unit: ['%', '%'] }) }, { max: 20 },
    ),
  },
  answer: z.object({ charge: z.int() }),
  examples: [{ kind: 'notary', amount: '60万', flat: '200', bands: [{ upTo: '50万', rate: 0 }, { rate: '0.25' }] }],
  work,
});
