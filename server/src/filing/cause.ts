import type { CauseView } from '@microcourt/domain/law/contract';
import type { FilingKind } from '@microcourt/domain/filing/rules';
import type { Ctx } from '@microcourt/platform/module';
import { causeByCode } from '../law/index.ts';

/** The cause with this code if it is one for this kind of complaint; a civil complaint cannot be about an administrative act. */
export function causeFor(ctx: Ctx, f: { kind: FilingKind }, code: string | null | undefined): CauseView | undefined {
  if (!code || code.startsWith('AD-') !== (f.kind === 'administrative')) return undefined;
  return causeByCode(ctx, code);
}
