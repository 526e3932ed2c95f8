import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import { request as secureRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { afterEach, expect, test } from 'vitest';
import { CensusFailed, startServer } from './boot.ts';
import { readConfig } from './config.ts';
import type { Door } from './door.ts';
import type { Ports } from './module.ts';
import { startTraces } from './trace.ts';
import { openTrial, TrialSocket, type TrialCourt } from './harness-trial.ts';

let t: TrialCourt | null = null;
afterEach(async () => {
  await t?.close();
  t = null;
});
const post = (url: string, ask: string, input: unknown, token: string): Promise<Response> => fetch(`${url}/api/${ask}`, {
  method: 'POST', body: JSON.stringify(input), headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-request-id': randomUUID() },
});

test('a server that stops answers what is under way, tells its sockets to come back, and takes nothing new', async () => {
  t = await openTrial(21260);
  const [url, person, caseId] = [t.servers[0]!.url!, randomUUID(), randomUUID()];
  t.trial.found(caseId, { [person]: ['plaintiff'] });
  const token = t.trial.signIn(person);
  const socket = await new TrialSocket(url).hello(token);
  t.trial.slow = 300;
  const underWay = post(url, 'trial.look', { caseId }, token);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const began = performance.now();
  const stopped = t.servers[0]!.stop();
  expect(t.servers[0]!.stop()).toBe(stopped);
  expect(await (await underWay).json()).toEqual({ caseId, roles: ['plaintiff'] });
  await stopped;
  expect(performance.now() - began).toBeLessThan(5_000);
  await socket.until(() => socket.closed !== null);
  expect(socket.closed).toBe(1012);
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
});

test('a house that is not in order does not start, and says why', async () => {
  t = await openTrial(21262);
  const module = { ...t.trial.module(), permissions: {} };
  const failed = startServer({ config: readConfig({ argv: ['--port', '21263'], env: { LOG_LEVEL: 'error' } }), databaseUrl: t.court.url, modules: [module], ports: {} as Ports, keyRing: t.court.keyRing, authenticate: () => async () => null });
  await expect(failed).rejects.toBeInstanceOf(CensusFailed);
  await expect(failed).rejects.toMatchObject({ problems: expect.arrayContaining(['trial: nobody may trial.say']) });
  await expect(fetch('http://127.0.0.1:21263/healthz')).rejects.toThrow();
});

test('a process for jobs alone tells its health and answers nothing else', async () => {
  t = await openTrial(21264);
  const server = await startServer({ config: readConfig({ argv: ['--port', '21265', '--role', 'jobs'], env: { LOG_LEVEL: 'error' } }), databaseUrl: t.court.url, modules: [t.trial.module()], ports: {} as Ports, keyRing: t.court.keyRing, authenticate: () => async () => null });
  try {
    expect((await fetch('http://127.0.0.1:21265/readyz')).status).toBe(200);
    expect((await post('http://127.0.0.1:21265', 'trial.hello', {}, 'x')).status).toBe(404);
    const socket = new TrialSocket('http://127.0.0.1:21265');
    await socket.until(() => socket.closed !== null);
    expect(socket.closed).toBe(1006);
  } finally {
    await server.stop();
  }
});

const folder = mkdtempSync(join(tmpdir(), 'court-tls-'));
const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
const made = spawnSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', key, '-out', cert, '-days', '2', '-subj', '/CN=localhost']).status === 0;
if (!made) process.stderr.write('The test of TLS needs openssl to make a certificate: not run here.\n');
test.runIf(made)('with a certificate the court speaks TLS alone, on pages and sockets', async () => {
  t = await openTrial(21266, 1, { TLS_CERT: cert, TLS_KEY: key });
  expect(t.servers[0]!.url).toBe('https://127.0.0.1:21266');
  const headers = await new Promise<Record<string, unknown>>((resolve, reject) => {
    secureRequest('https://127.0.0.1:21266/healthz', { rejectUnauthorized: false }, (response) => { response.resume(); resolve(response.headers); }).on('error', reject).end();
  });
  expect(headers['strict-transport-security']).toMatch(/max-age/);
  await expect(fetch('http://127.0.0.1:21266/healthz')).rejects.toThrow();
  const token = t.trial.signIn(randomUUID());
  const socket = new WebSocket('wss://127.0.0.1:21266/socket', { rejectUnauthorized: false });
  const welcome = await new Promise<string>((resolve, reject) => {
    socket.on('open', () => socket.send(JSON.stringify({ t: 'hello', token })));
    socket.on('message', (data: Buffer) => resolve(data.toString()));
    socket.on('error', reject);
  });
  expect(welcome).toContain('"welcome"');
  socket.close();
});

test('traces tell the ask, its status and the way it came, and nothing of the person', async () => {
  const bodies: Buffer[] = [];
  const collector = createServer((request, response) => {
    request.on('data', (part: Buffer) => bodies.push(part)).on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'));
  });
  await new Promise<void>((resolve) => collector.listen(21268, '127.0.0.1', resolve));
  const traces = await startTraces('http://127.0.0.1:21268/v1/traces');
  // The answer itself is tried elsewhere; here it is what goes into the trace.
  const door = traces.around({ answer: async () => ({ status: 200, value: { name: '张三' } }) } as unknown as Door);
  expect(await door.answer({ ask: 'trial.hello', input: { mobile: '13800138000' }, token: 'secret', requestId: null, address: '203.0.113.0/24', via: 'http' })).toMatchObject({ status: 200 });
  await traces.stop();
  await new Promise((resolve) => collector.close(resolve));
  const sent = Buffer.concat(bodies).toString();
  expect(sent).toContain('ask trial.hello');
  expect(sent).toContain('court.status');
  expect(sent).not.toMatch(/13800138000|secret|203\.0\.113|张三/);
});
