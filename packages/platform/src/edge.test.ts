import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTrial, type TrialCourt } from './harness-trial.ts';

let t: TrialCourt;
let url: string;
const [plaintiff, stranger, judge, registrar] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const caseId = randomUUID();
beforeAll(async () => {
  t = await openTrial(21200);
  url = t.servers[0]!.url!;
  t.trial.found(caseId, { [plaintiff]: ['plaintiff'], [judge]: ['judge'] });
  for (const person of [plaintiff, stranger, judge]) t.trial.signIn(person);
  t.trial.signIn(registrar, [{ court: '3301', post: 'registrar' }]);
}, 60_000);
afterAll(() => t.close());

type Options = { token?: string; requestId?: string | null; headers?: Record<string, string>; raw?: string | Uint8Array<ArrayBuffer> };
async function post(ask: string, input: unknown, { token, requestId = randomUUID(), headers = {}, raw }: Options = {}): Promise<{ status: number; body: any; headers: Headers; text: string }> {
  const response = await fetch(`${url}/api/${ask}`, {
    method: 'POST', body: raw ?? JSON.stringify(input),
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}), ...(requestId ? { 'x-request-id': requestId } : {}), ...headers },
  });
  const text = await response.text();
  return { status: response.status, body: JSON.parse(text), headers: response.headers, text };
}

test('answers an ask of someone who has not signed in, with protecting headers', async () => {
  const got = await post('trial.hello', { name: ' 李四 ' });
  expect(got).toMatchObject({ status: 200, body: { name: '李四' } });
  expect(got.headers.get('x-content-type-options')).toBe('nosniff');
  expect(got.headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
  expect(got.headers.get('content-security-policy')).not.toMatch(/unsafe-inline/);
  expect(got.headers.get('access-control-allow-origin')).toBeNull();
});

test('a message is committed once however often it is sent, and answered with its number', async () => {
  const requestId = randomUUID();
  const first = await post('trial.say', { caseId, stream: 'main', text: '您好' }, { token: `t-${plaintiff}`, requestId });
  const again = await post('trial.say', { caseId: caseId.toUpperCase(), stream: 'main', text: '您好' }, { token: `t-${plaintiff}`, requestId });
  expect(first.status).toBe(200);
  expect(again.body).toEqual(first.body);
});

test('a foreign case and one that never existed are told apart by nothing', async () => {
  for (const ask of ['trial.look', 'trial.say', 'trial.expel']) {
    const about = (id: string): unknown => ({ caseId: id, stream: 'main', text: 'x', personId: stranger });
    const foreign = await post(ask, about(caseId), { token: `t-${stranger}` });
    const missing = await post(ask, about(randomUUID()), { token: `t-${stranger}` });
    expect(foreign).toMatchObject({ status: 404, body: { error: 'refused', refusal: { code: 'shared.not-found', kind: 'missing' } } });
    expect(missing.text).toBe(foreign.text);
    expect(missing.status).toBe(foreign.status);
    expect([...missing.headers.keys()]).toEqual([...foreign.headers.keys()]);
  }
});

test('a foreign and a missing case are looked up alike, so that time tells nothing', async () => {
  const looked = async (id: string): Promise<number> => {
    const before = t.trial.lookedUp;
    await post('trial.look', { caseId: id }, { token: `t-${stranger}` });
    return t.trial.lookedUp - before;
  };
  const missing = randomUUID();
  expect([await looked(caseId), await looked(caseId), await looked(missing), await looked(missing)]).toEqual([1, 1, 1, 1]);
});

test('who knows the case but may not do this is told so', async () => {
  expect(await post('trial.expel', { caseId, personId: judge }, { token: `t-${plaintiff}` })).toMatchObject({ status: 403, body: { refusal: { code: 'shared.forbidden' } } });
});

test('a stream that the roles do not open takes no messages', async () => {
  expect((await post('trial.say', { caseId, stream: 'court', text: 'x' }, { token: `t-${plaintiff}` })).status).toBe(404);
  expect((await post('trial.say', { caseId, stream: 'court', text: 'x' }, { token: `t-${judge}` })).status).toBe(200);
});

test('a post counts at its own court only', async () => {
  expect((await post('trial.desk', { court: '3301' }, { token: `t-${registrar}` })).body).toEqual({ open: 3 });
  expect(await post('trial.desk', { court: '3302' }, { token: `t-${registrar}` })).toMatchObject({ status: 404 });
  expect(await post('trial.desk', { court: '3301' }, { token: `t-${stranger}` })).toMatchObject({ status: 404 });
});

test('all problems of an input are told at once, with their paths', async () => {
  const got = await post('trial.say', { caseId: 'x', text: '' }, { token: `t-${plaintiff}` });
  expect(got.status).toBe(400);
  expect(got.body.issues.map((i: { path: unknown[] }) => i.path.join('.')).toSorted()).toEqual(['caseId', 'stream', 'text']);
});

test.each<[string, Options, number, unknown]>([
  ['malformed JSON', { raw: '{"name":' }, 400, { error: 'bad-input', issues: [{ path: [], message: 'malformed-json' }] }],
  ['a name that stands twice', { raw: '{"name":"a","name":"b"}' }, 400, { issues: [{ path: ['name'], message: 'repeated-name' }] }],
  ['the same name written otherwise', { raw: '{"name":"a","n\\u0061me":"b"}' }, 400, { issues: [{ message: 'repeated-name' }] }],
  ['too deep nesting', { raw: `${'['.repeat(1_000)}${']'.repeat(1_000)}` }, 400, { issues: [{ message: 'too-deep' }] }],
  ['NUL', { raw: '{"name":"a\\u0000"}' }, 400, { issues: [{ path: ['name'], message: 'control-character' }] }],
  ['a lone surrogate', { raw: '{"x":["\\ud800"]}' }, 400, { issues: [{ path: ['x', 0], message: 'broken-character' }] }],
  ['a number beyond all bounds', { raw: '{"x":1e999}' }, 400, { issues: [{ path: ['x'], message: 'number-too-large' }] }],
  ['__proto__', { raw: '{"__proto__":{"polluted":true}}' }, 400, { issues: [{ message: 'forbidden-name' }] }],
  ['ten thousand and one items', { raw: JSON.stringify({ x: Array.from({ length: 10_001 }, () => 1) }) }, 400, { issues: [{ path: ['x'], message: 'too-many-items' }] }],
  ['bytes that are not UTF-8', { raw: new Uint8Array([123, 34, 255, 34, 125]) }, 400, { issues: [{ message: 'not-utf-8' }] }],
  ['a body of another type', { raw: '{}', headers: { 'content-type': 'text/plain' } }, 415, { error: 'bad-input' }],
  ['a body that is too long', { raw: `"${'x'.repeat(300_000)}"` }, 413, { error: 'too-large', limit: 262_144 }],
  ['nothing', { raw: '' }, 400, { error: 'bad-input' }],
])('%s is refused with a sentence that says where', async (_what, options, status, body) => {
  expect(await post('trial.hello', null, options)).toMatchObject({ status, body });
});

test('an unknown ask, a signed-out one, a command without a request id', async () => {
  expect(await post('trial.nothing', {})).toMatchObject({ status: 404, body: { error: 'unknown-ask' } });
  expect(await post('trial.look', { caseId })).toMatchObject({ status: 401, body: { error: 'signed-out' } });
  expect(await post('trial.look', { caseId }, { token: 'invented' })).toMatchObject({ status: 401 });
  expect(await post('trial.expel', { caseId, personId: judge }, { token: `t-${judge}`, requestId: null })).toMatchObject({ status: 400, body: { issues: [{ path: ['requestId'] }] } });
  expect((await fetch(`${url}/api/trial.hello`)).status).toBe(404);
});

test('an answer shows no more than its contract says', async () => {
  expect((await post('trial.break', { how: 'leak' }, { token: `t-${judge}` })).body).toEqual({ shown: 'yes' });
});

test('a fault has an incident number; its cause is in the log without what a person typed', async () => {
  const got = await post('trial.break', { how: 'fault' }, { token: `t-${judge}` });
  expect(got).toMatchObject({ status: 500, body: { error: 'fault', incident: expect.stringMatching(/^[0-9A-F]{10}$/) } });
  const line = t.lines.find((l) => l.includes(got.body.incident))!;
  expect(JSON.parse(line)).toMatchObject({ ask: 'trial.break', incident: got.body.incident, fault: { name: 'Error' } });
  expect(t.lines.join('\n')).not.toMatch(/张三|13800138000|t-[0-9a-f]{8}/);
});

test('guessing is stopped after the number of attempts that the ask allows', async () => {
  const statuses = [];
  for (let i = 0; i < 4; i++) statuses.push((await post('trial.guess', { code: '123456' })).status);
  expect(statuses).toEqual([200, 200, 200, 429]);
  expect((await post('trial.guess', { code: '123456' })).body.refusal).toMatchObject({ code: 'shared.too-many', facts: { seconds: expect.any(Number) } });
});

test('health, readiness and metrics', async () => {
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ ready: true, checks: { database: true, relay: true } });
  const metrics = await (await fetch(`${url}/metrics`)).text();
  expect(metrics).toMatch(/court_pool_connections\{state="open"\} [1-9]/);
  expect(metrics).toMatch(/court_append_batch_count [1-9]/);
  expect(metrics).toMatch(/court_ask_seconds_count\{ask="trial.hello",status="200",via="http"\} \d/);
  expect((await fetch(`${url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.9' } })).status).toBe(404);
});
