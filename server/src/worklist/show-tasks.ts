import { whysOf } from '@microcourt/domain/calculators/why';
import type { tasks, TaskView } from '@microcourt/domain/worklist/contract';
import { kindsFor, levelOf } from '@microcourt/domain/worklist/rules';
import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import type { Ctx } from '@microcourt/platform/module';
import { titleLabel } from './note-task.ts';
import { countTasks, listTasks, type TaskRow } from './store.ts';

async function viewOf(ctx: Ctx, row: TaskRow): Promise<TaskView> {
  const title = await ctx.open(row.caseId ?? row.subjectId, titleLabel(row.kind, row.subjectId), row.title);
  return {
    taskId: `${row.kind}:${row.subjectId}`, kind: row.kind, caseId: row.caseId, subjectId: row.subjectId, title, number: row.number,
    due: row.due, dueAt: row.dueAt?.toISOString() ?? null, article: row.article, why: whysOf({ due: row.why }), level: levelOf(row, ctx.now),
    assignee: row.assignee, since: row.since.toISOString(),
  };
}

/** What there is to do at a court for the posts that this person holds there, in the order of the law's clocks. */
export async function showTasks(ctx: Ctx, input: InputOf<typeof tasks>): Promise<OutputOf<typeof tasks>> {
  const kinds = kindsFor(ctx.actor.posts.filter((p) => p.court === input.courtCode).map((p) => p.post));
  const about = { courtCode: input.courtCode, kinds, assignee: input.mineOnly ? ctx.actor.personId : null };
  const rows = await listTasks(ctx.tx, { ...about, limit: input.limit ?? 100 });
  const items: TaskView[] = [];
  for (const row of rows) items.push(await viewOf(ctx, row));
  return { items, counts: await countTasks(ctx.tx, about) };
}
