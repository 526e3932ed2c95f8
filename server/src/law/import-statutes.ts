import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, normalize, sep } from 'node:path';
import * as z from 'zod/mini';
import type { Ctx } from '@microcourt/platform/module';
import { readStatute } from './read-statute.ts';
import { digests, replaceStatute } from './store-statutes.ts';

/** What an import came to: texts read, put in or replaced, left as they were, and those refused with the reason. */
export type Imported = { read: number; put: number; unchanged: number; articles: number; refused: { what: string; why: string }[] };
type Within = <T>(deed: (ctx: Ctx) => Promise<T>) => Promise<T>;

/** Goes into the hash of a text, so that all are read anew once the reader reads better. */
const READER = 2;
/** So many transactions at once, so that they share the writing of the disk. */
const AT_ONCE = 10;
const MOST_BYTES = 8 * 1_024 * 1_024;
/** An article is sent whole to whoever opens it. The longest of the published ones, a list of repealed provisions, has 35 001 signs. */
const LONGEST_ARTICLE = 200_000;
/** A day that the database can hold; there is no year 0000 in it. */
const dateOrNone = z.pipe(z.nullish(z.string()), z.transform((d) => (d && d >= '0001' && z.safeParse(z.iso.date(), d).success ? d : null)));
/** A word that the database can hold: without NUL, halves of signs, or the sign that stands for what could not be read. */
const word = (min: number, max: number) => z.string().check(z.minLength(min), z.maxLength(max), z.refine((text) => text.isWellFormed() && !/[\0\ufffd]/.test(text)));
const Entry = z.object({
  id: word(1, 200), title: word(1, 300), level: word(0, 40), issuer: z.nullish(word(0, 300)), promulgated: dateOrNone, effective: dateOrNone, path: word(1, 400),
});
type Entry = z.infer<typeof Entry>;

/** A text of the library, or why it is not taken. */
function textOf(folder: string, path: string): { text: string } | { why: string } {
  const inside = normalize(path);
  if (isAbsolute(inside) || inside.startsWith('..')) return { why: 'its path leads out of the folder' };
  const file = join(folder, inside);
  if (!existsSync(file)) return { why: 'the file is not there' };
  // A link may point anywhere, and a pipe would keep us waiting.
  if (!realpathSync(file).startsWith(realpathSync(folder) + sep)) return { why: 'its path leads out of the folder' };
  const found = statSync(file);
  if (!found.isFile()) return { why: 'it is no file' };
  if (found.size > MOST_BYTES) return { why: 'the file is larger than 8 MiB' };
  const bytes = readFileSync(file);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? { why: 'the file is no text' } : { text };
  } catch { return { why: 'the file is not UTF-8' }; }
}

function entriesOf(folder: string, refused: Imported['refused']): Entry[] {
  const entries = new Map<string, Entry>();
  for (const [i, line] of readFileSync(join(folder, 'manifest.jsonl'), 'utf8').replace(/^\ufeff/, '').split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const what = `manifest.jsonl, line ${i + 1}`;
    try {
      const { success, data } = z.safeParse(Entry, JSON.parse(line));
      if (!success) refused.push({ what, why: 'id, title, level or path is missing, too long or not to be read' });
      else if (entries.has(data.id)) refused.push({ what, why: `its id ${data.id} stood there before` });
      else entries.set(data.id, data);
    } catch { refused.push({ what, why: 'it is not JSON' }); }
  }
  return [...entries.values()];
}

/** Takes one text in, in a transaction of its own; how many articles it has, null where it is kept already. */
async function take(within: Within, folder: string, known: ReadonlyMap<string, string>, { path, ...entry }: Entry): Promise<number | null | { why: string }> {
  const found = textOf(folder, path);
  if ('why' in found) return found;
  const digest = createHash('sha256').update(JSON.stringify([READER, entry, found.text])).digest('base64url');
  if (known.get(entry.id) === digest) return null;
  const articles = readStatute(found.text);
  if (articles.length === 0) return { why: 'its body is empty' };
  if (articles.some((article) => article.text.length > LONGEST_ARTICLE)) return { why: 'it has an article of more than 200 000 signs' };
  await within((ctx) => replaceStatute(ctx.tx, { ...entry, issuer: entry.issuer ?? null, digest }, articles));
  return articles.length;
}

function note(told: Imported, { title, path }: Entry, taken: number | null | { why: string }): void {
  told.read += 1;
  if (taken === null) told.unchanged += 1;
  else if (typeof taken === 'number') { told.put += 1; told.articles += taken; } else told.refused.push({ what: `${title} (${path})`, why: taken.why });
}

/** Imports a library of texts of the law (markdown beside `manifest.jsonl`): new and changed ones are put in by their ids, others left alone. */
export async function importStatutes(within: Within, folder: string, progress: (done: number, of: number) => void = () => {}): Promise<Imported> {
  const told: Imported = { read: 0, put: 0, unchanged: 0, articles: 0, refused: [] };
  const entries = entriesOf(folder, told.refused), known = await within((ctx) => digests(ctx.tx));
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    const some = entries.slice(from, from + AT_ONCE), taken = await Promise.all(some.map((entry) => take(within, folder, known, entry)));
    for (const [i, one] of taken.entries()) note(told, some[i]!, one);
    if (told.read % 500 === 0) progress(told.read, entries.length);
  }
  return told;
}
