import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { checkLog, type Fact, type LogProblem } from '../packages/domain/src/custody/rules-log.ts';
import { type Certificate, fromPem, nameIn } from '../server/src/providers/certificates/certificate.ts';
import { TimestampFailure } from '../server/src/providers/timestamp/port.ts';
import { checkToken } from '../server/src/providers/timestamp/token.ts';
import { type Archive, type Bytes, type Found, NotOurs, readArchive } from './verify-archive.ts';
import { checkProofs, Proofs } from './verify-proofs.ts';
import { NOTES, type Problem } from './verify-words.ts';

const Hex = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const Manifest = z.object({ version: z.literal(1), members: z.array(z.object({ path: z.string(), size: z.int(), sha256: Hex })) });
const Entry = z.object({
  number: z.int(), entry: Hex, head: Hex, path: z.nullable(z.string()),
  fact: z.nullable(z.object({ what: z.string(), subjectId: z.string(), fileId: z.nullable(z.string()), stream: z.nullable(z.string()), seq: z.nullable(z.int()), sha256: Hex, received: z.nullable(Hex), at: z.string() })),
});
const Log = z.object({ version: z.literal(1), caseId: z.string(), courtCode: z.nullable(z.string()), size: z.int(), head: Hex, exportedAt: z.string(), entries: z.array(Entry) });
type Log = z.infer<typeof Log>;

/** What was found: everything that is wrong, and what is told besides. */
export type Verdict = { problems: Problem[]; notes: { note: keyof typeof NOTES; gaps: Record<string, string | number> }[]; pdfs: Found[]; roots: { seals: Certificate[]; timestamps: Certificate[] } };
/** What stands behind all other members, in this order. */
const LAST: readonly string[] = ['manifest.json', 'manifest.tst', 'manifest.sha256'];
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Checks one bundle, step by step; each step adds what it finds wrong. */
class Check {
  readonly verdict: Verdict = { problems: [], notes: [], pdfs: [], roots: { seals: [], timestamps: [] } };
  readonly #archive: Archive;
  readonly #members: ReadonlyMap<string, Found>;
  readonly #trusted: readonly Certificate[];
  constructor(archive: Archive, trusted: readonly Certificate[]) {
    this.#archive = archive;
    this.#members = new Map(archive.members.map((member) => [member.path, member]));
    this.#trusted = trusted;
  }
  #wrong(what: Problem['what'], where: string, detail?: Problem['detail']): void {
    const { problems } = this.verdict;
    if (!problems.some((p) => p.what === what && p.where === where)) problems.push({ what, where, ...(detail ? { detail } : {}) });
  }
  /** A JSON member of a shape; what cannot be read as that is altered. */
  #json<T extends z.ZodMiniType>(path: string, shape: T): z.infer<T> | null {
    const found = this.#members.get(path);
    if (!found) { this.#wrong('dropped', path); return null; }
    try { return shape.parse(JSON.parse(found.bytes?.toString('utf8') ?? '')) as z.infer<T>; } catch {
      this.#wrong('altered', path, ['读不出来', 'it cannot be read']);
      return null;
    }
  }
  #roots(path: string): Certificate[] {
    const found = this.#members.get(path);
    if (!found) return [];
    try { return fromPem(found.bytes?.toString('latin1') ?? ''); } catch { return []; }
  }

  run(): Verdict {
    const { verdict } = this;
    for (const { at, path } of this.#archive.odd) this.#wrong('altered', path, [`压缩包第 ${at} 字节`, `the archive at byte ${at}`]);
    verdict.roots = { seals: [...this.#trusted, ...(this.#trusted.length > 0 ? [] : this.#roots('certificates/seal-root.pem'))], timestamps: [...this.#trusted, ...(this.#trusted.length > 0 ? [] : this.#roots('certificates/timestamps.pem'))] };
    const log = this.#json('log.json', Log), manifest = this.#json('manifest.json', Manifest);
    const sound = log === null ? new Map<string, string>() : this.#log(log);
    const genuine = manifest !== null && this.#stamp();
    if (manifest) this.#list(manifest.members, genuine, sound);
    this.#sums(genuine);
    if (log) this.#proofs(log);
    verdict.pdfs = this.#archive.members.filter(({ path }) => path.endsWith('.pdf'));
    for (const one of new Map([...verdict.roots.seals, ...verdict.roots.timestamps].map((c) => [c.raw.toString('hex'), c])).values()) verdict.notes.push({ note: 'root', gaps: { name: nameIn(one, 'cn'), print: sha256(one.raw) } });
    return verdict;
  }

  /** The log, and the files and records that it speaks of; gives the hash of each as recorded. */
  #log(log: Log): Map<string, string> {
    const { notes } = this.verdict, sound = new Map<string, string>();
    const entries = log.entries.map(({ number, entry, head, fact }) => ({ number, entry, head, fact: fact && ({ caseId: log.caseId, number, ...fact } satisfies Fact) }));
    for (const { kind, number } of checkLog(entries, log.size, (bytes) => sha256(bytes))) this.#wrong(KINDS[kind], `log.json #${number}`, kind === 'head' ? ['末端哈希接不上', 'its head does not follow'] : undefined);
    if ((log.entries.find(({ number }) => number === log.size)?.head ?? log.head) !== log.head) this.#wrong('altered', 'log.json', ['末条哈希', 'its last head']);
    for (const { number, fact, path } of log.entries) {
      if (fact === null) continue;
      if (path === null) { notes.push({ note: 'unread', gaps: { number } }); continue; }
      const found = this.#members.get(path);
      sound.set(path, fact.sha256);
      if (!found) this.#wrong('dropped', path, [`日志第 ${number} 条`, `entry ${number} of the log`]);
      else if (found.sha256 !== fact.sha256) this.#wrong('altered', path, [`与日志第 ${number} 条不一致`, `it differs from entry ${number} of the log`]);
    }
    const hidden = log.entries.filter(({ fact }) => fact === null).length;
    if (hidden > 0) notes.push({ note: 'hidden', gaps: { count: hidden } });
    return sound;
  }

  /** Whether the list of members is the one that was stamped. */
  #stamp(): boolean {
    const manifest = this.#members.get('manifest.json')!, stamp = this.#members.get('manifest.tst'), { timestamps } = this.verdict.roots;
    if (!stamp) { this.#wrong('dropped', 'manifest.tst'); return false; }
    try {
      const { at, authority } = checkToken(stamp.bytes ?? Buffer.alloc(0), { hash: (name) => createHash(name).update(manifest.bytes!).digest() }, timestamps);
      this.verdict.notes.push({ note: 'stamped', gaps: { at: at.toISOString(), authority } });
      return true;
    } catch (error) {
      if (!(error instanceof TimestampFailure)) throw error;
      const unknown = error.status === 'authority-unknown';
      this.#wrong(unknown ? 'unproved' : 'altered', error.status === 'digest-differs' ? 'manifest.json' : 'manifest.tst', unknown ? ['证书不受信任', 'its certificate is not trusted'] : undefined);
      return false;
    }
  }

  /** The hashes of the list and of its timestamp: which of two that differ was altered is told by the timestamp, where it holds. */
  #sums(genuine: boolean): void {
    const sums = this.#members.get('manifest.sha256'), names = LAST.slice(0, 2).filter((name) => this.#members.has(name));
    if (!sums) { this.#wrong('dropped', 'manifest.sha256'); return; }
    const lines = (sums.bytes ?? Buffer.alloc(0)).toString('latin1').split('\n'), right = names.map((name) => `${this.#members.get(name)!.sha256}  ${name}`);
    for (const [i, name] of names.entries()) {
      if (lines[i] === right[i]) continue;
      if (genuine && name === 'manifest.json') this.#wrong('altered', 'manifest.sha256');
      else if (!this.verdict.problems.some(({ where }) => where === name)) this.#wrong('altered', `${name} / manifest.sha256`);
    }
    if (lines.length !== names.length + 1 || lines.at(-1) !== '') this.#wrong('altered', 'manifest.sha256');
  }

  #list(listed: readonly { path: string; size: number; sha256: string }[], genuine: boolean, sound: ReadonlyMap<string, string>): void {
    const names = new Map(listed.map((line) => [line.path, line])), order = listed.map(({ path }) => path).filter((path) => this.#members.has(path));
    if (names.size !== listed.length) this.#wrong('inserted', 'manifest.json', ['同一项列了两次', 'a member is listed twice']);
    for (const { path, size, sha256: hash } of listed) {
      const found = this.#members.get(path);
      if (!found) this.#wrong('dropped', path);
      else if (found.sha256 !== hash || found.size !== size) {
        // Where the list itself was not proved and the log says that the member stands, it is the line that was changed.
        if (!genuine && sound.get(path) === found.sha256) this.#wrong('altered', 'manifest.json', [path, path]);
        else this.#wrong('altered', path);
      }
    }
    for (const { path } of this.#archive.members) if (!names.has(path) && !LAST.includes(path)) this.#wrong('inserted', path);
    const standing = this.#archive.members.map(({ path }) => path).filter((path) => names.has(path)), first = standing.findIndex((path, i) => path !== order[i]);
    if (first >= 0) this.#wrong('reordered', standing[first]!);
    const ends = LAST.filter((path) => this.#members.has(path)), last = this.#archive.members.slice(-ends.length).map(({ path }) => path);
    if (last.join() !== ends.join()) this.#wrong('reordered', ends.find((path, i) => path !== last[i])!);
  }

  #proofs(log: Log): void {
    const proofs = this.#json('proofs.json', Proofs), { problems, notes, roots } = this.verdict;
    if (!proofs) return;
    const tokens = new Map([...this.#members].filter(([path]) => path.startsWith('timestamps/')).map(([path, { bytes }]) => [path, bytes ?? Buffer.alloc(0)]));
    // A certificate that was altered is named by itself; that it proves nothing any more needs no line for each day.
    const trusted = problems.some(({ where }) => where === 'certificates/timestamps.pem') ? null : roots.timestamps;
    for (const problem of checkProofs(proofs, { head: (number) => log.entries.find((one) => one.number === number)?.head ?? null }, tokens, trusted)) this.#wrong(problem.what, problem.where, problem.detail);
    const closed = Math.max(0, ...proofs.days.map(({ number }) => number));
    if (closed < log.size) notes.push({ note: 'open', gaps: { from: closed + 1 } });
    notes.push({ note: 'holds', gaps: { entries: log.size, files: [...this.#members.keys()].filter((path) => path.startsWith('files/')).length, days: proofs.days.length } });
  }
}
const KINDS: Readonly<Record<LogProblem['kind'], Problem['what']>> = { altered: 'altered', dropped: 'dropped', inserted: 'inserted', reordered: 'reordered', head: 'altered' };

/** Checks a bundle; `trusted` are certificates that the reader has from elsewhere, in the place of those within. */
export async function checkBundle(bytes: Bytes, trusted: readonly Certificate[] = []): Promise<Verdict> {
  try { return new Check(await readArchive(bytes), trusted).run(); } catch (error) {
    if (!(error instanceof NotOurs)) throw error;
    return { problems: [{ what: 'archive', where: 'archive', detail: [error.message, error.message] }], notes: [], pdfs: [], roots: { seals: [], timestamps: [] } };
  }
}
