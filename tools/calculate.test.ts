import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { describe, expect, test } from 'vitest';
import { CALCULATORS } from '../packages/domain/src/calculators/catalogue.ts';
import { choice, decimalNumber, flag, maybe, money, objectOf, onDay, rows, whole, type Fields } from '../packages/domain/src/calculators/fields.ts';
import { issuesOf, near } from './calculate-issues.ts';
import { listed, readable } from './calculate-shelf.ts';

type Ran = { code: number; lines: Record<string, unknown>[]; out: string };
/** Runs the command line as a stranger does, with what is typed and what comes in. */
const run = (args: readonly string[], stdin = ''): Promise<Ran> => new Promise((resolve) => {
  const child = execFile(process.execPath, [fileURLToPath(new URL('calculate.mjs', import.meta.url)), ...args], { maxBuffer: 64 * 1024 * 1024 }, (error, out) => {
    const lines = out.split('\n').filter((l) => l.startsWith('{')).map((l) => JSON.parse(l) as Record<string, unknown>);
    resolve({ code: error ? Number(error.code) : 0, lines, out });
  });
  child.stdin?.end(stdin);
});
const codes = ({ lines }: Ran): unknown => (lines[0]!['issues'] as { code: string }[]).map(({ code }) => code);

describe('the command line', () => {
  test('answers on one line, on the day that is named', async () => {
    const { code, lines, out } = await run(['lawyer-fee', '{"amount":"50万"}', '--on', '2026-11-24']);
    expect([code, out.trimEnd().split('\n').length]).toEqual([0, 1]);
    expect(lines[0]).toMatchObject({ ask: 'calculators.lawyer-fee', input: { amount: 50_000_000, matter: 'other' }, answer: { cap: 9_000_000 }, tables: [] });
    expect((await run(['calculators.lawyer-fee', '{"amount":"50万"}', '--on', '1990-01-01'])).lines[0]).toMatchObject({ refusal: { code: 'calculators.no-rule-on-day', facts: { day: '1990-01-01' } } });
  });
  test('says a refusal with its sentences', async () => {
    const { code, lines } = await run(['lawyer-fee', '{"amount":1,"matter":"wages"}']);
    expect(code).toBe(2);
    expect(lines[0]).toMatchObject({ refusal: { code: 'calculators.contingency-forbidden', kind: 'invalid', text: expect.stringContaining('劳动报酬') as unknown, en: expect.stringMatching(/[a-z]/) as unknown } });
  });
  test.each<[string, string[], string[]]>([
    ['what is no JSON', ['lawyer-fee', 'amount=1'], ['malformed-json']], ['nothing at all', ['lawyer-fee', ''], ['malformed-json']], ['a list', ['lawyer-fee', '[1]'], ['not-an-object']],
    ['one field twice', ['lawyer-fee', '{"amount":1,"amount":2}'], ['repeated-name']], ['a misspelt field', ['lawyer-fee', '{"amout":1}'], ['missing-field', 'unknown-field']],
    ['an ask that there is not', ['lawyerfee', '{}'], ['unknown-ask']], ['two inputs', ['lawyer-fee', '{}', '{}'], ['too-many-inputs']],
    ['a day that there is not', ['lawyer-fee', '{}', '--on', '2026-02-30'], ['not-a-day']], ['an option that there is not', ['lawyer-fee', '{}', '--when', 'x'], ['unknown-option']],
  ])('says what is wrong with %s', async (_, args, wanted) => {
    const ran = await run(args);
    expect([ran.code, ran.lines.length, codes(ran)]).toEqual([2, 1, wanted]);
  });
  test('answers line by line what comes in', async () => {
    const { code, lines } = await run(['--lines', '--on', '2026-11-24'], '{"ask":"lawyer-fee","input":{"amount":"1万"}}\n\nno json\n{"ask":"lawyer-fee","on":"1990-01-01","input":{"amount":1}}\n{"input":{}}\n{"ask":"lawyer-fee","on":"x","input":{}}');
    expect(code).toBe(2);
    expect((await run(['--lines'], '{"ask":"lawyer-fee","input":{"amount":1e309}}')).lines[0]).toMatchObject({ issues: [{ code: 'number-too-large' }] });
    expect(lines.map((line) => Object.keys(line)[1] === 'issues' ? (line['issues'] as { code: string }[])[0]?.code : Object.keys(line)[1])).toEqual(['input', 'malformed-json', 'refusal', 'missing-field', 'not-a-day']);
  });
});

const FIELDS: Fields = {
  sum: money(['金额', 'Sum']), from: onDay(['起', 'From']), days: whole(['天数', 'Days'], { min: 1, max: 9 }), rate: maybe(decimalNumber(['利率', 'Rate'])), sure: flag(['是否', 'Sure']),
  kind: choice(['类型', 'Kind'], { a: ['甲', 'A'], b: ['乙', 'B'] }), parts: rows(['分项', 'Parts'], { sum: money(['金额', 'Sum']) }, { max: 2 }),
};
const good = { sum: '1万', from: '2026-01-01', days: 3, kind: 'a', parts: [{ sum: 1 }] };
const issues = (given: Record<string, unknown>): unknown => {
  const input = { ...good, ...given }, read = z.safeParse(objectOf(FIELDS), input);
  return read.success ? [] : issuesOf(FIELDS, input, read.error.issues).map(({ path, code, text, en }) => {
    for (const sentence of [text, en]) expect(sentence).not.toMatch(/undefined|NaN|\[object/);
    return [path.join('.'), code];
  });
};
test.each<[Record<string, unknown>, unknown]>([
  [{}, []], [{ sum: -1 }, [['sum', 'calculators.amount-malformed']]], [{ sum: null }, [['sum', 'wrong-type']]], [{ sum: undefined }, [['sum', 'missing-field']]],
  [{ from: '2026-02-30' }, [['from', 'malformed']]], [{ from: 5 }, [['from', 'wrong-type']]], [{ days: 0 }, [['days', 'out-of-range']]], [{ days: 1.5 }, [['days', 'wrong-type']]],
  [{ rate: 'x' }, [['rate', 'calculators.number-malformed']]], [{ sure: 'yes' }, [['sure', 'wrong-type']]], [{ kind: 'c' }, [['kind', 'not-an-option']]],
  [{ sum: '1,2,3' }, [['sum', 'calculators.amount-grouping']]], [{ sum: Infinity }, [['sum', 'number-too-large']]], [{ from: '9999-01-01' }, [['from', 'calculators.day-out-of-range']]], [{ from: '昨天' }, [['from', 'malformed']]],
  [{ parts: [] }, [['parts', 'out-of-range']]], [{ parts: [{ sum: 1 }, { sum: 1 }, { sum: 1 }] }, [['parts', 'out-of-range']]], [{ parts: [{ sum: 1 }, { sun: 1 }] }, [['parts.1.sum', 'missing-field'], ['parts.1.sun', 'unknown-field']]],
  [{ parts: 7 }, [['parts', 'wrong-type']]], [{ parts: [7] }, [['parts.0', 'not-an-object']]], [{ parts: [{ sum: 'x' }] }, [['parts.0.sum', 'calculators.amount-malformed']]],
])('what is wrong is told at its place: %j', (given, wanted) => { expect(issues(given)).toEqual(wanted); });

test.each([
  ['sum', '一百五', '可以有两种读法', 'can be read in two ways'], ['sum', '1.234', '精确到分', 'goes down to the fen'], ['sum', '1,2,3', '每三位一个', 'Group by three'], ['sum', 1.5, '以分计', 'counts fen'], ['sum', Infinity, '太大', 'too large'],
  ['from', '9999-01-01', '1900 年至 2199 年', 'between the years 1900 and 2199'], ['from', '2026-02-30', '并不存在', 'does not exist'], ['rate', '1.2345678', '最多六位小数', 'at most six decimals'],
])('%s of %j is told why it cannot stand, and what may', (name, value, zh, en) => {
  const input = { ...good, [name]: value }, [found, ...more] = issuesOf(FIELDS, input, z.safeParse(objectOf(FIELDS), input).error!.issues);
  expect([found!.text.includes(zh), found!.en.includes(en), more]).toEqual([true, true, []]);
  expect(found!.text).not.toContain('null');
});

test('the names that somebody may have meant', () => {
  expect(near('lawyerfee', ['lawyer-fee', 'court-fee', 'deadline'])).toEqual(['lawyer-fee']);
  expect(near('dedline', ['lawyer-fee', 'deadline'])).toEqual(['deadline']);
  expect(near('', ['a', 'deadline'])).toEqual(['a']);
  expect(near('x'.repeat(100_000), ['deadline'])).toEqual([]);
});
test('all that can be asked is listed, for people and for programmes', () => {
  const text = readable(CALCULATORS);
  for (const c of CALCULATORS) {
    expect(text).toContain(`\n\n${c.name}  ${c.title[0]}`);
    expect(listed(c)).toMatchObject({ ask: `calculators.${c.name}`, examples: c.examples, about: { zh: c.about[0] } });
  }
  expect(text).not.toMatch(/undefined|NaN|\[object/);
  for (const way of ['-- --lines', '-- --json', '"ask":"fee"', '(rare)']) expect(text).toContain(way);
});
