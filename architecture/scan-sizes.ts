import { EXCEPTIONS } from './exceptions.mjs';
import { dotted, isTest, lineAt, treeOf, walk, type Node, type Source } from './source.ts';

const FILE = 200, TEST_FILE = 400, FUNCTION = 40, COMPONENT = 60;
const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

function nameOf(node: Node, around: readonly Node[]): string {
  const parent = around.at(-1);
  return dotted(node['id']) || dotted(parent?.['id']) || dotted(parent?.['key']) || 'a function without a name';
}

/** Files and functions that are too long to be read at once, but for the named exceptions. */
export function tooLong(sources: readonly Source[], exceptions: Readonly<Record<string, string>> = EXCEPTIONS): string[] {
  const wrong: string[] = [];
  const used = new Set<string>();
  const say = (key: string, line: string) => {
    if (key in exceptions) used.add(key);
    else wrong.push(line);
  };
  for (const source of sources) {
    const { path, text } = source;
    const lines = text.trimEnd().split('\n').length;
    const limit = isTest(path) ? TEST_FILE : FILE;
    if (lines > limit) say(path, `${path}: ${lines} lines, ${limit} at most`);
    if (isTest(path)) continue;
    walk(treeOf(source).program, (node, around) => {
      if (!FUNCTIONS.has(node.type)) return;
      const name = nameOf(node, around);
      const most = /^use[A-Z]/.test(name) || (path.endsWith('.tsx') && /^[A-Z]/.test(name)) ? COMPONENT : FUNCTION;
      const long = lineAt(text, node.end) - lineAt(text, node.start) + 1;
      if (long > most) say(`${path}#${name}`, `${path}:${lineAt(text, node.start)}: ${name} has ${long} lines, ${most} at most`);
    });
  }
  for (const key of Object.keys(exceptions)) if (!used.has(key)) wrong.push(`${key} is named as an exception but needs none`);
  return wrong;
}
