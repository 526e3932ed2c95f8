import * as z from 'zod/mini';
import { job, Refused, type Ctx, type Job } from '@microcourt/platform/module';
import { hasSteppedUp } from '../identity/index.ts';
import type { Machine } from './machine.ts';

/** Begins a new epoch, wraps every key anew and destroys the old epochs; begun again after a fault, it ends in the same state. */
export const renewKeys = (machine: () => Machine): Job => job('operations.renew-keys', z.object({}), async () => { await machine().renewKeys(); });

/** Has the keys changed in the background, for a security administrator who has just proved again who asks. */
export const rotateKeys = (renewal: Job) => async (ctx: Ctx): Promise<Record<string, never>> => {
  if (!(await hasSteppedUp(ctx))) throw new Refused({ code: 'identity.step-up-needed', kind: 'forbidden' });
  // One key for all bookings: two who ask at once begin one epoch.
  await ctx.book(renewal, {}, { key: 'keys' });
  return {};
};
