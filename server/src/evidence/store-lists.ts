import { notFound } from '@microcourt/platform/failures';
import type { Ctx } from '@microcourt/platform/module';
import { sql } from 'kysely';
import { visibleCases } from '../cases/index.ts';
import type { AnnotationRow, ConsentRow, ExchangeRow, ExtensionRow, IssueRow, ItemRow, MatterRow, OpinionRow, OriginalRow, PaperRow, QuestionRow, RedactionRow, Tables } from './store.ts';

type Reader = Pick<Ctx, 'tx' | 'actor'>;
const own = ({ tx }: Reader) => tx.withTables<Tables>();

/** Everything that is kept of the evidence of a case, for those who may see the case; which items of it they may see is decided over it. */
export type WholeEvidence = {
  matter: MatterRow | undefined; items: ItemRow[]; opinions: OpinionRow[]; originals: OriginalRow[]; issues: IssueRow[]; questions: QuestionRow[];
  exchange: ExchangeRow | undefined; consents: ConsentRow[]; extensions: ExtensionRow[]; papers: PaperRow[]; redactions: RedactionRow[];
};
/** Ends the request, as for a case that never was, for someone who may not see it. */
async function mustSee(ctx: Reader, caseId: string): Promise<void> {
  const found = await sql`select from (${visibleCases(ctx)}) as v (case_id) where v.case_id = ${caseId}`.execute(ctx.tx);
  if (found.rows.length === 0) throw notFound();
}
/** Reads all of it. */
export async function readEvidence(ctx: Reader, caseId: string): Promise<WholeEvidence> {
  const db = own(ctx);
  await mustSee(ctx, caseId);
  const matter = await db.selectFrom('evidence.matter').selectAll().where('caseId', '=', caseId).executeTakeFirst();
  const items = await db.selectFrom('evidence.item').selectAll().where('caseId', '=', caseId).orderBy('side').orderBy('place').orderBy('itemId').execute();
  const opinions = await db.selectFrom('evidence.opinion').selectAll().where('caseId', '=', caseId).orderBy('round').orderBy('at').execute();
  const originals = await db.selectFrom('evidence.original').selectAll().where('caseId', '=', caseId).execute();
  const issues = await db.selectFrom('evidence.issue').selectAll().where('caseId', '=', caseId).orderBy('place').execute();
  const questions = await db.selectFrom('evidence.question').selectAll().where('caseId', '=', caseId).orderBy('askedAt').execute();
  const exchange = await db.selectFrom('evidence.exchange').selectAll().where('caseId', '=', caseId).orderBy('round', 'desc').limit(1).executeTakeFirst();
  const consents = exchange === undefined ? [] : await db.selectFrom('evidence.consent').selectAll().where('caseId', '=', caseId).where('exchangeId', '=', exchange.exchangeId).execute();
  const extensions = await db.selectFrom('evidence.extension').selectAll().where('caseId', '=', caseId).orderBy('at').execute();
  const papers = await db.selectFrom('evidence.paper').selectAll().where('caseId', '=', caseId).execute();
  const redactions = await db.selectFrom('evidence.redaction').selectAll().where('caseId', '=', caseId).execute();
  return { matter, items, opinions, originals, issues, questions, exchange, consents, extensions, papers, redactions };
}

/** The marks on a file that someone may see: the own ones, and those shared with all. */
export async function marksOn(ctx: Reader, caseId: string, fileId: string): Promise<AnnotationRow[]> {
  await mustSee(ctx, caseId);
  return own(ctx).selectFrom('evidence.annotation').selectAll().where('caseId', '=', caseId).where('fileId', '=', fileId)
    .where((w) => w.or([w('shared', '=', true), w('by', '=', ctx.actor.personId)])).orderBy('page').orderBy('at').execute();
}
