import type { FilingView } from '@microcourt/domain/filing/contract';
import { mayServeElectronically, type NoticeKind } from '@microcourt/domain/filing/rules-service';
import type { Draft } from '@microcourt/domain/filing/draft';
import type { Day } from '@microcourt/domain/shared/calendar';
import type { Ctx } from '@microcourt/platform/module';
import { withoutMobile } from '../identity/index.ts';
import { closeTask, noteTask } from '../worklist/index.ts';
import { openTitle } from './sealed.ts';
import { removeWaiting, saveNotice, type NoticeRow } from './store-notices.ts';
import type { FilingRow } from './store.ts';

/** The label to which the words on how a notice was served are bound. */
export const howLabel = (n: Pick<NoticeRow, 'filingId' | 'what' | 'version'>): string => `filing.notice.how:${n.filingId}:${n.what}:${n.version}`;

/** Whether what the court tells a filer arrives in the app: the filer can sign in and has agreed to electronic service (在线诉讼规则第二十九条). */
async function arrivesInApp(ctx: Ctx, f: FilingRow, draft: Draft): Promise<boolean> {
  return mayServeElectronically(draft.service) && (await withoutMobile(ctx, [f.filer])).size === 0;
}

/**
 * Makes a notice to the filer, and gives the day on which it was served: today where it arrives in the app with the filer's consent; null where the
 * clerk has to serve it on paper first, and gets it on the list. 在线诉讼规则（法释〔2021〕12号）第二十九条至第三十一条；民事诉讼法（2023）第九十条.
 */
export async function giveNotice(ctx: Ctx, f: FilingRow, draft: Draft, what: NoticeKind, days: number | null = null, number: string | null = f.serial): Promise<Day | null> {
  const servedOn = (await arrivesInApp(ctx, f, draft)) ? ctx.today : null;
  await saveNotice(ctx.tx, { filingId: f.id, what, version: f.version, caseId: f.caseId, madeOn: ctx.today, days, servedOn, how: null, notedBy: null });
  if (servedOn === null) {
    await noteTask(ctx, {
      kind: 'notice-to-serve', subjectId: f.id, courtCode: f.courtCode!, caseId: f.caseId, title: await openTitle(ctx, f), number,
      article: '民事诉讼法（2023）第八十七条、第九十条；人民法院在线诉讼规则（法释〔2021〕12号）第二十九条',
    });
  }
  return servedOn;
}

/** Takes what waits to be served off the list, since its addressee has acted on it or the complaint is gone. */
export async function dropNotices(ctx: Ctx, f: FilingRow): Promise<void> {
  await removeWaiting(ctx.tx, f.caseId);
  await closeTask(ctx, 'notice-to-serve', f.id);
}

/** The notices of a filing as its filer and the court see them. */
export const noticesSeen = (ctx: Ctx, rows: readonly NoticeRow[]): Promise<NonNullable<FilingView['notices']>> =>
  Promise.all(rows.map(async (n) => ({ what: n.what, madeOn: n.madeOn, servedOn: n.servedOn, how: n.how === null ? null : await ctx.open(n.caseId, howLabel(n), n.how) })));
