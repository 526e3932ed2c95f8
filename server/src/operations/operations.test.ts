import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as identity from '@microcourt/domain/identity/contract';
import * as words from '@microcourt/domain/operations/contract';
import { SYSTEM } from '@microcourt/platform/context';
import { type Asking, openCourt, type TestCourt } from '@microcourt/platform/harness';
import { type Ctx, job, type ModuleSpec } from '@microcourt/platform/module';
import { openCourt as serve } from '../courts/index.ts';
import { authenticator, createPerson, createStaff } from '../identity/index.ts';
import { modulesOf } from '../modules.ts';
import { machineOf, type Machine } from './index.ts';

let court: TestCourt, who: Record<'system' | 'security' | 'audit' | 'manager' | 'registrar' | 'party', Asking>, broken = true;
const HERE = '浙9901', DAY = 86_400_000, PASSWORD = 'a long enough password';
const within = <T>(deed: (ctx: Ctx) => Promise<T>): Promise<T> => court.kernel.within({ actor: SYSTEM, requestId: randomUUID(), ask: 'test.deed' }, deed);
const frail = job('frail.try', z.object({ text: z.string() }), async () => { if (broken) throw Object.assign(new Error('张三 13800138000'), { name: 'VendorError', code: 'E17' }); });
const frailModule: ModuleSpec = { name: 'frail', tables: {}, permissions: {}, routes: [], tells: [], reacts: [], jobs: [frail], pushes: [] };
const refused = (code: string) => ({ refusal: { code } });

beforeAll(async () => {
  let machine: Machine | null = null;
  court = await openCourt({ modules: [...modulesOf({ sms: true, machine: () => machine! }), frailModule] });
  machine = machineOf(court.kernel, { sockets: () => 3, filesIn: '/tmp' });
  await within((ctx) => serve(ctx, { code: HERE, name: '甲县人民法院', level: 'basic', demonstration: true, issuesNumbers: true }));
  const staff = async (userId: string, more: Partial<Parameters<typeof createStaff>[1]>): Promise<Asking> => {
    const { personId } = await within((ctx) => createStaff(ctx, { userId, name: `职员${userId}`, court: HERE, posts: [], password: PASSWORD, ...more }));
    const { token } = await court.ask(identity.signInStaff, { userId, password: PASSWORD, device: { name: 'test', kind: 'console' } }, { as: null });
    const { sessionId, posts } = (await authenticator(court.db)(token))!;
    return { as: personId, sessionId, posts };
  };
  who = {
    system: await staff('sys', { office: 'system' }), security: await staff('sec', { office: 'security' }), audit: await staff('aud', { office: 'audit' }),
    manager: await staff('man', { posts: ['manager'] }), registrar: await staff('reg', { posts: ['registrar'] }),
    party: { as: await within((ctx) => createPerson(ctx, { mobile: '13800000901', name: '当事人甲' })) },
  };
});
afterAll(() => court.close());

/** Fails until it is given up. */
async function giveUp(): Promise<void> {
  broken = true;
  await within((ctx) => ctx.book(frail, { text: '当事人甲的起诉状' }));
  for (let tries = 0; tries < 12; tries++) {
    await court.runJobs();
    court.clock.offsetMs += 7_200_000;
  }
}

describe('jobs that were given up', () => {
  test('are shown to the system administrator and to the manager of the only court, without what they were about', async () => {
    await giveUp();
    for (const asker of [who.system, who.manager]) {
      const shown = await court.ask(words.failedJobs, {}, asker);
      expect(shown).toMatchObject([{ job: 'frail.try', failure: 'VendorError E17', attempts: 12 }]);
      expect(JSON.stringify(shown)).not.toMatch(/当事人甲|张三|13800138000/);
    }
  });
  test('run again at once, once', async () => {
    const [failed] = await court.ask(words.failedJobs, {}, who.system);
    broken = false;
    await court.ask(words.retryJob, { jobId: failed!.jobId }, who.manager);
    expect(await court.runJobs()).toBe(1);
    expect(await court.ask(words.failedJobs, {}, who.system)).toEqual([]);
    await expect(court.ask(words.retryJob, { jobId: failed!.jobId }, who.manager)).rejects.toMatchObject(refused('shared.not-found'));
  });
  test('are nobody else’s', async () => {
    for (const asker of [who.security, who.audit, who.registrar, who.party]) {
      await expect(court.ask(words.failedJobs, {}, asker)).rejects.toMatchObject(refused('shared.forbidden'));
      await expect(court.ask(words.retryJob, { jobId: randomUUID() }, asker)).rejects.toMatchObject(refused('shared.forbidden'));
    }
  });
  test('are seen by the manager also where a second court is served, but run again by the system administrator alone', async () => {
    await within((ctx) => serve(ctx, { code: '浙9902', name: '乙县人民法院', level: 'basic', demonstration: true }));
    expect(await court.ask(words.failedJobs, {}, who.manager)).toEqual([]);
    await expect(court.ask(words.retryJob, { jobId: randomUUID() }, who.manager)).rejects.toMatchObject(refused('operations.several-courts'));
    expect(await court.ask(words.failedJobs, {}, who.system)).toEqual([]);
    await within((ctx) => serve(ctx, { code: '浙9902', served: false }));
  });
});

describe('the audit', () => {
  const now = (): number => Date.now() + court.clock.offsetMs;
  const lately = () => ({ from: new Date(now() - DAY).toISOString(), to: new Date(now() + DAY).toISOString() });
  test('is searched by person, ask and denial; staff are named, parties are not', async () => {
    await court.ask(identity.setName, { name: '当事人乙' }, who.party);
    const { rows } = await court.ask(words.audit, { ...lately(), personId: who.party.as! }, who.audit);
    expect(rows).toMatchObject([{ ask: 'identity.set-name', personId: who.party.as, name: null, denied: false, told: null }]);
    const retried = await court.ask(words.audit, { ...lately(), ask: 'operations.retry-job', denied: false }, who.audit);
    expect(retried.rows).toMatchObject([{ personId: who.manager.as, name: '职员man' }]);
  });
  test('shows who was turned away', async () => {
    await expect(court.ask(words.audit, lately(), who.system)).rejects.toMatchObject(refused('shared.forbidden'));
    await expect.poll(async () => (await court.ask(words.audit, { ...lately(), ask: 'operations.audit', denied: true }, who.audit)).rows, { timeout: 5_000 })
      .toMatchObject([{ personId: who.system.as, denied: true }]);
  });
  test('notes that it was read, and what was looked for', async () => {
    const sought = randomUUID();
    await court.ask(words.audit, { ...lately(), caseId: sought }, who.audit);
    const { rows: [row] } = await court.ask(words.audit, { ...lately(), personId: who.audit.as!, ask: 'operations.audit' }, who.audit);
    expect(row).toMatchObject({ told: { stream: 'self' }, name: '职员aud' });
    const [told] = await court.kernel.newsBefore({ caseId: who.audit.as!, stream: 'self' }, row!.told!.seq + 1, 1);
    expect(told).toMatchObject({ name: 'operations.audit-read', body: { caseId: sought, rows: 0 } });
  });
  test('is turned page by page, nothing twice and nothing left out', async () => {
    for (let n = 0; n < 230; n++) await court.ask(identity.setName, { name: `当事人${n}` }, who.registrar);
    const seen: string[] = [], wanted = { ...lately(), personId: who.registrar.as!, ask: 'identity.set-name' };
    for (let before: string | undefined, turns = 0; turns < 4; turns++) {
      const { rows, next } = await court.ask(words.audit, { ...wanted, ...(before ? { before } : {}) }, who.audit);
      seen.push(...rows.map(({ rowId }) => rowId));
      if (next === null) break;
      before = next;
    }
    expect(seen).toHaveLength(230);
    expect(new Set(seen).size).toBe(230);
  });
  test('is searched for a month at most, and forwards', async () => {
    const to = new Date(now()).toISOString();
    await expect(court.ask(words.audit, { from: new Date(now() - 32 * DAY).toISOString(), to }, who.audit)).rejects.toMatchObject(refused('operations.time-too-long'));
    await expect(court.ask(words.audit, { from: to, to }, who.audit)).rejects.toMatchObject(refused('operations.empty-time'));
  });
  test('knows nothing of an ask that there never was', async () => {
    expect((await court.ask(words.audit, { ...lately(), ask: 'no.such-ask' }, who.audit)).rows).toEqual([]);
  });
});

describe('the machine', () => {
  test('is shown to the system and the security administrator, without a person or a case in it', async () => {
    await within((ctx) => ctx.book(frail, { text: 'later' }, { at: new Date(ctx.now.getTime() + DAY) }));
    const state = await court.ask(words.state, {}, who.system);
    expect(state).toMatchObject({ sockets: 3, epochs: [{ epoch: 'e1', current: true }] });
    expect(state.queues).toContainEqual({ job: 'frail.try', waiting: 1, due: 0, dead: 0 });
    expect(state.migrations.newest).toMatch(/^\d{4}-\d{2}-\d{2}-/);
    expect(state.disk!.free).toBeGreaterThan(0);
    expect(await court.ask(words.state, {}, who.security)).toMatchObject({ sockets: 3 });
    for (const asker of [who.audit, who.manager, who.party]) await expect(court.ask(words.state, {}, asker)).rejects.toMatchObject(refused('shared.forbidden'));
  });
  test('changes its keys for a security administrator who has just proved again who asks; what was sealed stays readable', async () => {
    await expect(court.ask(words.rotateKeys, {}, who.security)).rejects.toMatchObject(refused('identity.step-up-needed'));
    await expect(court.ask(words.rotateKeys, {}, who.system)).rejects.toMatchObject(refused('shared.forbidden'));
    await court.ask(identity.stepUp, { password: PASSWORD }, who.security);
    await court.ask(words.rotateKeys, {}, who.security);
    await court.ask(words.rotateKeys, {}, who.security);
    expect(await court.runJobs()).toBe(1);
    const { epochs } = await court.ask(words.state, {}, who.security);
    expect(epochs).toMatchObject([{ epoch: 'e2', current: true }]);
    expect(epochs[0]!.keys).toBeGreaterThan(5);
    expect((await court.ask(identity.me, {}, who.party)).name).toBe('当事人乙');
  });
});
