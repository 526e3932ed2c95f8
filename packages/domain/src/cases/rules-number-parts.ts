import { hanNumber, plainHan, readHan } from '../calculators/amounts-han.ts';
import { agreed, refused, type Decision } from '../shared/decision.ts';

/**
 * What to look at in a number that was read: an old number, the old word 字第 in a new one, a court that the directory does not hold or that exists
 * no more, a serial or ordinal written otherwise.
 */
export type NumberWarning = 'cases.number-legacy' | 'cases.number-old-word' | 'cases.court-unknown' | 'cases.court-former' | 'cases.number-tidied';

const PROVINCES = '京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新军兵', SUPREME = '最高法';
/** Provinces of which the directory holds every court, so that a code it does not hold is wrong. */
const COMPLETE: ReadonlySet<string> = new Set(['浙']);
/** Courts that were merged or renumbered with their district: the last year in which they gave numbers (案号规定（2015）第十三条). */
const FORMER: Readonly<Record<string, { name: string; until: number }>> = {
  浙0103: { name: '杭州市下城区人民法院', until: 2021 }, 浙0104: { name: '杭州市江干区人民法院', until: 2021 }, 浙0185: { name: '临安市人民法院', until: 2017 },
  浙0204: { name: '宁波市江东区人民法院', until: 2017 }, 浙0283: { name: '奉化市人民法院', until: 2017 }, 浙1021: { name: '玉环县人民法院', until: 2017 },
};
/** The name of a court by its code, also of one that exists no more; undefined where the directory does not hold it. */
export const courtNamed = (code: string, courts: ReadonlyMap<string, string>): string | undefined => (code === SUPREME ? '最高人民法院' : courts.get(code) ?? FORMER[code]?.name);

/** The court's code at the beginning of a text: 案号规定（2015）第四条至第六条. */
export function readCourt(text: string, year: number, courts?: ReadonlyMap<string, string>): Decision<{ court: string; rest: string; warnings: NumberWarning[] }> {
  const word = text.startsWith(SUPREME) ? SUPREME : text.slice(0, 1), digits = /^\d*/.exec(text.slice(word.length))?.[0] ?? '', court = word + digits;
  if (word === '') return refused('cases.number-no-court', 'invalid');
  if (word !== SUPREME && !PROVINCES.includes(word)) return refused('cases.number-unknown-province', 'invalid', { province: word });
  if (word === SUPREME ? digits !== '' : ![0, 2, 4].includes(digits.length)) return refused('cases.number-court-digits', 'invalid', { court, digits: digits.length });
  // 浙江0281, 浙江省杭州01: digits after the name of a place, and the type only after them
  const place = digits === '' && /^([一-龥]{1,8})\d+(?![号之至])[一-龥]/.exec(text.slice(word.length))?.[1];
  if (place) return refused('cases.number-unknown-province', 'invalid', { province: word + place });
  const rest = text.slice(court.length), former = FORMER[court];
  if (!courts || word === SUPREME || courts.has(court)) return agreed({ court, rest, warnings: [] });
  if (former && year <= former.until) return agreed({ court, rest, warnings: ['cases.court-former'] });
  return COMPLETE.has(word) ? refused('cases.number-unknown-court', 'invalid', { court }) : agreed({ court, rest, warnings: ['cases.court-unknown'] });
}

/** How many signs must be changed, added or left out to make one text of another. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let k = 1; k <= b.length; k++) next.push(Math.min((row[k] as number) + 1, (next[k - 1] as number) + 1, (row[k - 1] as number) + (a[i - 1] === b[k - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length] as number;
}
/** The three known type codes that are nearest to a text of at most 20 signs. */
const nearest = (text: string, types: ReadonlySet<string>): string =>
  [...types].map((type) => ({ type, far: distance(text, type) })).sort((a, b) => a.far - b.far).slice(0, 3).map(({ type }) => type).join('、');

const WORD = /^(?:(?![号之第字零一二三四五六七八九十百千])[一-龥]){0,20}/;
/** The code of a special field of trial and the type code: 案号规定（2015）第二条、第七条. */
export function readType(text: string, types: ReadonlySet<string>): Decision<{ special: '知' | ''; type: string; rest: string }> {
  const word = WORD.exec(text)?.[0] ?? '', special = word.startsWith('知') && !types.has(word) ? '知' : '', type = word.slice(special.length);
  if (type === '') return refused('cases.number-no-type', 'invalid');
  if (!types.has(type)) return refused('cases.number-unknown-type', 'invalid', { type, nearest: nearest(type, types) });
  return agreed({ special, type, rest: text.slice(word.length) });
}

/** The ordinal of a later document in Chinese numerals, from 一 on: `3`, `三` and `一十三` are understood. */
function readOrdinal(text: string): Decision<string> {
  const n = /^\d+$/.test(text) ? Number(text) : readHan(text.replace(/0/g, '零'));
  if (typeof n !== 'number' || n < 1 || n > 999) return refused('cases.number-ordinal', 'invalid', { ordinal: text });
  return agreed(hanNumber(n).replace(/^一十/, '十'));
}

/** The serial, 号 and what may follow it: 案号规定（2015）第二条、第三条、第十条. */
export function readEnd(text: string): Decision<{ serial: number; ordinal: string; warnings: NumberWarning[] }> {
  const digits = /^\d*/.exec(text)?.[0] ?? '', after = text.slice(digits.length), counting = digits.replace(/^0+/, '');
  if (digits === '') return refused('cases.number-no-serial', 'invalid');
  if (/^[-至、,]\d/.test(after)) return refused('cases.number-range', 'invalid', { serial: digits.slice(0, 8) });
  if (counting === '') return refused('cases.number-serial-zero', 'invalid');
  if (counting.length > 8) return refused('cases.number-serial-long', 'invalid', { digits: counting.length });
  if (!after.startsWith('号')) return refused('cases.number-no-end', 'invalid');
  const later = /^号之([一二三四五六七八九十百零\d]+)$/.exec(plainHan(after))?.[1];
  if (after !== '号' && later === undefined) return refused('cases.number-trailing', 'invalid');
  const ordinal = later === undefined ? agreed('') : readOrdinal(later);
  if (!ordinal.ok) return ordinal;
  return agreed({ serial: Number(counting), ordinal: ordinal.value, warnings: counting !== digits || after !== `号${ordinal.value && `之${ordinal.value}`}` ? ['cases.number-tidied'] : [] });
}
