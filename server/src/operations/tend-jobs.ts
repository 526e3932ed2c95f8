import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import type * as words from '@microcourt/domain/operations/contract';
import { mayTendJobs } from '@microcourt/domain/operations/rules';
import { notFound } from '@microcourt/platform/failures';
import { agree, type Ctx } from '@microcourt/platform/module';
import { servedCourts } from '../courts/index.ts';
import type { Machine } from './machine.ts';

/** Ends the request for a manager whose court is not the only one here: jobs are not told apart by court. */
async function tends(ctx: Ctx): Promise<void> {
  const system = ctx.actor.posts.some(({ court, post }) => court === '*' && post === 'system');
  agree(mayTendJobs({ system, courtsServed: (await servedCourts(ctx)).length }));
}

/** Shows the jobs that were given up, without what they were about. */
export const listFailedJobs = (machine: () => Machine) => async (ctx: Ctx): Promise<OutputOf<typeof words.failedJobs>> => {
  await tends(ctx);
  return (await machine().failed()).map(({ id, job, failure, attempts, deadAt }) => ({ jobId: id, job, failure, attempts, failedAt: deadAt }));
};

/** Lets one of them run again. */
export const retryFailedJob = (machine: () => Machine) => async (ctx: Ctx, { jobId }: InputOf<typeof words.retryJob>): Promise<Record<string, never>> => {
  await tends(ctx);
  if (!(await machine().retry(jobId))) throw notFound();
  return {};
};
