import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import type { Ask } from '@microcourt/domain/shared/contract';
import * as cases from '@microcourt/domain/cases/contract';
import * as files from '@microcourt/domain/files/contract';
import * as identity from '@microcourt/domain/identity/contract';
import { SYSTEM } from '@microcourt/platform/context';
import { newId } from '@microcourt/platform/ids';
import { openCourt, type Asking, type TestCourt } from '@microcourt/platform/harness';
import { createDoor, type Door } from '@microcourt/platform/door';
import type { AskAnswer } from '@microcourt/platform/failures';
import { createLimits } from '@microcourt/platform/limits';
import { createLog } from '@microcourt/platform/log';
import type { Ctx, ModuleSpec, Ports } from '@microcourt/platform/module';
import { createObjects, openObjectStore, type Objects } from '@microcourt/platform/objects';
import { filesRaw } from '../files/index.ts';
import { createPerson, createStaff, staffByUser } from '../identity/index.ts';
import { modulesOf } from '../modules.ts';
import { machineOf, type Machine } from '../operations/index.ts';
import type { Ids } from '../sample.suite.ts';
import { seedDemo } from '../seed/index.ts';
import { sealsIn } from '../story.suite.ts';

/** The court whose things are tried, and the one to which the strangers among the staff belong. */
export const HERE = '浙9901', THERE = '浙9902';
/** Everyone who tries. `plaintiff` and `defendant` are the two sides of the case that is tried; the `foreign` ones are staff of the other court. */
export type Who = 'nobody' | 'stranger' | 'plaintiff' | 'defendant' | 'agent' | 'registrar' | 'judge' | 'assistant' | 'clerk' | 'manager'
  | 'foreignRegistrar' | 'foreignJudge' | 'foreignClerk' | 'foreignManager' | 'system' | 'security' | 'audit';
/** The demonstration's court with its story told, everyone in it, and the ids of its things. */
export type World = { court: TestCourt; modules: readonly ModuleSpec[]; asks: readonly Ask[]; who: Record<Who, Asking>; ids: Ids;
  /** The same names for other things: a complaint that is being reviewed, a file that everyone in the case may read. */
  others: Ids;
  /** Asks through the door, without the limits that would soon answer everything. */
  answer(ask: string, input: unknown, who: Asking): Promise<AskAnswer>; door: Door;
  upload: Upload; folder: string; close(): Promise<void> };

type Within = <T>(deed: (ctx: Ctx) => Promise<T>) => Promise<T>;

async function cast(within: Within): Promise<Record<Who, Asking>> {
  const known = await within((ctx) => staffByUser(ctx, HERE));
  const here = (userId: string, post: string): Asking => ({ as: known.get(userId)!, posts: [{ court: HERE, post }] });
  const there = async (post: 'registrar' | 'judge' | 'clerk' | 'manager'): Promise<Asking> => ({
    as: (await within((ctx) => createStaff(ctx, { userId: `far-${post}`, name: `他院${post}`, court: THERE, posts: [post], password: 'a long enough password' }))).personId, posts: [{ court: THERE, post }],
  });
  const office = async (post: 'system' | 'security' | 'audit'): Promise<Asking> => ({
    as: (await within((ctx) => createStaff(ctx, { userId: `office-${post}`, name: post, court: THERE, posts: [], office: post, password: 'a long enough password' }))).personId, posts: [{ court: '*', post }],
  });
  const party = async (mobile: string): Promise<Asking> => ({ as: await within((ctx) => createPerson(ctx, { mobile, name: '路人' })) });
  return {
    nobody: { as: null }, stranger: await party('13800000999'), plaintiff: await party('13800000001'), defendant: await party('13800000002'), agent: await party('13800000003'),
    registrar: here('lin', 'registrar'), judge: here('zhao', 'judge'), assistant: here('sun', 'assistant'), clerk: here('li', 'clerk'), manager: here('zhou', 'manager'),
    foreignRegistrar: await there('registrar'), foreignJudge: await there('judge'), foreignClerk: await there('clerk'), foreignManager: await there('manager'),
    system: await office('system'), security: await office('security'), audit: await office('audit'),
  };
}

const one = async (court: TestCourt, text: string): Promise<string> => {
  const { rows: [row] } = await sql.raw<{ id: string }>(text).execute(court.db);
  if (!row) throw new Error(`the story has nothing for: ${text}`);
  return row.id;
};

/** Keeps files as a phone does. */
export type Upload = (who: Asking, place: { caseId: string | null; stream: string }, name: string, bytes: Buffer) => Promise<string>;
const uploadTo = (court: TestCourt, objects: Objects): Upload => async (who, place, name, bytes) => {
  const { uploadId, chunk } = await court.ask(files.begin, { place, name, size: bytes.length }, who);
  const identity = { personId: who.as!, sessionId: who.as!, posts: who.posts ?? [], steppedUpAt: null };
  const receive = filesRaw({ kernel: court.kernel, objects, keyRing: court.keyRing }).find(({ method }) => method === 'PUT')!;
  for (let at = 0; at < bytes.length; at += chunk) {
    await receive.handle({ actor: { ...identity, roles: [], address: '' }, identity, requestId: newId(), params: { uploadId }, query: { offset: String(at) }, headers: {}, body: Readable.from([bytes.subarray(at, at + chunk)]), method: 'PUT' });
  }
  return (await court.ask(files.finish, { uploadId }, who)).fileId;
};
/** A PDF of one empty page; `words` make it another one. */
export const pdf = (words = ''): Buffer => Buffer.from(`%PDF-1.4\n% ${words}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);

/** Things of the plaintiff and of the court, each of which exists. */
async function idsOf(court: TestCourt, who: Record<Who, Asking>, upload: Upload): Promise<Ids> {
  const lines = await court.ask(cases.mine, {}, who.defendant), caseId = lines.find((l) => l.title.includes('民间借贷'))!.caseId;
  await court.ask(identity.signInStaff, { userId: 'lin', password: 'microcourt-demo', device: { name: '演示', kind: 'console' } }, { as: null });
  const { uploadId } = await court.ask(files.begin, { place: { caseId: null, stream: 'self' }, name: '借条.jpg', size: 100 }, who.plaintiff);
  const other: Asking = { as: who.agent.as }, document = await upload(other, { caseId: null, stream: 'self' }, '证件.pdf', pdf('证件'));
  await sql.raw(`update identity.person set proof = 'none' where id = '${other.as}'`).execute(court.db);
  await court.ask(identity.proveIdentity, { courtCode: HERE, name: '吴三三', documentKind: 'passport', number: 'E12345678', fileIds: [document] }, other);
  return {
    caseId, uploadId, personId: who.plaintiff.as!, judge: who.judge.as!, assistant: who.assistant.as!, clerk: who.clerk.as!,
    filingId: await one(court, `select id from filing.filing where state = 'draft' limit 1`),
    proofId: await one(court, `select id from identity.proof where court = '${HERE}' and person_id = '${other.as}'`),
    participantId: await one(court, `select participant_id as id from cases.participant where case_id = '${caseId}' and role = 'plaintiff'`),
    fileId: await upload(who.plaintiff, { caseId, stream: 'side:plaintiff' }, '底单.pdf', pdf('底单')),
    questionId: await one(court, `select question_id as id from messaging.question where case_id = '${caseId}' limit 1`),
    itemId: await one(court, `select item_id as id from evidence.item where case_id = '${caseId}' and side = 'plaintiff' limit 1`),
    exchangeId: await one(court, `select exchange_id as id from evidence.exchange where case_id = '${caseId}' limit 1`),
    cannedId: await one(court, `select canned_id as id from messaging.canned limit 1`),
    sessionId: await one(court, `select id from identity.session where person_id = '${who.registrar.as}' and ended_at is null limit 1`),
  };
}

/** Others of the same kinds. */
const othersOf = async (court: TestCourt, ids: Ids): Promise<Ids> => ({
  ...ids, filingId: await one(court, `select id from filing.filing where state = 'under-review' limit 1`),
  fileId: await one(court, `select file_id as id from files.placed where case_id = '${ids['caseId']}' and stream = 'main' limit 1`),
  participantId: await one(court, `select participant_id as id from cases.participant where case_id = '${ids['caseId']}' and role = 'defendant'`),
});

/** Opens the demonstration's court for tests, its story told, with people of another court beside it. */
export async function openWorld(): Promise<World> {
  let machine: Machine | null = null;
  const modules = modulesOf({ sms: true, machine: () => machine! }), folder = mkdtempSync(join(tmpdir(), 'microcourt-hostile-')), ports: Ports = {};
  const court = await openCourt({ modules, ports }), store = await openObjectStore({ kind: 'disk', folder });
  machine = machineOf(court.kernel);
  await seedDemo({ databaseUrl: court.url, keyRing: court.keyRing, modules, ports: await sealsIn(folder), store }, () => {});
  const objects = ports.objects = createObjects(store, court.kernel.vault), upload = uploadTo(court, objects);
  const within: Within = (deed) => court.kernel.within({ actor: SYSTEM, requestId: randomUUID(), ask: 'test.deed' }, deed);
  const who = await cast(within), ids = await idsOf(court, who, upload);
  const limits = { ...createLimits(), person: () => 0, address: () => 0, route: () => 0 };
  const door = createDoor({ kernel: court.kernel, modules, authenticate: async () => null, log: createLog({ level: 'silent' }), limits });
  court.kernel.onCommitted(({ items }) => { for (const item of items) if (door.changesStanding.has(item.name)) door.forgetCase(item.caseId); });
  const answer: World['answer'] = (ask, input, { as, posts = [] }) => door.answer({
    ask, input, ...(as === null ? {} : { identity: { personId: as, sessionId: as, posts, steppedUpAt: null } }), requestId: randomUUID(), address: '127.0.0.0/24', via: 'http',
  });
  return {
    court, modules, answer, door, others: await othersOf(court, ids), asks: modules.flatMap((m) => m.routes.map(({ ask }) => ask)), who, ids, upload, folder,
    close: async () => { await court.close(); rmSync(folder, { recursive: true, force: true }); },
  };
}
