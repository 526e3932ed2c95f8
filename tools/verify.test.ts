import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entryHash, FIRST_HEAD, headAfter } from '../packages/domain/src/custody/rules-log.ts';
import { bundleOf, issueNotice, openKept } from '../server/src/custody/bundles.suite.ts';
import { canonical } from '../server/src/custody/hash.ts';
import { type Member, zipOf } from '../server/src/custody/zip.ts';
import { type Bytes, readArchive } from './verify-archive.ts';
import { checkBundle } from './verify-bundle.ts';
import { lineOf } from './verify-words.ts';
import { verify } from './verify.ts';

type Part = { name: string; bytes: Buffer };
const folder = mkdtempSync(join(tmpdir(), 'bundles-')), from = (whole: Buffer): Bytes => ({ size: whole.length, read: async (at, length) => whole.subarray(at, at + length) });
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
let whole: Buffer, parts: readonly Part[], partys: Buffer;
beforeAll(async () => {
  const kept = await openKept(), main = { caseId: kept.caseId, stream: 'main' };
  try {
    await issueNotice(kept);
    await kept.nextDay();
    await kept.keep(kept.people.wang, '第二天的材料', 'text', main);
    await kept.nextDay();
    await kept.nextDay();
    await kept.keep(kept.people.wang, '今天的材料', 'text', main);
    // The judge's: it has a sealed document, and hashes alone of what is in the plaintiff's own room.
    whole = await bundleOf(kept, kept.people.judge);
    partys = await bundleOf(kept, kept.people.wang);
    parts = (await readArchive(from(whole))).members.map(({ path, bytes }) => ({ name: path, bytes: bytes! }));
  } finally { await kept.close(); }
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

async function packed(members: readonly Part[]): Promise<Buffer> {
  const out: Buffer[] = [];
  async function* all(): AsyncGenerator<Member> { for (const { name, bytes } of members) yield { name, content: bytes }; }
  for await (const part of zipOf(all())) out.push(part);
  return Buffer.concat(out);
}
const named = async (archive: Buffer): Promise<string[]> => (await checkBundle(from(archive))).problems.map(({ what, where }) => `${what} ${where}`);
const partOf = (name: string): Part => parts.find((part) => part.name === name)!;
const withPart = (name: string, bytes: Buffer): Part[] => parts.map((part) => (part.name === name ? { name, bytes } : part));
/** The same with the list of members written anew, as someone would who knows the format but has no key. */
function listedAnew(members: readonly Part[]): Part[] {
  const lines = members.filter(({ name }) => !name.startsWith('manifest.')).map(({ name, bytes }) => ({ path: name, size: bytes.length, sha256: sha256(bytes) }));
  return members.map((part) => (part.name === 'manifest.json' ? { ...part, bytes: Buffer.from(`${canonical({ version: 1, members: lines })}\n`) } : part));
}
type Json = Record<string, any>;
const jsonOf = (name: string): Json => JSON.parse(partOf(name).bytes.toString('utf8')) as Json;
const changed = (name: string, change: (value: Json) => void): Part[] => { const value = jsonOf(name); change(value); return withPart(name, Buffer.from(`${JSON.stringify(value, null, 1)}\n`)); };
const otherHex = (hex: string, at: number): string => { const i = at % hex.length; return `${hex.slice(0, i)}${hex[i] === '0' ? '1' : '0'}${hex.slice(i + 1)}`; };

describe('a bundle as it was given', () => {
  test('agrees, whoever got it', async () => {
    expect((await checkBundle(from(partys))).problems).toEqual([]);
    const { problems, notes } = await checkBundle(from(whole));
    expect(problems).toEqual([]);
    expect(notes.map(({ note }) => note)).toEqual(expect.arrayContaining(['hidden', 'open', 'stamped', 'root', 'holds']));
    expect(parts.map(({ name }) => name.split('/')[0])).toEqual(expect.arrayContaining(['README.txt', 'log.json', 'names.json', 'proofs.json', 'timestamps', 'certificates', 'files', 'manifest.json', 'manifest.tst']));
    expect(whole.includes(Buffer.from('只给代理人看的说明'))).toBe(false);
    expect(partys.includes(Buffer.from('只给代理人看的说明'))).toBe(true);
  });
  test('is an archive that others can open', async () => {
    const path = join(folder, 'open.zip');
    writeFileSync(path, whole);
    const said = await new Promise<string>((resolve) => { execFile('python3', ['-m', 'zipfile', '-t', path], (error, stdout, stderr) => { resolve((error as { code?: string } | null)?.code === 'ENOENT' ? 'Done testing' : `${stdout}${stderr}`); }); });
    expect(said).toContain('Done testing');
  });
  test('is checked by one command, in two languages, with the code of its outcome', async () => {
    const path = join(folder, 'bundle.zip'), lines: string[] = [], say = (line: string): void => { lines.push(line); };
    writeFileSync(path, whole);
    expect(await verify([path, '--lang', 'zh'], say)).toBe(0);
    expect(lines.join('\n')).toMatch(/全部相符：自存证以来未被改动[\s\S]*$/u);
    expect(lines.some((line) => line.includes('法院印章') && line.includes('有效'))).toBe(true);
    writeFileSync(path, await packed(withPart('README.txt', Buffer.from('x'))));
    lines.length = 0;
    expect(await verify([path, '--lang', 'en'], say)).toBe(1);
    expect(lines).toEqual(expect.arrayContaining(['Altered: README.txt', '1 things do not agree.']));
    expect(await verify([join(folder, 'none.zip')], say)).toBe(2);
    expect(await verify([], say)).toBe(2);
    const root = join(folder, 'root.pem');
    writeFileSync(root, partOf('certificates/timestamps.pem').bytes);
    writeFileSync(path, whole);
    expect(await verify([path, '--root', root], say)).toBe(0);
  });
});

/** An alteration: what it makes of the bundle, and by which name it must be found. */
type Alteration = { archive: () => Promise<Buffer> | Buffer; where: readonly string[] };
/** The number of an entry that the reader may read. */
const readable = (a: number): number => pick((jsonOf('log.json')['entries'] as Json[]).filter(({ fact }) => fact !== null), a)['number'] as number;
const pick = <T>(list: readonly T[], seed: number): T => list[seed % list.length]!;
const ALTERATIONS: Readonly<Record<string, (a: number, b: number) => Alteration>> = {
  'a byte of the archive'(a, b) {
    const at = a % whole.length;
    return { where: [], archive: () => { const bytes = Buffer.from(whole); bytes[at]! ^= 1 + b % 255; return bytes; } };
  },
  'a byte of a member'(a, b) {
    const { name, bytes } = pick(parts, a), altered = Buffer.from(bytes);
    altered[b % altered.length]! ^= 1 + a % 255;
    return { where: [name], archive: () => packed(withPart(name, altered)) };
  },
  'a byte of a file, listed anew'(a, b) {
    const { name, bytes } = pick(parts.filter((part) => part.name.startsWith('files/')), a), altered = Buffer.from(bytes);
    altered[b % altered.length]! ^= 1 + a % 255;
    return { where: [name], archive: () => packed(listedAnew(withPart(name, altered))) };
  },
  'a member dropped'(a) {
    const { name } = pick(parts, a);
    return { where: [name], archive: () => packed(parts.filter((part) => part.name !== name)) };
  },
  'a file dropped, listed anew'(a) {
    const { name } = pick(parts.filter((part) => part.name.startsWith('files/')), a);
    return { where: [name], archive: () => packed(listedAnew(parts.filter((part) => part.name !== name))) };
  },
  'a member put in'(a, b) {
    const name = `files/${String(b % 100_000).padStart(5, '0')}-extra.txt`, at = a % parts.length;
    return { where: [name], archive: () => packed([...parts.slice(0, at), { name, bytes: Buffer.from(String(a)) }, ...parts.slice(at)]) };
  },
  'two members that changed places'(a, b) {
    const i = a % parts.length, j = (i + 1 + b % (parts.length - 1)) % parts.length, moved = [...parts];
    [moved[i], moved[j]] = [moved[j]!, moved[i]!];
    return { where: moved.slice(Math.min(i, j), Math.max(i, j) + 1).map(({ name }) => name), archive: () => packed(moved) };
  },
  'a fact of the log'(a, b) {
    const number = readable(a), key = pick(['sha256', 'at', 'subjectId', 'what'], b);
    return { where: [`log.json #${number}`], archive: () => packed(listedAnew(changed('log.json', (log) => { const { fact } = log['entries'][number - 1]; fact[key] = key === 'sha256' ? otherHex(fact[key], b) : `${fact[key]}x`; }))) };
  },
  'a hash of the log'(a, b) {
    const { entries } = jsonOf('log.json'), number = 1 + a % entries.length, key = pick(['entry', 'head'], b);
    return { where: [`log.json #${number}`], archive: () => packed(listedAnew(changed('log.json', (log) => { const one = log['entries'][number - 1]; one[key] = otherHex(one[key], b); }))) };
  },
  'a line of the log dropped'(a) {
    const { entries } = jsonOf('log.json'), number = 1 + a % entries.length;
    return { where: [`log.json #${number}`], archive: () => packed(listedAnew(changed('log.json', (log) => { log['entries'].splice(number - 1, 1); }))) };
  },
  'a line of the log put in'(a, b) {
    const { entries } = jsonOf('log.json'), number = 1 + a % entries.length;
    return { where: [`log.json #${number}`], archive: () => packed(listedAnew(changed('log.json', (log) => { log['entries'].splice(b % (entries.length + 1), 0, log['entries'][number - 1]); }))) };
  },
  'two lines of the log that changed places'(a) {
    const { entries } = jsonOf('log.json'), i = a % (entries.length - 1);
    return { where: [`log.json #${i + 1}`], archive: () => packed(listedAnew(changed('log.json', (log) => { const [one] = log['entries'].splice(i, 1); log['entries'].splice(i + 1, 0, one); }))) };
  },
  'a log written anew from one entry on'(a, b) {
    const { caseId } = jsonOf('log.json'), number = readable(a);
    return {
      where: ['manifest.json', 'files/'], archive: () => packed(listedAnew(changed('log.json', (log) => {
        log['entries'][number - 1].fact.sha256 = otherHex(log['entries'][number - 1].fact.sha256, b);
        let head = FIRST_HEAD;
        for (const one of log['entries']) { if (one.fact !== null) one.entry = entryHash({ caseId, number: one.number, ...one.fact }, sha256); one.head = head = headAfter(head, one.entry, sha256); }
        log['head'] = head;
      }))),
    };
  },
  'a hash of a proof'(a, b) {
    const { days } = jsonOf('proofs.json'), i = a % days.length, { day } = days[i];
    return { where: [`proofs.json ${day}`, `timestamps/${day}.tst`], archive: () => packed(listedAnew(changed('proofs.json', (proofs) => { const one = proofs['days'][i], key = pick(['head', 'root', 'chain'], b); one[key] = otherHex(one[key], b); }))) };
  },
  'a place in a proof'(a, b) {
    const { days } = jsonOf('proofs.json'), i = a % days.length;
    return { where: [`proofs.json ${days[i].day}`], archive: () => packed(listedAnew(changed('proofs.json', (proofs) => { const one = proofs['days'][i], way = pick(['inclusion', 'inDays'], b); one[way].index = one[way].size + b % 5; }))) };
  },
  'a timestamp or its certificate'(a, b) {
    const { name, bytes } = pick(parts.filter((part) => part.name.endsWith('.tst') || part.name.startsWith('certificates/')), a), altered = Buffer.from(bytes);
    altered[b % altered.length]! ^= 1 + a % 255;
    return { where: [name], archive: () => packed(withPart(name, altered)) };
  },
  'the end cut off'(a) { return { where: ['archive'], archive: () => whole.subarray(0, a % whole.length) }; },
  'something behind the end'(a) { return { where: ['archive'], archive: () => Buffer.concat([whole, Buffer.alloc(1 + a % 50, 7)]) }; },
};

describe('an altered bundle', () => {
  test('every one of a thousand random alterations is found, and named where it is', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...Object.keys(ALTERATIONS)), fc.nat(), fc.nat(), async (kind, a, b) => {
      const { archive, where } = ALTERATIONS[kind]!(a, b), found = await named(await archive());
      expect(found.length, `${kind} ${a} ${b}`).toBeGreaterThan(0);
      if (where.length > 0) expect(found.some((line) => where.some((one) => line.includes(one))), `${kind} ${a} ${b}: ${found.join(', ')} names none of ${where.join(', ')}`).toBe(true);
    }), { numRuns: 1_000 });
  }, 600_000);
  test.each(['a file dropped, listed anew', 'a fact of the log', 'a line of the log dropped', 'two lines of the log that changed places'])('%s is said in one line of each language', async (kind) => {
    const { problems } = await checkBundle(from(await ALTERATIONS[kind]!(1, 2).archive()));
    for (const problem of problems) for (const lang of ['zh', 'en'] as const) expect(lineOf(problem, lang)).toMatch(/^[^\n{}]+$/);
  });
});

describe('an archive that means harm', () => {
  const refused = async (archive: Buffer): Promise<string> => (await named(archive)).join();
  test('names that lead elsewhere, or are there twice, are not read', async () => {
    for (const name of ['../../etc/passwd', '/etc/passwd', 'files\\x', 'files/../x', 'C:/x', 'files/a/b', '.hidden', `files/${'x'.repeat(200)}`, 'files/\u0000x']) expect(await refused(await packed([...parts, { name, bytes: Buffer.from('x') }])), name).toBe('archive archive');
    expect(await refused(await packed([...parts, { ...parts[0]!, name: 'readme.TXT' }]))).toBe('archive archive');
    expect(await refused(await packed([...parts, parts[0]!]))).toBe('archive archive');
  });
  test('packed members, wrong sizes and lists without end are refused before anything is unpacked', async () => {
    const list = whole.readUInt32LE(whole.length - 6), set = (at: number, value: number, bytes: 2 | 4): Buffer => { const out = Buffer.from(whole); out.writeUIntLE(value, at, bytes); return out; };
    for (const harm of [set(list + 10, 8, 2), set(list + 20, 0xffffffff, 4), set(list + 24, 0xfffffff0, 4), set(list + 42, whole.length, 4), set(list + 28, 60_000, 2), set(whole.length - 12, 60_000, 2), set(whole.length - 6, 0xffffffff, 4)]) {
      expect(await refused(harm)).toBe('archive archive');
    }
    expect(await refused(Buffer.alloc(0))).toBe('archive archive');
  });
  test('JSON that is none, or of another shape, is named', async () => {
    for (const name of ['log.json', 'proofs.json', 'manifest.json']) for (const text of ['', '{', '[]', '{"version":2}', 'null']) expect(await named(await packed(withPart(name, Buffer.from(text))))).toContain(`altered ${name}`);
  });
});
