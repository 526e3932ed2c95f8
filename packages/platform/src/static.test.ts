import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Door } from './door.ts';
import { Refused } from './module.ts';
import { createHttp, type RawRequest } from './http.ts';
import { createLog } from './log.ts';
import { addApps } from './static.ts';

const folder = mkdtempSync(join(tmpdir(), 'court-static-'));
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'index.html'), '<html><meta property="csp-nonce" content="__NONCE__"><p>页</p></html>');
writeFileSync(join(folder, 'assets', 'index-AbCd1234.js'), 'let a = 1;'.repeat(500));
writeFileSync(join(folder, 'logo.svg'), '<svg/>');
writeFileSync(join(folder, 'app.js.map'), '{}');

let app: FastifyInstance;
let url: string;
const seen: string[] = [];
// The door's answers are tried elsewhere; here it only tells who comes.
const door = { bearer: async (token: string) => (token === 'good' ? { personId: 'p', sessionId: 's', posts: [], steppedUpAt: null } : null) } as unknown as Door;
const gather = async ({ body, actor, params, query }: RawRequest): Promise<string> => {
  let size = 0;
  for await (const part of body) size += (part as Buffer).length;
  return JSON.stringify({ size, person: actor.personId, params, query });
};
beforeAll(async () => {
  app = await createHttp({
    door, log: createLog({ to: { write: (line: string) => void seen.push(line) } }), origins: ['https://console.example'], bodyMilliseconds: 300,
    raw: [
      { method: 'PUT', path: '/files/:id', handle: async (r) => ({ status: 201, headers: { 'content-type': 'application/json' }, body: await gather(r) }) },
      { method: 'GET', path: '/files/:id', open: true, handle: async ({ params }) => { if (params['id'] === 'x') throw new Refused({ code: 'shared.not-found', kind: 'missing' }); throw new Error('秘密'); } },
    ],
  });
  expect(await addApps(app, [{ at: '/', folder }, { at: '/console/', folder }, { at: '/missing/', folder: join(folder, 'nowhere') }])).toEqual([{ at: '/missing/', folder: join(folder, 'nowhere') }]);
  await app.listen({ host: '127.0.0.1', port: 21240 });
  url = 'http://127.0.0.1:21240';
});
afterAll(() => app.close());

test('a page is never stored and carries a nonce of its own', async () => {
  const [one, two] = [await fetch(`${url}/`), await fetch(`${url}/pages/case`)];
  const nonce = /content="([^"]+)"/.exec(await one.text())![1]!;
  expect(one.headers.get('cache-control')).toBe('no-store');
  expect(one.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
  expect(one.headers.get('content-security-policy')).not.toContain('unsafe-inline');
  expect(await two.text()).not.toContain(nonce);
  expect((await fetch(`${url}/console`, { redirect: 'manual' })).headers.get('location')).toBe('/console/');
  expect((await fetch(`${url}/console/desk`)).headers.get('content-type')).toMatch(/html/);
});

/** The bytes as they travel. */
const raw = (path: string, headers: Record<string, string>): Promise<{ headers: Record<string, unknown>; bytes: Buffer; status: number }> => new Promise((resolve) => {
  request(`${url}${path}`, { headers }, (response) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve({ headers: response.headers, bytes: Buffer.concat(parts), status: response.statusCode! }));
  }).end();
});

test('files whose names carry their hash are kept for ever, and travel squeezed', async () => {
  const path = '/assets/index-AbCd1234.js';
  const plain = await raw(path, {});
  expect(plain.headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'text/javascript; charset=utf-8' });
  const [br, gz] = [await raw(path, { 'accept-encoding': 'gzip, br' }), await raw(path, { 'accept-encoding': 'gzip' })];
  expect([br.headers['content-encoding'], gz.headers['content-encoding']]).toEqual(['br', 'gzip']);
  expect(brotliDecompressSync(br.bytes).equals(plain.bytes)).toBe(true);
  expect(gunzipSync(gz.bytes).equals(plain.bytes)).toBe(true);
  expect(br.bytes.length).toBeLessThan(plain.bytes.length / 10);
  expect((await raw('/logo.svg', {})).headers['cache-control']).toBe('no-cache');
  expect((await raw('/logo.svg', { 'if-none-match': String((await raw('/logo.svg', {})).headers['etag']) })).status).toBe(304);
});

test('what is not there is not there: no maps, no paths out of the folder', async () => {
  for (const path of ['/app.js.map', '/nothing.js', '/../../etc/passwd.txt', '/%2e%2e/%2e%2e/etc/passwd.txt', '/assets/..%2f..%2fx.js']) expect((await raw(path, {})).status, path).toBe(404);
});

test('bytes go up with any type and size, to those who have signed in', async () => {
  const put = (token: string | null): Promise<Response> => fetch(`${url}/files/7?offset=3`, { method: 'PUT', body: Buffer.alloc(700_000), headers: { 'content-type': 'application/octet-stream', ...(token ? { authorization: `Bearer ${token}` } : {}) } });
  const good = await put('good');
  expect([good.status, await good.json()]).toEqual([201, { size: 700_000, person: 'p', params: { id: '7' }, query: { offset: '3' } }]);
  expect((await put(null)).status).toBe(401);
  expect((await put('bad')).status).toBe(401);
});

test('a raw handler that refuses or breaks answers like an ask', async () => {
  expect(await (await fetch(`${url}/files/x`)).json()).toMatchObject({ error: 'refused', refusal: { code: 'shared.not-found' } });
  const broken = await fetch(`${url}/files/y`);
  expect([broken.status, await broken.json()]).toMatchObject([500, { error: 'fault' }]);
  expect(seen.join()).not.toContain('秘密');
});

test('a body that comes too slowly or breaks off ends with an answer, not a hang', async () => {
  const began = performance.now();
  const slow = await new Promise<number>((resolve) => {
    const asking = request(`${url}/api/trial.hello`, { method: 'POST', headers: { 'content-type': 'application/json', 'content-length': '100' } }, (response) => resolve(response.statusCode!));
    asking.on('error', () => resolve(0));
    asking.write('{"name":');
  });
  expect(slow).toBe(408);
  expect(performance.now() - began).toBeLessThan(3_000);
});

test('a body without a declared length is cut off at the limit, with an answer', async () => {
  const status = await new Promise<number>((resolve, reject) => {
    const asking = request(`${url}/api/trial.hello`, { method: 'POST', headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' } }, (response) => resolve(response.statusCode!));
    asking.on('error', reject);
    for (let i = 0; i < 5; i++) asking.write('x'.repeat(60_000));
  });
  expect(status).toBe(413);
});

test('only the configured origins may ask from a page of theirs', async () => {
  const from = (origin: string, method = 'OPTIONS'): Promise<Response> => fetch(`${url}/api/trial.hello`, { method, headers: { origin, 'access-control-request-method': 'POST' } });
  const known = await from('https://console.example');
  expect([known.status, known.headers.get('access-control-allow-origin')]).toEqual([204, 'https://console.example']);
  expect((await from('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
});
