import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { explain, type AnyCalculator, type Calculator } from '../packages/domain/src/calculators/calculator.ts';
import { CALCULATORS, calculatorNamed } from '../packages/domain/src/calculators/catalogue.ts';
import { groundOn, type Ground } from '../packages/domain/src/law/tables.ts';
import { day, dayOf, type Day } from '../packages/domain/src/shared/calendar.ts';
import type { Refusal } from '../packages/domain/src/shared/decision.ts';
import { sentence, type Texts } from '../packages/domain/src/shared/texts.ts';
import { readJson, unfit } from '../packages/platform/src/input.ts';
import { baseTables, courtCodes } from '../server/src/law/ground.ts';
import { issue, issuesOf, near, type Issue } from './calculate-issues.ts';
import { listed, readable } from './calculate-shelf.ts';

/** What one ask comes to, and the code that the programme ends with: 0 answered, 2 refused or not understood, 1 our own fault. */
type Outcome = { code: 0 | 1 | 2; line: Record<string, unknown> };

const wrong = (ask: string, issues: readonly Issue[]): Outcome => ({ code: 2, line: { ask, issues } });
const grounds = new Map<Day, Ground>();
/** The ground of a fresh installation on a day. */
function groundOf(today: Day): Ground {
  const known = grounds.get(today) ?? groundOn(today, baseTables(), courtCodes());
  grounds.set(today, known);
  return known;
}

const src = new URL('../packages/domain/src/', import.meta.url);
const kept: { books?: Promise<Texts[]> } = {};
/** The sentences of every word, read when the first refusal is said. */
const books = (): Promise<Texts[]> => (kept.books ??= Promise.all(readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\/texts[.]ts$/.test(file))
  .map(async (file) => ((await import(new URL(file, src).href)) as { texts?: Texts }).texts ?? {})));

async function refusedAs(ask: string, { code, kind, facts = {} }: Refusal): Promise<Outcome> {
  const all = await books();
  return { code: 2, line: { ask, refusal: { code, kind, facts, text: sentence(all, code, facts), en: sentence(all, code, facts, 'en') } } };
}

/** The calculator that an ask names, or what is said of a name that none has. */
function named(ask: string): AnyCalculator | Outcome {
  const found = calculatorNamed(ask);
  if (found) return found;
  const close = near(ask.replace(/^calculators[.]/, ''), CALCULATORS.map((c) => c.name));
  const [zh, en] = close.length > 0 ? [`您要找的是不是：${close.join('、')}？`, `Did you mean: ${close.join(', ')}? `] : ['', ''];
  return wrong(ask, [issue([], 'unknown-ask', `没有“${ask}”这个计算项目。${zh}不带参数运行 npm run -s calculate 可以看到全部项目。`, `There is no calculation called “${ask}”. ${en}Run npm run -s calculate to see them all.`)]);
}

async function answer(given: string, input: unknown, today: Day): Promise<Outcome> {
  const c = named(given);
  if ('line' in c) return c;
  const ask = `calculators.${c.name}`, unclean = unfit(input);
  if (unclean.length > 0) return wrong(ask, issuesOf(c.fields, input, unclean.map(({ path, message }) => ({ path, message, code: 'custom' }))));
  const read = c.input.safeParse(input);
  if (!read.success) return wrong(ask, issuesOf(c.fields, input, read.error.issues));
  const decision = explain(c as unknown as Calculator, read.data as never, groundOf(today));
  return decision.ok ? { code: 0, line: { ask, input: read.data, ...decision.value } } : refusedAs(ask, decision.refusal);
}

const NOT_JSON: Readonly<Record<string, readonly [string, string]>> = {
  'repeated-name': ['同一个字段名写了两次，无法判断以哪个为准。请只保留一个。', 'A field stands there twice, so that nobody can tell which one counts. Keep one of them.'],
  'too-deep': ['嵌套层数太多。请按该项目列出的字段填写。', 'It is nested too deeply. Give the fields that this calculation lists.'],
};
function parsed(text: string): { value: unknown } | readonly Issue[] {
  const read = readJson(text);
  if (read.ok) return { value: read.value };
  return read.issues.map(({ path, message }) => issue(path, message, ...(NOT_JSON[message] ?? [
    `输入不是合法的 JSON。请写成 '{"字段": 值}'：字段名和文字用半角双引号，整体用单引号括起。`,
    `The input is not JSON. Write '{"field": value}': names and texts in double quotes, the whole in single quotes.`,
  ])));
}

/** Answers an input; whatever breaks within is our fault and is told as one line too. */
async function answerSafely(ask: string, input: unknown, today: Day): Promise<Outcome> {
  try {
    return await answer(ask, input, today);
  } catch (error) {
    console.error(error);
    return { code: 1, line: { ask, issues: [issue([], 'fault', '程序出错，没有算出结果。请把这一行输入告诉我们。', 'The programme broke and came to no answer. Please tell us this input.')] } };
  }
}

const write = async (text: string): Promise<void> => { if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain'); };
async function told({ code, line }: Outcome): Promise<number> {
  await write(JSON.stringify(line));
  return code;
}

/** One ask a line comes in, `{"ask": …, "input": …}` with `on` where it is asked for another day; one line goes out for each. */
async function answerLines(today: Day): Promise<number> {
  let worst = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (text.trim() === '') continue;
    const read = parsed(text.replace(/^\ufeff/, ''));
    const { ask, input = {}, on, ...strange } = 'value' in read && read.value !== null && typeof read.value === 'object' ? read.value as Record<string, unknown> : {};
    const outcome = !('value' in read) ? wrong('', read)
      : typeof ask !== 'string' ? wrong('', [issue(['ask'], 'missing-field', '每行须是 {"ask": "项目名", "input": {…}}，这一行没有 ask。', 'Each line is {"ask": "name", "input": {…}}; this one has no ask.')])
      : Object.keys(strange).length > 0 ? wrong(ask, Object.keys(strange).slice(0, 50).map((key) => issue([key], 'unknown-field', `“${key}”不在这一层：各字段写在 input 里，这一层只有 ask、input 和 on。`, `“${key}” does not stand here: fields go into input; here are only ask, input and on.`)))
      : on !== undefined && !isDay(on) ? wrong(ask, [notADay('on')])
      : await answerSafely(ask, input, on === undefined ? today : day(on as string));
    worst = Math.max(worst, await told(outcome));
  }
  return worst;
}

const isDay = (text: unknown): text is string => typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text)
  && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
const notADay = (name: string): Issue => issue([name], 'not-a-day', `${name} 后面须是实际存在的日期，例如 2026-11-24。`, `${name} needs a day that exists, such as 2026-11-24.`);

/** What was asked on the command line. */
function options(args: readonly string[]): { words: string[]; flags: Set<string>; on: string | undefined } {
  const at = args.indexOf('--on'), rest = at < 0 ? [...args] : args.filter((_, i) => i !== at && i !== at + 1);
  const isFlag = (arg: string): boolean => arg === '-' || arg.startsWith('--');
  return { words: rest.filter((arg) => !isFlag(arg)), flags: new Set(rest.filter(isFlag)), on: at < 0 ? undefined : args[at + 1] ?? '' };
}

/** The command line: lists, shows or answers. Resolves with the code to end with. */
export async function calculate(args: readonly string[]): Promise<number> {
  process.stdout.on('error', () => process.exit(0));
  const { words: [ask, ...texts], flags, on } = options(args), name = ask ?? '';
  const strange = [...flags].find((flag) => !['--json', '--lines', '-', '--help'].includes(flag));
  if (strange !== undefined) return told(wrong(name, [issue([strange], 'unknown-option', `没有“${strange}”这个选项；可用的有 --json、--lines、--on 日期。`, `There is no option “${strange}”; there are --json, --lines and --on day.`)]));
  if (on !== undefined && !isDay(on)) return told(wrong(name, [notADay('--on')]));
  const today = on === undefined ? dayOf(new Date()) : day(on);
  if (flags.has('--lines') || flags.has('-')) return answerLines(today);
  if (ask === undefined || texts.length === 0) return show(ask, flags.has('--json'));
  if (texts.length > 1) {
    return told(wrong(ask, [issue([], 'too-many-inputs', '项目名后面只能有一个输入。请用单引号把整个 JSON 括起来。', 'One input stands behind the name. Put the whole JSON into single quotes.')]));
  }
  const read = parsed(texts[0] as string);
  return told('value' in read ? await answerSafely(ask, read.value, today) : wrong(ask, read));
}

/** Shows what can be asked: everything, or one calculation. */
async function show(ask: string | undefined, json: boolean): Promise<number> {
  const c = ask === undefined ? undefined : named(ask);
  if (c && 'line' in c) return told(c);
  const wanted = c ? [c] : CALCULATORS;
  await write(json ? JSON.stringify(c ? listed(c) : wanted.map(listed)) : readable(wanted));
  return 0;
}
