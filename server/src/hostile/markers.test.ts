import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import * as z from 'zod/mini';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { residentCheck } from '@microcourt/domain/identity/rules-numbers-checks';
import { command } from '@microcourt/domain/shared/contract';
import { type CourtServer, startServer } from '@microcourt/platform/boot';
import { readConfig } from '@microcourt/platform/config';
import { SYSTEM } from '@microcourt/platform/context';
import { MIGRATIONS } from '@microcourt/platform/harness-server';
import { openFileKeyRing } from '@microcourt/platform/key-ring';
import { createLog } from '@microcourt/platform/log';
import { migrate } from '@microcourt/platform/migrate';
import { type ModuleSpec, type Ports, route } from '@microcourt/platform/module';
import { createObjects, openObjectStore } from '@microcourt/platform/objects';
import { type EmbeddedPostgres, startPostgres } from '@microcourt/platform/postgres';
import { openCourt as serve } from '../courts/index.ts';
import { filesRaw } from '../files/index.ts';
import { authenticator, createStaff } from '../identity/index.ts';
import { modulesOf } from '../modules.ts';
import { filesBelow, hitsBelow, hitsIn } from './searched.suite.ts';
import { pdf } from './world.suite.ts';

/** Every name, sentence and address of the journey has this in it; every telephone number, identity number and secret is named besides. */
const CORE = '暗记玄', LATIN = 'AnJiXuan', SECRET = 'AnJiXuan-password-7';
const born = '33099919910203', number = (order: string): string => `${born}${order}${residentCheck(`${born}${order}`)}`;
const NUMBERS = { mobile: '13791550377', other: '13791550378', filer: number('002'), defendant: number('011'), agent: number('029') };
const MARKERS = [CORE, LATIN, ...Object.values(NUMBERS)];
const HERE = '浙9901', PORT = 22_110;

const folder = mkdtempSync(join(tmpdir(), 'microcourt-markers-')), lines: string[] = [], refusals: string[] = [], addresses: string[] = [];
const tokens: string[] = [];
let postgres: EmbeddedPostgres, server: CourtServer, staff: Record<'registrar' | 'judge' | 'clerk' | 'manager', string>;

/** Breaks with what a person typed in the message of the error, as a fault of ours would. */
const breakIt = command('planted.break', { input: z.object({ text: z.string() }), output: z.object({}) });
const planted: ModuleSpec = {
  name: 'planted', tables: {}, permissions: { 'planted.break': ['anyone'] }, tells: [], reacts: [], jobs: [], pushes: [],
  routes: [route(breakIt, async (ctx, { text }) => {
    if (text.startsWith('sql')) await sql`select ${text}::int`.execute(ctx.tx);
    throw new Error(`could not do it for ${text}`, { cause: new TypeError(text) });
  })],
};

beforeAll(async () => {
  chmodSync(folder, 0o755);
  postgres = await startPostgres({ folder: join(folder, 'database'), durable: false });
  await migrate({ connectionString: postgres.url, folder: MIGRATIONS });
  const keyRing = await openFileKeyRing({ file: join(folder, 'keys', 'ring.json') }), store = await openObjectStore({ kind: 'disk', folder: join(folder, 'files') });
  const ports: Ports = {}, log = createLog({ level: 'debug', to: { write: (line: string) => void lines.push(line) } });
  server = await startServer({
    config: readConfig({ argv: ['--port', String(PORT), '--data', folder], env: { LOG_LEVEL: 'debug' } }), databaseUrl: postgres.url, modules: [...modulesOf({ sms: true }), planted], ports, keyRing, log,
    authenticate: (kernel) => authenticator(kernel.db), raw: ({ kernel }) => filesRaw({ kernel, objects: createObjects(store, kernel.vault), keyRing }),
    before: async (kernel) => { ports.objects = createObjects(store, kernel.vault); },
  });
  const within = <T>(deed: Parameters<typeof server.kernel.within<T>>[1]): Promise<T> => server.kernel.within({ actor: SYSTEM, requestId: randomUUID(), ask: 'test.deed' }, deed);
  await within((ctx) => serve(ctx, { code: HERE, name: '演示人民法院', level: 'basic', demonstration: true, issuesNumbers: true, assignment: 'turn' }));
  for (const post of ['registrar', 'judge', 'clerk', 'manager'] as const) await within((ctx) => createStaff(ctx, { userId: `u-${post}`, name: `${CORE}${post}`, court: HERE, posts: [post], password: SECRET }));
  staff = { registrar: await staffToken('registrar'), judge: await staffToken('judge'), clerk: await staffToken('clerk'), manager: await staffToken('manager') };
}, 120_000);
afterAll(async () => { await server?.stop(); await postgres?.stop(); rmSync(folder, { recursive: true, force: true }); });

const device = { name: `${CORE}的手机`, kind: 'h5' };
async function call(path: string, init: RequestInit): Promise<Response> {
  const url = `http://127.0.0.1:${PORT}${path}`;
  addresses.push(url);
  const answer = await fetch(url, init);
  if (answer.status >= 400) refusals.push(await answer.clone().text());
  return answer;
}
async function ask(name: string, input: unknown, token?: string, expected = 200): Promise<any> {
  const answer = await call(`/api/${name}`, { method: 'POST', body: JSON.stringify(input), headers: { 'content-type': 'application/json', 'x-request-id': randomUUID(), ...(token ? { authorization: `Bearer ${token}` } : {}) } });
  const value: unknown = await answer.json();
  expect(answer.status, `${name} ${JSON.stringify(value).slice(0, 300)}`).toBe(expected);
  return value;
}
async function staffToken(post: string): Promise<string> {
  const { token } = await ask('identity.sign-in-staff', { userId: `u-${post}`, password: SECRET, device: { ...device, kind: 'console' } });
  tokens.push(token);
  return token;
}
async function partyToken(mobile: string): Promise<string> {
  const { demoCode } = await ask('identity.send-code', { mobile });
  const { token } = await ask('identity.sign-in', { mobile, code: demoCode, device });
  tokens.push(token);
  return token;
}
async function upload(token: string, place: { caseId: string | null; stream: string }, name: string, bytes: Buffer): Promise<string> {
  const { uploadId } = await ask('files.begin', { place, name, size: bytes.length }, token);
  await call(`/files/uploads/${uploadId}?offset=0`, { method: 'PUT', body: new Uint8Array(bytes), headers: { authorization: `Bearer ${token}` } });
  return (await ask('files.finish', { uploadId }, token)).fileId;
}

const draftOf = (fileId: string) => ({
  kind: 'civil', court: HERE, cause: { code: 'CC-4-10-108-3', inOwnWords: `${CORE}借钱不还` },
  plaintiffs: [{ key: 'p1', kind: 'person', name: `${CORE}原告`, idKind: 'resident-id', idNumber: NUMBERS.filer, phone: NUMBERS.mobile, domicile: { text: `${CORE}路一号` }, occupation: `${CORE}匠` }],
  defendants: [{ key: 'd1', kind: 'person', name: `${CORE}被告`, idKind: 'resident-id', idNumber: NUMBERS.defendant, phone: NUMBERS.other, domicile: { text: `${CORE}路二号` }, otherDetails: `${CORE}左手六指` }],
  claims: [{ key: 'c1', text: `返还${CORE}借款`, amountFen: 10_000_000, kind: 'money' }], facts: `${CORE}于 2025 年 1 月 1 日借款。`,
  evidence: [{ key: 'e1', name: `${CORE}借条`, source: CORE, purpose: `证明${CORE}`, form: 'copy', pages: 1, fileIds: [fileId] }],
  service: { recipient: `${CORE}原告`, phone: NUMBERS.mobile, address: { text: `${CORE}路一号` }, electronic: 'agreed', confirmed: true },
});

/** A complaint handed in, corrected and registered; its filing and case. */
async function filed(party: string): Promise<{ filingId: string; caseId: string }> {
  const { filingId, caseId, revision } = await ask('filing.begin', { kind: 'civil' }, party);
  const fileId = await upload(party, { caseId, stream: 'filing' }, `${CORE}-${LATIN}.pdf`, pdf(`${CORE} ${LATIN}`));
  const saved = await ask('filing.save', { filingId, revision, draft: draftOf(fileId) }, party);
  await ask('filing.submit', { filingId, revision: saved.revision }, party);
  await ask('filing.review', { filingId }, staff.registrar);
  await ask('filing.ask-correction', { filingId, defects: [{ path: ['facts'], code: 'filing.defect.facts', note: `请写明${CORE}` }], correctBy: new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10) }, staff.registrar);
  await ask('filing.submit', { filingId, revision: (await ask('filing.view', { filingId }, party)).revision }, party);
  await ask('filing.review', { filingId }, staff.registrar);
  await ask('filing.register', { filingId, judge: null, assistant: null, clerk: null, procedure: 'summary' }, staff.registrar);
  return { filingId, caseId };
}
/** Talk, and what the court does in a case. */
async function talked(party: string, caseId: string): Promise<void> {
  await ask('messaging.send', { caseId, stream: 'main', said: { kind: 'text', text: `${CORE}说了一句话` } }, party);
  await ask('messaging.send', { caseId, stream: 'main', said: { kind: 'question', text: `${CORE}问法庭` } }, party);
  await ask('messaging.send', { caseId, stream: 'main', said: { kind: 'location', label: `${CORE}茶馆`, address: `${CORE}路`, latitude: 30, longitude: 120 } }, party);
  const fileId = await upload(party, { caseId, stream: 'main' }, `${CORE}${LATIN}2.pdf`, pdf(`${LATIN}${CORE}`));
  await ask('messaging.send', { caseId, stream: 'main', said: { kind: 'file', fileId, name: `${CORE}.pdf`, type: 'application/pdf', size: 9 } }, party);
  const [{ url }] = await ask('files.ticket', { fileIds: [fileId] }, party);
  expect(Buffer.from(await (await call(url, {})).arrayBuffer()).includes(LATIN)).toBe(true);
  expect(await ask('messaging.search', { caseId, q: CORE }, party)).not.toEqual([]);
  await ask('cases.find', { courtCode: HERE, q: CORE }, staff.judge);
  await ask('cases.mine', { q: CORE }, party);
  await ask('cases.add-agent', { caseId, partyId: (await ask('cases.view', { caseId }, party)).participants[0].participantId, name: `${CORE}代理`, idNumber: NUMBERS.agent, mobile: NUMBERS.other, authority: 'general' }, staff.registrar);
}
/** What goes wrong, with a person's words in it. */
async function wentWrong(party: string): Promise<void> {
  await ask('filing.save', { filingId: CORE, revision: LATIN, draft: { kind: CORE, [CORE]: NUMBERS.mobile } }, party, 400);
  await ask('identity.sign-in-staff', { userId: LATIN, password: CORE, device }, undefined, 400);
  await ask('identity.sign-in', { mobile: NUMBERS.mobile, code: '000000', device }, undefined, 400);
  await ask('planted.break', { text: `${CORE} ${NUMBERS.mobile}` }, undefined, 500);
  await ask('planted.break', { text: `sql ${CORE} ${NUMBERS.filer}` }, undefined, 500);
  for (const body of [`{"text":"${CORE}"`, `{"text":"${CORE}","text":"${NUMBERS.mobile}"}`]) await call('/api/courts.list', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
}

describe('names, numbers, words, files, passwords and tokens of a whole journey', () => {
  test('stand in no log, metric, refusal, address, database file, journal or stored file', async () => {
    const party = await partyToken(NUMBERS.mobile);
    await ask('identity.set-name', { name: `${CORE}一` }, party);
    const document = await upload(party, { caseId: null, stream: 'self' }, `${CORE}证件.pdf`, pdf(CORE));
    await ask('identity.prove', { courtCode: HERE, name: `${CORE}原告`, documentKind: 'resident-id', number: NUMBERS.filer, fileIds: [document] }, party);
    const [proof] = await ask('identity.proof-queue', { courtCode: HERE }, staff.registrar);
    await ask('identity.decide-proof', { proofId: proof.proofId, courtCode: HERE, accept: true, reason: `${CORE}一致` }, staff.registrar);
    await ask('identity.import-staff', { courtCode: HERE, rows: [{ userId: 'new', name: `${CORE}新`, posts: ['clerk'], mobile: NUMBERS.other }] }, staff.manager);
    const { caseId } = await filed(party);
    await talked(party, caseId);
    await wentWrong(party);
    const metrics = await (await call('/metrics', {})).text();
    await expect.poll(() => sql<{ n: number }>`select count(*)::int n from platform.job where dead_at is null and run_at <= now()`.execute(server.kernel.db).then(({ rows }) => rows[0]!.n), { timeout: 10_000 }).toBe(0);
    await sql`checkpoint`.execute(server.kernel.db).catch(() => undefined);
    await server.stop();
    await postgres.stop();

    const searched = [...MARKERS, ...tokens];
    expect(lines.length).toBeGreaterThan(1);
    expect(metrics).toContain('court_ask_seconds');
    expect(refusals.length).toBeGreaterThan(5);
    expect(filesBelow(join(folder, 'files')).length).toBeGreaterThan(2);
    const said = (name: string, all: readonly string[]) => hitsIn(name, Buffer.from(all.join('\n')), searched);
    expect([...said('log', lines), ...said('metrics', [metrics]), ...said('refusals', refusals), ...said('addresses', addresses)]).toEqual([]);
    expect(hitsBelow(folder, searched)).toEqual([]);
  }, 60_000);

  test('would be found where they do stand', async () => {
    const other = join(folder, 'database', 'planted');
    for (const [name, bytes] of [['plain', Buffer.from(`x${CORE}y`)], ['wide', Buffer.from(LATIN, 'utf16le')], ['hex', Buffer.from(`\\x${Buffer.from(CORE).toString('hex')}`)], ['json', Buffer.from('"\\u6697\\u8bb0\\u7384"')], ['number', Buffer.from(`1${NUMBERS.mobile}`)]] as const) {
      writeFileSync(`${other}-${name}`, bytes);
      expect(hitsBelow(folder, MARKERS), name).toHaveLength(1);
      rmSync(`${other}-${name}`);
    }
    expect(hitsIn('log', Buffer.from(JSON.stringify({ msg: CORE })), MARKERS)).toHaveLength(1);
  });

  test('would be found if one stood in a row of a table', async () => {
    const again = await startPostgres({ folder: join(folder, 'database'), durable: false });
    const client = new (await import('pg')).default.Client({ connectionString: again.url });
    await client.connect();
    await client.query(`insert into courts.court_setting select '浙9903', $1, level, division, served, demonstration, issues_numbers, office_from, office_to, answer_days, assignment, opened_at from courts.court_setting limit 1`, [`${CORE}法院`]);
    await client.end();
    await again.stop();
    expect(hitsBelow(join(folder, 'database'), MARKERS).length).toBeGreaterThan(0);
  });
});
