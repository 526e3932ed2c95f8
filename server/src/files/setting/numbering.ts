import { bitsOf } from './xml.ts';

type Level = { form: string; text: string; start: number };
const HAN = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A number up to 9,999 in Chinese, as contracts number their clauses. */
function inHan(n: number): string {
  if (n >= 10_000) return String(n);
  let said = '', zero = false;
  for (const [unit, word] of [[1_000, '千'], [100, '百'], [10, '十'], [1, '']] as const) {
    const digit = Math.floor(n / unit) % 10;
    if (digit === 0) { zero = said !== ''; continue; }
    said += `${zero ? '零' : ''}${unit === 10 && digit === 1 && said === '' ? '' : HAN[digit]}${word}`;
    zero = false;
  }
  return said === '' ? '〇' : said;
}

function inRoman(n: number): string {
  let [left, said] = [Math.min(n, 3_999), ''];
  for (const [value, letters] of [[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']] as const) {
    for (; left >= value; left -= value) said += letters;
  }
  return said;
}

function written(form: string, n: number): string {
  if (form.startsWith('chinese') || form.startsWith('ideograph') || form.startsWith('taiwanese') || form === 'japaneseCounting') return inHan(n);
  if (form === 'lowerLetter' || form === 'upperLetter') { const letter = String.fromCharCode(97 + ((n - 1) % 26)); return form === 'upperLetter' ? letter.toUpperCase() : letter; }
  if (form === 'lowerRoman' || form === 'upperRoman') return form === 'upperRoman' ? inRoman(n).toUpperCase() : inRoman(n);
  return String(n);
}

/** The numbers that a word processor writes before paragraphs by itself: without them a contract loses its clauses. */
export class Numbering {
  readonly #levels = new Map<string, Map<number, Level>>();
  readonly #lists = new Map<string, string>();
  readonly #counted = new Map<string, number[]>();

  constructor(xml: string) {
    let [list, level, id]: [string | null, Level | null, string | null] = [null, null, null];
    for (const bit of bitsOf(xml)) {
      if (!('open' in bit)) continue;
      const value = bit.attributes('val') ?? '';
      if (bit.open === 'abstractNum') { list = bit.attributes('abstractNumId'); if (list !== null) this.#levels.set(list, new Map()); }
      else if (bit.open === 'lvl' && list !== null) { level = { form: 'decimal', text: '', start: 1 }; this.#levels.get(list)?.set(Number(bit.attributes('ilvl') ?? 0), level); }
      else if (bit.open === 'numFmt' && level) level.form = value;
      else if (bit.open === 'lvlText' && level) level.text = value;
      else if (bit.open === 'start' && level) level.start = Number(value) || 1;
      else if (bit.open === 'num') { id = bit.attributes('numId'); list = null; level = null; }
      else if (bit.open === 'abstractNumId' && id !== null) this.#lists.set(id, value);
    }
  }

  /** What stands before the next paragraph of a list at a level. */
  next(numId: string, at: number): string {
    const list = this.#lists.get(numId), levels = list === undefined ? undefined : this.#levels.get(list), level = levels?.get(at);
    if (!levels || !level) return '';
    if (level.form === 'bullet') return '•';
    if (level.form === 'none') return '';
    const counted = this.#counted.get(list!) ?? [];
    counted.length = at + 1;
    counted[at] = (counted[at] ?? level.start - 1) + 1;
    this.#counted.set(list!, counted);
    return level.text.replace(/%([1-9])/g, (_, digit: string) => { const of = Number(digit) - 1; return written(levels.get(of)?.form ?? 'decimal', counted[of] ?? levels.get(of)?.start ?? 1); });
  }
}
