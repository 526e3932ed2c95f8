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
type Wanted = { subject: string; done(key: KeyObject): void; failed(error: unknown): void };
/** Keys kept unwrapped; other processes notice a destroyed key within the time. */
const MOST = 20_000, KEPT_MS = 60_000;

class Keys {
  readonly #pool: pg.Pool;
  readonly #ring: KeyRing;
  readonly #cached = new Map<string, Cached>();
  readonly #coming = new Map<string, Promise<KeyObject>>();
  #wanted: Wanted[] = [];
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
  /** Subjects asked for in the same moment are read by one statement, and the keys of new ones written by one. */
  #fetch(subject: string): Promise<KeyObject> {
    return new Promise((done, failed) => {
      this.#wanted.push({ subject, done, failed });
      if (this.#wanted.length > 1) return;
      queueMicrotask(() => {
        const wanted = this.#wanted;
        this.#wanted = [];
        this.#fetchAll(wanted).catch((error: unknown) => { for (const one of wanted) one.failed(error); });
      });
    });
  }
  async #fetchAll(wanted: readonly Wanted[]): Promise<void> {
    const rows = await this.#read(wanted.map((one) => one.subject));
    const made = await this.#make(wanted.map((one) => one.subject).filter((subject) => !rows.has(subject)));
    await Promise.all(wanted.map(async ({ subject, done, failed }) => {
      try {
        done(this.#keep(subject, createSecretKey(made.get(subject) ?? await this.#unwrap(subject, rows.get(subject)!))));
      } catch (error) { failed(error); }
    }));
  }
  #keep(subject: string, key: KeyObject): KeyObject {
    // The map keeps the order of insertion: the first is the one unused for longest, near enough.
    if (this.#cached.size >= MOST) this.drop(this.#cached.keys().next().value!);
    this.#cached.delete(subject);
    this.#cached.set(subject, { key, until: performance.now() + KEPT_MS });
    return key;
  }
  async #read(subjects: readonly string[]): Promise<Map<string, Row>> {
    const rows = await rowsOf<Row & { subject: string }>(this.#pool, 'select subject, epoch, wrapped from platform.data_key where subject = any ($1::uuid[])', [subjects]);
    return new Map(rows.map((row) => [row.subject, row]));
  }
  async #unwrap(subject: string, row: Row): Promise<Buffer> {
    if (row.epoch === null || row.wrapped === null) throw new Unreadable('destroyed');
    return this.#ring.unwrap(subject, row.epoch, row.wrapped);
  }
  /** Committed by itself, not in the asking transaction: a key must outlive whatever is rolled back, and never be made twice. */
  async #make(subjects: readonly string[]): Promise<Map<string, Buffer>> {
    if (subjects.length === 0) return new Map();
    const fresh = await Promise.all([...subjects].sort().map(async (subject) => { const key = randomBytes(32); return { subject, key, ...await this.#ring.wrap(subject, key) }; }));
    const rows = await rowsOf<{ subject: string }>(this.#pool, `insert into platform.data_key (subject, epoch, wrapped) select * from unnest($1::uuid[], $2::text[], $3::bytea[])
      on conflict do nothing returning subject`, [fresh.map((f) => f.subject), fresh.map((f) => f.epoch), fresh.map((f) => f.wrapped)]);
    const written = new Set(rows.map((row) => row.subject)), keys = new Map<string, Buffer>();
    for (const one of fresh.filter((f) => written.has(f.subject))) {
      keys.set(one.subject, one.key);
      // An epoch may have begun meanwhile, and its renewal may have passed before this row: then it is wrapped again here.
      if (this.#ring.currentEpoch() === one.epoch) continue;
      const next = await this.#ring.wrap(one.subject, one.key);
      await rowsOf(this.#pool, 'update platform.data_key set epoch = $2, wrapped = $3 where subject = $1 and epoch = $4', [one.subject, next.epoch, next.wrapped, one.epoch]);
    }
    const others = fresh.map((f) => f.subject).filter((subject) => !written.has(subject));
    const found = others.length > 0 ? await this.#read(others) : new Map<string, Row>();
    for (const subject of others) keys.set(subject, await this.#unwrap(subject, found.get(subject) ?? { epoch: null, wrapped: null }));
    return keys;
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
