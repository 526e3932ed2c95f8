import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHttp } from '@microcourt/platform/http';
import { createLog } from '@microcourt/platform/log';
import { inputOf } from '../sample.suite.ts';
import { openWorld, type World } from './world.suite.ts';

let world: World, app: Awaited<ReturnType<typeof createHttp>>, port: number;
const PORT = 22_100;
beforeAll(async () => {
  world = await openWorld();
  app = await createHttp({ door: world.door, log: createLog({ level: 'silent' }), bodyMilliseconds: 400 });
  await app.listen({ host: '127.0.0.1', port: PORT });
  port = (app.server.address() as AddressInfo).port;
}, 120_000);
afterAll(async () => { await app.close(); await world.close(); });

const sent = async (ask: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<{ status: number; failure: { error?: string; issues?: { path: unknown[]; message: string }[] } }> => {
  const answer = await fetch(`http://127.0.0.1:${port}/api/${ask}`, {
    method: 'POST', body: new Uint8Array(Buffer.from(body)), headers: { 'content-type': 'application/json', 'x-request-id': crypto.randomUUID(), ...headers }, signal: AbortSignal.timeout(5_000),
  });
  return { status: answer.status, failure: await answer.json() as never };
};
/** What came back on a wire of our own, where fetch would not send it. */
const raw = (text: string, end: boolean): Promise<string> => new Promise((resolve, reject) => {
  const socket = connect(port, '127.0.0.1', () => { socket.write(text); if (end) socket.end(); });
  let got = '';
  socket.on('data', (piece) => { got += piece.toString(); }).on('end', () => resolve(got)).on('close', () => resolve(got)).on('error', reject).setTimeout(5_000, () => { socket.destroy(); reject(new Error('no answer')); });
});
const head = (ask: string, length: number, type = 'application/json') => `POST /api/${ask} HTTP/1.1\r\nHost: court\r\nContent-Type: ${type}\r\nX-Request-Id: ${crypto.randomUUID()}\r\nContent-Length: ${length}\r\n\r\n`;
const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const message = (failure: { issues?: { message: string }[] }) => failure.issues?.[0]?.message;

describe('bodies that are no input, at every ask', () => {
  test('are refused with what is wrong with them', async () => {
    for (const ask of world.asks) {
      const good = JSON.stringify(inputOf(ask, world.ids));
      expect(await sent(ask.name, good.slice(0, -1)), ask.name).toMatchObject({ status: 400, failure: { error: 'bad-input', issues: [{ message: 'malformed-json' }] } });
      expect(await sent(ask.name, ''), ask.name).toMatchObject({ status: 400, failure: { issues: [{ message: 'malformed-json' }] } });
      expect(message((await sent(ask.name, nested(1_000))).failure), ask.name).toBe('too-deep');
      expect(message((await sent(ask.name, `{"a":${nested(1_000)}}`)).failure), ask.name).toBe('too-deep');
      expect(await sent(ask.name, `{"caseId":1,"caseId":2}`), ask.name).toMatchObject({ status: 400, failure: { issues: [{ path: ['caseId'], message: 'repeated-name' }] } });
      expect(await sent(ask.name, `{"caseId":1,"case\\u0049d":2}`), ask.name).toMatchObject({ status: 400, failure: { issues: [{ message: 'repeated-name' }] } });
      expect(message((await sent(ask.name, Buffer.from([0x22, 0xc3, 0x28, 0x22]))).failure), ask.name).toBe('not-utf-8');
      for (const type of ['text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'application/jsonx']) expect((await sent(ask.name, good, { 'content-type': type })).status, ask.name).toBe(415);
      for (const value of ['null', '7', '"text"', '[]', 'true']) expect(await sent(ask.name, value), `${ask.name} ${value}`).toMatchObject({ status: 400, failure: { error: 'bad-input' } });
    }
  }, 60_000);
  test('too large: refused by what they say of themselves, and by what they are', async () => {
    const ask = world.asks[0]!.name;
    expect(await sent(ask, JSON.stringify({ text: 'x'.repeat(300_000) }))).toMatchObject({ status: 413, failure: { error: 'too-large' } });
    const chunked = await raw(`POST /api/${ask} HTTP/1.1\r\nHost: court\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${`10000\r\n${'x'.repeat(0x10000)}\r\n`.repeat(5)}0\r\n\r\n`, false);
    expect(chunked).toMatch(/^HTTP\/1.1 413/);
  });
  test('cut off or never coming: the connection is answered or ended, and nothing is done', async () => {
    expect(await raw(head('filing.begin', 500) + '{"kind":', false)).toMatch(/^HTTP\/1.1 408/);
    expect(await raw(head('filing.begin', 500) + '{"kind":', true)).not.toMatch(/^HTTP\/1.1 (2|5)/);
    expect(await sent('courts.list', '{}')).toMatchObject({ status: 200 });
  });
  test('an ask that there is not, a way that there is not, a token that is none', async () => {
    for (const ask of ['no.such', '__proto__', 'constructor', 'filing.view%00', '..%2f..%2fetc%2fpasswd', 'x'.repeat(3_000)]) {
      const { status, failure } = await sent(ask, '{}');
      expect([400, 404, 414], ask).toContain(status);
      expect(failure.error, ask).toMatch(/^(unknown-ask|bad-input)$/);
    }
    for (const token of ['Bearer x', `Bearer ${'a'.repeat(300)}`, 'Basic YTpi', 'Bearer ../..', 'Bearer']) expect((await sent('identity.me', '{}', { authorization: token })).status, token).toBe(401);
    for (const id of ['', 'x', '9'.repeat(200), '00000000-0000-0000-0000-00000000000g']) expect(await sent('filing.begin', '{"kind":"civil"}', { 'x-request-id': id })).toMatchObject({ status: 400, failure: { issues: [{ path: ['requestId'] }] } });
  });
});
