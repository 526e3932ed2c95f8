import type { OutputOf } from '@microcourt/domain/shared/contract';
import type { divisions as words } from '@microcourt/domain/courts/contract';
import type { Ctx } from '@microcourt/platform/module';
import { divisionsUnder } from './directory.ts';

/** The provinces, or what lies below a division. */
export async function listDivisions(_: Ctx, { under }: { under?: string | undefined }): Promise<OutputOf<typeof words>> {
  return (divisionsUnder(under) ?? []).map(({ code, name, below }) => ({ code, name, more: below.length > 0 }));
}
