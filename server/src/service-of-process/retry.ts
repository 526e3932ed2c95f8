import type { InputOf } from '@microcourt/domain/shared/contract';
import * as words from '@microcourt/domain/service-of-process/contract';
import { noticeText } from '@microcourt/domain/service-of-process/rules-notice';
import { mayServe, type Progress } from '@microcourt/domain/service-of-process/rules-ways';
import { agree, Refused, type Ctx } from '@microcourt/platform/module';
import { toldOf } from './about.ts';
import { beginAttempts } from './begin-attempt.ts';
import { hold } from './found.ts';
import { groundFor, withFound } from './plan.ts';
import { settle } from './settle.ts';
import { shown } from './view.ts';

/** Tries another way for a service that failed, waits or is only presumed; by public notice only with its guards. Its reason and course stand on the file: 民事诉讼法（2023）第九十五条第二款. */
export async function retry(ctx: Ctx, input: InputOf<typeof words.retry>): Promise<words.DeliveryView> {
  const { d, about, attempts } = await hold(ctx, input.caseId, input.deliveryId), { way, reason } = input;
  if (!about.reach) throw new Refused({ code: 'service-of-process.not-a-party', kind: 'invalid' });
  const found = groundFor(about.head, await withFound(ctx, d.caseId, about.reach, way), way, d.facts.statement, {
    refused: input.refused === true, witnessed: input.witnessed === true, whereaboutsUnknown: input.whereaboutsUnknown === true, reasonOnFile: reason !== '', abroad: d.facts.abroad,
  });
  if (found === null) throw new Refused({ code: 'service-of-process.no-place-for-way', kind: 'conflict' });
  const progress: Progress = { statement: d.facts.statement, replaced: d.state === 'replaced', attempts, effect: d.effect };
  agree(mayServe(progress, way, found.ground));
  const place = way === 'public-notice' ? noticeText({ name: about.party?.member.name ?? '', title: about.head.title, document: about.title, kind: d.kind, reason, abroad: d.facts.abroad, appealable: d.facts.appealable }) : found.contact;
  await beginAttempts(ctx, d, about, [{ way, ground: found.ground, contact: place, reason, by: ctx.actor.personId }]);
  await ctx.tell(words.Sent, { ...toldOf(d, about), way }, { caseId: d.caseId, stream: 'main' });
  await settle(ctx, d, { about });
  return shown(ctx, d.caseId, d.deliveryId);
}
