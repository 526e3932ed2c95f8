import type { canned as listWords, saveCanned as words } from '@microcourt/domain/messaging/contract';
import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import { notFound } from '@microcourt/platform/failures';
import type { Ctx } from '@microcourt/platform/module';
import { cannedOf, removeCanned, saveCannedRow } from './store-canned.ts';

/** The answers that a court gives again and again. */
export async function listCanned(ctx: Ctx, { courtCode }: InputOf<typeof listWords>): Promise<OutputOf<typeof listWords>> {
  return (await cannedOf(ctx.tx, courtCode)).map(({ cannedId, title, text }) => ({ cannedId, title, text }));
}

/** Keeps, changes or removes a canned answer of the court. */
export async function saveCanned(ctx: Ctx, { courtCode, cannedId, title, text, remove }: InputOf<typeof words>): Promise<Record<string, never>> {
  const done = remove === true
    ? cannedId !== null && (await removeCanned(ctx.tx, courtCode, cannedId))
    : await saveCannedRow(ctx.tx, { cannedId: cannedId ?? ctx.newId(), courtCode, title, text, savedBy: ctx.actor.personId!, savedAt: ctx.now });
  if (!done) throw notFound();
  return {};
}
