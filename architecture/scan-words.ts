import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTest, literal, dotted, lineAt, treeOf, walk, type Node, type Source } from './source.ts';

/** Folders that hold no word of the court but a part of the house. */
const STRUCTURE = new Set(['shared', 'pages', 'theme', 'web', 'providers', 'seed', 'setup']);

/** The code words that the dictionary holds: the words in backquotes of its third column. */
export function wordsOf(dictionary: string): Set<string> {
  const rows = dictionary.split('\n').filter((line) => line.startsWith('|')).map((line) => line.split('|')[3] ?? '');
  return new Set(rows.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((found) => found[1]!.split('.')[0]!)));
}

/** The folders that must carry a word: those of the law, of the server and of each app. */
export function wordFolders(root: string): string[] {
  const folders = (path: string) => {
    try {
      return readdirSync(join(root, path), { withFileTypes: true }).filter((e) => e.isDirectory()).map((e) => `${path}/${e.name}`);
    } catch {
      return [];
    }
  };
  return ['packages/domain/src', 'server/src', ...folders('apps').map((app) => `${app}/src`)].flatMap(folders);
}

/** Folders whose name is not in the dictionary. */
export function foreignWords(folders: readonly string[], dictionary: string): string[] {
  const words = wordsOf(dictionary);
  return folders.filter((path) => {
    const name = path.split('/').at(-1)!;
    return !STRUCTURE.has(name) && !words.has(name);
  }).map((path) => `${path}: its name is not in docs/words.md`);
}

/** The dictionary as it is committed. */
export const dictionaryOf = (root: string): string => readFileSync(join(root, 'docs/words.md'), 'utf8');

const CODE = /^[a-z][a-z-]*[.][a-z][a-z0-9-]*$/;
const HAS_CODES = /^(packages\/(domain|platform)|server)\/src\//;

/** The code of a refusal that a node names, if it does: `refused('x.y', …)`, `code: 'x.y'`, or a no in a state table. */
function codeIn(node: Node, around: readonly Node[]): string | null {
  if (node.type === 'CallExpression' && dotted(node['callee']) === 'refused') return literal((node['arguments'] as Node[])[0]);
  if (node.type === 'Property' && dotted(node['key']) === 'code') return literal(node['value']);
  const table = around.find((n) => n.type === 'VariableDeclarator' && isStates((n['id'] as Node)['typeAnnotation']));
  return table && node.type === 'Property' ? literal(node['value']) : null;
}

function isStates(annotation: unknown): boolean {
  const type = (annotation as { typeAnnotation?: Node } | null | undefined)?.typeAnnotation;
  return type !== undefined && dotted(type['typeName']) === 'States';
}

/** Every refusal code that the law, the platform and the server can answer with, and where it stands. */
export function refusalCodes(sources: readonly Source[]): Map<string, string> {
  const codes = new Map<string, string>();
  for (const source of sources.filter((s) => HAS_CODES.test(s.path) && !isTest(s.path))) {
    walk(treeOf(source).program, (node, around) => {
      const code = codeIn(node, around);
      if (code !== null && CODE.test(code) && !codes.has(code)) codes.set(code, `${source.path}:${lineAt(source.text, node.start)}`);
    });
  }
  return codes;
}

/** How many letters of a script a sentence has; an English sentence may show a case number, which is Chinese. */
const lettersOf = (text: string, script: RegExp) => text.match(script)?.length ?? 0;

type Book = Readonly<Record<string, { zh: string; en: string }>>;
/** Codes without a sentence, and sentences that are not in their language. */
export function missingSentences(codes: ReadonlyMap<string, string>, books: readonly Book[]): string[] {
  const wrong: string[] = [];
  for (const [code, where] of codes) if (!books.some((book) => code in book)) wrong.push(`${where}: ${code} has no sentence`);
  const keys = new Map<string, number>();
  for (const [key, { zh, en }] of books.flatMap((book) => Object.entries(book))) {
    keys.set(key, (keys.get(key) ?? 0) + 1);
    if (!/\p{Script=Han}/u.test(zh)) wrong.push(`${key}: the Chinese sentence is not Chinese`);
    if (lettersOf(en, /[a-z]/gi) <= lettersOf(en, /\p{Script=Han}/gu)) wrong.push(`${key}: the English sentence is not English`);
  }
  for (const [key, times] of keys) if (times > 1) wrong.push(`${key} has ${times} sentences`);
  return wrong;
}
