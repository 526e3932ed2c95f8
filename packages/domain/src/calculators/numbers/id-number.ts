import * as z from 'zod/mini';
import { PROVINCE_CODES, organisationCheck } from '../../identity/rules-numbers-checks.ts';
import { maskNumber, numberForm, type NumberForm, type ReadableKind } from '../../identity/rules-numbers.ts';
import { texts as identity } from '../../identity/texts.ts';
import { day } from '../../shared/calendar.ts';
import { agreed, type Decision } from '../../shared/decision.ts';
import { line, type Line, type Remark, type Result, type Words, type Worked } from '../../shared/worked.ts';
import { sentence } from '../../shared/texts.ts';
import { calculator } from '../calculator.ts';
import { choice, starting, text } from '../fields.ts';
import { texts as calculators } from '../texts.ts';

const KINDS = {
  'resident-id': ['居民身份证', 'Resident identity card'], 'residence-permit': ['港澳台居民居住证', 'Residence permit of Hong Kong, Macao or Taiwan'],
  'foreign-permanent-residence': ['外国人永久居留身份证', 'Foreign permanent resident card'],
  'credit-code': ['统一社会信用代码', 'Unified social credit code'], 'licence-number': ['营业执照注册号（旧）', 'Business registration number (old)'],
  'organisation-code': ['组织机构代码（旧）', 'Organisation code (old)'],
  'hk-macao-permit': ['港澳居民来往内地通行证', 'Mainland travel permit for Hong Kong and Macao'], 'taiwan-permit': ['台湾居民来往大陆通行证', 'Mainland travel permit for Taiwan'],
  passport: ['护照', 'Passport'], military: ['军人证件', 'Military document'],
} as const satisfies { readonly [k in ReadableKind]?: Words };
type Kind = keyof typeof KINDS;
const NAMES = Object.keys(KINDS) as Kind[];
/** The standard that fixes the check character of a kind; the citation is empty where no standard is public. */
const STANDARDS: { readonly [k in Kind]?: readonly [article: string, name: string] } = {
  'resident-id': ['公民身份号码（1999）', 'GB 11643-1999'], 'residence-permit': ['公民身份号码（1999）', 'GB 11643-1999'], 'foreign-permanent-residence': ['公民身份号码（1999）', 'GB 11643-1999'],
  'credit-code': ['统一社会信用代码（2015）', 'GB 32100-2015'], 'organisation-code': ['组织机构代码（1997）', 'GB 11714-1997'], 'licence-number': ['市场主体注册号（2006）', 'GS 15-2006'],
};
const FORMS: Readonly<Record<NumberForm['form'], Words>> = {
  'well-formed': ['形式正确', 'Well-formed'], 'old-form': ['旧式号码，形式正确', 'Well-formed, of an old kind'],
  malformed: ['不正确', 'Wrong'], unknown: ['没有固定形式，无法核对', 'No fixed form, cannot be checked'],
};
const SEXES: Readonly<Record<'male' | 'female', Words>> = { male: ['男', 'Male'], female: ['女', 'Female'] };

const Answer = z.object({
  kind: z.string(), form: z.enum(['well-formed', 'malformed', 'old-form', 'unknown']), problem: z.nullable(z.string()), masked: z.string(), birthDate: z.nullable(z.string()),
  gender: z.nullable(z.enum(['male', 'female'])), division: z.nullable(z.string()), province: z.nullable(z.string()), upgraded: z.nullable(z.string()),
});
type Answer = z.infer<typeof Answer>;

/** The name of a province by the code of a division; 100000 is that of the country's own register. */
const areaOf = (division: string | undefined): string | undefined => (division === undefined ? undefined : division === '100000' ? '全国' : PROVINCE_CODES[division.slice(0, 2)]);
/**
 * The kinds whose form a number has, the likeliest first; a passport only where it begins with a letter, for nearly everything has its form. Of mistyped identity
 * numbers one in thirty-one has the check character of a credit code: a code is not guessed where its area is unknown, or where only the check character of an identity number is wrong.
 */
function kindsOf(typed: string, today: string): Kind[] {
  const mistyped = numberForm('resident-id', typed, day(today)).problem?.code === 'identity.number-check';
  const fits = (kind: Kind): boolean => {
    const { form, normal, division } = numberForm(kind, typed, day(today));
    return form !== 'malformed' && form !== 'unknown' && (kind !== 'passport' || /^[A-Z]/.test(normal)) && !(kind === 'resident-id' && /^8[123]/.test(normal))
      && (kind !== 'credit-code' || (!mistyped && areaOf(division) !== undefined));
  };
  return NAMES.filter(fits);
}
/** What a number was most likely meant to be that fits no kind. */
function likeliest(normal: string): Kind {
  if (/^[A-Z]{3}\d/.test(normal)) return 'foreign-permanent-residence';
  if (/^[HM]\d/.test(normal)) return 'hk-macao-permit';
  if (/^8[123]0000/.test(normal)) return 'residence-permit';
  if (normal.length > 15) return /^9|^.{1,16}[A-Z]/.test(normal) ? 'credit-code' : 'resident-id';
  return normal.length === 9 ? 'organisation-code' : 'resident-id';
}

/** What kind of organisation a credit code belongs to, by its first two signs: GB 32100-2015, registered by staffing offices (1), civil affairs (5), market supervision (9). */
const HOLDERS: Readonly<Record<string, Words>> = {
  11: ['机关', 'Public authority'], 12: ['事业单位', 'Public institution'], 13: ['群众团体', 'Mass organisation'], 51: ['社会团体', 'Social organisation'],
  52: ['民办非企业单位', 'Private non-enterprise unit'], 53: ['基金会', 'Foundation'],
  91: ['企业', 'Enterprise'], 92: ['个体工商户', 'Individual business'], 93: ['农民专业合作社', 'Farmers’ cooperative'],
};
/** What a right credit code holds besides: the kind of organisation and its organisation code with a check of its own. */
function holderLines(normal: string): Line[] {
  const holder = HOLDERS[normal.slice(0, 2)], article = '统一社会信用代码（2015）';
  const own = organisationCheck(normal.slice(8, 16)) === normal[16];
  return [
    ...(areaOf(normal.slice(2, 8)) === undefined ? [line(article, null, () => ['第 3 至 8 位登记管理机关行政区划码不属于已知的省级区划，请对照执照核对', 'Signs 3 to 8, the division of the registering authority, lie in no known province. Compare with the licence'])] : []),
    ...(holder ? [line(article, null, () => [`登记管理部门和机构类别代码 ${normal.slice(0, 2)}：${holder[0]}`, `Registration authority and class ${normal.slice(0, 2)}: ${holder[1]}`])] : []),
    line('组织机构代码（1997）', null, () => own
      ? ['第 9 至 17 位是组织机构代码，其校验位相符', 'Signs 9 to 17 are the organisation code; its own check character is right']
      : ['第 9 至 17 位组织机构代码的校验位不符，请核对登记机关公示的代码', 'Signs 9 to 17 are the organisation code; its own check character is wrong. Compare with the public register']),
  ];
}

/** The checks that were made, in words; the number itself is never repeated. */
function checkLines(kind: Kind, read: NumberForm): Line[] {
  const [article, standard] = STANDARDS[kind] ?? ['', ''];
  const lines = [line(article, null, (): Words => [`按“${KINDS[kind][0]}”核对${standard && `（${standard}）`}`, `Read as: ${KINDS[kind][1]}${standard && ` (${standard})`}`])];
  const { problem } = read;
  if (problem) return [...lines, line(article, null, () => problemWords(problem))];
  if (read.form === 'unknown') return lines;
  lines.push(line(article, null, () => ['位数和字符符合规定', 'Length and signs are as they must be']));
  if (read.birthDate) lines.push(line(article, null, () => [`出生日期码：${read.birthDate}`, `Date of birth: ${read.birthDate}`]));
  if (read.gender) lines.push(line(article, null, () => [`顺序码${read.gender === 'male' ? '为奇数：男' : '为偶数：女'}`, `The sequence is ${read.gender === 'male' ? 'odd: male' : 'even: female'}`]));
  if (read.upgraded) lines.push(line(article, null, () => ['15 位号码：年份补足四位、末尾加校验位，成为 18 位', 'A number of 15 digits: the year in full and a check character make it one of 18']));
  else if (standard && !(kind === 'foreign-permanent-residence' && read.form === 'old-form')) {
    lines.push(line(article, null, () => ['按标准计算的校验位与最后一位相符', 'The check character worked out by the standard is the last one']));
  }
  return kind === 'credit-code' ? [...lines, ...holderLines(read.normal)] : lines;
}

const problemWords = ({ code, facts }: NonNullable<NumberForm['problem']>): Words => [sentence([identity], code, facts), sentence([identity], code, facts, 'en')];
const remark = (code: string): Remark => ({ code, say: [sentence([calculators], code), sentence([calculators], code, {}, 'en')] });

function work({ kind: asked, number }: { kind: Kind | 'auto'; number: string }, ground: { today: string }): Decision<Worked<Answer>> {
  const found = asked === 'auto' ? kindsOf(number, ground.today) : [asked];
  const kind = found[0] ?? likeliest(numberForm('other', number, day(ground.today)).normal), read = numberForm(kind, number, day(ground.today));
  const province = areaOf(read.division), masked = maskNumber(read.normal);
  const head = FORMS[read.form];
  const results: Result[] = [
    { label: ['核对结果', 'Result'], text: [`${KINDS[kind][0]}：${head[0]}`, `${KINDS[kind][1]}: ${head[1]}`] },
    { label: ['号码', 'Number'], text: [masked, masked] },
  ];
  if (read.problem) results.splice(1, 0, { label: ['错在哪里', 'What is wrong'], text: problemWords(read.problem) });
  if (read.birthDate) results.push({ label: ['出生日期', 'Date of birth'], text: [read.birthDate, read.birthDate] });
  if (read.gender) results.push({ label: ['性别', 'Sex'], text: SEXES[read.gender] });
  if (province) results.push({ label: ['地区', 'Area'], text: [province, province] });
  const holder = kind === 'credit-code' && !read.problem ? HOLDERS[read.normal.slice(0, 2)] : undefined;
  if (holder) results.push({ label: ['主体类别', 'Kind of organisation'], text: holder });
  if (read.upgraded) results.push({ label: ['18 位号码', 'Number of 18'], text: [read.upgraded, read.upgraded] });
  return agreed({
    answer: {
      kind, form: read.form, problem: read.problem?.code ?? null, masked, birthDate: read.birthDate ?? null, gender: read.gender ?? null, division: read.division ?? null, province: province ?? null, upgraded: read.upgraded ?? null,
    },
    results: () => results,
    lines: checkLines(kind, read),
    remarks: [...(read.problem ? [] : [remark('calculators.form-only')]), ...(found.length > 1 ? [remark('calculators.several-kinds')] : [])],
  });
}

/** A number of a document checked by its standard: what kind it is, what it tells, or what is wrong with it. */
export const idNumber = calculator({
  name: 'id-number', shelf: 'numbers',
  title: ['证件号码核对', 'Numbers of documents'],
  about: ['核对身份证、统一社会信用代码等号码的形式和校验位，指出错在哪里；15 位旧身份证号升为 18 位。', 'Checks the form and check character of identity numbers and credit codes and says what is wrong; old numbers of 15 digits become 18.'],
  fields: { kind: starting(choice(['证件种类', 'Kind of document'], { auto: ['自动识别', 'Find out'], ...KINDS }), 'auto'), number: text(['号码', 'Number'], 60) },
  answer: Answer,
  examples: [{ number: '11010519491231002X' }, { number: '91350100M000100Y43' }, { number: '110105491231002', kind: 'resident-id' }, { number: '110105194912310021' }],
  work,
});
