import { createHash } from 'node:crypto';
import { objectName } from '@microcourt/platform/objects';
import type { Examined } from './found.ts';
import { LIMIT } from './look.ts';
import type { Bytes, Staged } from './stage.ts';
import type { UploadRow } from './store-uploads.ts';

const refused = (refusal: string): Examined => ({ state: 'refused', refusal, found: null });
/** What is recorded here is MP3 (docs/decisions/0008): the one voice format that WeChat, iOS, Android and browsers all play. */
const VOICE = 'audio/mpeg';
/** Sound files brought as evidence that every client plays too. */
const SOUND = new Set([VOICE, 'audio/mp4', 'audio/wav']);

/** Looks at a whole upload by its bytes alone, in a process of its own, disarms images, and keeps it sealed under a name that follows from its content. */
export async function examine({ objects, keyRing, room }: Pick<Bytes, 'objects' | 'keyRing' | 'room'>, row: Pick<UploadRow, 'caseId' | 'duration'>, whole: Staged): Promise<Examined> {
  const looked = await room.look(whole);
  if (looked === null) return refused('files.too-costly');
  const { sniffed, image } = looked;
  if (!sniffed.ok) return refused(sniffed.why === 'dangerous' ? 'files.dangerous' : 'files.type-refused');
  const { type, kind } = sniffed;
  if (kind !== 'video' && whole.size > LIMIT) return refused('files.too-large');
  if (kind === 'audio' && row.duration !== null && type !== VOICE) return refused('files.voice-format');
  if (kind === 'audio' && !SOUND.has(type)) return refused('files.sound-format');
  const keep = async (content: () => AsyncIterable<Uint8Array>): Promise<{ object: string; size: number; sha256: string }> => {
    const hash = createHash('sha256');
    for await (const part of content()) hash.update(part);
    const sha256 = hash.digest('hex'), object = objectName(keyRing.mac, row.caseId, sha256);
    return { object, sha256, size: (await objects.put(row.caseId, object, content())).size };
  };
  if (kind !== 'image') return { state: 'ready', refusal: null, found: { type, kind, ...(await keep(() => whole.all())) } };
  if (image === null) return refused('files.image-unreadable');
  const [kept, thumb] = [await keep(() => one(image.full)), await keep(() => one(image.thumb))], came = createHash('sha256');
  for await (const part of whole.all()) came.update(part);
  return { state: 'ready', refusal: null, found: {
    type: image.type, kind, width: image.width, height: image.height, object: kept.object, size: kept.size, thumb: thumb.object, thumbSize: thumb.size,
    sha256: came.digest('hex'), kept: kept.sha256,
  } };
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
