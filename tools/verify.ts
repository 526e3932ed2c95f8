import { open, readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Certificate, fromPem } from '../server/src/providers/certificates/certificate.ts';
import { verifyPdf } from '../server/src/providers/seal/pdf-verify.ts';
import type { Bytes } from './verify-archive.ts';
import { checkBundle, type Verdict } from './verify-bundle.ts';
import { lineOf, NOTES, said } from './verify-words.ts';

type Lang = 'zh' | 'en';
type Out = (line: string) => void;
const BY = { court: ['法院印章', 'seal of'], person: ['签名', 'signature of'], other: ['其他签名', 'other signature of'] } as const;

/** A file as bytes that are read where they are wanted; null where it cannot be read. */
async function bytesOf(path: string): Promise<(Bytes & { close(): Promise<void> }) | null> {
  try {
    const file = await open(path, 'r'), { size } = await file.stat();
    return {
      size, close: () => file.close(),
      async read(at, length) {
        const into = Buffer.alloc(length), { bytesRead } = await file.read(into, 0, length, at);
        return into.subarray(0, bytesRead);
      },
    };
  } catch { return null; }
}

/** The signatures in the documents of a bundle, a line each; of an unaltered file they are told, not judged. */
async function signaturesOf({ pdfs, roots }: Verdict, lang: Lang, say: Out): Promise<void> {
  for (const { path, bytes } of pdfs) {
    if (bytes === null) continue;
    for (const { by, name, at, holds, problems, after } of (await verifyPdf(bytes, roots)).signatures) {
      const standing = holds ? ['有效', 'holds'] : [`不成立：${[...problems, ...after.map(({ kind }) => kind)].join(' ')}`, `does not hold: ${[...problems, ...after.map(({ kind }) => kind)].join(' ')}`];
      say(said(NOTES.signature, lang, { where: path, by: BY[by][lang === 'zh' ? 0 : 1], name, at: at.toISOString(), standing: standing[lang === 'zh' ? 0 : 1]! }));
    }
  }
}

function optionsOf(argv: readonly string[]): { file: string; lang: Lang; root: string | undefined } | null {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options: { lang: { type: 'string' }, root: { type: 'string' } } });
    const lang = values.lang ?? ((process.env['LC_ALL'] ?? process.env['LANG'] ?? '').startsWith('en') ? 'en' : 'zh');
    return positionals.length === 1 && (lang === 'zh' || lang === 'en') ? { file: positionals[0]!, lang, root: values.root } : null;
  } catch { return null; }
}

/** Checks the bundle that the arguments name and says a line for each thing that is wrong; gives the code to end with: 0 if all agrees, 1 if not, 2 if there is nothing to check. */
export async function verify(argv: readonly string[], say: Out = (line) => { process.stdout.write(`${line}\n`); }): Promise<0 | 1 | 2> {
  const options = optionsOf(argv);
  if (!options) { say(said(NOTES.usage, 'zh', {})); say(said(NOTES.usage, 'en', {})); return 2; }
  const { file, lang, root } = options, bytes = await bytesOf(file);
  let trusted: Certificate[] = [];
  try { if (root !== undefined) trusted = fromPem(await readFile(root, 'utf8')); } catch { say(said(NOTES.unreadable, lang, { where: root ?? '' })); return 2; }
  if (!bytes) { say(said(NOTES.unreadable, lang, { where: file })); return 2; }
  try {
    const verdict = await checkBundle(bytes, trusted);
    for (const problem of verdict.problems) say(lineOf(problem, lang));
    for (const { note, gaps } of verdict.notes) if (note !== 'holds') say(said(NOTES[note], lang, gaps));
    await signaturesOf(verdict, lang, say);
    const holds = verdict.notes.find(({ note }) => note === 'holds');
    say(verdict.problems.length > 0 ? said(NOTES.wrong, lang, { count: verdict.problems.length }) : said(NOTES.holds, lang, holds?.gaps ?? {}));
    return verdict.problems.length > 0 ? 1 : 0;
  } finally { await bytes.close(); }
}
