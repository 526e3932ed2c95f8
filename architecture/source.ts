import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { ours } from '../tools/layout.mjs';

/** One file of ours. */
export type Source = { path: string; text: string };
/** A node of the syntax tree (ESTree). */
export type Node = { type: string; start: number; end: number } & Record<string, unknown>;
/** Something that a file declares at its top: its name, its docstring without stars, and whether others may import it. */
export type Declared = { name: string; kind: string; exported: boolean; doc: string | null; line: number; text: string };

/** The project's root folder. */
export const root: string = fileURLToPath(new URL('..', import.meta.url));

const CODE = /[.](ts|tsx|mjs)$/;
/** Every source file of ours, tests included. */
export const everySource = (from: string = root): Source[] =>
  ours(from, CODE).map((path: string) => ({ path, text: readFileSync(join(from, path), 'utf8') }));

/** Whether a file is a test, a suite that tests run, or something that only tests use. */
export const isTest = (path: string): boolean => /[.](test|suite)[.]tsx?$|\/harness[^/]*[.]ts$|^(e2e|bench|chaos|architecture)\//.test(path);

type Parsed = { program: Node; comments: readonly { type: string; value: string; start: number; end: number }[] };
const trees = new Map<string, Parsed>();
/** The syntax tree of a file and its comments; throws where it cannot be read. */
export function treeOf({ path, text }: Source): Parsed {
  const key = `${path}\0${text}`;
  const known = trees.get(key);
  if (known) return known;
  const { program, comments, errors } = parseSync(path, text, {});
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`);
  const parsed = { program: program as unknown as Node, comments };
  trees.set(key, parsed);
  return parsed;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Calls `see` for every node below, outermost first, with the nodes around it. */
export function walk(node: Node, see: (node: Node, around: readonly Node[]) => void, around: readonly Node[] = []): void {
  see(node, around);
  const inner = [...around, node];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, see, inner);
  }
}

/** The line, counted from 1, at which a place of a text stands. */
export const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** The dotted name of an expression, `Date.now`; empty for anything else. */
export function dotted(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'Identifier') return String(node['name']);
  if (node.type !== 'MemberExpression' || node['computed'] === true) return '';
  const object = dotted(node['object']);
  return object === '' ? '' : `${object}.${dotted(node['property'])}`;
}

/** The text of a literal that is a string, or null. */
export const literal = (node: unknown): string | null => (isNode(node) && node.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : null);

/** What a file declares at its top, in order, with docstrings. */
export function declaredIn(source: Source): Declared[] {
  const { program, comments } = treeOf(source);
  return (program['body'] as Node[]).flatMap((statement) => {
    const exported = statement.type === 'ExportNamedDeclaration';
    const declaration = exported ? statement['declaration'] : statement;
    if (!isNode(declaration)) return [];
    const doc = docBefore(source.text, comments, statement.start);
    const text = source.text.slice(statement.start, statement.end);
    return namesOf(declaration).map((name) => ({ name, kind: declaration.type, exported, doc, line: lineAt(source.text, statement.start), text }));
  });
}

/** The docstring that stands right before a place, line comments between them passed over. */
function docBefore(text: string, comments: Parsed['comments'], place: number): string | null {
  const before = comments.findLast((c) => c.end <= place);
  if (before === undefined || text.slice(before.end, place).trim() !== '') return null;
  if (before.type === 'Line') return docBefore(text, comments, before.start);
  return before.value.startsWith('*') ? before.value.replace(/^\s*\*+ ?/gm, '').trim() : null;
}

function namesOf(declaration: Node): string[] {
  if (declaration.type !== 'VariableDeclaration') return isNode(declaration['id']) ? [dotted(declaration['id'])] : [];
  return (declaration['declarations'] as Node[]).map((d) => dotted(d['id'])).filter((name) => name !== '');
}

/** What a front door hands on from other files of its module: name there, name here, file. */
export function handedOn(source: Source): { name: string; from: string }[] {
  return (treeOf(source).program['body'] as Node[]).flatMap((statement) => {
    const from = literal(statement['source']);
    if (statement.type !== 'ExportNamedDeclaration' || from === null || !from.startsWith('.')) return [];
    const path = new URL(from, `file:///${source.path}`).pathname.slice(1);
    return (statement['specifiers'] as Node[]).map((s) => ({ name: dotted(s['local']), from: path }));
  });
}
