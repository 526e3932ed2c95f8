import { describe, expect, test } from 'vitest';
import { laidOut, layoutFaults } from '../tools/layout.mjs';
import { foreignWords, missingSentences, refusalCodes } from './scan-words.ts';
import { tooLong } from './scan-sizes.ts';
import { clocksInDomain, docstrings, emptyWords, floatsInDomain, listsOfAnyone, mocks, putOff, sentencesInComponents, tooNewForPhones } from './scans.ts';

/** One planted file. */
const file = (path: string, text: string) => [{ path, text }];
const law = (text: string) => file('packages/domain/src/filing/rules.ts', text);

describe('every scan finds what it is for', () => {
  test.each(['Date.now()', 'new Date()', 'Math.random()', 'performance.now()'])('%s in the law', (call) => {
    expect(clocksInDomain(law(`export const p = () => ${call};`))).toHaveLength(1);
    expect(clocksInDomain(file('packages/domain/src/filing/rules.test.ts', `export const p = ${call};`))).toEqual([]);
  });
  test('a date that is given, and the words in a comment, are no clock', () => {
    expect(clocksInDomain(law('// not Date.now()\nexport const p = (at: number) => new Date(at);'))).toEqual([]);
  });
  test.each(['0.5', 'parseFloat("1")', 'a.toFixed(2)', 'Math.sqrt(a)', 'a / 3', 'a / 2 + Number(BigInt(4))', '1e-2'])('%s in the law', (sum) => { expect(floatsInDomain(law(`export const p = (a: number) => ${sum};`))).toHaveLength(1); });
  test.each(['Math.floor(a / 3)', '5', 'BigInt(a) / BigInt(2)', 'b.n / b.d', "'0.5'"])('%s counts exactly', (sum) => { expect(floatsInDomain(law(`export const p = (a: number) => ${sum};`))).toEqual([]); });
  test('a list that forgets who may see what', () => {
    const list = file('server/src/messaging/store-lists.ts', 'export const all = 1;');
    expect(listsOfAnyone(list)).toHaveLength(1);
    expect(listsOfAnyone(list, { 'server/src/messaging/store-lists.ts': 'bounded by a court' })).toEqual([]);
    expect(listsOfAnyone(file('server/src/messaging/store-lists.ts', 'const q = visibleCases(ctx);'))).toEqual([]);
  });
  test('a mock of our own code', () => { expect(mocks(file('server/src/filing/x.test.ts', "vi.mock('./store.ts', () => ({}));"))).toHaveLength(1); });
  test.each([['test.skip("x", () => {});'], ['it.only("x", () => {});'], ['// TODO: later\n'], ['/* @ts-ignore */\n']])('%s', (text) => {
    expect(putOff(file('server/src/filing/x.test.ts', text))).toHaveLength(1);
  });

  test('an export without a docstring, and two that say the same', () => {
    expect(docstrings(law('export const p = 1;'))).toEqual(['packages/domain/src/filing/rules.ts:1: p has no docstring']);
    expect(docstrings(law('/** The days left to decide. */\nexport const p = 1;\n/** The days left to decide. */\nexport const q = 1;\n'))).toHaveLength(1);
    expect(docstrings(law('/** The days left to decide. */\nexport const p = 1;\n'))).toEqual([]);
  });
  test('a deed handed on by a front door without a docstring', () => {
    const door = { path: 'server/src/filing/index.ts', text: "export { register } from './register.ts';" };
    expect(docstrings([door, { path: 'server/src/filing/register.ts', text: 'export function register() {}' }])).toHaveLength(1);
  });

  test.each([['export class FilingManager {}'], ['export type FilingInfo = string;'], ['export interface IFiling {}'], ['export default 1;']])('%s', (text) => {
    expect(emptyWords(file('server/src/filing/x.ts', text))).toHaveLength(1);
  });
  test.each(['server/src/utils/x.ts', 'packages/client/src/helpers.ts', 'apps/console/src/common/x.ts'])('the place %s', (path) => {
    expect(emptyWords(file(path, 'export const a = 1;'))).toHaveLength(1);
  });

  test('a file, a function and a component that are too long, and an exception that is not needed', () => {
    expect(tooLong(law('\n'.repeat(200) + 'export const p = 1;'), {})).toHaveLength(1);
    expect(tooLong(law(`export function p() {${'\n'.repeat(40)}}`), {})).toHaveLength(1);
    expect(tooLong(file('apps/console/src/a.tsx', `export function Page() {${'\n'.repeat(50)}}`), {})).toEqual([]);
    expect(tooLong(file('apps/console/src/a.tsx', `export function Page() {${'\n'.repeat(60)}}`), {})).toHaveLength(1);
    expect(tooLong(law('export const p = 1;'), { 'packages/domain/src/filing/rules.ts': 'once long' })).toHaveLength(1);
    expect(tooLong(law('\n'.repeat(200) + 'export const p = 1;'), { 'packages/domain/src/filing/rules.ts': 'a table of facts' })).toEqual([]);
  });

  test.each(['[1].toSorted()', '[1].findLast(Boolean)', "'a'.isWellFormed()", 'structuredClone(1)', '/(?<!a)b/.test("b")', 'BigInt(10) ** BigInt(2)'])('%s on a phone', (call) => {
    expect(tooNewForPhones(law(`export const p = ${call};`))).toHaveLength(1);
  });
  test.each(['<p>没有案件</p>', "<p title='没有案件' />", "<p>{'没有案件'}</p>", '<p>{`没有${n}件`}</p>'])('%s in a component', (jsx) => {
    expect(sentencesInComponents(file('apps/console/src/a.tsx', `export const Page = ({ n }: { n: number }) => ${jsx};`)).length).toBeGreaterThan(0);
  });
  test('a comment in Chinese is no sentence on the screen', () => {
    expect(sentencesInComponents(file('apps/console/src/a.tsx', '/** 立案 */\nexport const Page = () => <p />;'))).toEqual([]);
  });

  test.each([
    ['a\tb\n', 'tab'], ['a \n', 'blank'], ['a\r\n', 'return'], ['a', 'line feed'], ['a\n\n', 'line feed'], ['a\n\n\n\nb\n', 'three empty'], ['a {\n   b\n', 'odd'],
  ])('the layout of %j', (text, fault) => { expect(layoutFaults('server/src/a.ts', text).join()).toContain(fault); });
  test('what needs no judgement is put right', () => { expect(layoutFaults('a.ts', laidOut('a.ts', 'a \r\n\n\n\nb'))).toEqual([]); });
});

describe('the words', () => {
  const dictionary = '| 立案 | filing | `filing.register` | art. 126 |\n';
  test('a folder that no word names', () => {
    expect(foreignWords(['server/src/filing', 'server/src/shared', 'apps/console/src/caseload'], dictionary)).toEqual(['apps/console/src/caseload: its name is not in docs/words.md']);
  });
  test('a code that is refused somewhere and has no sentence', () => {
    const codes = refusalCodes([
      ...law("const p = () => refused('filing.incomplete', 'invalid');\nexport const t: States<'a', 'b', 'c'> = { a: { b: 'filing.not-open' } };"),
      ...file('server/src/filing/submit.ts', "throw new Refused({ code: 'filing.missing', kind: 'missing' });"),
    ]);
    expect([...codes.keys()]).toEqual(['filing.incomplete', 'filing.not-open', 'filing.missing']);
    expect(missingSentences(codes, [{ 'filing.incomplete': { zh: '请补全。', en: 'Complete it.' } }])).toHaveLength(2);
  });
  test('a sentence in the wrong language, or given twice', () => {
    expect(missingSentences(new Map(), [{ a: { zh: 'Complete it.', en: '请补全。' } }])).toHaveLength(2);
    expect(missingSentences(new Map(), [{ a: { zh: '好。', en: 'Good.' } }, { a: { zh: '好。', en: 'Good.' } }])).toEqual(['a has 2 sentences']);
  });
});
