import { createHash } from 'node:crypto';
import type { Danger } from '@microcourt/platform/danger';
import { Refused } from '@microcourt/platform/module';
import { objectName } from '@microcourt/platform/objects';
import { ScannerAway, type VirusScanPort } from '../providers/virus-scan/port.ts';
import type { Examined } from './found.ts';
import { LIMIT } from './look.ts';
import type { Bytes, Staged } from './stage.ts';
import type { UploadRow } from './store-uploads.ts';

const refused = (refusal: string): Examined => ({ state: 'refused', refusal, found: null });
/** What is recorded here is MP3 (docs/decisions/0008): the one voice format that WeChat, iOS, Android and browsers all play. */
const VOICE = 'audio/mpeg';
/** Sound files brought as evidence that every client plays too. */
const SOUND = new Set([VOICE, 'audio/mp4', 'audio/wav']);

/** What is said of each danger. */
const DANGERS: Record<Danger, string> = {
  script: 'files.dangerous', launch: 'files.dangerous', 'sends-data': 'files.dangerous', film: 'files.dangerous', macros: 'files.macros', encrypted: 'files.encrypted', bomb: 'files.bomb',
  'two-files': 'files.two-files', 'too-many-pages': 'files.too-many-pages', damaged: 'files.damaged', 'image-too-large': 'files.image-too-large', virus: 'files.virus', embedded: 'files.embedded', external: 'files.external',
};

/** What the scanner of viruses holds against a file, or null. One that does not answer lets nothing pass: the last piece is not taken, and comes again. */
async function refusalOfScan(viruses: VirusScanPort, whole: Staged): Promise<string | null> {
  try {
    const found = await viruses.scan(whole.all());
    return found === 'clean' ? null : found === 'infected' ? 'files.virus' : 'files.not-scanned';
  } catch (error) {
    if (error instanceof ScannerAway) throw new Refused({ code: 'files.scanner-away', kind: 'conflict' });
    throw error;
  }
}

/** Looks at a whole upload by its bytes alone, in a process of its own, disarms images, and keeps it sealed under a name that follows from its content. */
export async function examine({ objects, keyRing, room, viruses }: Pick<Bytes, 'objects' | 'keyRing' | 'room' | 'viruses'>, row: Pick<UploadRow, 'caseId' | 'duration'>, whole: Staged): Promise<Examined> {
  const infected = viruses ? await refusalOfScan(viruses, whole) : null;
  if (infected) return refused(infected);
  const looked = await room.look(whole);
  if (looked === null) return refused('files.too-costly');
  const { sniffed, image } = looked;
  if (!sniffed.ok) return refused(sniffed.why === 'dangerous' ? DANGERS[sniffed.reason] : 'files.type-refused');
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
