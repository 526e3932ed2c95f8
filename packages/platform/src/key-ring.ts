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

/**
 * A key ring in one file of mode 600, made if it is missing. Keep it, and its backups, apart from the database:
 * whoever has both can read everything, and whoever loses the file can read nothing.
 */
export async function openFileKeyRing({ file, suite = 'aes-256-gcm' }: { file: string; suite?: SuiteName }): Promise<KeyRing> {
  await prepare(file, suite);
  let ring = read(file);
  // Set up once: a key given as bytes costs ten times the hash itself.
  let objects = new Map<string, KeyObject>();
  const again = (): void => {
    ring = read(file);
    // Of an epoch that another process destroyed nothing is kept here either: its key, and the one for hashes, are one more than the epochs.
    if (objects.size > Object.keys(ring.epochs).length + 1) objects = new Map();
  };
  const objectOf = ({ key }: Kept): KeyObject => {
    const found = objects.get(key) ?? createSecretKey(Buffer.from(key, 'hex'));
    objects.set(key, found);
    return found;
  };
  const keyOf = (epoch: string): Kept => {
    if (!ring.epochs[epoch]) again();
    const found = ring.epochs[epoch];
    if (!found) throw new Unreadable('destroyed');
    return found;
  };
  const change = (how: () => void): Promise<void> => alone(file, () => { again(); how(); write(file, ring); });
  return {
    suite,
    currentEpoch: () => { again(); return ring.current; },
    epochs: () => { again(); return Object.keys(ring.epochs); },
    async wrap(subject, key) {
      again();
      const epoch = ring.current;
      return { epoch, wrapped: sealWith(suite, objectOf(keyOf(epoch)), `data-key:${subject}`, key) };
    },
    async unwrap(subject, epoch, wrapped) { return openWith(objectOf(keyOf(epoch)), `data-key:${subject}`, wrapped); },
    mac: (kind, value) => macWith(ring.mac.suite, objectOf(ring.mac), kind, value),
    async rotate() {
      await change(() => {
        ring.current = `e${Math.max(...Object.keys(ring.epochs).map((name) => Number(name.slice(1)))) + 1}`;
        ring.epochs[ring.current] = { ...fresh(suite), madeAt: new Date().toISOString() };
      });
      return ring.current;
    },
    async destroyEpoch(epoch) {
      await change(() => {
        if (epoch === ring.current) throw new Error('the current epoch is in use: rotate first');
        delete ring.epochs[epoch];
        objects = new Map();
      });
    },
  };
}
