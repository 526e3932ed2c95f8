import * as z from 'zod/mini';
import { courtNamed } from '../../cases/rules-number-parts.ts';
import { readCaseNumber, type CaseNumber, type ReadNumber } from '../../cases/rules-number.ts';
import { texts } from '../../cases/texts.ts';
import { TYPE_FAMILIES, familyOf, meaningOf } from '../../cases/type-codes-words.ts';
import { TYPE_CODES } from '../../cases/type-codes.ts';
import type { Ground } from '../../law/tables.ts';
import { agreed, type Decision } from '../../shared/decision.ts';
import { line, type Line, type Result, type Words, type Worked } from '../../shared/worked.ts';
import { sentence } from '../../shared/texts.ts';
import { calculator } from '../calculator.ts';
import { text } from '../fields.ts';
import { texts as calculators } from '../texts.ts';

const TYPES: ReadonlySet<string> = new Set(Object.values(TYPE_CODES).flat());
const Answer = z.object({
  canonical: z.string(), year: z.int(), court: z.nullable(z.string()), courtName: z.nullable(z.string()), special: z.string(), type: z.string(),
  family: z.nullable(z.string()), meaning: z.nullable(z.string()), serial: z.int(), ordinal: z.string(), warnings: z.array(z.string()),
});
type Answer = z.infer<typeof Answer>;
/** A basic court hears no appeals: 民事诉讼法 and 行政诉讼法 send them to the court above. */
const NO_APPEALS = 'calculators.number-level';

const NAMELESS: Words = ['名录中没有', 'not in the directory'];

const LEVELS = {
  0: ['第四条', '没有数字：高级法院或者最高人民法院', 'no digits: a high court or the Supreme People’s Court'],
  2: ['第五条', '两位数字：中级法院', 'two digits: an intermediate court'],
  4: ['第六条', '四位数字：基层法院', 'four digits: a basic court'],
} as const;
/** How the court's code is made: 案号规定（2015）第四条 for high courts, 第五条 for intermediate, 第六条 for basic ones. */
function courtLine(court: string, name: Words): Line {
  const digits = court.replace(/\D/g, '').length;
  const [article, zh, en] = LEVELS[digits as 0 | 2 | 4];
  return line(`案号规定（2015）${article}`, null, () => [`法院代字 ${court}（${zh}）：${name[0]}`, `Code of the court ${court} (${en}): ${name[1]}`]);
}

/** The line of a number before 2016, or those of the parts of one since. */
function partLines(n: CaseNumber, name: Words, meaning: Words, family: Words): Line[] {
  const year = line(n.court === '' ? '' : '案号规定（2015）第二条第二款', null, () => [`收案年度：${n.year} 年（公历）`, `Year of acceptance: ${n.year}`]);
  if (n.court === '') return [year, line('', null, () => [
    `2016 年以前的旧式案号，“${n.type}”由各法院自定，照原样保留`,
    `A number from before 2016: each court made its own word “${n.type}”; it is kept as it is`,
  ])];
  return [
    year, courtLine(n.court, name),
    ...(n.special ? [line('案号规定（2018-12）第二条第四款', null, () => [`专门审判代字 ${n.special}：知识产权`, `Code of a special field of trial ${n.special}: intellectual property`])] : []),
    line('案号规定（2015）第七条', null, () => [`类型代字 ${n.type}：${meaning[0]}（${family[0]}）`, `Type code ${n.type}: ${meaning[1]} (${family[1]})`]),
  ];
}

function explainNumber({ number: n, canonical, warnings }: ReadNumber, ground: Ground): Worked<Answer> {
  const courtName = n.court === '' ? undefined : courtNamed(n.court, ground.courts), family = n.court === '' ? undefined : familyOf(n.type), meaning = family && meaningOf(n.type);
  const name: Words = courtName === undefined ? NAMELESS : [courtName, courtName];
  const results: Result[] = [{ label: ['案号', 'Case number'], text: [canonical, canonical] }];
  if (n.court !== '') results.push({ label: ['法院', 'Court'], text: name });
  if (family && meaning) results.push({ label: ['案件类型', 'Type of case'], text: [`${meaning[0]}（${TYPE_FAMILIES[family][0]}）`, `${meaning[1]} (${TYPE_FAMILIES[family][1]})`] });
  return {
    answer: {
      canonical, year: n.year, court: n.court || null, courtName: courtName ?? null, special: n.special, type: n.type,
      family: family ? TYPE_FAMILIES[family][0] : null, meaning: meaning?.[0] ?? null, serial: n.serial, ordinal: n.ordinal, warnings: [...warnings],
    },
    results: () => results,
    lines: [
      ...partLines(n, name, meaning ?? NAMELESS, family ? TYPE_FAMILIES[family] : NAMELESS),
      line(n.court === '' ? '' : '案号规定（2015）第十条第一款', null, () => [`案件编号：同一法院、同一类型当年的第 ${n.serial} 件`, `Serial: number ${n.serial} of this court, type and year`]),
      ...(n.ordinal ? [line('', null, () => [`之${n.ordinal}：同一案件的后续文书`, `之${n.ordinal}: a later document of the same case`])] : []),
      line(n.court === '' ? '' : '案号规定（2015）第三条第一款', null, () => [`规范写法：${canonical}`, `Written: ${canonical}`]),
    ],
    remarks: [...warnings, ...(/\d{4}$/.test(n.court) && n.type.endsWith('终') ? [NO_APPEALS] : [])].map((code) => ({ code, say: [sentence([texts, calculators], code), sentence([texts, calculators], code, {}, 'en')] as const })),
  };
}

function work({ number }: { number: string }, ground: Ground): Decision<Worked<Answer>> {
  const read = readCaseNumber(number, { types: TYPES, thisYear: Number(ground.today.slice(0, 4)), courts: ground.courts });
  return read.ok ? agreed(explainNumber(read.value, ground)) : read;
}

/** A case number read into its parts, or which part is wrong: 案号规定（2015）. */
export const caseNumber = calculator({
  name: 'case-number', shelf: 'numbers', onServer: true,
  title: ['案号解读', 'Case numbers'],
  about: ['核对案号的写法，说明是哪个法院、什么类型、第几件。', 'Checks a case number and tells its court, type and serial.'],
  fields: { number: text(['案号', 'Case number'], 200, { note: ['例如 (2026)浙0192民初1号', 'Such as (2026)浙0192民初1号'] }) },
  answer: Answer,
  examples: [{ number: '（２０１８）浙0281民初1234号' }, { number: '(2020)最高法知民终1号' }, { number: '(2015)甬余商初字第123号' }, { number: '(2024)浙0281民初12号之二' }],
  work,
});
