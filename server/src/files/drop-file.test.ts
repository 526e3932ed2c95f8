import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import * as files from '@microcourt/domain/files/contract';
import * as filing from '@microcourt/domain/filing/contract';
import * as identity from '@microcourt/domain/identity/contract';
import { openCourt as openTestCourt, type TestCourt } from '@microcourt/platform/harness';
import type { Ports } from '@microcourt/platform/module';
import { createObjects, openObjectStore } from '@microcourt/platform/objects';
import { actorOf } from '@microcourt/platform/sessions';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { programme } from '../bring-up.ts';
import { openCourt } from '../courts/index.ts';
import { createPerson } from '../identity/index.ts';
import { modulesOf } from '../modules.ts';
import { CHUNK } from './begin-upload.ts';
import { filesRaw } from './raw.ts';

const COURT = '浙0999', DAY = 86_400_000, clerk = { as: randomUUID(), posts: [{ court: COURT, post: 'clerk' }] };
const folder = mkdtempSync(join(tmpdir(), 'court-drop-')), ports: Ports = {};
let court: TestCourt, me: string, other: string;
beforeAll(async () => {
  court = await openTestCourt({ modules: modulesOf({ sms: true }), ports });
  ports.objects = createObjects(await openObjectStore({ kind: 'disk', folder }), court.kernel.vault);
  await court.kernel.within(programme('courts.list'), async (ctx) => {
    await openCourt(ctx, { code: COURT, name: '微法院演示人民法院', demonstration: true, issuesNumbers: true });
    me = await createPerson(ctx, { mobile: '13800008801', name: '删甲' });
    other = await createPerson(ctx, { mobile: '13800008802', name: '删乙' });
  });
}, 60_000);
afterAll(async () => { await court.close(); rmSync(folder, { recursive: true, force: true }); });

const refusalOf = (work: Promise<unknown>) => work.then(() => 'answered', (error: { refusal?: { code: string } }) => error.refusal?.code ?? String(error));
const kept = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
type Place = { caseId: string | null; stream: string };
const begin = (as: string, place: Place, size: number) => court.ask(files.begin, { place, name: '材料.txt', size }, { as });
async function put(as: string, uploadId: string, offset: number, bytes: Buffer) {
  const [receive] = filesRaw({ kernel: court.kernel, objects: ports.objects!, keyRing: court.keyRing }), who = { personId: as, sessionId: as, posts: [], steppedUpAt: null };
  return receive!.handle({ actor: actorOf(who, ''), identity: who, requestId: randomUUID(), params: { uploadId }, query: { offset: String(offset) }, headers: {}, body: Readable.from([bytes]), method: 'PUT' });
}
async function bring(as: string, place: Place, text: string): Promise<string> {
  const { uploadId } = await begin(as, place, Buffer.byteLength(text));
  await put(as, uploadId, 0, Buffer.from(text));
  return (await court.ask(files.finish, { uploadId }, { as })).fileId;
}
const drop = (fileId: string, as = me) => refusalOf(court.ask(files.drop, { fileId }, { as }));
const draft = () => court.ask(filing.begin, { kind: 'civil' }, { as: me });
const evidence = (fileId: string) => ({ evidence: [{ key: 'e1', name: '借条', fileIds: [fileId] }] });

test('a file of a draft goes once the draft does not name it, with its bytes; of others and of nothing it is not found', async () => {
  const { filingId, caseId, revision, draft: begun } = await draft(), before = kept(), place = { caseId, stream: 'filing' };
  const fileId = await bring(me, place, `证据 ${randomUUID()}`), twin = await bring(me, place, `证据二 ${randomUUID()}`);
  expect(kept()).toBe(before + 2);
  const saved = await court.ask(filing.save, { filingId, revision, draft: { ...begun, ...evidence(fileId) } }, { as: me });
  expect(await drop(fileId)).toBe('files.still-named');
  expect([await drop(fileId, other), await drop(randomUUID())]).toEqual(['shared.not-found', 'shared.not-found']);
  await court.ask(filing.save, { filingId, revision: saved.revision, draft: begun }, { as: me });
  expect(await drop(fileId)).toBe('answered');
  await court.runJobs();
  expect(kept()).toBe(before + 1);
  expect(await refusalOf(court.ask(files.ticket, { fileIds: [fileId] }, { as: me }))).toBe('shared.not-found');
  expect(await court.ask(files.ticket, { fileIds: [twin] }, { as: me })).toHaveLength(1);
  expect(await drop(fileId)).toBe('shared.not-found');
});

test('bytes that another file names too stay until the last of them goes', async () => {
  const { caseId } = await draft(), before = kept(), text = `同一份 ${randomUUID()}`, place = { caseId, stream: 'filing' };
  const [one, two] = [await bring(me, place, text), await bring(me, place, text)];
  expect(kept()).toBe(before + 1);
  await drop(one);
  await court.runJobs();
  expect(kept()).toBe(before + 1);
  expect(await court.ask(files.ticket, { fileIds: [two] }, { as: me })).toHaveLength(1);
  await drop(two);
  await court.runJobs();
  expect(kept()).toBe(before);
});

test('while something is on its way to the same case no bytes are removed; afterwards they are', async () => {
  const { caseId } = await draft(), place = { caseId, stream: 'filing' }, text = `还在传 ${randomUUID()}`, fileId = await bring(me, place, text), before = kept();
  const { uploadId } = await begin(me, place, Buffer.byteLength(text));
  await drop(fileId);
  await court.runJobs();
  expect(kept()).toBe(before);
  await put(me, uploadId, 0, Buffer.from(text));
  const again = (await court.ask(files.finish, { uploadId }, { as: me })).fileId;
  court.clock.offsetMs = 700_000;
  await court.runJobs();
  court.clock.offsetMs = 0;
  expect(await court.ask(files.ticket, { fileIds: [again] }, { as: me })).toHaveLength(1);
  expect(kept()).toBe(before);
});

test('what was handed in stays', async () => {
  const { filingId, caseId, revision, draft: begun } = await draft(), fileId = await bring(me, { caseId, stream: 'filing' }, `已交 ${randomUUID()}`), unnamed = await bring(me, { caseId, stream: 'filing' }, `没用 ${randomUUID()}`);
  const complaint = {
    ...begun, court: COURT, cause: { code: 'CC-4-10-108-3' }, plaintiffs: [{ key: 'p1', kind: 'person' as const, name: '删甲', phone: '13800008801', domicile: { text: '甲县一号' } }],
    defendants: [{ key: 'd1', kind: 'person' as const, name: '被某', domicile: { text: '甲县二号' } }], claims: [{ key: 'c1', text: '返还借款', amountFen: 10_000, kind: 'money' as const }], facts: '至今未还。', ...evidence(fileId),
  };
  const saved = await court.ask(filing.save, { filingId, revision, draft: complaint }, { as: me });
  await court.ask(filing.submit, { filingId, revision: saved.revision }, { as: me });
  expect([await drop(fileId), await drop(unnamed)]).toEqual(['files.handed-in', 'files.handed-in']);
});

test('a document that nobody has looked at goes, and its proof with it; one by which was decided stays', async () => {
  const photo = await bring(me, { caseId: null, stream: 'self' }, `证件 ${randomUUID()}`);
  const show = (fileId: string) => court.ask(identity.proveIdentity, { courtCode: COURT, name: '删甲', documentKind: 'resident-id', number: '110101199003073117', fileIds: [fileId] }, { as: me });
  const queue = async () => (await court.ask(identity.proofQueue, { courtCode: COURT }, clerk)).filter((p) => p.personId === me);
  await show(photo);
  expect(await drop(photo)).toBe('answered');
  expect([await queue(), (await court.ask(identity.me, {}, { as: me })).proof]).toEqual([[], 'none']);
  const second = await bring(me, { caseId: null, stream: 'self' }, `证件二 ${randomUUID()}`);
  await show(second);
  const { proofId } = (await queue())[0]!;
  const outcomes = await Promise.all([drop(second), refusalOf(court.ask(identity.decideProof, { proofId, courtCode: COURT, accept: true, reason: '' }, clerk))]);
  expect([['answered', 'identity.proof-decided'], ['files.handed-in', 'answered']]).toContainEqual(outcomes);
  const third = await bring(other, { caseId: null, stream: 'self' }, `证件三 ${randomUUID()}`);
  await court.ask(identity.proveIdentity, { courtCode: COURT, name: '删乙', documentKind: 'resident-id', number: '110101199003073133', fileIds: [third] }, { as: other });
  await court.ask(identity.decideProof, { proofId: (await court.ask(identity.proofQueue, { courtCode: COURT }, clerk)).find((p) => p.personId === other)!.proofId, courtCode: COURT, accept: true, reason: '' }, clerk);
  expect(await drop(third, other)).toBe('files.handed-in');
});

test('the daily round forgets what was never finished, and what was ready and never taken; what became a file stays', async () => {
  await court.runJobs();
  const { caseId } = await draft(), place = { caseId, stream: 'filing' }, before = kept(), big = Buffer.alloc(CHUNK + 10, 'x');
  const half = await begin(me, place, big.length), ready = await begin(me, place, 5);
  await put(me, half.uploadId, 0, big.subarray(0, CHUNK));
  await put(me, ready.uploadId, 0, Buffer.from('ready'));
  const file = await bring(me, place, `留下 ${randomUUID()}`);
  expect(kept()).toBe(before + 3);
  const rows = async () => (await sql`select id from files.upload where case_id = ${caseId}`.execute(court.db)).rows.length;
  court.clock.offsetMs = 2 * DAY;
  await court.runJobs();
  expect(await rows()).toBe(3);
  for (let day = 3; day <= 10; day++) {
    court.clock.offsetMs = day * DAY;
    await court.runJobs();
  }
  expect([await rows(), kept()]).toEqual([0, before + 1]);
  expect(await court.ask(files.ticket, { fileIds: [file] }, { as: me })).toHaveLength(1);
  court.clock.offsetMs = 0;
});

test('with a draft that is thrown away goes all that was brought for it, also what was on its way', async () => {
  const before = kept(), { filingId, caseId } = await draft(), place = { caseId, stream: 'filing' };
  await bring(me, place, `丢弃 ${randomUUID()}`);
  const { uploadId } = await begin(me, place, CHUNK + 10);
  await put(me, uploadId, 0, Buffer.alloc(CHUNK, 'y'));
  expect(kept()).toBe(before + 2);
  await court.ask(filing.discard, { filingId }, { as: me });
  await court.runJobs();
  expect(kept()).toBe(before);
  expect(await refusalOf(court.ask(files.uploadState, { uploadId }, { as: me }))).toBe('shared.not-found');
});
