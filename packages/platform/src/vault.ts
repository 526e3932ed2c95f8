import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import type pg from 'pg';
import { rowsOf } from './database.ts';
import type { KeyRing } from './key-ring.ts';
import { openWith, sealWith, Unreadable } from './suite.ts';

/** Seals and opens what is kept of a subject (a case, a person) under its own key. */
export type Vault = {
  seal(subject: string, label: string, plain: string): Promise<Buffer>;
  open(subject: string, label: string, sealed: Buffer): Promise<string>;
  /** The same for raw bytes (files). */
  sealBytes(subject: string, label: string, plain: Buffer): Promise<Buffer>;
  openBytes(subject: string, label: string, sealed: Buffer): Promise<Buffer>;
  /** Opens many rows of one subject: its key is asked for once. */
  opener(subject: string): Promise<(label: string, sealed: Buffer) => string>;
  /** Forgets the unwrapped key of a subject in this process. */
  drop(subject: string): void;
  /** Destroys the wrapped key of a subject for ever. What backups keep of it falls with its epoch: see `renewEpoch`. */
  destroy(subject: string): Promise<void>;
  /** Begins a new epoch, wraps all living keys anew and destroys the older epochs; gives how many keys were wrapped. */
  renewEpoch(): Promise<number>;
};

type Row = { epoch: string | null; wrapped: Buffer | null };
type Cached = { key: KeyObject; until: number };
/** Keys kept unwrapped; other processes notice a destroyed key within the time. */
const MOST = 20_000, KEPT_MS = 60_000;

class Keys {
  readonly #pool: pg.Pool;
  readonly #ring: KeyRing;
  readonly #cached = new Map<string, Cached>();
  readonly #coming = new Map<string, Promise<KeyObject>>();
  constructor(pool: pg.Pool, ring: KeyRing) { this.#pool = pool; this.#ring = ring; }

  /** The key at once if it is at hand; else a promise of it. */
  of(subject: string): KeyObject | Promise<KeyObject> {
    const cached = this.#cached.get(subject);
    if (cached && cached.until > performance.now()) return cached.key;
    const coming = this.#coming.get(subject) ?? this.#fetch(subject).finally(() => { this.#coming.delete(subject); });
    this.#coming.set(subject, coming);
    return coming;
  }
  drop(subject: string): void { this.#cached.delete(subject); }
  async #fetch(subject: string): Promise<KeyObject> {
    const [found] = await rowsOf<Row>(this.#pool, 'select epoch, wrapped from platform.data_key where subject = $1', [subject]);
    const key = createSecretKey(found ? await this.#unwrap(subject, found) : await this.#make(subject));
    // The map keeps the order of insertion: the first is the one unused for longest, near enough.
    if (this.#cached.size >= MOST) this.drop(this.#cached.keys().next().value!);
    this.#cached.delete(subject);
    this.#cached.set(subject, { key, until: performance.now() + KEPT_MS });
    return key;
  }
  async #unwrap(subject: string, row: Row): Promise<Buffer> {
    if (row.epoch === null || row.wrapped === null) throw new Unreadable('destroyed');
    return this.#ring.unwrap(subject, row.epoch, row.wrapped);
  }
  /** Committed by itself, not in the asking transaction: a key must outlive whatever is rolled back, and never be made twice. */
  async #make(subject: string): Promise<Buffer> {
    const key = randomBytes(32);
    const { epoch, wrapped } = await this.#ring.wrap(subject, key);
    const made = await rowsOf(this.#pool, 'insert into platform.data_key (subject, epoch, wrapped) values ($1, $2, $3) on conflict do nothing returning subject', [subject, epoch, wrapped]);
    if (made.length > 0) {
      // An epoch may have begun meanwhile, and its renewal may have passed before this row: then it is wrapped again here.
      if (this.#ring.currentEpoch() !== epoch) {
        const next = await this.#ring.wrap(subject, key);
        await rowsOf(this.#pool, 'update platform.data_key set epoch = $2, wrapped = $3 where subject = $1 and epoch = $4', [subject, next.epoch, next.wrapped, epoch]);
      }
      return key;
    }
    const [found] = await rowsOf<Row>(this.#pool, 'select epoch, wrapped from platform.data_key where subject = $1', [subject]);
    return this.#unwrap(subject, found ?? { epoch: null, wrapped: null });
  }
}

async function renew(pool: pg.Pool, ring: KeyRing): Promise<number> {
  const epoch = await ring.rotate();
  let done = 0;
  for (;;) {
    const rows = await rowsOf<{ subject: string; epoch: string; wrapped: Buffer }>(pool, 'select subject, epoch, wrapped from platform.data_key where epoch <> $1 limit 500', [epoch]);
    if (rows.length === 0) break;
    for (const row of rows) {
      const next = await ring.wrap(row.subject, await ring.unwrap(row.subject, row.epoch, row.wrapped));
      await rowsOf(pool, 'update platform.data_key set epoch = $2, wrapped = $3 where subject = $1 and wrapped is not null', [row.subject, next.epoch, next.wrapped]);
      done++;
    }
  }
  for (const old of ring.epochs()) if (old !== epoch) await ring.destroyEpoch(old);
  return done;
}

/** The vault over a small pool of its own: it is asked inside transactions, and must not wait for one of their connections. */
export function openVault(pool: pg.Pool, ring: KeyRing): Vault {
  const keys = new Keys(pool, ring);
  const aad = (subject: string, label: string): string => `${subject}\0${label}`;
  const sealBytes = async (subject: string, label: string, plain: Buffer): Promise<Buffer> =>
    sealWith(ring.suite, await keys.of(subject), aad(subject, label), plain);
  const openBytes = async (subject: string, label: string, sealed: Buffer): Promise<Buffer> =>
    openWith(await keys.of(subject), aad(subject, label), sealed);
  return {
    sealBytes, openBytes,
    async opener(subject) {
      const key = await keys.of(subject);
      return (label, sealed) => openWith(key, aad(subject, label), sealed).toString();
    },
    seal: (subject, label, plain) => sealBytes(subject, label, Buffer.from(plain)),
    open: async (subject, label, sealed) => (await openBytes(subject, label, sealed)).toString(),
    drop: (subject) => keys.drop(subject),
    async destroy(subject) {
      await rowsOf(pool, `insert into platform.data_key (subject, destroyed_at) values ($1, now())
        on conflict (subject) do update set epoch = null, wrapped = null, destroyed_at = coalesce(data_key.destroyed_at, now())`, [subject]);
      keys.drop(subject);
    },
    renewEpoch: () => renew(pool, ring),
  };
}
