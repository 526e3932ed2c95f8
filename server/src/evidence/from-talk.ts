import type { fromTalk as words, ItemFields, ItemView } from '@microcourt/domain/evidence/contract';
import { roomOf } from '@microcourt/domain/evidence/rules';
import { readableFrom, streamsOf } from '@microcourt/domain/case-spaces/rules';
import { Sent } from '@microcourt/domain/messaging/contract';
import { dayOf } from '@microcourt/domain/shared/calendar';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { notFound } from '@microcourt/platform/failures';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { filesIn, placeAlso } from '../files/index.ts';
import { openMatter, sideWriting } from './matter.ts';
import { showItem } from './show-evidence.ts';
import { beginItem } from './write-item.ts';

const KINDS: Readonly<Record<string, ItemFields['kind']>> = { image: 'electronic-data', voice: 'audio-visual' };

/** Makes a draft of an image, a file or a voice message of the space; from then on the file stands in the side's own room too, whatever becomes of the message. */
export async function fromTalk(ctx: Ctx, { caseId, stream, seq, name }: InputOf<typeof words>): Promise<ItemView> {
  const matter = await openMatter(ctx, caseId), side = sideWriting(matter.viewer), { roles } = ctx.actor, place = { caseId, stream };
  if (!streamsOf(roles).includes(stream) || seq < readableFrom(roles, stream)) throw notFound();
  const [item] = await ctx.past.at(place, [seq]);
  if (!item) throw notFound();
  const said = item.name === Sent.news ? (item.body as { said?: { kind: string; fileId?: string } }).said : undefined;
  // Words that were taken back took their file out of the stream; then there is nothing left to take.
  const [file] = said?.fileId === undefined ? [] : await filesIn(ctx, place, [said.fileId]);
  if (said === undefined || file === undefined) throw new Refused({ code: 'evidence.nothing-to-take', kind: 'invalid' });
  await placeAlso(ctx, [file.fileId], { caseId, stream: roomOf(side) });
  const itemId = await beginItem(ctx, matter, {
    name, kind: KINDS[said.kind] ?? 'electronic-data', source: `案件空间中的消息，${dayOf(new Date(item.at))}`, purpose: '', content: '', form: 'electronic', visibility: 'open', pages: null, copies: 0, fileIds: [file.fileId],
  });
  return showItem(ctx, caseId, itemId);
}
