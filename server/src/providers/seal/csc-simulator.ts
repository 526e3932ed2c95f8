import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPrivateKey, privateEncrypt, constants, randomUUID } from 'node:crypto';
import type { Authority, Certified } from '../certificates/authority.ts';

/** What the simulated vendor does with the next call to a deed. */
export type CscFault = 'html' | 'broken' | 'hang-up' | 'slow' | 'denied' | 'disabled' | 'other-key' | 'forgets-token';
/** A vendor of remote seals on loopback, which speaks the published API by its own reading of it. */
export type CscSimulator = { url: string; asked: string[]; fail(deed: string, fault: CscFault): void; stop(): Promise<void> };
type Account = { clientId: string; clientSecret: string; pin: string; credential: string };

const DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');
/** Signs a hash that came from far away, by PKCS #1 with the digest named. */
function signHash({ key }: Certified, hash: Buffer): Buffer {
  const secret = createPrivateKey({ key: Buffer.from(key.kept, 'base64'), format: 'der', type: 'pkcs8' });
  return privateEncrypt({ key: secret, padding: constants.RSA_PKCS1_PADDING }, Buffer.concat([DIGEST_INFO, hash]));
}
const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};

type Deed = (body: Record<string, any>, fault: CscFault | undefined) => [number, object];
/** The deeds of the protocol, over a court's certified key. */
function deedsOf(account: Account, { certified, other, root }: { certified: Certified; other: Certified; root: Buffer }): Record<string, Deed> {
  const activated = new Map<string, string>(), certificates = [certified.certificate.raw, root].map((raw) => raw.toString('base64'));
  const key = (fault: CscFault | undefined): object => ({ status: fault === 'disabled' ? 'disabled' : 'enabled', algo: ['1.2.840.113549.1.1.1', '1.2.840.113549.1.1.11'], len: 3072 });
  return {
    'credentials/info': ({ credentialID }, fault) => (credentialID === account.credential
      ? [200, { key: key(fault), cert: { status: 'valid', certificates }, auth: { mode: 'explicit' }, SCAL: '2' }] : [400, { error: 'invalid_request', error_description: 'Invalid parameter credentialID' }]),
    'credentials/authorize': ({ hashes, authData }) => {
      if (authData?.[0]?.value !== account.pin) return [400, { error: 'invalid_request', error_description: 'The PIN is invalid' }];
      const SAD = randomUUID();
      activated.set(SAD, hashes[0]);
      return [200, { SAD, expiresIn: 300 }];
    },
    'signatures/signHash': ({ SAD, hashes }, fault) => {
      if (activated.get(SAD) !== hashes[0]) return [400, { error: 'invalid_request', error_description: 'Hash is not authorized by the SAD' }];
      activated.delete(SAD);
      return [200, { signatures: [signHash(fault === 'other-key' ? other : certified, Buffer.from(hashes[0], 'base64')).toString('base64')] }];
    },
  };
}

/** Brings the vendor up with a court's key of a private authority, whose suite is RSA: node signs no foreign hash by ECDSA. */
export async function startCscSimulator(account: Account, authority: Authority, court: { code: string; name: string }): Promise<CscSimulator> {
  const asked: string[] = [], faults = new Map<string, CscFault[]>(), tokens = new Set<string>();
  const answers = deedsOf(account, { certified: await authority.court(court.code, court.name), other: await authority.court('other', '另一法院'), root: authority.root.raw });
  const server = createServer((request, response) => void (async () => {
    const deed = (request.url ?? '').replace(/^\/csc\/v2\//, ''), body = await bodyOf(request), fault = faults.get(deed)?.shift();
    asked.push(deed);
    const say = (status: number, value: object): void => { response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value)); };
    if (fault === 'hang-up') { request.socket.destroy(); return; }
    if (fault === 'slow') return;
    if (fault === 'html') { response.end('<html>maintenance</html>'); return; }
    if (fault === 'broken') { say(503, {}); return; }
    if (fault === 'denied') { say(400, { error: 'access_denied', error_description: 'no' }); return; }
    if (deed === 'oauth2/token') {
      const form = new URLSearchParams(body), token = randomUUID();
      if (form.get('client_secret') !== account.clientSecret || form.get('client_id') !== account.clientId) { say(401, { error: 'invalid_client' }); return; }
      if (fault !== 'forgets-token') tokens.add(`Bearer ${token}`);
      say(200, { access_token: token, token_type: 'Bearer', expires_in: 3600 });
      return;
    }
    if (!tokens.has(request.headers.authorization ?? '')) { say(401, { error: 'invalid_token' }); return; }
    const answer = answers[deed];
    say(...(answer ? answer(JSON.parse(body) as Record<string, any>, fault) : [404, { error: 'not_found' }] as [number, object]));
  })());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/csc/v2`, asked, fail: (deed, fault) => { faults.set(deed, [...(faults.get(deed) ?? []), fault]); },
    stop: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }),
  };
}
