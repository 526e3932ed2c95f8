import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that hold sources of ours. */
export const SOURCES = ['packages', 'server', 'apps', 'tools', 'e2e', 'bench', 'chaos', 'architecture', 'docs'];
const SKIP = new Set(['node_modules', 'dist', 'data', 'artifacts', '.git']);
const KINDS = /[.](ts|tsx|mjs|cjs|sql|css|md)$/;

/**
 * Every text file of ours below a folder, as paths from `root`.
 * @returns {string[]}
 */
export function ours(root, kinds = KINDS, folders = SOURCES) {
  const found = [];
  const walk = (path) => {
    for (const entry of readdirSync(join(root, path), { withFileTypes: true })) {
      if (SKIP.has(entry.name)) continue;
      if (entry.isDirectory()) walk(`${path}/${entry.name}`);
      else if (kinds.test(entry.name)) found.push(`${path}/${entry.name}`);
    }
  };
  const top = readdirSync(root, { withFileTypes: true });
  for (const entry of top) {
    if (entry.isDirectory() && folders.includes(entry.name)) walk(entry.name);
    else if (entry.isFile() && kinds.test(entry.name)) found.push(entry.name);
  }
  return found.sort((a, b) => (a < b ? -1 : 1));
}

/** What is wrong with the layout of a text: the rules that no one has to argue about, and no more. */
export function layoutFaults(path, text) {
  const faults = [];
  if (text.includes('\r')) faults.push(`${path}: carriage return`);
  if (text !== '' && !/[^\n]\n$/.test(text)) faults.push(`${path}: ends with exactly one line feed`);
  const lines = text.split('\n');
  lines.forEach((line, i) => {
    if (/\t/.test(line)) faults.push(`${path}:${i + 1}: tab`);
    // Two blanks at the end of a line of Markdown are a line break.
    if (/[ \t]$/.test(line) && !path.endsWith('.md')) faults.push(`${path}:${i + 1}: blank at the end of the line`);
    if (/^(?: {2})* [^ *]/.test(line) && /[.](ts|tsx|mjs|css)$/.test(path) && !inText(lines, i)) faults.push(`${path}:${i + 1}: indented by an odd number of blanks`);
    if (line === '' && lines[i - 1] === '' && lines[i - 2] === '') faults.push(`${path}:${i + 1}: three empty lines`);
  });
  return faults;
}

/** Whether a line stands inside a template text or a comment, where blanks mean something. */
function inText(lines, at) {
  const before = lines.slice(0, at).join('\n');
  return (before.match(/`/g)?.length ?? 0) % 2 === 1 || before.lastIndexOf('/*') > before.lastIndexOf('*/');
}

/** The same text with every fault taken out that needs no judgement. */
export const laidOut = (path, text) =>
  `${text.replaceAll('\r', '').split('\n').map((line) => (path.endsWith('.md') ? line : line.replace(/[ \t]+$/, ''))).join('\n').replace(/\n{3,}/g, '\n\n').trimEnd()}\n`;

/** All layout faults of the tree; with `fix` those that need no judgement are taken out first. */
export function checkLayout(root, fix = false) {
  return ours(root).flatMap((path) => {
    let text = readFileSync(join(root, path), 'utf8');
    if (fix && laidOut(path, text) !== text) writeFileSync(join(root, path), (text = laidOut(path, text)));
    return layoutFaults(path, text);
  });
}
