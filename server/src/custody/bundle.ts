import { createHash } from 'node:crypto';
import { consistencyOf, dayLeaf, inclusionOf } from '@microcourt/domain/custody/rules-tree';
import { notFound } from '@microcourt/platform/failures';
import type { Ctx } from '@microcourt/platform/module';
import type { Objects } from '@microcourt/platform/objects';
import { settingsOf } from '../courts/index.ts';
import { fileBrief, objectOf } from '../files/index.ts';
import type { SealPort } from '../providers/seal/port.ts';
import type { TimestampPort } from '../providers/timestamp/port.ts';
import { canonical, newsText, sha256 } from './hash.ts';
import type { BundleTicket } from './give-bundle.ts';
import { README } from './readme.ts';
import { readableIn } from './readable.ts';
import { entriesOf, logOf } from './store.ts';
import { type DayRow, daysOf, headsOfDay, leavesOfCase } from './store-days.ts';
import type { Member } from './zip.ts';

type Shelf = { path: string; subject: string; object: string };
/** All that goes into a bundle, but the bytes of its files. */
export type Plan = { court: { courtCode: string; courtName: string }; texts: { path: string; text: string }[]; files: Shelf[]; tokens: { path: string; token: Buffer }[] };

const ENDS: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png', 'audio/mpeg': 'mp3', 'video/mp4': 'mp4', 'text/plain': 'txt' };
const lines = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
type Proven = { courtCode: string; day: string; number: number; head: string; root: string; inclusion: object; place: number; chain: string; inDays: object; growth: string[] };

/** The proofs: for each day of the case, that its head is in the day's tree, the day in the tree of days, and that the tree of days only grew since. */
async function proofsOf(ctx: Ctx, caseId: string, tokens: Plan['tokens']): Promise<{ days: Proven[]; last: { courtCode: string; day: string; size: number; chain: string }[] }> {
  const proven: Proven[] = [], all = new Map<string, DayRow[]>();
  for (const leaf of await leavesOfCase(ctx.tx, caseId)) {
    const days = all.get(leaf.courtCode) ?? await daysOf(ctx.tx, leaf.courtCode), heads = await headsOfDay(ctx.tx, leaf.courtCode, leaf.day), own = days.find((d) => d.day === leaf.day)!;
    all.set(leaf.courtCode, days);
    const leaves = days.map((d) => dayLeaf(d, sha256));
    proven.push({
      courtCode: leaf.courtCode, day: leaf.day, number: leaf.number, head: leaf.head, root: own.root, inclusion: { index: leaf.place, size: heads.length, path: inclusionOf(heads, leaf.place, sha256) }, place: own.place, chain: own.chain,
      inDays: { index: own.place, size: days.length, path: inclusionOf(leaves, own.place, sha256) }, growth: consistencyOf(leaves, own.place + 1, sha256),
    });
    if (own.token) tokens.push({ path: `timestamps/${leaf.day}.tst`, token: own.token });
  }
  return { days: proven, last: [...all].map(([courtCode, days]) => ({ courtCode, day: days.at(-1)!.day, size: days.length, chain: days.at(-1)!.chain })) };
}

/** Reads what goes into a bundle: of entries that stand in one of the ticket's streams all, of the others their hashes alone. */
export async function planBundle(ctx: Ctx, { caseId, ...reach }: BundleTicket): Promise<Plan> {
  const log = await logOf(ctx.tx, caseId), entries = await entriesOf(ctx.tx, caseId), open = await readableIn(ctx, caseId, entries, reach);
  if (!log) throw notFound();
  const plan: Plan = { court: { courtCode: log.courtCode ?? '', courtName: '' }, texts: [], files: [], tokens: [] }, paths = new Map<string, string>(), shown: unknown[] = [], names: unknown[] = [];
  for (const entry of entries) {
    const { number, fileId, stream, seq, head } = entry;
    if (!open(entry)) { shown.push({ number, entry: entry.entry, head, fact: null, path: null }); continue; }
    let path = fileId === null ? null : paths.get(fileId) ?? null;
    const kept = fileId !== null && path === null ? await objectOf(ctx, fileId) : undefined, brief = kept && (await fileBrief(ctx, fileId!));
    if (kept && brief) {
      path = `files/${String(number).padStart(5, '0')}-${fileId}.${ENDS[brief.type] ?? 'bin'}`;
      paths.set(fileId!, path);
      plan.files.push({ path, subject: kept.subject, object: kept.object });
      names.push({ path, name: brief.name, type: brief.type, size: brief.size });
    }
    if (stream !== null && seq !== null) {
      const [item] = await ctx.past.at({ caseId, stream }, [seq]);
      path = `records/${String(number).padStart(5, '0')}.json`;
      if (item) plan.texts.push({ path, text: newsText(item.name, item.body) });
    }
    shown.push({ number, entry: entry.entry, head, fact: { what: entry.what, subjectId: entry.subjectId, fileId, stream, seq, sha256: entry.sha256, received: entry.received, at: entry.at.toISOString() }, path });
  }
  const proofs = await proofsOf(ctx, caseId, plan.tokens);
  if (log.courtCode !== null) plan.court.courtName = (await settingsOf(ctx, log.courtCode)).name;
  plan.texts.unshift(
    { path: 'README.txt', text: README }, { path: 'log.json', text: lines({ version: 1, caseId, courtCode: log.courtCode, size: log.number, head: log.head, exportedAt: ctx.now.toISOString(), entries: shown }) },
    { path: 'names.json', text: lines(names) }, { path: 'proofs.json', text: lines({ version: 1, ...proofs }) },
  );
  return plan;
}

type Given = { objects: Objects; seal: SealPort | undefined; timestamp: TimestampPort | undefined };
async function* noted(content: AsyncIterable<Uint8Array>, into: (found: { size: number; sha256: string }) => void): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const part of content) {
    hash.update(part);
    size += part.length;
    yield part;
  }
  into({ size, sha256: hash.digest('hex') });
}

/** The members of a bundle; after them the list of them with their hashes, a timestamp over that list, and the hashes of both. */
export async function* membersOf(plan: Plan, { objects, seal, timestamp }: Given): AsyncGenerator<Member> {
  const listed: { path: string; size: number; sha256: string }[] = [];
  const small = (name: string, bytes: Uint8Array): Member => { listed.push({ path: name, size: bytes.length, sha256: sha256(bytes) }); return { name, content: bytes }; };
  for (const { path, text } of plan.texts) yield small(path, Buffer.from(text, 'utf8'));
  for (const { path, token } of plan.tokens) yield small(path, token);
  if (timestamp) yield small('certificates/timestamps.pem', Buffer.from(timestamp.roots + (seal?.roots.timestamps ?? '')));
  if (seal && plan.court.courtCode !== '') {
    const { root, court } = await seal.certificates(plan.court);
    yield small('certificates/seal-root.pem', Buffer.from(root + seal.roots.seals));
    yield small('certificates/court.pem', Buffer.from(court));
  }
  for (const { path, subject, object } of plan.files) {
    const found = await objects.get(subject, object);
    // A file that cannot be read is missing from the bundle, and whoever checks it is told so.
    if (found) yield { name: path, content: noted(found.content as AsyncIterable<Buffer>, (seen) => { listed.push({ path, ...seen }); }) };
  }
  const manifest = Buffer.from(`${canonical({ version: 1, members: listed })}\n`);
  yield { name: 'manifest.json', content: manifest };
  const token = timestamp ? Buffer.from((await timestamp.stamp({ algorithm: 'sha256', bytes: createHash('sha256').update(manifest).digest() })).token) : null;
  if (token) yield { name: 'manifest.tst', content: token };
  // As `sha256sum -c` reads it: not every byte of a token counts for its signature.
  const sums = [['manifest.json', manifest], ...(token ? [['manifest.tst', token] as const] : [])] as const;
  yield { name: 'manifest.sha256', content: Buffer.from(sums.map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join('')) };
}
