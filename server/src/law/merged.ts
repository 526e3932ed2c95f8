import { groundOn, type Ground, type Tables } from '@microcourt/domain/law/tables';
import type { Ctx } from '@microcourt/platform/module';
import { baseTables, courtCodes } from './ground.ts';
import { servedCourts } from '../courts/index.ts';

/** The tables with what this installation's managers changed. */
export async function tablesNow(_: Pick<Ctx, 'tx'>): Promise<Tables> {
  return baseTables();
}

/** What a calculation stands on, on the day of the request: the tables as they stand here, and the courts that are known or served here. */
export async function groundOf(ctx: Pick<Ctx, 'tx' | 'today'>): Promise<Ground> {
  const courts = new Map(courtCodes());
  for (const { code, name } of await servedCourts(ctx)) courts.set(code, name);
  return groundOn(ctx.today, await tablesNow(ctx), courts);
}
