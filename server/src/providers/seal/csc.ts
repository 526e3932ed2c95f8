import { readCertificate, type Certificate } from '../certificates/certificate.ts';
import type { Signer } from '../certificates/cms.ts';
import { hashOf, signedBy } from '../certificates/suites.ts';
import { SealFailure } from './port.ts';

/** An account at a vendor of remote seals who speaks the Cloud Signature Consortium's API (v2): the credential of each court, and what activates them. */
export type CscAccount = { url: string; clientId: string; clientSecret: string; pin: string | null; credentials: Readonly<Record<string, string>> };

const SHA256 = '2.16.840.1.101.3.4.2.1', RSA = '1.2.840.113549.1.1.1', RSA_SHA256 = '1.2.840.113549.1.1.11', ECDSA_SHA256 = '1.2.840.10045.4.3.2', MOST_CHARACTERS = 200_000;
type Answer = Readonly<Record<string, unknown>>;
const textIn = (answer: Answer, key: string): string => {
  const found = answer[key];
  if (typeof found !== 'string' || found === '') throw new SealFailure('answer-unreadable', true);
  return found;
};
const textsIn = (value: unknown): readonly string[] => {
  if (!Array.isArray(value) || value.length === 0 || !value.every((one) => typeof one === 'string')) throw new SealFailure('answer-unreadable', true);
  return value as string[];
};

/** One call; what the vendor says of an error goes no further than its code, since its sentence may quote names. */
async function call(url: string, body: string, headers: Record<string, string>, patienceMs: number): Promise<Answer> {
  try {
    const response = await fetch(url, { method: 'POST', body, redirect: 'error', signal: AbortSignal.timeout(patienceMs), headers: { accept: 'application/json', ...headers } });
    const text = (await response.text()).slice(0, MOST_CHARACTERS), busy = response.status >= 500 || response.status === 429;
    if (busy) throw new SealFailure(`http-${response.status}`, true);
    const answer = JSON.parse(text) as Answer;
    if (response.status === 200 && typeof answer === 'object' && answer !== null) return answer;
    const code = typeof answer['error'] === 'string' && /^[a-z_]{1,40}$/.test(answer['error']) ? answer['error'] : `http-${response.status}`;
    throw new SealFailure(code, response.status === 401);
  } catch (error) {
    throw error instanceof SealFailure ? error : new SealFailure(error instanceof SyntaxError ? 'answer-unreadable' : 'unreachable', true);
  }
}

/** Remote seals of courts by the Cloud Signature Consortium's API v2: `credentials/info`, `credentials/authorize`, `signatures/signHash`. */
export function cscCourts({ url, clientId, clientSecret, pin, credentials }: CscAccount, patienceMs = 20_000): { signerOf(courtCode: string): Promise<Signer> } {
  const base = url.endsWith('/') ? url : `${url}/`;
  const token = async (): Promise<string> => textIn(await call(`${base}oauth2/token`, new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }).toString(),
    { 'content-type': 'application/x-www-form-urlencoded' }, patienceMs), 'access_token');
  const ask = async (deed: string, body: object): Promise<Answer> => call(`${base}${deed}`, JSON.stringify(body), { 'content-type': 'application/json', authorization: `Bearer ${await token()}` }, patienceMs);

  const sign = async (credentialID: string, { suite, signAlgo, certificate }: { suite: 'rsa' | 'ecdsa'; signAlgo: string; certificate: Certificate }, bytes: Buffer): Promise<Buffer> => {
    const hashes = [hashOf('sha256', bytes).toString('base64')], about = { credentialID, hashes, hashAlgorithmOID: SHA256 };
    const { SAD } = await ask('credentials/authorize', { ...about, numSignatures: 1, ...(pin === null ? {} : { authData: [{ id: 'PIN', value: pin }] }) });
    const answer = await ask('signatures/signHash', { ...about, SAD, signAlgo }), signature = Buffer.from(textsIn(answer['signatures'])[0]!, 'base64');
    // A signature by another key than the certificate's would be found by every reader; better here, before the document goes out.
    if (!signedBy(certificate.spki, suite, 'sha256', bytes, signature)) throw new SealFailure('signature-wrong', false);
    return signature;
  };
  return {
    async signerOf(courtCode) {
      const credentialID = credentials[courtCode];
      if (credentialID === undefined) throw new SealFailure('court-without-seal', false);
      const about = await ask('credentials/info', { credentialID, certificates: 'chain', certInfo: true });
      const key = about['key'] as { status?: unknown; algo?: unknown } | undefined, kept = about['cert'] as { certificates?: unknown } | undefined;
      if (key?.status !== 'enabled') throw new SealFailure('seal-disabled', false);
      const algorithms = textsIn(key.algo), suite = algorithms.includes(ECDSA_SHA256) ? 'ecdsa' : 'rsa', signAlgo = suite === 'ecdsa' ? ECDSA_SHA256 : [RSA_SHA256, RSA].find((a) => algorithms.includes(a));
      if (signAlgo === undefined) throw new SealFailure('algorithm-unknown', false);
      const chain = textsIn(kept?.certificates).map((one) => readable(one));
      return { suite, chain, sign: (bytes) => sign(credentialID, { suite, signAlgo, certificate: chain[0]! }, bytes) };
    },
  };
}

function readable(base64: string): Certificate {
  try { return readCertificate(Buffer.from(base64, 'base64')); } catch { throw new SealFailure('certificate-unreadable', false); }
}
