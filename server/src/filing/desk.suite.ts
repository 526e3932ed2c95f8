import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import * as files from '@microcourt/domain/files/contract';
import * as words from '@microcourt/domain/filing/contract';
import type { Draft } from '@microcourt/domain/filing/draft';
import type { FilingView } from '@microcourt/domain/filing/contract';
import { openCourt, type Asking, type TestCourt } from '@microcourt/platform/harness';
import { newId } from '@microcourt/platform/ids';
import { createObjects, openObjectStore } from '@microcourt/platform/objects';
import type { Actor, Ctx, Ports } from '@microcourt/platform/module';
import { filesRaw } from '../files/index.ts';
import { openCourt as serve } from '../courts/index.ts';
import { createPerson, createStaff } from '../identity/index.ts';
import { modules } from '../modules.ts';

/** The court of these tests and another one. */
export const HERE = '浙9901', THERE = '浙9902';
const system: Actor = { personId: null, sessionId: null, posts: [], roles: [], steppedUpAt: null, address: '' };
const DAY = 86_400_000;

/** Everyone who appears in these tests, each as an asker. */
export type People = Record<'filer' | 'unproved' | 'stranger' | 'registrar' | 'second' | 'foreign' | 'judge' | 'otherJudge' | 'foreignJudge' | 'clerk', Asking>;
/** A registry with people in it. `at` sets the clock to ten in the morning, so many days from today. */
export type Desk = { court: TestCourt; people: People; at(days: number): void; upload: Upload; ports: Ports; within<T>(deed: (ctx: Ctx) => Promise<T>): Promise<T>; close(): Promise<void> };

const NUMBERS = { filer: '330999199001010014', stranger: '330999199001020010' };

async function peopleOf(within: Desk['within']): Promise<People> {
  const staff = (userId: string, court: string, ...posts: ('registrar' | 'judge' | 'clerk')[]) => within(async (ctx): Promise<Asking> => {
    const { personId } = await createStaff(ctx, { userId, name: userId, court, posts, password: 'a long enough password' });
    return { as: personId, posts: posts.map((post) => ({ court, post })) };
  });
  const party = (mobile: string, name: string, number?: string) => within(async (ctx): Promise<Asking> => ({
    as: await createPerson(ctx, { mobile, name, ...(number ? { proved: { documentKind: 'resident-id', number, courtCode: HERE } } : {}) }),
  }));
  return {
    filer: await party('13800000901', '甲某', NUMBERS.filer), unproved: await party('13800000902', '乙某'), stranger: await party('13800000903', '丙某', NUMBERS.stranger),
    registrar: await staff('r1', HERE, 'registrar'), second: await staff('r2', HERE, 'registrar'), foreign: await staff('r3', THERE, 'registrar'),
    judge: await staff('j1', HERE, 'judge'), otherJudge: await staff('j2', HERE, 'judge'), foreignJudge: await staff('j3', THERE, 'judge'), clerk: await staff('c1', HERE, 'clerk'),
  };
}

/** Uploads a file to a place, as a phone does. */
type Upload = (who: Asking, place: { caseId: string; stream: string }, name: string, bytes: Buffer) => Promise<string>;

async function uploads(court: TestCourt, ports: Ports): Promise<{ upload: Upload; folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'microcourt-desk-'));
  const objects = createObjects(await openObjectStore({ kind: 'disk', folder }), court.kernel.vault);
  ports.objects = objects;
  const [receive] = filesRaw({ kernel: court.kernel, objects, keyRing: court.keyRing });
  const upload: Upload = async (who, place, name, bytes) => {
    const { uploadId } = await court.ask(files.begin, { place, name, size: bytes.length }, who);
    const identity = { personId: who.as!, sessionId: who.as!, posts: who.posts ?? [], steppedUpAt: null };
    await receive!.handle({ actor: { ...identity, roles: [], address: '' }, identity, requestId: newId(), params: { uploadId }, query: { offset: '0' }, headers: {}, body: Readable.from([bytes]), method: 'PUT' });
    return (await court.ask(files.finish, { uploadId }, who)).fileId;
  };
  return { upload, folder };
}
/** A PDF of one empty page. */
export const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** A second of silence as WAV. */
export const SILENCE = Buffer.concat([Buffer.from('RIFF'), Buffer.from([0x24, 0x10, 0, 0]), Buffer.from('WAVEfmt '), Buffer.from([16, 0, 0, 0, 1, 0, 1, 0, 0x80, 0x3e, 0, 0, 0, 0x7d, 0, 0, 2, 0, 16, 0]), Buffer.from('data'), Buffer.alloc(4100)]);

/** Opens a court with a registry, judges and people. */
export async function openDesk(): Promise<Desk> {
  const ports: Ports = {}, court = await openCourt({ modules, ports });
  const within: Desk['within'] = (deed) => court.kernel.within({ actor: system, requestId: newId(), ask: 'filing.view' }, deed);
  for (const [code, name] of [[HERE, '甲县人民法院'], [THERE, '乙县人民法院']] as const) {
    await within((ctx) => serve(ctx, { code, name, level: 'basic', demonstration: true, issuesNumbers: true, assignment: 'turn' }));
  }
  const people = await peopleOf(within);
  // Ten in the morning in China, whatever the hour of the test: the day's jobs begin at eight.
  const ten = (Math.floor((Date.now() + 8 * 3_600_000) / DAY) * DAY) + 2 * 3_600_000;
  const at = (days: number): void => { court.clock.offsetMs = ten + days * DAY - Date.now(); };
  at(0);
  const { upload, folder } = await uploads(court, ports);
  return { court, people, within, at, upload, ports, close: () => court.close().then(() => rmSync(folder, { recursive: true, force: true })) };
}

/** Tables that hold the people and courts, which stay from test to test. */
export const KEPT = ['identity.person', 'identity.staff', 'identity.post', 'identity.office', 'courts.court_setting'];

/** A complaint to which nothing is missing. */
export const complaint = (more: Partial<Draft> = {}): Draft => ({
  kind: 'civil', court: HERE, cause: { code: 'CC-4-10-108-3' }, plaintiffs: [{ key: 'p1', kind: 'person', name: '甲某', idKind: 'resident-id', idNumber: NUMBERS.filer, phone: '13800000901', domicile: { text: '甲县一号' } }],
  defendants: [{ key: 'd1', kind: 'person', name: '被某', domicile: { text: '甲县二号' } }],
  claims: [{ key: 'c1', text: '返还借款 10 万元', amountFen: 10_000_000, kind: 'money' }], facts: '2025 年 1 月 1 日借款，至今未还。', service: { electronic: 'agreed' }, ...more,
});

/** Begins a filing and saves a draft. */
export async function drafted({ court }: Desk, who: Asking, draft: Draft = complaint()): Promise<FilingView> {
  const begun = await court.ask(words.begin, { kind: draft.kind }, who);
  await court.ask(words.save, { filingId: begun.filingId, revision: begun.revision, draft }, who);
  return court.ask(words.view, { filingId: begun.filingId }, who);
}

/** Begins, saves and hands in. */
export async function handedIn(desk: Desk, who: Asking, draft: Draft = complaint()): Promise<FilingView> {
  const { filingId, revision } = await drafted(desk, who, draft);
  return desk.court.ask(words.submit, { filingId, revision }, who);
}

/** The same, and opened by the registrar. */
export async function underReview(desk: Desk, who: Asking = desk.people.filer, draft: Draft = complaint()): Promise<FilingView> {
  const { filingId } = await handedIn(desk, who, draft);
  return (await desk.court.ask(words.review, { filingId }, desk.people.registrar)).filing;
}
