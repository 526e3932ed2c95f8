import * as z from 'zod/mini';
import { Whys } from '../calculators/why.ts';
import { dayText, id, moment, query, rowsUpTo } from '../shared/contract.ts';
import { TASK_KINDS } from './rules.ts';

/** A thing to do for a court's staff, in the order of the law's clocks. */
export const TaskView = z.object({
  taskId: z.string(), kind: z.enum(TASK_KINDS),
  caseId: z.nullable(id), subjectId: id, title: z.string(), number: z.nullable(z.string()),
  due: z.nullable(dayText), dueAt: z.nullable(moment), article: z.nullable(z.string()), why: z.optional(Whys),
  level: z.enum(['calm', 'soon', 'last-day', 'overdue']),
  assignee: z.nullable(z.string()), since: moment,
});
export type TaskView = z.infer<typeof TaskView>;
/** The work of a court in order of the law’s clocks, with counts by kind. */
export const tasks = query('worklist.tasks', { input: z.object({ courtCode: z.string(), mineOnly: z.optional(z.boolean()), limit: z.optional(rowsUpTo(200)) }), output: z.object({ items: z.array(TaskView), counts: z.record(z.string(), z.int()) }) });
