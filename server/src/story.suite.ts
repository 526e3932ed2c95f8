import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import sharp from 'sharp';
import * as files from '@microcourt/domain/files/contract';
import { SYSTEM } from '@microcourt/platform/context';
import { openCourt, type TestCourt } from '@microcourt/platform/harness';
import type { Ctx, Ports } from '@microcourt/platform/module';
import { createObjects, openObjectStore, type Objects } from '@microcourt/platform/objects';
import { actorOf } from '@microcourt/platform/sessions';
import { registerCase, type NewCase } from './cases/index.ts';
import { openCourt as serveCourt } from './courts/index.ts';
import { filesRaw } from './files/index.ts';
import { createPerson, createStaff } from './identity/index.ts';
import { modulesOf } from './modules.ts';
import { openSeal } from './providers/seal/open.ts';

/** The court of the stories, and one that is not concerned. */
export const COURT = '浙0192', OTHER = '浙0281';
/** Posts of the staff of the stories. */
export const posts = { judge: [{ court: COURT, post: 'judge' }], clerk: [{ court: COURT, post: 'clerk' }], registrar: [{ court: COURT, post: 'registrar' }] };
/** Someone as the asker of an ask; the staff of the story in sessions of the staff. */
export const asking = (people: People, as: string): { as: string; posts: { court: string; post: string }[] } => {
  const post = (['judge', 'clerk', 'assistant'] as const).find((one) => people[one] === as);
  return { as, posts: post === undefined ? [] : [{ court: COURT, post }] };
};
/** The people of the stories; all invented. */
export type People = Record<'judge' | 'clerk' | 'assistant' | 'wang' | 'li' | 'agent' | 'stranger', string>;
/** A court with one case in it. `keep` keeps a file for a person or in a stream of a case, as an upload that has ended would. */
export type Story = { keep(owner: string, text: string, kind?: 'text' | 'image', place?: { caseId: string | null; stream: string }): Promise<string>; close(): Promise<void>; ports: Ports; court: TestCourt; people: People; caseId: string; number: string; within<T>(deed: (ctx: Ctx) => Promise<T>): Promise<T> };

/** The numbers of the people, well-formed and of nobody. */
export const NUMBERS = { wang: '11010119900307109X', li: '110101199003071057', agent: '110101199003071073' };

/** Runs a deed as the court's machine. */
export const withinOf = (court: TestCourt) => <T>(deed: (ctx: Ctx) => Promise<T>): Promise<T> => court.kernel.within({ actor: SYSTEM, requestId: randomUUID(), ask: 'test.deed' }, deed);

/** A case between two people, the first of whom has a proved identity; the second is only named. */
export const newCase = (people: People, more: Partial<NewCase> = {}): NewCase => ({
  caseId: randomUUID(), courtCode: COURT, kind: 'civil', procedure: 'summary', cause: '民间借贷纠纷', number: null, registeredOn: '2026-11-24' as NewCase['registeredOn'],
  parties: [
    { role: 'plaintiff', kind: 'person', name: '王样本', personId: people.wang, idNumber: NUMBERS.wang, phone: '13900000001', address: '样本路1号' },
    { role: 'defendant', kind: 'person', name: '李样本', personId: null, idNumber: NUMBERS.li, phone: '13900000002', address: '样本路2号' },
  ],
  seats: { judge: people.judge, assistant: null, clerk: people.clerk }, ...more,
});

/** The session under which someone asks in a story proved its owner again just now, as `identity.step-up` would note it. */
export async function provedAgain({ court }: Pick<Story, 'court'>, personId: string): Promise<void> {
  const now = new Date(Date.now() + court.clock.offsetMs), over = new Date(now.getTime() + 86_400_000);
  await sql`insert into identity.session (id, token_hash, person_id, staff, device, device_kind, signed_in_at, seen_at, expires_at, stepped_up_at)
    values (${personId}, ${`story ${personId}`}, ${personId}, false, ''::bytea, 'h5', ${now}, ${now}, ${over}, ${now}) on conflict (id) do update set stepped_up_at = ${now}`.execute(court.db);
}

/** An image as a phone would take it. */
const photo = (): Promise<Buffer> => sharp({ create: { width: 40, height: 30, channels: 3, background: '#abc' } }).jpeg().toBuffer();

/** The seal and the timestamps of a story, by the quickest of the suites; its keys lie in the folder of the story. */
export const sealsIn = (folder: string): Promise<Pick<Ports, 'seal' | 'timestamp'>> => openSeal({ folder, env: { SIGNATURE_SUITE: 'ecdsa' }, say: () => undefined });

/** Uploads a file as a client does: begun, brought, ended. */
const keeper = (court: TestCourt, objects: Objects): Story['keep'] => async (owner, text, kind = 'text', place = { caseId: null, stream: 'self' }) => {
  const bytes = kind === 'image' ? await photo() : Buffer.from(text), identity = { personId: owner, sessionId: owner, posts: [], steppedUpAt: null };
  const { uploadId, chunk } = await court.ask(files.begin, { place, name: '清单', size: bytes.length }, { as: owner });
  const [receive] = filesRaw({ kernel: court.kernel, objects, keyRing: court.keyRing });
  for (let at = 0; at < bytes.length; at += chunk) {
    await receive!.handle({ actor: actorOf(identity, '127.0.0.0/24'), identity, requestId: randomUUID(), params: { uploadId }, query: { offset: String(at) }, headers: {}, body: Readable.from([bytes.subarray(at, at + chunk)]), method: 'PUT' });
  }
  return (await court.ask(files.finish, { uploadId }, { as: owner })).fileId;
};

/** A court with staff, people and one registered case. */
export async function openStory(): Promise<Story> {
  const ports: Ports = {}, folder = mkdtempSync(join(tmpdir(), 'court-cases-'));
  const court = await openCourt({ modules: modulesOf({ sms: true }), ports });
  const objects = createObjects(await openObjectStore({ kind: 'disk', folder }), court.kernel.vault);
  ports.objects = objects;
  Object.assign(ports, await sealsIn(folder));
  const within = withinOf(court);
  const people = await within(async (ctx) => {
    await serveCourt(ctx, { code: COURT, name: '样本区人民法院', issuesNumbers: true, demonstration: true });
    await serveCourt(ctx, { code: OTHER, name: '他处人民法院', issuesNumbers: false });
    const staff = async (userId: string, name: string, post: 'judge' | 'clerk' | 'assistant') => (await createStaff(ctx, { userId, name, court: COURT, posts: [post], password: 'a long password' })).personId;
    const proved = (number: string) => ({ documentKind: 'resident-id', number, courtCode: COURT });
    return {
      judge: await staff('j1', '赵法官', 'judge'), clerk: await staff('c1', '钱书记', 'clerk'), assistant: await staff('a1', '孙助理', 'assistant'),
      wang: await createPerson(ctx, { mobile: '13900000001', name: '王样本', proved: proved(NUMBERS.wang) }),
      li: await createPerson(ctx, { mobile: '13900000002', name: '李样本' }),
      agent: await createPerson(ctx, { mobile: '13900000003', name: '周代理', proved: proved(NUMBERS.agent) }),
      stranger: await createPerson(ctx, { mobile: '13900000009', name: '路人' }),
    };
  });
  const { caseId, number } = await within((ctx) => registerCase(ctx, newCase(people)));
  const close = async (): Promise<void> => { await court.close(); rmSync(folder, { recursive: true, force: true }); };
  return { court, people, caseId, number, within, keep: keeper(court, objects), close, ports };
}
