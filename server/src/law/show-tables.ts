import type { OutputOf } from '@microcourt/domain/shared/contract';
import type { tables as words } from '@microcourt/domain/law/contract';
import { TABLE_NAMES } from '@microcourt/domain/law/tables';
import type { Ctx } from '@microcourt/platform/module';
import { tablesNow } from './merged.ts';

/** The dated tables as they stand here, each with its version. */
export async function showTables(ctx: Ctx): Promise<OutputOf<typeof words>> {
  const now = await tablesNow(ctx);
  return TABLE_NAMES.map((table) => ({ table, version: now[table].version, rows: [...now[table].rows] }));
}
