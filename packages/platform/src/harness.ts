import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Ask, InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import { createDoor, type Door } from './door.ts';
import type { AskAnswer } from './failures.ts';
import { HARNESS_ENV } from './harness-setup.ts';
import { createKernel, type Kernel } from './kernel.ts';
import { openFileKeyRing, type KeyRing } from './key-ring.ts';
import { createLimits } from './limits.ts';
import { createLog } from './log.ts';
import { Refused, type ModuleSpec, type Ports, type Post } from './module.ts';
import { runOn, startTestServer, urlOf } from './harness-server.ts';

/** Who asks in a test. `roles` are held in every case in addition to those the modules know of. `as: null` is signed out. */
export type Asking = { as: string | null; posts?: readonly Post[]; roles?: readonly string[]; requestId?: string; sessionId?: string; steppedUpAt?: Date | null; address?: string };
/** A court for tests: a database of its own, cloned from the migrated template, with a kernel and the door over it. */
export type TestCourt = {
  kernel: Kernel; db: Kysely<{}>; door: Door; url: string; keyRing: KeyRing;
  /** Milliseconds added to the database's clock: move it to reach a deadline. */
  clock: { offsetMs: number };
  /** Asks through the door, as a person would. A refusal is thrown as `Refused`, all else as `NotAnswered`. */
  ask<A extends Ask>(ask: A, input: InputOf<A>, who: Asking): Promise<OutputOf<A>>;
  /** The same with the whole answer, for input that fits no contract. */
  answer(ask: string, input: unknown, who: Asking): Promise<AskAnswer>;
  /** Runs every job that is due, and what those book for now. */
  runJobs(): Promise<number>;
  /** Empties all tables but those named (schema.table); the dictionary and the keys stay. */
  truncate(...except: string[]): Promise<void>;
  close(): Promise<void>;
};
/** What a court for tests is made of. */
export type CourtOptions = { modules?: readonly ModuleSpec[]; ports?: Ports; profile?: 'demo' | 'court'; migrations?: string };

/** An ask of a test was not answered with its output, nor refused. */
export class NotAnswered extends Error {
  readonly answer: Exclude<AskAnswer, { status: 200; value: unknown }>;
  constructor(ask: string, answer: Exclude<AskAnswer, { status: 200; value: unknown }>) {
    super(`${ask}: ${answer.status} ${JSON.stringify(answer.failure)}`);
    this.answer = answer;
  }
}

type Server = { url: string; template: string; stop(): Promise<void> };
/** The server of the test run; without one (a file run by itself) a server of our own. */
async function serverOf(migrations: string | undefined): Promise<Server> {
  const shared = process.env[HARNESS_ENV];
  if (!shared || migrations !== undefined) return startTestServer(migrations);
  return { ...(JSON.parse(shared) as { url: string; template: string }), stop: async () => {} };
}

const KEPT = ['platform.word', 'platform.data_key', 'migration.applied'];
/** As the owner: the role that the server works as may not empty the log. */
async function truncate(url: string, except: readonly string[]): Promise<void> {
  const kept = [...KEPT, ...except].map((name) => `'${name}'`).join(', ');
  await runOn(url, `do $$ begin execute (select 'truncate ' || string_agg(format('%I.%I', schemaname, tablename), ', ') from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') and schemaname || '.' || tablename not in (${kept})); end $$`);
}

/** The roles that a test lends, known to the door like those of any module. */
function lending(lent: Map<string, readonly string[]>): ModuleSpec {
  return { name: 'harness', tables: {}, permissions: {}, routes: [], tells: [], reacts: [], jobs: [], pushes: [], standing: async (_ctx, _case, personId) => lent.get(personId) ?? [] };
}

/** Opens a court for tests. Close it in `afterAll`. */
export async function openCourt({ modules = [], ports = {} as Ports, profile = 'demo', migrations }: CourtOptions = {}): Promise<TestCourt> {
  const server = await serverOf(migrations);
  const name = `court_${randomBytes(6).toString('hex')}`;
  await runOn(urlOf(server.url, 'postgres'), `create database ${name} template ${server.template}`);
  const url = urlOf(server.url, name), folder = mkdtempSync(join(tmpdir(), 'microcourt-ring-'));
  const keyRing = await openFileKeyRing({ file: join(folder, 'ring.json') });
  const clock = { offsetMs: 0 }, lent = new Map<string, readonly string[]>(), log = createLog({ level: process.env['MICROCOURT_TEST_LOG'] ?? 'silent' });
  const all = [...modules, lending(lent)];
  const kernel = await createKernel({ database: { connectionString: url, max: 8 }, keyRing, modules: all, ports, profile, log, clock });
  const unlimited = { ...createLimits(), person: () => 0, address: () => 0 };
  const door = createDoor({ kernel, modules: all, authenticate: async () => null, log, limits: unlimited });
  kernel.onCommitted(({ items }) => { for (const item of items) if (door.changesStanding.has(item.name)) door.forgetCase(item.caseId); });

  const answer: TestCourt['answer'] = (ask, input, { as, posts = [], roles, requestId = randomUUID(), sessionId, steppedUpAt = null, address = '127.0.0.0/24' }) => {
    if (as !== null && (roles ?? []).join() !== (lent.get(as) ?? []).join()) { lent.set(as, roles ?? []); door.forgetPerson(as); }
    const identity = as === null ? undefined : { personId: as, sessionId: sessionId ?? as, posts, steppedUpAt };
    return door.answer({ ask, input, ...(identity ? { identity } : {}), requestId, address, via: 'http' });
  };
  return {
    kernel, db: kernel.db, door, url, keyRing, clock, answer,
    async ask(ask, input, who) {
      const got = await answer(ask.name, input, who);
      if ('value' in got) return got.value as OutputOf<typeof ask>;
      const failed = got as Exclude<AskAnswer, { status: 200; value: unknown }>;
      if (failed.failure.error === 'refused') throw new Refused(failed.failure.refusal as Refused['refusal']);
      throw new NotAnswered(ask.name, failed);
    },
    runJobs: () => kernel.jobs.runDue(),
    truncate: (...except) => truncate(url, except),
    async close() {
      await kernel.stop();
      await runOn(urlOf(server.url, 'postgres'), `drop database if exists ${name} with (force)`);
      rmSync(folder, { recursive: true, force: true });
      await server.stop();
    },
  };
}
