import { rowOn, using, type Ground, type Row } from '../../law/tables.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { above, exact, exactYuan, plus, type Exact } from '../../shared/exact.ts';
import { yuanText } from '../../shared/money.ts';
import { line, type Line, type Remark, type TableUse, type Words } from '../../shared/worked.ts';
import { remark } from '../remark.ts';
import { a13, articles, interpretation, measures } from './rules.ts';
import { added, banded, flat, free, scaleOf, type Scale, type Sum } from './sum.ts';

/** What kind of case a claim makes for the acceptance fee: 诉讼费用交纳办法（2006）第十三条. */
export const FEE_CLASSES = ['property', 'divorce', 'personality', 'ip', 'labour', 'other-non-property', 'administrative', 'administrative-special', 'none'] as const;
/** What kind of case it is for the acceptance fee. */
export type FeeClass = (typeof FEE_CLASSES)[number];
/** A claim with its exact amount of fen: in a divorce the couple's property, in a personality case the damages; null where there is none. */
export type Claim = { readonly class: FeeClass; readonly amount: Exact | null };
/** A sum with the tables it used and what must be known of it. */
export type Charge = Sum & { readonly tables: readonly TableUse[]; readonly remarks: readonly Remark[] };
/** Where and when: the province by its full name, the day, and the tables. */
export type Place = { readonly province: string; readonly day: string; readonly ground: Pick<Ground, 'tables'> };

const PROPERTY = scaleOf(a13('第一项'), [10_000, 0], [100_000, 250], [200_000, 200], [500_000, 150], [1_000_000, 100], [2_000_000, 90], [5_000_000, 80], [10_000_000, 70], [20_000_000, 60], [null, 50]);
const DIVORCE = scaleOf(a13('第二项第1目'), [200_000, 0], [null, 50]), DAMAGES = scaleOf(a13('第二项第2目'), [50_000, 0], [100_000, 100], [null, 50]);
const PROPERTY_FLAT: Words = ['财产案件：不超过 10,000.00 元的部分', 'Property case: the part up to CNY 10,000.00'];

/** The exact fee of a property case with its lines: 第十三条第一款第一项. It has no gap at any tier's edge. */
export const propertyFee = (amount: Exact): Sum => added(flat(PROPERTY_FLAT, 5_000, a13('第一项')), banded(amount, PROPERTY));

type Column = 'divorce' | 'personality' | 'otherNonProperty' | 'ip' | 'jurisdictionObjection';
/** The items whose amount a province fixes, with the nation's range in fen: 第十三条第一款第二、三、六项，第二款. */
const PROVINCIAL: { readonly [c in Column]: { readonly words: Words; readonly from: number; readonly to: number; readonly article: string } } = {
  divorce: { words: ['离婚案件', 'Divorce'], from: 5_000, to: 30_000, article: a13('第二项第1目') },
  personality: { words: ['人格权案件', 'Personality rights'], from: 10_000, to: 50_000, article: a13('第二项第2目') },
  otherNonProperty: { words: ['其他非财产案件', 'Other non-property case'], from: 5_000, to: 10_000, article: a13('第二项第3目') },
  ip: { words: ['知识产权民事案件，没有争议金额', 'Intellectual property, no amount in dispute'], from: 50_000, to: 100_000, article: a13('第三项') },
  jurisdictionObjection: { words: ['管辖权异议不成立', 'Objection to jurisdiction, rejected'], from: 5_000, to: 10_000, article: a13('第六项') },
};

/** What a province fixed on a day; a short name such as `浙江` will do. */
function provinceRow({ province, day, ground }: Place): Row<'province-fees'> | undefined {
  const rows = ground.tables['province-fees'].rows;
  return province.length < 2 ? undefined : rowOn(rows.every((r) => r.province === province) ? rows : rows.filter((r) => r.province.startsWith(province)), day);
}
/** A flat amount by the province's figures; refused with the nation's range where the table has none for the day. */
export function provincial(column: Column, at: Place): Decision<Charge> {
  const { words: [zh, en], from, to, article } = PROVINCIAL[column], row = provinceRow(at);
  if (!row) return refused('calculators.no-province-fee', 'invalid', { province: at.province, day: at.day, what: zh, lowest: yuanText(from), highest: yuanText(to) });
  return agreed({ ...flat([`${zh}（${row.province}标准）`, `${en} (as fixed for ${row.province})`], row[column], articles(article, measures('第十三条第二款'))), tables: [using(at.ground, 'province-fees')], remarks: [] });
}

const FLATS: Readonly<Partial<Record<FeeClass, Column>>> = { divorce: 'divorce', personality: 'personality', 'other-non-property': 'otherNonProperty', ip: 'ip' };
const EXCESS: readonly { readonly of: FeeClass; readonly scale: Scale }[] = [{ of: 'divorce', scale: DIVORCE }, { of: 'personality', scale: DAMAGES }];
const plain = (sum: Sum): Charge => ({ ...sum, tables: [], remarks: [] });
const both = (a: Charge, b: Charge): Charge => ({ ...added(a, b), tables: [...a.tables, ...b.tables], remarks: [...a.remarks, ...b.remarks] });
const labour = (): Charge => plain(flat(['劳动争议案件', 'Labour dispute'], 1_000, a13('第四项')));
const MIXED = remark('mixed-kinds', '既有劳动争议、离婚或者人格权请求，又有其他请求的，如何并计没有明文，各地做法不一，以法院通知为准。', 'No rule says how a labour, divorce or personality claim is charged beside other claims in one case; practice differs, and the court’s notice decides.');

/** The amounts of claims of some classes added up; null where none names one. */
export function totalOf(claims: readonly Claim[], ...classes: readonly FeeClass[]): Exact | null {
  let sum: Exact | null = null;
  for (const { class: c, amount } of claims) if (amount !== null && classes.includes(c)) sum = sum === null ? amount : plus(sum, amount);
  return sum;
}

/** The flat amount of claims without a scale: several are one case, charged as the dearest: 解释第二百零一条第二款. */
function dearest(classes: readonly FeeClass[], at: Place): Decision<Charge> {
  let top: Charge | undefined;
  for (const c of classes) {
    const column = FLATS[c], found = column ? provincial(column, at) : agreed(labour());
    if (!found.ok) return found;
    if (!top || above(found.value.sum, top.sum)) top = found.value;
  }
  return agreed(top ?? plain({ sum: exact(0), lines: [] }));
}

/** How the claims of one case are put together, each way by its own paragraph: 解释第二百零一条. */
function joining(claims: readonly Claim[], property: Exact | null, absorbed: boolean, day: string): Line[] {
  const found: Line[] = [], by = (paragraph: string) => interpretation(day, `第二百零一条${paragraph}`), worth = claims.filter((c) => c.amount !== null && (c.class === 'property' || c.class === 'ip')).length;
  if (property === null) return claims.length > 1 && claims.some((c) => c.class !== 'labour') ? [line(by('第二款') || a13('第二项'), null, () => ['多个非财产性诉讼请求按一件交纳', 'Several non-property claims are charged as one case'])] : [];
  if (worth > 1) found.push(line(articles(a13('第一项'), by('第二款')), null, () => [`财产性诉讼请求合并计算：${exactYuan(property)} 元`, `Property claims are added: CNY ${exactYuan(property)}`]));
  if (absorbed) found.push(line(articles(a13('第一项'), by('第一款')), null, () => ['既有财产性诉讼请求又有其他请求的，按财产性诉讼请求交纳，其他请求不另交纳', 'Beside property claims nothing more is paid for the other claims']));
  return found;
}

/** The civil claims of one case. Property claims are added up and stand for plain non-property ones; divorce and personality keep their own rule. */
function civil(claims: readonly Claim[], at: Place): Decision<Charge> {
  const property = totalOf(claims, 'property', 'ip');
  const kinds = [...new Set(claims.flatMap((c) => (c.class === 'property' || (c.class === 'ip' && c.amount !== null) ? [] : [c.class])))];
  const own = kinds.filter((k) => property === null || k === 'divorce' || k === 'personality');
  const base = dearest(own, at);
  if (!base.ok) return base;
  let charge = base.value;
  for (const { of, scale } of EXCESS) {
    const amount = totalOf(claims, of);
    if (amount !== null) charge = both(charge, plain(banded(amount, scale)));
  }
  if (property !== null) charge = both(charge, plain(propertyFee(property)));
  const lines = [...joining(claims, property, kinds.length > own.length, at.day), ...charge.lines];
  const mixed = kinds.includes('labour') ? kinds.length > 1 || property !== null : own.length > 0 && property !== null;
  return agreed({ ...charge, lines, remarks: mixed ? [...charge.remarks, MIXED] : charge.remarks });
}

/** The administrative claims of one case, one flat amount: 第十三条第一款第五项. */
const administrative = (claims: readonly Claim[]): Charge => plain(claims.some((c) => c.class === 'administrative-special')
  ? flat(['商标、专利、海事行政案件', 'Administrative case on a trade mark, a patent or maritime matters'], 10_000, a13('第五项第1目'))
  : flat(['行政案件', 'Administrative case'], 5_000, a13('第五项第2目')));

/**
 * The exact acceptance fee of the claims of one case: 诉讼费用交纳办法（2006）第八条、第十三条；民诉法解释第二百零一条. Civil claims that an administrative court joins
 * are charged by their own standard: 行诉法解释（2018）第一百四十四条. Refused where a property claim names no amount or the province's figures are missing.
 */
export function charged(claims: readonly Claim[], at: Place): Decision<Charge> {
  if (claims.some((c) => c.class === 'property' && c.amount === null)) return refused('calculators.amount-missing', 'invalid');
  const suits = claims.filter((c) => c.class === 'administrative' || c.class === 'administrative-special');
  const others = claims.filter((c) => c.class !== 'administrative' && c.class !== 'administrative-special' && c.class !== 'none');
  if (suits.length + others.length === 0) return agreed(plain(free(['不交纳案件受理费', 'No acceptance fee'], measures('第八条'))));
  const first = others.length > 0 ? civil(others, at) : agreed(administrative(suits));
  if (!first.ok || suits.length === 0 || others.length === 0) return first;
  const apart = line('行诉法解释（2018）第一百四十四条', null, (): Words => ['一并审理民事争议，按行政案件、民事案件的标准分别收取', 'Civil claims joined to an administrative case are charged each by its own standard']);
  const sum = both(administrative(suits), first.value);
  return agreed({ ...sum, lines: [apart, ...sum.lines] });
}
