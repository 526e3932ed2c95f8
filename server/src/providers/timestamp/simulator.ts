import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomBytes } from 'node:crypto';
import { type Authority, type Certified, signerOf } from '../certificates/authority.ts';
import { type Der, natural, readDer, sequence } from '../certificates/der.ts';
import { makeToken } from './token.ts';

/** What the simulated authority does with the next request. */
export type TimestampFault = 'wrong-nonce' | 'no-nonce' | 'wrong-digest' | 'expired' | 'not-for-timestamps' | 'stranger' | 'altered' | 'html' | 'broken' | 'refused' | 'rubbish' | 'hang-up' | 'slow' | 'long' | 'clock' | 'redirect';
/** A time-stamping authority on loopback that answers by RFC 3161 and errs on demand. */
export type TimestampSimulator = { url: string; fail(...faults: TimestampFault[]): void; stop(): Promise<void> };
type Makers = { authority: Authority; stranger: Authority; expired: Certified };

async function answerTo(body: Buffer, fault: TimestampFault | undefined, { authority, stranger, expired }: Makers): Promise<Der> {
  const request = readDer(body), asked = request.parts.find((p, i) => i > 1 && p.tag === 0x02);
  if (fault === 'refused') return sequence(sequence(natural(2)));
  const of = fault === 'stranger' ? stranger : authority;
  const certified = fault === 'expired' ? expired : fault === 'not-for-timestamps' ? await authority.court('J01', '法院') : await of.timestamper();
  const imprint = Buffer.from(request.part(1).raw);
  if (fault === 'wrong-digest') imprint[imprint.length - 1]! ^= 1;
  const nonce = fault === 'no-nonce' || !asked ? null : fault === 'wrong-nonce' ? randomBytes(16) : asked.body;
  const at = fault === 'clock' ? new Date(Date.now() + 3_600_000) : new Date();
  const token = await makeToken(signerOf(certified, of.root), { imprint, nonce, at });
  if (fault === 'altered') token[token.length - 40]! ^= 1;
  return sequence(sequence(natural(0)), token);
}
const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

/** Brings the authority up. `expired` is a certificate of it that has ended. */
export async function startTimestampSimulator(makers: Makers): Promise<TimestampSimulator> {
  const faults: TimestampFault[] = [];
  const server = createServer((request, response) => void (async () => {
    const body = await bodyOf(request), fault = faults.shift();
    const reply = (bytes: Buffer | string): void => { response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(bytes); };
    if (fault === 'hang-up') { request.socket.destroy(); return; }
    if (fault === 'slow') return;
    if (fault === 'html') { response.writeHead(200, { 'content-type': 'text/html' }).end('<html>sign in to the network</html>'); return; }
    if (fault === 'broken') { response.writeHead(502).end(); return; }
    if (fault === 'redirect') { response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(); return; }
    if (fault === 'rubbish') { reply('no timestamp'); return; }
    if (fault === 'long') { reply(Buffer.alloc(2_000_000)); return; }
    reply(await answerTo(body, fault, makers));
  })());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsa`, fail: (...next) => { faults.push(...next); },
    stop: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }),
  };
}
