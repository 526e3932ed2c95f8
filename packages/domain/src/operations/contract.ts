import * as z from 'zod/mini';
import { command, id, moment, news, query } from '../shared/contract.ts';

/** A job that was given up after all its attempts: which, how it failed (never what it was about), how often, when. */
export const FailedJobView = z.object({ jobId: id, job: z.string(), failure: z.string(), attempts: z.int(), failedAt: moment });
export type FailedJobView = z.infer<typeof FailedJobView>;

/** The jobs that were given up, the newest first, at most 200. A court's manager sees them too; where several courts are served only the system administrator lets them run again. */
export const failedJobs = query('operations.failed-jobs', { input: z.object({}), output: z.array(FailedJobView) });
/** Lets a job that was given up run again at once, with all its attempts. */
export const retryJob = command('operations.retry-job', { input: z.object({ jobId: id }), output: z.object({}) });

const word = z.string().check(z.regex(/^[a-z][a-z.-]{0,99}$/, 'word'));
/** One row of the audit. `name` is that of a member of staff; of everyone else the audit knows the id alone. */
export const AuditRowView = z.object({
  rowId: z.string(), at: moment, ask: z.string(), denied: z.boolean(), caseId: z.nullable(id), personId: z.nullable(id), name: z.nullable(z.string()),
  /** The news that it told, if it told any. */
  told: z.nullable(z.object({ stream: z.string(), seq: z.int() })),
});
export type AuditRowView = z.infer<typeof AuditRowView>;
/** Searches the audit, the newest first; that it was searched, and for what, stands in the audit too. At most 31 days at a time. */
export const audit = query('operations.audit', {
  input: z.object({
    from: moment, to: moment, personId: z.optional(id), caseId: z.optional(id), ask: z.optional(word), denied: z.optional(z.boolean()),
    /** The last row of the page before. */
    before: z.optional(z.string().check(z.regex(/^[1-9]\d{0,14}$/, 'row'))),
  }),
  output: z.object({ rows: z.array(AuditRowView), next: z.nullable(z.string()) }),
});

/** How the installation stands. Nothing in it tells of a person or a case. */
export const StateView = z.object({
  at: moment,
  database: z.object({ version: z.string(), bytes: z.int(), sessions: z.int() }),
  migrations: z.object({ count: z.int(), newest: z.nullable(z.string()), appliedAt: z.nullable(moment) }),
  queues: z.array(z.object({ job: z.string(), waiting: z.int(), due: z.int(), dead: z.int() })), oldestDueSeconds: z.int(),
  epochs: z.array(z.object({ epoch: z.string(), current: z.boolean(), keys: z.int() })), keysDestroyed: z.int(),
  /** Sockets held by the process that answers; null where it holds none. */
  sockets: z.nullable(z.int()),
  /** The disk below the files of the court; null where they are kept elsewhere. */
  disk: z.nullable(z.object({ bytes: z.int(), free: z.int() })),
});
export type StateView = z.infer<typeof StateView>;
/** How the installation stands: database, migrations, queues, sockets, room for files, key epochs. */
export const state = query('operations.state', { input: z.object({}), output: StateView });

/** Begins a new key epoch (after identity.step-up); the keys of all cases are wrapped anew in the background, and the old epochs destroyed. */
export const rotateKeys = command('operations.rotate-keys', { input: z.object({}), output: z.object({}) });

/** Somebody in office has read the audit, looking for this. Told to the reader's own record. */
export const AuditRead = news('operations.audit-read', z.object({
  from: moment, to: moment, personId: z.nullable(id), caseId: z.nullable(id), ask: z.nullable(z.string()), denied: z.nullable(z.boolean()), rows: z.int(),
}));
