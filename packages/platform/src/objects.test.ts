import { spawnSync } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ObjectStore, ObjectsFull } from './object-store.ts';
import { createObjects, objectName, type Objects, openObjectStore } from './objects.ts';
import { macWith, openWith, sealWith, type SuiteName, Unreadable } from './suite.ts';

const folder = mkdtempSync(join(tmpdir(), 'court-objects-'));
const s3 = new S3rver({ port: 21230, address: '127.0.0.1', silent: true, directory: join(folder, 's3'), configureBuckets: [{ name: 'court', configs: [] }] });
beforeAll(async () => void (await s3.run()));
afterAll(async () => {
  await s3.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The vault's bytes without its database: real keys, real suites. */
function vaultOf(suite: SuiteName): { sealBytes(s: string, l: string, p: Buffer): Promise<Buffer>; openBytes(s: string, l: string, c: Buffer): Promise<Buffer> } {
  const keys = new Map<string, Buffer>();
  const of = (subject: string): Buffer => keys.get(subject) ?? keys.set(subject, randomBytes(32)).get(subject)!;
  return {
    sealBytes: async (subject, label, plain) => sealWith(suite, of(subject), `${subject}\0${label}`, plain),
    openBytes: async (subject, label, sealed) => openWith(of(subject), `${subject}\0${label}`, sealed),
  };
}
const key = randomBytes(32);
const nameOf = (subject: string, content: Buffer): string => objectName((kind, value) => macWith('aes-256-gcm', key, kind, value), subject, createHash('sha256').update(content).digest('hex'));
async function* pieces(content: Buffer, size = 10_000): AsyncGenerator<Buffer> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}
async function all(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
}
const disk = (name: string): Promise<ObjectStore> => openObjectStore({ kind: 'disk', folder: join(folder, name) });
const bucket = (): Promise<ObjectStore> => openObjectStore({ kind: 's3', endpoint: 'http://127.0.0.1:21230', region: 'us-east-1', bucket: 'court', accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' });

describe.each<[string, () => Promise<ObjectStore>, SuiteName]>([
  ['a folder', () => disk('a'), 'aes-256-gcm'], ['a folder, Chinese suite', () => disk('b'), 'sm4-ctr-hmac-sm3'], ['S3', bucket, 'aes-256-gcm'],
])('%s', (_what, openStore, suite) => {
  let store: ObjectStore;
  let objects: Objects;
  const vault = vaultOf(suite);
  beforeAll(async () => {
    store = await openStore();
    objects = createObjects(store, vault);
  });

  test.each([0, 1, 65_535, 65_536, 65_537, 200_000, 3 * 65_536, 17_000_000])('gives back %i bytes as they were, and any part of them', async (size) => {
    const [subject, content] = [randomUUID(), randomBytes(size)];
    const name = nameOf(subject, content);
    expect(await objects.has(name)).toBeNull();
    expect(await objects.put(subject, name, pieces(content, size > 1_000_000 ? 1_000_003 : 10_000))).toEqual({ name, size });
    expect(await objects.has(name)).toBe(size);
    const got = await objects.get(subject, name);
    expect(got!.size).toBe(size);
    expect((await all(got!.content)).equals(content)).toBe(true);
    for (const [first, last] of [[0, 0], [65_535, 65_536], [1, size], [size - 3, size + 100], [100_000, 150_000]] as const) {
      const part = await objects.get(subject, name, { first, last });
      expect((await all(part!.content)).equals(content.subarray(Math.max(0, first), last + 1))).toBe(true);
    }
  });

  test('what is kept shows nothing of the content, and the same content is kept once', async () => {
    const [subject, content] = [randomUUID(), Buffer.from('标记-MARKER-'.repeat(20_000))];
    const name = nameOf(subject, content);
    await objects.put(subject, name, pieces(content));
    const sealed = await all((await store.read(name, 0, 1e9))!);
    expect(sealed.includes('MARKER')).toBe(false);
    expect(sealed[0]).toBe(suite === 'aes-256-gcm' ? 1 : 2);
    expect(await objects.put(subject, name, pieces(content))).toEqual({ name, size: content.length });
    expect((await all((await store.read(name, 0, 1e9))!)).equals(sealed)).toBe(true);
    expect(nameOf(randomUUID(), content)).not.toBe(name);
  });

  test('altered, cut off, swapped or foreign bytes are not given out', async () => {
    const [subject, content] = [randomUUID(), randomBytes(200_000)];
    const name = nameOf(subject, content);
    await objects.put(subject, name, pieces(content));
    const sealed = await all((await store.read(name, 0, 1e9))!);
    const whole = 65_536 + sealed[1]!;
    const flipped = Buffer.from(sealed);
    flipped[100_000]! ^= 1;
    const swapped = Buffer.concat([sealed.subarray(0, 2), sealed.subarray(2 + whole, 2 + 2 * whole), sealed.subarray(2, 2 + whole), sealed.subarray(2 + 2 * whole)]);
    for (const bad of [flipped, swapped, sealed.subarray(0, 2 + whole), sealed.subarray(0, 2 + 2 * whole), sealed.subarray(0, 150_000)]) {
      await store.remove(name);
      await store.write(name, pieces(bad));
      await expect(objects.get(subject, name).then((got) => all(got!.content))).rejects.toBeInstanceOf(Unreadable);
    }
    await store.remove(name);
    await store.write(name, pieces(sealed));
    await expect(objects.get(randomUUID(), name).then((got) => all(got!.content))).rejects.toBeInstanceOf(Unreadable);
  });

  test('what broke off in the middle is not there', async () => {
    const [subject, name] = [randomUUID(), nameOf('x', randomBytes(9))];
    const broken = (async function* () {
      yield randomBytes(9_000_000);
      throw new Error('cut off');
    })();
    await expect(objects.put(subject, name, broken)).rejects.toThrow('cut off');
    expect(await objects.has(name)).toBeNull();
    expect(await objects.get(subject, name)).toBeNull();
  });

  test('what was deleted is gone, and deleting it again does no harm', async () => {
    const [subject, content] = [randomUUID(), randomBytes(10)];
    const name = nameOf(subject, content);
    await objects.put(subject, name, pieces(content));
    await objects.delete(name);
    await objects.delete(name);
    expect(await objects.has(name)).toBeNull();
  });

  test('a name with a path in it is a fault', async () => {
    for (const name of ['../../etc/passwd', 'short', 'a/b/c/d/e/f', `x${'y'.repeat(200)}`]) await expect(objects.has(name)).rejects.toThrow('not the name');
  });
});

test('nothing half-written stays in the folder', () => {
  expect(readdirSync(join(folder, 'a', 'half-written'))).toEqual([]);
});

test('a store that cannot be reached says try again', async () => {
  const store = await openObjectStore({ kind: 's3', endpoint: 'http://127.0.0.1:21239', region: 'us-east-1', bucket: 'court', accessKeyId: 'x', secretAccessKey: 'y' });
  await expect(store.size('hs256:abcdefgh')).rejects.toMatchObject({ name: 'Unavailable', afterSeconds: 5 });
});

const small = join(folder, 'small');
const mounted = process.platform === 'linux' && process.getuid?.() === 0 && (spawnSync('mkdir', ['-p', small]), spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', small]).status === 0);
if (!mounted) process.stderr.write('The test of a full disk needs root and a small tmpfs: not run here.\n');
test.runIf(mounted)('a full disk refuses clearly, keeps nothing half, and takes files again when there is room', async () => {
  try {
    const objects = createObjects(await openObjectStore({ kind: 'disk', folder: small }), vaultOf('aes-256-gcm'));
    const [subject, large, little] = [randomUUID(), randomBytes(2_000_000), randomBytes(300_000)];
    writeFileSync(join(small, 'ballast'), Buffer.alloc(500_000));
    await expect(objects.put(subject, nameOf(subject, large), pieces(large))).rejects.toBeInstanceOf(ObjectsFull);
    expect(await objects.has(nameOf(subject, large))).toBeNull();
    expect(readdirSync(join(small, 'half-written'))).toEqual([]);
    expect(statSync(join(small, 'ballast')).size).toBe(500_000);
    rmSync(join(small, 'ballast'));
    await objects.put(subject, nameOf(subject, little), pieces(little));
    expect((await all((await objects.get(subject, nameOf(subject, little)))!.content)).equals(little)).toBe(true);
  } finally {
    spawnSync('umount', [small]);
  }
});

test('the folder keeps its files for its owner alone', async () => {
  const [subject, content] = [randomUUID(), randomBytes(5)];
  const name = nameOf(subject, content);
  await createObjects(await disk('c'), vaultOf('aes-256-gcm')).put(subject, name, pieces(content));
  const path = readdirSync(join(folder, 'c'), { recursive: true, withFileTypes: true }).find((e) => e.isFile())!;
  expect(statSync(join(path.parentPath, path.name)).mode & 0o077).toBe(0);
  expect(readFileSync(join(path.parentPath, path.name)).length).toBe(2 + 5 + 29);
});
