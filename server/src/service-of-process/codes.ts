import { createHash } from 'node:crypto';
import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import type * as words from '@microcourt/domain/service-of-process/contract';
import type { Ctx } from '@microcourt/platform/module';
import { courtName } from '../courts/index.ts';
import { attemptsOf, referencesBy } from './store.ts';
import { readKind } from './store-codes.ts';

/** Letters and digits that nobody takes for one another. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const LENGTH = 10;

/** The code by which whoever gets a message can check that it is the court's: from the keyed hash of the service, so that nobody can guess one. */
export function codeFor(ctx: Pick<Ctx, 'blind'>, deliveryId: string): string {
  let n = BigInt(`0x${createHash('sha256').update(ctx.blind('service-of-process.code-of', deliveryId)).digest('hex')}`), code = '';
  for (let i = 0; i < LENGTH; i++) {
    code += ALPHABET[Number(n % BigInt(ALPHABET.length))];
    n /= BigInt(ALPHABET.length);
  }
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}
/** By what a code is found, however it was typed. */
export const codeHash = (ctx: Pick<Ctx, 'blind'>, code: string): string => ctx.blind('service-of-process.code', code.normalize('NFKC').toUpperCase().replace(/[^A-Z0-9]/g, ''));

const NOT_FOUND: OutputOf<typeof words.checkCode> = { found: false, courtName: null, kind: null, sentAt: null, way: null };
/** Whether a message is the court's, by its code: which court, what kind of document, when and by which way. No names, no case. */
export async function checkCode(ctx: Ctx, { code }: InputOf<typeof words.checkCode>): Promise<OutputOf<typeof words.checkCode>> {
  const [found] = await referencesBy(ctx.tx, [codeHash(ctx, code)]);
  if (found?.kind !== 'code') return NOT_FOUND;
  const [first] = await attemptsOf(ctx.tx, found.caseId, [found.deliveryId]);
  return { found: true, courtName: await courtName(ctx, found.courtCode), kind: await readKind(ctx.tx, found.caseId, found.deliveryId), sentAt: found.at.toISOString(), way: first?.way ?? null };
}
