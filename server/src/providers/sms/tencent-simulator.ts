import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a simulated vendor does with the next call, besides taking it. */
export type Fault = 'throttle' | 'refuse-number' | 'broken' | 'rubbish' | 'hang-up';
/** A message as the vendor took it. */
export type TakenSms = { to: string; code: string; minutes: string; key: string };
/** Tencent Cloud SMS on loopback: it checks signatures by its own reading of the published protocol, and errs on demand. */
export type TencentSimulator = { endpoint: string; taken: TakenSms[]; fail(...faults: Fault[]): void; stop(): Promise<void> };

const hash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const FORM = /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d{2}-\d{2})\/(\w+)\/tc3_request, SignedHeaders=([\w;-]+), Signature=([0-9a-f]{64})$/;

function signedRight(request: IncomingMessage, body: string, account: { secretId: string; secretKey: string }): string | null {
  const parts = FORM.exec(request.headers.authorization ?? ''), stamp = String(request.headers['x-tc-timestamp'] ?? '');
  if (!parts) return 'AuthFailure.SignatureFailure';
  const [, id, date, service, names, signature] = parts as unknown as [string, string, string, string, string, string];
  if (id !== account.secretId) return 'AuthFailure.SecretIdNotFound';
  if (Math.abs(Date.now() / 1_000 - Number(stamp)) > 300 || new Date(Number(stamp) * 1_000).toISOString().slice(0, 10) !== date) return 'AuthFailure.SignatureExpire';
  const list = names.split(';');
  if (!list.includes('content-type') || !list.includes('host')) return 'AuthFailure.SignatureFailure';
  const headers = list.map((name) => `${name}:${String(request.headers[name] ?? '').trim().toLowerCase()}\n`).join('');
  const text = `TC3-HMAC-SHA256\n${stamp}\n${date}/${service}/tc3_request\n${hash(`POST\n/\n\n${headers}\n${names}\n${hash(body)}`)}`;
  let key: Buffer | string = `TC3${account.secretKey}`;
  for (const step of [date, service, 'tc3_request']) key = createHmac('sha256', key).update(step).digest();
  return timingSafeEqual(Buffer.from(signature, 'hex'), createHmac('sha256', key).update(text).digest()) ? null : 'AuthFailure.SignatureFailure';
}

/** Brings the simulated vendor up. */
export async function startTencentSimulator(account: { secretId: string; secretKey: string }): Promise<TencentSimulator> {
  const taken: TakenSms[] = [], faults: Fault[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString('utf8'), fault = faults.shift();
      const say = (inner: object, status = 200): void => { response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ Response: { RequestId: 'simulated', ...inner } })); };
      if (fault === 'hang-up') { request.socket.destroy(); return; }
      if (fault === 'rubbish') { response.end('<html>maintenance</html>'); return; }
      if (fault === 'broken') { say({}, 502); return; }
      if (fault === 'throttle') { say({ Error: { Code: 'RequestLimitExceeded', Message: 'too many' } }); return; }
      const wrong = signedRight(request, body, account);
      if (wrong !== null) { say({ Error: { Code: wrong, Message: 'signature' } }); return; }
      const sms = JSON.parse(body) as { PhoneNumberSet: string[]; TemplateParamSet: string[]; SessionContext: string };
      if (fault === 'refuse-number') { say({ SendStatusSet: [{ Code: 'FailedOperation.PhoneNumberInBlacklist', SessionContext: sms.SessionContext }] }); return; }
      taken.push({ to: sms.PhoneNumberSet[0]!, code: sms.TemplateParamSet[0]!, minutes: sms.TemplateParamSet[1]!, key: sms.SessionContext });
      say({ SendStatusSet: [{ Code: 'Ok', SerialNo: String(taken.length), SessionContext: sms.SessionContext }] });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, taken, fail: (...next) => { faults.push(...next); },
    stop: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }),
  };
}
