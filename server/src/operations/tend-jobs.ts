import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import type * as words from '@microcourt/domain/operations/contract';
import { mayRetryJobs } from '@microcourt/domain/operations/rules';
import { notFound } from '@microcourt/platform/failures';
import { agree, type Ctx } from '@microcourt/platform/module';
import { servedCourts } from '../courts/index.ts';
import type { Machine } from './machine.ts';

/** Ends the request for a manager whose court is not the only one here: a job that runs again may be another court's. */
async function mayRetry(ctx: Ctx): Promise<void> {
  const system = ctx.actor.posts.some(({ court, post }) => court === '*' && post === 'system');
  agree(mayRetryJobs({ system, courtsServed: (await servedCourts(ctx)).length }));
}

/** Shows the jobs that were given up, without what they were about: that they failed is every manager's to know. */
export const listFailedJobs = (machine: () => Machine) => async (): Promise<OutputOf<typeof words.failedJobs>> =>
  (await machine().failed()).map(({ id, job, failure, attempts, deadAt }) => ({ jobId: id, job, failure, attempts, failedAt: deadAt }));

/** Lets one of them run again. */
export const retryFailedJob = (machine: () => Machine) => async (ctx: Ctx, { jobId }: InputOf<typeof words.retryJob>): Promise<Record<string, never>> => {
  await mayRetry(ctx);
  if (!(await machine().retry(jobId))) throw notFound();
  return {};
};
