import type { NewsItem } from '@microcourt/domain/shared/wire';
import type { Ctx, Place } from '@microcourt/platform/module';

/** A line of an opened stream: what can be searched in it, and whether it carries a file. */
export type Line = { seq: number; at: string; text: string; kind: string | null };
type Stream = { lines: Line[]; upTo: number; size: number; counted: number; until: number };

const PAGE = 1_000;
/** Letters kept opened in this process, about 64 MB; the streams unused for longest go first, and none stays longer than five minutes unused. */
const MOST_LETTERS = 32_000_000, KEPT_MS = 300_000;

/** A text as it is compared in a search: one width, one case. */
export const searchable = (text: string): string => text.normalize('NFKC').toLowerCase();

function lineOf(item: NewsItem): Line {
  const body = (item.body ?? {}) as Record<string, unknown>, said = (body['said'] ?? {}) as Record<string, unknown>;
  const words = [said['text'], said['name'], said['label'], said['address'], body['text']].filter((w): w is string => typeof w === 'string');
  return { seq: item.seq, at: item.at, text: searchable(words.join('\n')), kind: typeof said['kind'] === 'string' ? said['kind'] : null };
}

/** Streams opened for searching, kept for a while: a stream of 10,000 messages takes 0.15 s once and then only what is new. */
export class OpenedStreams {
  readonly #streams = new Map<string, Stream>();
  #letters = 0;

  /** The lines of a stream up to now. Who calls has checked that the actor may read it. */
  async lines(ctx: Pick<Ctx, 'past'>, place: Place): Promise<readonly Line[]> {
    const key = `${place.caseId} ${place.stream}`;
    const known = this.#streams.get(key);
    const stream = known && known.until > performance.now() ? known : { lines: [], upTo: 0, size: 0, counted: 0, until: 0 };
    if (known && known !== stream) this.#drop(key);
    for (;;) {
      const items = await ctx.past.since(place, stream.upTo, PAGE);
      for (const item of items) {
        if (item.seq <= stream.upTo) continue;
        const line = lineOf(item);
        stream.lines.push(line);
        stream.size += line.text.length + 60;
        stream.upTo = item.seq;
      }
      if (items.length < PAGE) break;
    }
    this.#keep(key, stream);
    return stream.lines;
  }

  #keep(key: string, stream: Stream): void {
    this.#drop(key);
    stream.until = performance.now() + KEPT_MS;
    this.#streams.set(key, stream);
    stream.counted = stream.size;
    this.#letters += stream.counted;
    for (const oldest of this.#streams.keys()) {
      if (this.#letters <= MOST_LETTERS && this.#streams.get(oldest)!.until > performance.now()) return;
      this.#drop(oldest);
    }
  }
  #drop(key: string): void {
    this.#letters -= this.#streams.get(key)?.counted ?? 0;
    this.#streams.delete(key);
  }
}
