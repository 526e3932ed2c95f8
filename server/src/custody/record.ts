import type { Recorded } from '@microcourt/domain/custody/contract';
import { entryHash, FIRST_HEAD, headAfter } from '@microcourt/domain/custody/rules-log';
import { dayOf } from '@microcourt/domain/shared/calendar';
import type { Ctx } from '@microcourt/platform/module';
import { courtOfCase } from '../cases/index.ts';
import { bookClosing } from './close-day.ts';
import { sha256 } from './hash.ts';
import { addEntry, lastAbout, lockLog, logOf, saveLog } from './store.ts';

/** What is to be recorded: the bytes of a file, or the text of a piece of news. */
export type New = { what: Recorded; subjectId: string; sha256: string; received?: string | null } & ({ fileId: string } | { stream: string; seq: number });

/** Adds an entry to the log of a case, in the transaction of what it records; the same about the same subject again is no entry of its own. */
export async function record(ctx: Ctx, caseId: string, about: New): Promise<void> {
  const courtCode = await courtOfCase(ctx.tx, caseId);
  const log = await lockLog(ctx.tx, { caseId, courtCode, number: 0, head: FIRST_HEAD, lastAt: ctx.now, closed: 0 });
  if ((await lastAbout(ctx.tx, caseId, about.what, about.subjectId))?.sha256 === about.sha256) return;
  // Transactions overlap: the log's own time never goes back.
  const at = ctx.now > log.lastAt ? ctx.now : log.lastAt, number = log.number + 1;
  const fact = {
    caseId, number, what: about.what, subjectId: about.subjectId, sha256: about.sha256, received: about.received ?? null, at: at.toISOString(),
    ...('fileId' in about ? { fileId: about.fileId, stream: null, seq: null } : { fileId: null, stream: about.stream, seq: about.seq }),
  };
  const entry = entryHash(fact, sha256), head = headAfter(log.head, entry, sha256);
  await addEntry(ctx.tx, { ...fact, at, entry, head });
  await saveLog(ctx.tx, caseId, { number, head, lastAt: at, courtCode });
  if (courtCode !== null && (log.closed === log.number || log.courtCode !== courtCode)) await bookClosing(ctx, courtCode, dayOf(at));
}

/** The case belongs to a court from now on: what was recorded before goes into the tree of its next day. */
export async function belongTo(ctx: Ctx, caseId: string, courtCode: string): Promise<void> {
  const log = await logOf(ctx.tx, caseId);
  if (!log || log.courtCode === courtCode) return;
  await saveLog(ctx.tx, caseId, { courtCode });
  await bookClosing(ctx, courtCode, ctx.today);
}
