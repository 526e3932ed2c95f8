import { OTHER_LISTS } from './exceptions.mjs';
import { declaredIn, dotted, handedOn, isTest, lineAt, literal, treeOf, walk, type Declared, type Node, type Source } from './source.ts';

// Each scan reads sources and returns what is wrong, one line each. scans.test.ts plants a counter-example for every one.

const at = (source: Source, node: Node) => `${source.path}:${lineAt(source.text, node.start)}`;
const within = (sources: readonly Source[], path: RegExp) => sources.filter((s) => path.test(s.path));
const withoutTests = (sources: readonly Source[]) => sources.filter((s) => !isTest(s.path));

/** Where the law looks at a clock or throws dice: the same facts must always give the same answer. */
export function clocksInDomain(sources: readonly Source[]): string[] {
  const wrong: string[] = [];
  for (const source of withoutTests(within(sources, /^packages\/domain\/src\//))) {
    walk(treeOf(source).program, (node) => {
      const called = node.type === 'CallExpression' ? dotted(node['callee']) : '';
      if (['Date.now', 'Math.random', 'Date', 'performance.now'].includes(called)) wrong.push(`${at(source, node)}: ${called}()`);
      if (node.type === 'NewExpression' && dotted(node['callee']) === 'Date' && (node['arguments'] as Node[]).length === 0) wrong.push(`${at(source, node)}: new Date()`);
    });
  }
  return wrong;
}

const WHOLE = new Set(['floor', 'ceil', 'trunc', 'round'].map((name) => `Math.${name}`));
const INEXACT = /^(Number[.])?parseFloat$|[.](toFixed|toPrecision)$|^Math[.](?!(floor|ceil|trunc|round|min|max|abs|sign)$)/;
/** The two files that count in nothing but big integers, and what shows elsewhere that a division is of them. */
const BIGS = /\/(shared\/exact|calculators\/amounts)[.]ts$/, BIG = /\bBigInt\(|[.][nd]\b/;
/** Where the law counts in floats: money, rates and days are whole numbers and exact fractions. A division is whole where it is rounded at once, or shows that it is of big integers. */
export function floatsInDomain(sources: readonly Source[]): string[] {
  const wrong: string[] = [];
  for (const source of withoutTests(within(sources, /^packages\/domain\/src\//))) {
    const { program } = treeOf(source), whole: [number, number][] = [];
    walk(program, (node) => { if (node.type === 'CallExpression' && WHOLE.has(dotted(node['callee']))) whole.push([node.start, node.end]); });
    walk(program, (node) => {
      const text = source.text.slice(node.start, node.end);
      if (node.type === 'Literal' && typeof node['value'] === 'number' && !Number.isInteger(node['value'])) wrong.push(`${at(source, node)}: ${text}`);
      if (node.type === 'CallExpression' && INEXACT.test(dotted(node['callee']))) wrong.push(`${at(source, node)}: ${dotted(node['callee'])}()`);
      const divides = node.type === 'BinaryExpression' && node['operator'] === '/' && !whole.some(([from, to]) => from <= node.start && node.end <= to);
      if (divides && !BIGS.test(source.path) && !BIG.test(text)) wrong.push(`${at(source, node)}: ${text}`);
    });
  }
  return wrong;
}

/** Mocks of our own code: ports have fakes, and fakes pass the port's suite. */
export function mocks(sources: readonly Source[]): string[] {
  const wrong: string[] = [];
  for (const source of sources) {
    walk(treeOf(source).program, (node) => {
      if (node.type === 'CallExpression' && /^vi[.](mock|doMock|hoisted)$/.test(dotted(node['callee']))) wrong.push(`${at(source, node)}: ${dotted(node['callee'])}`);
    });
  }
  return wrong;
}

/** Tests that do not run, checks that are silenced, work that is put off. */
export function putOff(sources: readonly Source[]): string[] {
  const wrong: string[] = [];
  for (const source of sources) {
    const { program, comments } = treeOf(source);
    walk(program, (node) => {
      const name = node.type === 'CallExpression' ? dotted(node['callee']) : '';
      if (/^(test|it|describe)[.](skip|only|todo|fails)$/.test(name)) wrong.push(`${at(source, node)}: ${name}`);
    });
    for (const comment of comments) {
      const found = comment.value.match(/\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|nocheck)/);
      if (found) wrong.push(`${source.path}:${lineAt(source.text, comment.start)}: ${found[0]}`);
    }
  }
  return wrong;
}

/** Whether it is the type of a value of the same name, which says it for both. */
const companion = (type: Declared, all: readonly Declared[]) =>
  type.kind === 'TSTypeAliasDeclaration' && all.some((other) => other.name === type.name && other.kind === 'VariableDeclaration');

const DOCUMENTED = /^packages\/(domain|platform)\/src\/|^server\/src\/[^/]+\/(index|module)[.]ts$/;

/** Exports that others rely on and that say nothing, or say what another one says. */
export function docstrings(sources: readonly Source[]): string[] {
  const byPath = new Map(sources.map((s) => [s.path, s]));
  const wrong: string[] = [];
  const said = new Map<string, string>();
  const hear = (path: string, { name, doc, line, text }: Declared) => {
    const same = doc === null ? undefined : said.get(doc);
    // A type that is made from a table says what the table says.
    if (same !== undefined && text.includes(`typeof ${same}`)) return;
    if (doc === null || doc.length < 8) wrong.push(`${path}:${line}: ${name} has no docstring`);
    else if (same !== undefined && same !== name) wrong.push(`${path}:${line}: ${name} says the same as ${same}`);
    else said.set(doc, name);
  };
  for (const source of withoutTests(within(sources, DOCUMENTED))) {
    const exported = declaredIn(source).filter((d) => d.exported);
    for (const declared of exported) if (!companion(declared, exported)) hear(source.path, declared);
    for (const { name, from } of handedOn(source)) {
      const found = byPath.has(from) ? declaredIn(byPath.get(from)!).find((d) => d.name === name) : undefined;
      if (found && !DOCUMENTED.test(from)) hear(from, found);
    }
  }
  return wrong;
}

const NAMES = /(Manager|Helpers?|Utils?|Service|Impl|Base|Info|Data|DTO|Dto)$/;
const PLACES = /(^|\/)(common|utils?|lib|misc|helpers?)(\/|[.](ts|tsx|mjs)$)/;
/** Files whose tool wants a default export: configurations, pages, vitest's global setup. */
const DEFAULTS = /[.]config[.](ts|mjs|cjs)$|\/harness-setup[.]ts$|\/config\/|^apps\/miniapp\/src\/(.*\/)?(index|app)[.]tsx$|^[.]/;

/** Names and places that say nothing, and default exports where no tool demands one. */
export function emptyWords(sources: readonly Source[]): string[] {
  const wrong: string[] = [];
  for (const source of sources) {
    if (PLACES.test(source.path)) wrong.push(`${source.path}: a place without a word`);
    for (const { name, kind, line } of declaredIn(source)) {
      // The runner speaks WeChat's own names.
      if (!source.path.startsWith('tools/mprun/') && NAMES.test(name)) wrong.push(`${source.path}:${line}: ${name}`);
      if (kind.startsWith('TS') && /^I[A-Z][a-z]/.test(name)) wrong.push(`${source.path}:${line}: ${name}`);
    }
    const byDefault = (treeOf(source).program['body'] as Node[]).find((n) => n.type === 'ExportDefaultDeclaration');
    if (byDefault && !DEFAULTS.test(source.path)) wrong.push(`${at(source, byDefault)}: export default`);
  }
  return wrong;
}

const TOO_NEW = new Set(['toSorted', 'toReversed', 'toSpliced', 'findLast', 'findLastIndex', 'isWellFormed', 'toWellFormed', 'groupBy', 'withResolvers']);

/** What phones' engines of some years ago lack, in code that the mini program carries: nothing fills it in. */
export function tooNewForPhones(sources: readonly Source[]): string[] {
  const wrong: string[] = [];
  for (const source of withoutTests(within(sources, /^(packages\/(domain|client)|apps\/miniapp)\/src\//))) {
    walk(treeOf(source).program, (node) => {
      const name = node.type === 'MemberExpression' && node['computed'] !== true ? dotted(node['property']) : '';
      if (TOO_NEW.has(name)) wrong.push(`${at(source, node)}: ${name}`);
      // The mini program's compiler makes `Math.pow` of it, which no big integer survives.
      if (node.type === 'BinaryExpression' && node['operator'] === '**' && /BigInt\(/.test(source.text.slice(node.start, node.end))) wrong.push(`${at(source, node)}: a power of big integers`);
      if (node.type === 'CallExpression' && dotted(node['callee']) === 'structuredClone') wrong.push(`${at(source, node)}: structuredClone`);
      const pattern = node.type === 'Literal' ? (node['regex'] as { pattern: string } | undefined)?.pattern : undefined;
      if (pattern !== undefined && /\(\?<[=!]/.test(pattern)) wrong.push(`${at(source, node)}: looks behind in a pattern`);
    });
  }
  return wrong;
}

const CHINESE = /\p{Script=Han}/u;

/** Sentences inside components: a screen takes its words from a texts file. */
export function sentencesInComponents(sources: readonly Source[]): string[] {
  const wrong: string[] = [];
  for (const source of withoutTests(within(sources, /^apps\/[^/]+\/src\/.*[.]tsx$/))) {
    walk(treeOf(source).program, (node) => {
      const text = node.type === 'JSXText' || node.type === 'TemplateElement' ? source.text.slice(node.start, node.end) : literal(node);
      if (text !== null && CHINESE.test(text)) wrong.push(`${at(source, node)}: ${text.trim()}`);
    });
  }
  return wrong;
}

/** Lists for screens that forget to ask which cases a person may see, and do not say what bounds them instead. */
export function listsOfAnyone(sources: readonly Source[], others: Readonly<Record<string, string>> = OTHER_LISTS): string[] {
  return withoutTests(within(sources, /^server\/src\/[^/]+\/store-lists[^/]*[.]ts$/))
    .filter((source) => !(source.path in others) && !/visibleCases\(ctx\)/.test(source.text))
    .map((source) => `${source.path}: lists without visibleCases(ctx)`);
}
