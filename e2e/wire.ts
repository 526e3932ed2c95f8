import { randomUUID } from 'node:crypto';
import { PASSWORD } from './desk.ts';

/** What the court answered: the status of HTTP, and the answer or the refusal. */
export type Answer = { readonly status: number; readonly value: unknown };

/** Asks the court by its wire, as a program of a stranger would. */
export async function ask(url: string, name: string, input: object, token?: string): Promise<Answer> {
  const answer = await fetch(`${url}/api/${name}`, {
    method: 'POST', body: JSON.stringify(input),
    headers: { 'content-type': 'application/json', 'x-request-id': randomUUID(), ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
  });
  return { status: answer.status, value: await answer.json() };
}

const DEVICE = { name: 'program', kind: 'h5' };
/** The token of a party who signs in by a code. */
export async function tokenOf(url: string, mobile: string): Promise<string> {
  const { demoCode } = (await ask(url, 'identity.send-code', { mobile })).value as { demoCode: string };
  return ((await ask(url, 'identity.sign-in', { mobile, code: demoCode, device: DEVICE })).value as { token: string }).token;
}
/** The token of a member of staff, who has just proved again who asks where that is needed. */
export async function staffToken(url: string, userId: string, proved = false): Promise<string> {
  const { token } = (await ask(url, 'identity.sign-in-staff', { userId, password: PASSWORD, device: { name: 'program', kind: 'console' } })).value as { token: string };
  if (proved) await ask(url, 'identity.step-up', { password: PASSWORD }, token);
  return token;
}
