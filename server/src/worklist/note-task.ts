import type { Why } from '@microcourt/domain/calculators/why';
import type { Day } from '@microcourt/domain/shared/calendar';
import type { TaskKind } from '@microcourt/domain/worklist/rules';
import type { Ctx } from '@microcourt/platform/module';
import { removeTask, saveTask } from './store.ts';

/** A thing to do as other modules tell it. `subjectId` is what is to be done with: a filing, a question, a person. */
export type Task = {
  kind: TaskKind; subjectId: string; courtCode: string; caseId: string | null; title: string; number?: string | null;
  due?: Day | null; /** The question behind its last day. */ why?: Why | null; dueAt?: Date | null; article?: string | null; assignee?: string | null;
};

/** The label that binds a sealed title to its row. */
export const titleLabel = (kind: string, subjectId: string): string => `worklist.task.title:${kind}:${subjectId}`;

/** Puts a thing to do on a court's list; told again, its clock, title and assignee are the new ones. */
export async function noteTask(ctx: Ctx, task: Task): Promise<void> {
  const { kind, subjectId, courtCode, caseId } = task;
  const title = await ctx.seal(caseId ?? subjectId, titleLabel(kind, subjectId), task.title);
  await saveTask(ctx.tx, {
    kind, subjectId, courtCode, caseId, title, number: task.number ?? null, due: task.due ?? null, dueAt: task.dueAt ?? null,
    article: task.article ?? null, why: task.why ?? null, assignee: task.assignee ?? null, since: ctx.now,
  });
  ctx.ring(`court:${courtCode}`);
}

/** Takes a thing to do off the list, as it is done or no longer needed. Nothing happens if it was not there. */
export async function closeTask(ctx: Ctx, kind: TaskKind, subjectId: string): Promise<void> {
  const courtCode = await removeTask(ctx.tx, kind, subjectId);
  if (courtCode !== null) ctx.ring(`court:${courtCode}`);
}
