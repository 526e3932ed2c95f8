import { sql } from 'kysely';
import type { Ctx } from '@microcourt/platform/module';
import { ownParties, visibleCases } from '../cases/index.ts';
import type { DeliveryRow } from './store.ts';

const own = (ctx: Pick<Ctx, 'tx'>) => ctx.tx.withTables<{ 'serviceOfProcess.delivery': DeliveryRow }>();

const seen = (ctx: Ctx) => sql<boolean>`case_id in (${visibleCases(ctx)})`;

/** The most services of a case that are shown at once; nobody reads more. */
const MOST = 1_000;
/** The services of a case that the reader may see, the newest first. */
export const deliveriesOf = (ctx: Ctx, caseId: string): Promise<DeliveryRow[]> =>
  own(ctx).selectFrom('serviceOfProcess.delivery').selectAll().where(seen(ctx)).where('caseId', '=', caseId).orderBy('deliveryId', 'desc').limit(MOST).execute();
/** One service; undefined where there is none that the reader may see. */
export const deliveryOf = (ctx: Ctx, caseId: string, deliveryId: string): Promise<DeliveryRow | undefined> =>
  own(ctx).selectFrom('serviceOfProcess.delivery').selectAll().where(seen(ctx)).where('caseId', '=', caseId).where('deliveryId', '=', deliveryId).executeTakeFirst();

/** A page of the services on the reader or on whom the reader acts for, the newest first; `after` is the last one of the page before, whosever it is. */
export function ownDeliveries(ctx: Ctx, { unopened, limit, after }: { unopened: boolean; limit: number; after: string | undefined }): Promise<DeliveryRow[]> {
  let rows = own(ctx).selectFrom('serviceOfProcess.delivery').selectAll().where(seen(ctx)).where(sql<boolean>`(case_id, participant_id) in (${ownParties(ctx)})`);
  if (unopened) rows = rows.where('openedAt', 'is', null);
  if (after !== undefined) rows = rows.where('deliveryId', '<', after);
  return rows.orderBy('deliveryId', 'desc').limit(limit).execute();
}

/** What a board shows. */
export type Shown = 'failed' | 'waiting' | 'notice' | 'rebuttals' | 'all';
const OPEN = ['failed', 'rebutted', 'waiting', 'sending', 'notice-runs'];
const STATES: Readonly<Record<'failed' | 'waiting' | 'notice' | 'all', readonly string[]>> = { failed: ['failed', 'rebutted'], waiting: ['waiting', 'sending'], notice: ['notice-runs'], all: OPEN };
const PAGE = 50;

/** A page of a court's services that want something done: those that failed first, then the older before the newer; `after` is the last one of the page before. */
export async function onBoard(ctx: Ctx, courtCode: string, show: Shown, after: string | undefined): Promise<DeliveryRow[]> {
  const rank = sql<number>`case when state in ('failed', 'rebutted') then 0 when state = 'waiting' then 1 when state = 'notice-runs' then 3 else 2 end`;
  let rows = own(ctx).selectFrom('serviceOfProcess.delivery').selectAll().where(seen(ctx)).where('courtCode', '=', courtCode);
  rows = show === 'rebuttals' ? rows.where(sql<boolean>`rebuttal is not null and rebuttal ->> 'decision' is null`) : rows.where('state', 'in', STATES[show] as DeliveryRow['state'][]);
  if (after !== undefined) {
    rows = rows.where(sql<boolean>`(${rank}, delivery_id) > (select case when d.state in ('failed', 'rebutted') then 0 when d.state = 'waiting' then 1 when d.state = 'notice-runs' then 3 else 2 end, d.delivery_id
      from service_of_process.delivery d where d.delivery_id = ${after}::uuid and d.court_code = ${courtCode})`);
  }
  return rows.orderBy(rank).orderBy('deliveryId').limit(PAGE).execute();
}

/** How many services of a court want what done. */
export async function countsOf(ctx: Ctx, courtCode: string): Promise<Record<string, number>> {
  const found = await own(ctx).selectFrom('serviceOfProcess.delivery').select(['state', sql<number>`count(*)::int`.as('n')]).where(seen(ctx)).where('courtCode', '=', courtCode).where('state', 'in', OPEN as DeliveryRow['state'][]).groupBy('state').execute();
  const pending = await own(ctx).selectFrom('serviceOfProcess.delivery').select(sql<number>`count(*)::int`.as('n')).where(seen(ctx)).where('courtCode', '=', courtCode).where(sql<boolean>`rebuttal is not null and rebuttal ->> 'decision' is null`).executeTakeFirst();
  const of = (states: readonly string[]): number => found.filter((one) => states.includes(one.state)).reduce((sum, { n }) => sum + n, 0);
  return { failed: of(STATES.failed), waiting: of(STATES.waiting), notice: of(STATES.notice), rebuttals: pending?.n ?? 0, all: of(OPEN) };
}
