import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as words from '@microcourt/domain/identity/contract';
import { createDoor } from '@microcourt/platform/door';
import { openCourt, type TestCourt } from '@microcourt/platform/harness';
import { createKernel } from '@microcourt/platform/kernel';
import { createLimits } from '@microcourt/platform/limits';
import { createLog } from '@microcourt/platform/log';
import type { Ports } from '@microcourt/platform/module';
import { sql } from 'kysely';
import type { Sms } from '../providers/sms/port.ts';
import { authenticator } from './authenticate.ts';
import { identityModule } from './module.ts';

const nobody = { as: null };
const device = { name: '测试手机', kind: 'h5' } as const;
let court: TestCourt;
beforeAll(async () => { court = await openCourt({ modules: [identityModule({ sms: true })] }); });
afterAll(() => court.close());

let last = 0;
const newMobile = () => `1390000${String(++last).padStart(4, '0')}`;
const codeOf = async (mobile: string) => (await court.ask(words.sendCode, { mobile }, nobody)).demoCode!;
const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const refusalOf = (work: Promise<unknown>) => work.then(() => 'answered', (error: { refusal?: { code: string } }) => error.refusal?.code ?? String(error));
const signIn = (mobile: string, code: string) => court.ask(words.signIn, { mobile, code, device }, nobody);

test('a number and its code make a new person, and the same person the next time', async () => {
  const mobile = newMobile();
  const first = await signIn(mobile, await codeOf(mobile)), again = await signIn(mobile, await codeOf(mobile));
  expect(again.me.personId).toBe(first.me.personId);
  expect(again.token).not.toBe(first.token);
  expect(first.me).toMatchObject({ proof: 'none', posts: [], mobileMasked: `${mobile.slice(0, 3)}****${mobile.slice(-4)}` });
});

test('two sign-ins with one code at once: one comes in', async () => {
  const mobile = newMobile(), code = await codeOf(mobile);
  const outcomes = await Promise.allSettled([signIn(mobile, code), signIn(mobile, code), signIn(mobile, code)]);
  expect(outcomes.filter((o) => o.status === 'fulfilled')).toHaveLength(1);
});

test('the same request sent twice at once signs in once and gives one token', async () => {
  const mobile = newMobile(), code = await codeOf(mobile);
  const requestId = randomUUID();
  const ask = () => court.ask(words.signIn, { mobile, code, device }, { as: null, requestId });
  const [a, b] = await Promise.all([ask(), ask()]);
  expect(a.token).toBe(b.token);
});

test('five wrong attempts wear a code out, each counted although it is refused', async () => {
  const mobile = newMobile(), code = await codeOf(mobile);
  for (let i = 0; i < 5; i++) expect(await refusalOf(signIn(mobile, other(code)))).toBe('identity.code-wrong');
  expect(await refusalOf(signIn(mobile, code))).toBe('identity.code-wrong');
});

test('four wrong attempts do not', async () => {
  const mobile = newMobile(), code = await codeOf(mobile);
  for (let i = 0; i < 4; i++) await refusalOf(signIn(mobile, other(code)));
  expect((await signIn(mobile, code)).token).toBeTruthy();
});

test('a code is worth nothing after five minutes, nor once a newer one was sent', async () => {
  const mobile = newMobile(), old = await codeOf(mobile), fresh = await codeOf(mobile);
  if (old !== fresh) expect(await refusalOf(signIn(mobile, old))).toBe('identity.code-wrong');
  court.clock.offsetMs = 301_000;
  expect(await refusalOf(signIn(mobile, fresh))).toBe('identity.code-wrong');
  court.clock.offsetMs = 0;
});

test('a number without any code gets the same refusal', async () => {
  expect(await refusalOf(signIn(newMobile(), '123456'))).toBe('identity.code-wrong');
});

test('no code and no number stands in any table in the clear', async () => {
  const mobile = newMobile(), code = await codeOf(mobile);
  await signIn(mobile, code);
  const { rows } = await sql<{ t: string }>`select t::text from identity.person t union all select t::text from identity.code t union all select t::text from identity.session t`.execute(court.db);
  for (const { t } of rows) {
    expect(t).not.toContain(mobile);
    expect(t).not.toContain(Buffer.from(mobile).toString('hex'));
  }
});

test('a token finds its bearer until the session is signed out', async () => {
  const mobile = newMobile(), { token, me } = await signIn(mobile, await codeOf(mobile)), bearer = authenticator(court.db);
  const found = await bearer(token);
  expect(found).toMatchObject({ personId: me.personId, posts: [] });
  expect(await bearer(`${token}x`)).toBeNull();
  const who = { as: me.personId, sessionId: found!.sessionId };
  expect(await court.ask(words.devices, {}, who)).toMatchObject([{ name: '测试手机', kind: 'h5', current: true }]);
  const rung: string[] = [], quiet = court.kernel.onCommitted(({ topics }) => { rung.push(...topics); });
  await court.ask(words.signOut, {}, who);
  quiet();
  expect(rung).toContain(`session:${found!.sessionId}`);
  expect(await bearer(token)).toBeNull();
});

test('nobody signs out the device of another', async () => {
  const [a, b] = [newMobile(), newMobile()];
  const one = await signIn(a, await codeOf(a)), two = await signIn(b, await codeOf(b)), bearer = authenticator(court.db);
  const theirs = (await bearer(two.token))!.sessionId;
  expect(await refusalOf(court.ask(words.signOut, { sessionId: theirs }, { as: one.me.personId }))).toBe('shared.not-found');
  expect(await bearer(two.token)).not.toBeNull();
});

test('a court sends the code by SMS, once a minute, and says so to nobody but the phone', async () => {
  const sent: Sms[] = [];
  const real = await openCourt({ modules: [identityModule({ sms: true })], profile: 'court', ports: { sms: { send: async (sms) => { sent.push(sms); } } } });
  try {
    const answer = await real.ask(words.sendCode, { mobile: '13900009999' }, nobody);
    expect(answer).toEqual({ validSeconds: 300, again: 60 });
    expect(await refusalOf(real.ask(words.sendCode, { mobile: '13900009999' }, nobody))).toBe('shared.too-many');
    await real.runJobs();
    expect(sent).toHaveLength(1);
    expect((await real.ask(words.signIn, { mobile: '13900009999', code: sent[0]!.values['code']!, device }, nobody)).me.profile).toBe('court');
  } finally { await real.close(); }
});

test('codes for many numbers side by side, from many neighbourhoods, and many numbers from one: the limits hold, also in a server that has just started', async () => {
  const real = await openCourt({ modules: [identityModule({ sms: true })], profile: 'court' });
  try {
    const send = (mobile: string, address: string) => refusalOf(real.ask(words.sendCode, { mobile }, { as: null, address }));
    const range = (i: number) => `1391234${String(1_000 + i)}`;
    const many = await Promise.all(Array.from({ length: 30 }, (_, i) => send(range(i), `10.0.${i}.0/24`)));
    expect([many.filter((o) => o === 'answered').length, many.filter((o) => o === 'shared.too-many').length]).toEqual([20, 10]);
    const spread = await Promise.all(Array.from({ length: 70 }, (_, i) => send(`13${String(100_000_000 + i * 10_007)}`, '10.9.9.0/24')));
    expect(spread.filter((o) => o === 'answered')).toHaveLength(60);
    const log = createLog({ level: 'silent' }), modules = [identityModule({ sms: true })];
    const kernel = await createKernel({ database: { connectionString: real.url, max: 2 }, keyRing: real.keyRing, modules, ports: {} as Ports, profile: 'court', log, clock: { offsetMs: 0 } });
    try {
      const door = createDoor({ kernel, modules, authenticate: async () => null, log, limits: createLimits() });
      const answer = (mobile: string, address: string) => door.answer({ ask: 'identity.send-code', input: { mobile }, requestId: randomUUID(), address, via: 'http' });
      expect(await answer(range(99), '10.1.1.0/24')).toMatchObject({ status: 429 });
      expect(await answer('15900000001', '10.9.9.0/24')).toMatchObject({ status: 429 });
      expect(await answer('15900000001', '10.1.2.0/24')).toMatchObject({ status: 200 });
    } finally { await kernel.stop(); }
    real.clock.offsetMs = 3_601_000;
    expect(await send(range(40), '10.2.0.0/24')).toBe('answered');
  } finally { await real.close(); }
});

test('after a theft every device is signed out at once, and nobody else’s', async () => {
  const [mine, theirs] = [newMobile(), newMobile()], bearer = authenticator(court.db);
  const tokens = [];
  for (let i = 0; i < 3; i++) tokens.push((await signIn(mine, await codeOf(mine))).token);
  const stranger = await signIn(theirs, await codeOf(theirs)), { personId, sessionId } = (await bearer(tokens[0]!))!, who = { as: personId, sessionId };
  const before = await court.ask(words.devices, {}, who);
  expect(before).toHaveLength(3);
  expect(before.every((d) => Date.parse(d.seenAt) >= Date.parse(d.signedInAt))).toBe(true);
  const rung: string[] = [], quiet = court.kernel.onCommitted(({ topics }) => { rung.push(...topics); });
  await court.ask(words.signOut, { all: true }, who);
  quiet();
  for (const token of tokens) expect(await bearer(token)).toBeNull();
  expect(rung.filter((topic) => topic.startsWith('session:'))).toHaveLength(3);
  expect(await bearer(stranger.token)).not.toBeNull();
});

test('a court without a vendor says so instead of sending', async () => {
  const real = await openCourt({ modules: [identityModule({ sms: false })], profile: 'court' });
  try { expect(await refusalOf(real.ask(words.sendCode, { mobile: '13900009998' }, nobody))).toBe('identity.no-sms'); } finally { await real.close(); }
});
