import { organOf } from '@microcourt/domain/courts/rules';
import type { Draft } from '@microcourt/domain/filing/draft';
import type { Problem } from '@microcourt/domain/filing/problem';
import type { Ctx } from '@microcourt/platform/module';
import { exclusiveElsewhere } from '../courts/index.ts';
import type { FilingRow } from './store.ts';

/** Where the cause happened or its thing lies, as far as the complaint tells. */
const placeOf = (d: Draft): string | null =>
  d.place?.immovable?.division ?? d.place?.deceased?.division ?? d.place?.tort?.division ?? d.place?.performance?.division ?? null;

/** A warning where the law gives such a suit to another court alone: 民事诉讼法（2023）第三十四条；行政诉讼法（2017）第二十条. Never a bar, since facts that are not known may lead elsewhere. */
export async function jurisdictionWarnings(ctx: Ctx, f: FilingRow, d: Draft): Promise<Problem[]> {
  if (!d.court) return [];
  const [defendant] = d.defendants ?? [], { act } = d;
  const elsewhere = await exclusiveElsewhere(ctx, d.court, {
    kind: d.kind, cause: f.causeCode ?? d.cause?.code ?? null, defendantDivision: defendant?.domicile?.division ?? null, placeDivision: placeOf(d),
    plaintiffDivision: d.plaintiffs?.[0]?.domicile?.division ?? null, ...(act?.immovable === undefined ? {} : { immovable: act.immovable }),
    ...(act?.personalFreedom === undefined ? {} : { personalFreedom: act.personalFreedom }),
    ...(d.kind === 'administrative' && defendant?.name ? { organ: organOf(defendant.name) ?? 'other' } : {}),
  });
  return elsewhere === null ? [] : [{ path: ['court'], code: 'filing.exclusive-jurisdiction', facts: { court: elsewhere.name, article: elsewhere.article } }];
}
