import type { NewsItem } from '@microcourt/domain/shared/wire';
import { randomUUID } from 'node:crypto';
import type { Door } from './door.ts';
import type { Hub } from './hub.ts';
import type { Kernel } from './kernel.ts';
import type { Log } from './log.ts';
import { createWire, type Wire } from './relay-wire.ts';

/** What the relay needs. `hub` is null in a process without sockets; `url` is where the database is; `pollSeconds` how often missed rings are looked for. */
export type RelayParts = { kernel: Pick<Kernel, 'onCommitted' | 'lastSeq'>; door: Door; hub: Hub | null; url: string; log: Log; pollSeconds?: number };
/** Carries what was committed to the sockets of this process at once, and to other processes on the same database. */
export type Relay = { stop(): Promise<void>; readonly listening: boolean; readonly alone: boolean; readonly tried: Promise<void> };

/** What a process tells the others: who says it, the last numbers of streams, and topics; `here` when it has begun to listen, `again` when something may have gone untold. */
type Ring = { from: string; places: [caseId: string, stream: string, seq: number][]; topics: string[]; said?: 'here' | 'again' };

const CHANNEL = 'court_news';
const GATHER_MS = 5;
const MOST_BYTES = 7_600;
const POLL_AT_ONCE = 500;

/** Texts of at most 7,600 bytes each, as a notification may have 8,000. */
export function split(from: string, places: Ring['places'], topics: readonly string[]): string[] {
  const texts: string[] = [];
  let ring: Ring = { from, places: [], topics: [] };
  let size = 0;
  const finish = (): void => {
    if (ring.places.length + ring.topics.length > 0) texts.push(JSON.stringify(ring));
    ring = { from, places: [], topics: [] };
    size = 100;
  };
  finish();
  const room = (item: unknown): void => {
    const bytes = Buffer.byteLength(JSON.stringify(item)) + 1;
    if (size + bytes > MOST_BYTES) finish();
    size += bytes;
  };
  // Topics first: who lost standing is told before the news that follows.
  for (const topic of topics) { room(topic); ring.topics.push(topic); }
  for (const place of places) { room(place); ring.places.push(place); }
  finish();
  return texts;
}

class CourtRelay implements Relay {
  private readonly parts: RelayParts;
  private readonly self = randomUUID();
  private readonly wire: Wire;
  private readonly places = new Map<string, Ring['places'][number]>();
  private readonly topics = new Set<string>();
  private gathering: NodeJS.Timeout | null = null;
  private readonly polling: NodeJS.Timeout;
  private readonly unhook: () => void;

  constructor(parts: RelayParts) {
    this.parts = parts;
    this.wire = createWire({
      url: parts.url, channel: CHANNEL, log: parts.log, heard: (text) => this.heard(text), hello: this.say('here'), again: () => this.again(),
    });
    this.unhook = parts.kernel.onCommitted((committed) => this.committed(committed));
    this.polling = setInterval(() => void this.poll(), (parts.pollSeconds ?? 5) * 1_000);
    this.polling.unref();
  }

  get listening(): boolean {
    return this.wire.listening;
  }

  /** Whether no other process listens, so that nothing need be told to any. */
  get alone(): boolean {
    return this.wire.alone;
  }

  /** Resolves when the first attempt to listen has ended, well or not. */
  get tried(): Promise<void> {
    return this.wire.tried;
  }

  async stop(): Promise<void> {
    this.unhook();
    clearInterval(this.polling);
    if (this.gathering) clearTimeout(this.gathering);
    await this.tellOthers();
    await this.wire.stop();
  }

  private say(said: 'here' | 'again'): string {
    return JSON.stringify({ from: this.self, places: [], topics: [], said } satisfies Ring);
  }

  /** Whatever was said while nobody listened: looks at everything again. */
  private again(): void {
    this.parts.door.forgetAll();
    this.parts.hub?.people.checkAll();
    void this.poll();
  }

  private committed({ items, topics }: { items: NewsItem[]; topics: string[] }): void {
    const all = new Set(topics);
    for (const item of items) if (this.parts.door.changesStanding.has(item.name)) all.add(`standing:${item.caseId}`);
    for (const topic of all) this.act(topic);
    this.parts.hub?.rooms.take(items);
    if (this.wire.alone) return;
    for (const topic of all) this.topics.add(topic);
    for (const { caseId, stream, seq } of items) {
      const key = `${caseId}/${stream}`;
      if ((this.places.get(key)?.[2] ?? 0) < seq) this.places.set(key, [caseId, stream, seq]);
    }
    this.gathering ??= setTimeout(() => void this.tellOthers(), GATHER_MS);
  }

  private async tellOthers(): Promise<void> {
    this.gathering = null;
    const texts = split(this.self, [...this.places.values()], [...this.topics]);
    this.places.clear();
    this.topics.clear();
    await this.wire.tell(texts);
  }

  private heard(text: string): void {
    const ring = JSON.parse(text) as Ring;
    if (ring.from === this.self) return;
    // One who listens anew could not tell us anything meanwhile, and one who says `again` did not.
    if (ring.said) this.again();
    // What was committed before this moment was not told to the newcomer, so it shall look; from now on everything is told.
    if (this.wire.alone) void this.wire.tell([this.say('again')]);
    this.wire.alone = false;
    for (const topic of ring.topics) this.act(topic);
    for (const [caseId, stream, seq] of ring.places) this.parts.hub?.rooms.hear({ caseId, stream }, seq);
  }

  /** `session:<id>` it ended; `person:<id>` posts or proof changed; `standing:<caseId>` roles changed; all else is a bell. */
  private act(topic: string): void {
    const { door, hub } = this.parts;
    const name = topic.slice(topic.indexOf(':') + 1);
    if (topic.startsWith('session:')) {
      door.forgetSession(name);
      hub?.people.sessionEnded(name);
    } else if (topic.startsWith('person:')) {
      door.forgetPerson(name);
      void hub?.people.personChanged(name);
    } else if (topic.startsWith('standing:')) {
      door.forgetCase(name);
      void hub?.rooms.recheckCase(name);
    } else hub?.people.ring(topic);
  }

  /** The net below lost rings: asks for the last numbers of all followed streams. */
  private async poll(): Promise<void> {
    const followed = this.parts.hub?.rooms.followed() ?? [];
    if (!this.wire.listening) { this.parts.door.forgetAll(); this.parts.hub?.people.checkAll(); }
    try {
      for (let from = 0; from < followed.length; from += POLL_AT_ONCE) {
        const places = followed.slice(from, from + POLL_AT_ONCE);
        const last = await this.parts.kernel.lastSeq(places);
        places.forEach((place, i) => this.parts.hub?.rooms.hear(place, last[i] ?? 0));
      }
    } catch (error) {
      this.parts.log.warn('streams could not be polled', { fault: error });
    }
  }
}

/** The relay of this process. */
export const createRelay = (parts: RelayParts): Relay => new CourtRelay(parts);
