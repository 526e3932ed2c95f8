import type { Failure } from '@microcourt/domain/shared/wire';

/** One thing wrong with an input, with the path to it. */
export type Issue = Extract<Failure, { error: 'bad-input' }>['issues'][number];
/** What came out of reading a text: a value, or everything wrong with it. */
export type Read = { ok: true; value: unknown } | { ok: false; issues: Issue[] };

const MOST_DEPTH = 32;
const MOST_ITEMS = 10_000;
const MOST_ISSUES = 50;

const wrong = (message: string, path: Issue['path'] = []): Read => ({ ok: false, issues: [{ path, message }] });

/** The value of a JSON text, refused when a name stands twice in one object or it nests too deeply (JSON.parse would pass both over). */
export function readJson(text: string): Read {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return wrong('malformed-json');
  }
  return scan(text) ?? { ok: true, value };
}

/** What no contract may let in, wherever it stands: NUL and lone surrogates (the database refuses them), numbers beyond a double, very long lists. */
export function unfit(value: unknown): Issue[] {
  const issues: Issue[] = [];
  walk(value, [], issues);
  return issues;
}

/** Where the string that opens at `from` ends (the index of its closing quote); the text is known to be valid JSON. */
function stringEnd(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    const c = text.charCodeAt(at);
    if (c === 34) return at;
    at += c === 92 ? 2 : 1;
  }
}

/** Looks for repeated names and too deep nesting in a text that JSON.parse has accepted. */
function scan(text: string): Read | null {
  const names: (Set<string> | null)[] = [];
  let awaitsName = false;
  for (let at = 0; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === 34) {
      const end = stringEnd(text, at);
      if (awaitsName) {
        const raw = text.slice(at, end + 1);
        const name = raw.includes('\\') ? (JSON.parse(raw) as string) : raw.slice(1, -1);
        const known = names[names.length - 1];
        if (known?.has(name)) return wrong('repeated-name', [name.slice(0, 60)]);
        known?.add(name);
        awaitsName = false;
      }
      at = end;
    } else if (c === 123 || c === 91) {
      if (names.length >= MOST_DEPTH) return wrong('too-deep');
      names.push(c === 123 ? new Set() : null);
      awaitsName = c === 123;
    } else if (c === 125 || c === 93) {
      names.pop();
      awaitsName = false;
    } else if (c === 44) awaitsName = names[names.length - 1] !== null;
  }
  return null;
}

function walk(value: unknown, path: (string | number)[], issues: Issue[]): void {
  if (issues.length >= MOST_ISSUES) return;
  const note = (message: string): void => void issues.push({ path: [...path], message });
  if (typeof value === 'string') {
    if (value.includes('\u0000')) note('control-character');
    if (!value.isWellFormed()) note('broken-character');
  } else if (typeof value === 'number') {
    if (!Number.isFinite(value)) note('number-too-large');
  } else if (Array.isArray(value)) {
    if (value.length > MOST_ITEMS) return note('too-many-items');
    for (let i = 0; i < value.length; i++) walk(value[i], [...path, i], issues);
  } else if (value !== null && typeof value === 'object') {
    for (const [name, inner] of Object.entries(value)) {
      if (name === '__proto__' || name.includes('\u0000') || !name.isWellFormed()) note('forbidden-name');
      else walk(inner, [...path, name], issues);
    }
  }
}

type ZodIssue = { path: PropertyKey[]; message?: string; code?: string; keys?: string[] };
/** The problems zod found, as the wire tells them: the code of a rule, or the word a contract gave it. */
export const issuesOf = (found: readonly ZodIssue[]): Issue[] => found.flatMap(({ path, message, code, keys }): Issue[] => {
  const place = path.map((step) => (typeof step === 'number' ? step : String(step)));
  // A name that the contract does not know is the place of what is wrong, not the object around it.
  if (keys) return keys.map((key) => ({ path: [...place, key.slice(0, 60)], message: 'unknown-field' }));
  return [{ path: place, message: message && message !== 'Invalid input' ? message : (code ?? 'invalid') }];
}).slice(0, MOST_ISSUES);
