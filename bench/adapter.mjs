// A member of a court under load, as the peers' kit wants it (`connect`, `send`, `onMessage`, `history`, `close`, `destroy`).
// Plain JavaScript: the kit loads it from wherever it runs.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { WebSocket } from 'ws';

const SEND = 'messaging.send', HISTORY = 'messaging.history', STREAM = 'main';
/** What a socket may send: 50 frames a second, 200 at once. One that sends more is closed, so a member waits. */
const FRAMES_PER_SECOND = 48, BURST = 180;

export function createAdapter(target) {
  const members = new Map(JSON.parse(readFileSync(target.membersFile, 'utf8')).map((member) => [member.user, member]));
  // A phone that comes back resumes from the number it has seen; one that comes first asks what the last number is.
  const seen = new Map();
  return { durable: true, connect: (member) => CourtMember.open(target.url, members.get(member.user), seen) };
}

/** A request id that is the same for the same message, however often it is sent. */
function requestIdOf(user, id) {
  const hex = createHash('sha256').update(`${user} ${id}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

class TooMany extends Error {
  constructor(seconds) { super('too many'); this.seconds = seconds; }
}

class CourtMember {
  #hear = () => {};
  #following = () => {};
  #asked = new Map();
  #last = 0;
  #tokens = BURST;
  #at = performance.now();

  static open(url, member, seen) {
    return new Promise((opened, failed) => {
      const client = new CourtMember(url, member, seen);
      client.#following = () => opened(client);
      client.socket.on('error', failed);
      client.socket.on('close', (code) => failed(new Error(`${member.user}: closed with ${code}`)));
    });
  }

  constructor(url, member, seen) {
    this.member = member;
    this.seen = seen;
    this.socket = new WebSocket(`${url.replace(/^http/, 'ws')}/socket`, { perMessageDeflate: false });
    this.closed = new Promise((done) => { this.socket.on('close', done); });
    this.socket.on('open', () => {
      this.#put({ t: 'hello', token: member.token });
      const follow = (since) => this.#put({ t: 'follow', caseId: member.caseId, stream: STREAM, since });
      const since = seen.get(member.caseId);
      if (since !== undefined) return follow(since);
      this.#ask(HISTORY, { caseId: member.caseId, stream: STREAM, limit: 1 }).then(({ lastSeq }) => follow(lastSeq), () => this.destroy());
    });
    this.socket.on('message', (data) => this.#take(JSON.parse(data.toString())));
    this.socket.on('close', () => {
      for (const { failed } of this.#asked.values()) failed(new Error(`${member.user}: connection closed`));
      this.#asked.clear();
    });
  }

  onMessage(callback) { this.#hear = callback; }

  async send(room, text, id) {
    const { user, caseId } = this.member, requestId = requestIdOf(user, id ?? `${Date.now()}-${Math.random()}`);
    for (;;) {
      await this.#mayPut();
      try {
        return (await this.#ask(SEND, { caseId, stream: STREAM, said: { kind: 'text', text } }, requestId)).seq;
      } catch (error) {
        // One person may not say hundreds of things at once: like a phone's outbox, it waits and sends the same again.
        if (!(error instanceof TooMany)) throw error;
        await new Promise((done) => { setTimeout(done, error.seconds * 1_000); });
      }
    }
  }

  async history(_room, { before, since, limit }) {
    const { caseId } = this.member;
    const range = since !== undefined ? { after: since === '' ? 0 : Number(since) } : before ? { before: Number(before) } : {};
    await this.#mayPut();
    const { items, lastSeq } = await this.#ask(HISTORY, { caseId, stream: STREAM, limit, ...range });
    const messages = items.map(({ seq, body }) => ({ id: String(seq), text: body?.said?.text ?? '' }));
    const complete = since !== undefined ? (items.at(-1)?.seq ?? lastSeq) >= lastSeq : (items[0]?.seq ?? 1) <= 1;
    return { messages, complete };
  }

  async close() { this.socket.close(); await this.closed; }

  destroy() { this.socket.terminate(); }

  #put(frame) { this.socket.send(JSON.stringify(frame)); }

  async #mayPut() {
    for (;;) {
      const now = performance.now();
      this.#tokens = Math.min(BURST, this.#tokens + ((now - this.#at) / 1000) * FRAMES_PER_SECOND);
      this.#at = now;
      if (this.#tokens >= 1) { this.#tokens -= 1; return; }
      await new Promise((done) => { setTimeout(done, 20); });
    }
  }

  #ask(ask, input, requestId) {
    const n = ++this.#last;
    return new Promise((done, failed) => {
      this.#asked.set(n, { done, failed });
      this.#put({ t: 'ask', n, ask, input, ...(requestId ? { requestId } : {}) });
    });
  }

  #take(frame) {
    if (frame.t === 'news') {
      this.seen.set(this.member.caseId, Math.max(this.seen.get(this.member.caseId) ?? 0, frame.items.at(-1).seq));
      for (const { body } of frame.items) if (body?.said?.kind === 'text') this.#hear(this.member.room, body.said.text);
    } else if (frame.t === 'answer') {
      const asked = this.#asked.get(frame.n);
      this.#asked.delete(frame.n);
      if (frame.status === 200) asked?.done(frame.value);
      else asked?.failed(frame.failure?.refusal?.code === 'shared.too-many' ? new TooMany(frame.failure.refusal.facts.seconds) : new Error(`${frame.status} ${JSON.stringify(frame.failure)}`));
    } else if (frame.t === 'following') {
      this.seen.set(this.member.caseId, Math.max(this.seen.get(this.member.caseId) ?? 0, frame.seq));
      this.#following();
    }
  }
}
