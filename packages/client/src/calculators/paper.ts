import type { AnyCalculator } from '@microcourt/domain/calculators/calculator';
import type { Field, Fields } from '@microcourt/domain/calculators/fields';
import { begin, isAsked, type Typed, type TypedValue } from '@microcourt/domain/calculators/form';
import { readTyped } from '@microcourt/domain/calculators/form-read';
import { cited } from '@microcourt/domain/shared/citation';
import { yuanText } from '@microcourt/domain/shared/money';
import type { Working } from '@microcourt/domain/shared/worked';
import { inLanguage, nameOfTable, type Language } from './say.ts';

/** One line of a question or an answer: what it is, and what stands there. */
export type Pair = { readonly label: string; readonly text: string };
/** A calculation as it leaves the app, in one language: whatever form it takes, it says the same. */
export type Paper = {
  readonly title: string; readonly head: string; readonly made: string; readonly inputs: readonly Pair[]; readonly results: readonly Pair[]; readonly remarks: readonly string[];
  readonly steps: readonly { readonly text: string; readonly amount: string; readonly articles: string }[]; readonly tables: string; readonly foot: string;
  /** What stands between a label and what it names. */
  readonly colon: string;
  readonly labels: Readonly<Record<'inputs' | 'results' | 'remarks' | 'steps' | 'tool' | 'articles' | 'tables' | 'made', string>>;
};
/** The words of an app that stand on a paper, in the language of the paper. */
export type PaperWords = Readonly<Record<'tools' | 'asked' | 'answer' | 'remarks' | 'steps' | 'tool' | 'articles' | 'tables' | 'made' | 'footNote' | 'yes' | 'no', string>>;
/** What a paper is made of; `court` is empty where no one court speaks, `made` says when. */
export type Sources = {
  readonly calculator: AnyCalculator; readonly typed: Typed; readonly working: Working; readonly language: Language; readonly court: string; readonly made: string;
  readonly words: PaperWords;
};

/** A calculation as a paper. */
export function paperOf({ calculator, typed, working, language, court, made, words: w }: Sources): Paper {
  const at = (both: { zh: string; en: string }) => both[language], parted = language === 'zh' ? '；' : '; ';
  return {
    title: inLanguage(calculator.title, language), head: court === '' ? w.tools : `${court} · ${w.tools}`, made,
    inputs: pairsOf(calculator.fields, typed, { language, words: w }),
    results: working.results.map(({ label, text }) => ({ label: at(label), text: at(text) })),
    remarks: working.remarks.map((remark) => (language === 'zh' ? remark.text : remark.en)),
    steps: working.steps.map(({ text, en, amount, articles }) => ({ text: language === 'zh' ? text : en, amount: amount === null ? '' : yuanText(amount), articles: articles.map(cited).join(parted) })),
    tables: working.tables.map(({ table, version }) => `${nameOfTable(table, language)} ${version}`).join(parted),
    foot: w.footNote, colon: language === 'zh' ? '：' : ': ', labels: { inputs: w.asked, results: w.answer, remarks: w.remarks, steps: w.steps, tool: w.tool, articles: w.articles, tables: w.tables, made: w.made },
  };
}

type Told = { readonly language: Language; readonly words: Pick<PaperWords, 'yes' | 'no'> };
/** What was asked, as people read it; what nobody filled in is left out. Rows are numbered. */
export function pairsOf(fields: Fields, typed: Typed, told: Told, around?: { readonly fields: Fields; readonly typed: Typed }): Pair[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    if (!isAsked(fields, name, typed, around)) return [];
    const value = typed[name] ?? begin(field), label = inLanguage(field.label, told.language);
    if (field.kind === 'rows') return rowsOf(field.fields, value as readonly Typed[], label, told, { fields, typed });
    const text = textOf(field, value, told);
    return text === '' ? [] : [{ label, text }];
  });
}

const rowsOf = (fields: Fields, rows: readonly Typed[], label: string, told: Told, around: { readonly fields: Fields; readonly typed: Typed }): Pair[] =>
  rows.flatMap((row, i) => {
    const text = pairsOf(fields, row, told, around).map((pair) => `${pair.label} ${pair.text}`).join(told.language === 'zh' ? '，' : ', ');
    return text === '' ? [] : [{ label: `${label} ${i + 1}`, text }];
  });

function textOf(field: Field, value: TypedValue, told: Told): string {
  const { language, words: w } = told;
  if (field.kind === 'flag') return value === true ? w.yes : w.no;
  if (field.kind === 'choices') return field.options.filter((one) => (value as readonly string[]).includes(one.value)).map((one) => inLanguage(one.label, language)).join(language === 'zh' ? '、' : ', ');
  if (field.kind === 'choice') return field.options.filter((one) => one.value === value).map((one) => inLanguage(one.label, language)).join('');
  const read = readTyped(field, value);
  if (read === undefined) return '';
  if (field.kind === 'money' && read.ok) return `${yuanText(read.value as number)}${language === 'zh' ? ' 元' : ' CNY'}`;
  if (field.kind === 'moment') return String(value).replace('T', ' ');
  const unit = (field.kind === 'whole' || field.kind === 'decimal') && field.unit ? ` ${inLanguage(field.unit, language)}` : '';
  return `${read.ok && field.kind !== 'decimal' ? String(read.value) : String(value)}${unit}`;
}

/** The paper as plain text, for the clipboard. */
export function plainText({ title, head, made, inputs, results, remarks, steps, tables, foot, colon, labels }: Paper): string {
  const lines = (pairs: readonly Pair[]) => pairs.map(({ label, text }) => `${label}${colon}${text}`);
  const worked = steps.map(({ text, amount, articles }, i) => `${i + 1}. ${text}${amount === '' || text.includes(amount) ? '' : ` = ${amount}`}${articles === '' ? '' : `〔${articles}〕`}`);
  return [
    title, `${head} · ${made}`, '', labels.inputs, ...lines(inputs), '', labels.results, ...lines(results),
    ...(remarks.length > 0 ? ['', labels.remarks, ...remarks] : []), ...(worked.length > 0 ? ['', labels.steps, ...worked] : []), ...(tables === '' ? [] : ['', tables]), '', foot,
  ].join('\n');
}
