import type { beginAtCounter as words, FilingView } from '@microcourt/domain/filing/contract';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { isProvedAt } from '../identity/index.ts';
import { makeDraft } from './begin-filing.ts';
import { actorOf } from './work.ts';

/**
 * Begins a filing for a person who stands at the counter with a proved identity; the clerk types. A complaint made orally is recorded,
 * read back and signed: 民事诉讼法（2023）第一百二十三条第二款；行政诉讼法（2017）第五十条第二款.
 */
export async function beginAtCounter(ctx: Ctx, { courtCode, personId, kind, formId, oral }: InputOf<typeof words>): Promise<FilingView> {
  // Whoever was proved at another court's counter shows the document here too: an id alone brings nobody to this one.
  if (!(await isProvedAt(ctx, personId, courtCode))) throw new Refused({ code: 'filing.prove-at-counter-first', kind: 'conflict' });
  return makeDraft(ctx, { kind, formId, filer: personId, begunBy: actorOf(ctx), oral, courtCode });
}
