import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { macWith, openWith, sealWith, Unreadable, type SuiteName } from './suite.ts';

/** Where the epoch keys are: outside of the database, so that destroying one makes old backups unreadable. A court's hardware stands behind the same port. */
export type KeyRing = {
  /** The suite of new ciphertexts. */
  readonly suite: SuiteName;
  /** The epoch whose key wraps new keys. */
  currentEpoch(): string;
  /** All epochs whose keys still exist, the oldest first. */
  epochs(): string[];
  /** A data key under the current epoch's key, bound to its subject. */
  wrap(subject: string, key: Buffer): Promise<{ epoch: string; wrapped: Buffer }>;
  /** The data key again; `Unreadable` if the epoch was destroyed or the key belongs to another subject. */
  unwrap(subject: string, epoch: string, wrapped: Buffer): Promise<Buffer>;
  /** A keyed hash under a key that outlives the epochs; it names its suite. */
  mac(kind: string, value: string): string;
  /** Begins a new epoch and gives its name. */
  rotate(): Promise<string>;
  /** Destroys the key of an epoch that is not the current one, for ever. */
  destroyEpoch(epoch: string): Promise<void>;
};

type Kept = { suite: SuiteName; key: string };
type Ring = { version: 1; current: string; mac: Kept; epochs: Record<string, Kept & { madeAt: string }> };

const fresh = (suite: SuiteName): Kept => ({ suite, key: randomBytes(32).toString('hex') });
const read = (file: string): Ring => JSON.parse(readFileSync(file, 'utf8')) as Ring;

/** Whole or not at all, on the disk before it counts; the bytes of the old file are overwritten. */
function write(file: string, ring: Ring): void {
  const next = `${file}.next`;
  const out = openSync(next, 'w', 0o600);
  writeSync(out, JSON.stringify(ring, null, 1));
  fsyncSync(out);
  closeSync(out);
  const old = existsSync(file) ? openSync(file, 'r+') : null;
  renameSync(next, file);
  const folder = openSync(dirname(file), 'r');
  fsyncSync(folder);
  closeSync(folder);
  if (old === null) return;
  writeSync(old, Buffer.alloc(4_096 + Buffer.byteLength(JSON.stringify(ring)) * 2), 0);
  fsyncSync(old);
  closeSync(old);
}

/** One writer at a time among the processes of this machine; a lock left by a killed one is broken after ten seconds. */
async function alone<T>(file: string, change: () => T): Promise<T> {
  const lock = `${file}.lock`;
  for (let tries = 0; ; tries++) {
    try { closeSync(openSync(lock, 'wx', 0o600)); break; } catch (error) {
      if (tries > 400) throw error;
      if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 10_000) rmSync(lock, { force: true });
      await new Promise((done) => { setTimeout(done, 30); });
    }
  }
  try { return change(); } finally { rmSync(lock, { force: true }); }
}

/** The file of a ring, made if it is missing; refused if others may read it. */
async function prepare(file: string, suite: SuiteName): Promise<void> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  await alone(file, () => {
    if (!existsSync(file)) write(file, { version: 1, current: 'e1', mac: fresh(suite), epochs: { e1: { ...fresh(suite), madeAt: new Date().toISOString() } } });
  });
  if ((statSync(file).mode & 0o077) !== 0) throw new Error(`the key ring ${file} may be read by others: set its mode to 600`);
}

/** The ring of a file as it was last read, with its keys set up once: a key given as bytes costs ten times the hash itself. */
class Held {
  ring: Ring;
  readonly #file: string;
  #objects = new Map<string, KeyObject>();
  constructor(file: string) { this.#file = file; this.ring = read(file); }

  again(): void {
    this.ring = read(this.#file);
    // Of an epoch that was destroyed, here or by another process, nothing is kept: there are the keys of the epochs and the one for hashes.
    if (this.#objects.size > Object.keys(this.ring.epochs).length + 1) this.#objects = new Map();
  }
  /** Changes the file, alone among the processes of this machine. */
  change(how: () => void): Promise<void> {
    return alone(this.#file, () => { this.again(); how(); write(this.#file, this.ring); this.#objects = new Map(); });
  }
  keyOf(epoch: string): KeyObject {
    if (!this.ring.epochs[epoch]) this.again();
    const found = this.ring.epochs[epoch];
    if (!found) throw new Unreadable('destroyed');
    return this.#objectOf(found);
  }
  macKey(): KeyObject { return this.#objectOf(this.ring.mac); }
  #objectOf({ key }: Kept): KeyObject {
    const found = this.#objects.get(key) ?? createSecretKey(Buffer.from(key, 'hex'));
    this.#objects.set(key, found);
    return found;
  }
}

/**
 * A key ring in one file of mode 600, made if it is missing. Keep it, and its backups, apart from the database:
 * whoever has both can read everything, and whoever loses the file can read nothing.
 */
export async function openFileKeyRing({ file, suite = 'aes-256-gcm' }: { file: string; suite?: SuiteName }): Promise<KeyRing> {
  await prepare(file, suite);
  const held = new Held(file);
  return {
    suite,
    currentEpoch: () => { held.again(); return held.ring.current; },
    epochs: () => { held.again(); return Object.keys(held.ring.epochs); },
    async wrap(subject, key) {
      held.again();
      const epoch = held.ring.current;
      return { epoch, wrapped: sealWith(suite, held.keyOf(epoch), `data-key:${subject}`, key) };
    },
    async unwrap(subject, epoch, wrapped) { return openWith(held.keyOf(epoch), `data-key:${subject}`, wrapped); },
    mac: (kind, value) => macWith(held.ring.mac.suite, held.macKey(), kind, value),
    async rotate() {
      await held.change(() => {
        const { ring } = held;
        ring.current = `e${Math.max(...Object.keys(ring.epochs).map((name) => Number(name.slice(1)))) + 1}`;
        ring.epochs[ring.current] = { ...fresh(suite), madeAt: new Date().toISOString() };
      });
      return held.ring.current;
    },
    async destroyEpoch(epoch) {
      await held.change(() => {
        if (epoch === held.ring.current) throw new Error('the current epoch is in use: rotate first');
        delete held.ring.epochs[epoch];
      });
    },
  };
}
