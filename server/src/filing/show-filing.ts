import type { FilingView, view } from '@microcourt/domain/filing/contract';
import type { InputOf } from '@microcourt/domain/shared/contract';
import type { Ctx } from '@microcourt/platform/module';
import { shown } from './view.ts';

/** A filing with its draft, its clock, its defects and its history. */
export const showFiling = (ctx: Ctx, { filingId }: InputOf<typeof view>): Promise<FilingView> => shown(ctx, filingId);
