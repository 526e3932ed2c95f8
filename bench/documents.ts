// npm run bench -- documents: one JSON line; milliseconds to set, seal and store (sealed, on a disk) a document of at least 200 pages: medians of five, the first setting, which opens the font, apart.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paperOf } from '@microcourt/domain/documents/kinds';
import { known } from '@microcourt/domain/documents/samples.suite';
import { createObjects, openObjectStore } from '@microcourt/platform/objects';
import { openWith, sealWith } from '@microcourt/platform/suite';
import { press } from '../server/src/documents/press.ts';
import { openSeal } from '../server/src/providers/seal/open.ts';

const folder = mkdtempSync(join(tmpdir(), 'documents-')), TIMES = 5, PAGES = 200, caseId = randomUUID(), key = randomBytes(32);
const vault = {
  sealBytes: async (subject: string, label: string, plain: Buffer) => sealWith('aes-256-gcm', key, `${subject} ${label}`, plain),
  openBytes: async (subject: string, label: string, sealed: Buffer) => openWith(key, `${subject} ${label}`, sealed),
};
const objects = createObjects(await openObjectStore({ kind: 'disk', folder: join(folder, 'objects') }), vault);
const { seal } = await openSeal({ folder, env: {}, say: () => undefined });
const median = (all: readonly number[]): number => Math.round([...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]! * 10) / 10;
async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> { yield bytes; }

const times: Record<'set' | 'seal' | 'store' | 'whole', number[]> = { set: [], seal: [], store: [], whole: [] };
let first = 0, pages = 0, bytes = 0;
for (let turn = 0; turn <= TIMES; turn++) {
  // Other words each time, so that nothing is remembered from the time before.
  const lines = Array.from({ length: 1_850 }, (_, i) => ({ speaker: i % 2 ? '原告' : '被告', text: `第${turn}次第${i}段：${'双方对借款的交付方式、时间和金额分别陈述如下，请法庭记录在案。'.repeat(2)}` }));
  const paper = paperOf('hearing-record', known(), { from: '2026-12-01T09:30:00+08:00', place: '第一法庭', mode: 'court', attended: '全部到庭', lines }), began = performance.now();
  const set = await press.set({ paper, code: 'ABCD-EFGH-JKMN-PQRS', draft: false, signers: [] }), wasSet = performance.now();
  if (set.pages < PAGES) throw new Error('the document is too short');
  const sealed = await seal.sealAsCourt(set.pdf, { field: 'court', appearance: null, reason: '签发', courtCode: 'J01', courtName: known().courtName }), wasSealed = performance.now();
  await objects.put(caseId, `bench:${createHash('sha256').update(sealed.pdf).digest('hex')}`, one(sealed.pdf));
  const stored = performance.now();
  [pages, bytes] = [set.pages, sealed.pdf.length];
  if (turn === 0) first = wasSet - began;
  else for (const [name, ms] of [['set', wasSet - began], ['seal', wasSealed - wasSet], ['store', stored - wasSealed], ['whole', stored - began]] as const) times[name].push(ms);
}
process.stdout.write(`${JSON.stringify({ pages, bytes, suite: seal.suite, first: Math.round(first), set: median(times.set), seal: median(times.seal), store: median(times.store), whole: median(times.whole) })}\n`);
rmSync(folder, { recursive: true });
process.exit(0);
