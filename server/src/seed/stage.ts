import { Readable } from 'node:stream';
import type { Ask, InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import * as files from '@microcourt/domain/files/contract';
import { SYSTEM } from '@microcourt/platform/context';
import { createDoor, type Door } from '@microcourt/platform/door';
import { asUuid, newId } from '@microcourt/platform/ids';
import { createKernel, type Kernel } from '@microcourt/platform/kernel';
import type { KeyRing } from '@microcourt/platform/key-ring';
import { createLimits } from '@microcourt/platform/limits';
import { createLog } from '@microcourt/platform/log';
import type { Ctx, ModuleSpec, Ports, Post } from '@microcourt/platform/module';
import type { ObjectStore } from '@microcourt/platform/object-store';
import { createObjects } from '@microcourt/platform/objects';
import { filesRaw } from '../files/index.ts';

/** What the story is told to: a migrated database with its keys, the modules, their ports and the store of files. */
export type Ground = { databaseUrl: string; keyRing: KeyRing; modules: readonly ModuleSpec[]; ports: Ports; store: ObjectStore };
/** Someone who acts in the story. */
export type Acting = { personId: string; posts: readonly Post[]; sessionId?: string };
/** Where a file belongs: a stream of a case, or the person alone. */
export type Where = InputOf<typeof files.begin>['place'];
/** The stage: people ask through the door as they would from their devices, at a time that the story sets. */
export type Stage = {
  kernel: Kernel;
  /** Sets the clock of the story. */
  at(moment: Date): void;
  /** Asks as a person; a refusal ends the story, since it must not happen. `once` names the ask, so that told again it has its first answer. */
  ask<A extends Ask>(once: string, ask: A, input: InputOf<A>, who: Acting | null): Promise<OutputOf<A>>;
  upload(once: string, who: Acting, place: Where, name: string, bytes: Buffer): Promise<string>;
  within<T>(deed: (ctx: Ctx) => Promise<T>): Promise<T>;
  /** Runs what the court's machine has to do by the clock of the story. */
  runJobs(): Promise<void>;
  close(): Promise<void>;
};

type Parts = { kernel: Kernel; door: Door; raw: ReturnType<typeof filesRaw> };

async function asked<A extends Ask>({ door }: Parts, once: string, ask: A, input: InputOf<A>, who: Acting | null): Promise<OutputOf<A>> {
  const identity = who === null ? undefined : { personId: who.personId, sessionId: who.sessionId ?? who.personId, posts: who.posts, steppedUpAt: null };
  const answer = await door.answer({ ask: ask.name, input, ...(identity ? { identity } : {}), requestId: asUuid(`demo:${once}`), address: '127.0.0.0/24', via: 'http' });
  if (!('value' in answer)) throw new Error(`the demonstration could not ${ask.name} (${once}): ${JSON.stringify(answer.failure)}`);
  return answer.value as OutputOf<A>;
}

async function uploaded(parts: Parts, once: string, who: Acting, place: Where, name: string, bytes: Buffer): Promise<string> {
  const { uploadId } = await asked(parts, `${once}:begin`, files.begin, { place, name, size: bytes.length }, who);
  const identity = { personId: who.personId, sessionId: who.sessionId ?? who.personId, posts: who.posts, steppedUpAt: null };
  const receive = parts.raw.find((handler) => handler.method === 'PUT');
  await receive!.handle({
    actor: { ...identity, roles: [], address: '127.0.0.0/24' }, identity, requestId: newId(), params: { uploadId }, query: { offset: '0' },
    headers: {}, body: Readable.from([bytes]), method: 'PUT',
  });
  return (await asked(parts, `${once}:finish`, files.finish, { uploadId }, who)).fileId;
}

/** Sets up the stage over a kernel of its own, whose clock the story moves; the court that people use is not running yet. */
export async function openStage({ databaseUrl, keyRing, modules, ports, store }: Ground): Promise<Stage> {
  const clock = { offsetMs: 0 }, log = createLog({ level: 'error' }), own: Ports = { ...ports };
  const kernel = await createKernel({ database: { connectionString: databaseUrl, max: 4 }, keyRing, modules, ports: own, profile: 'demo', log, clock });
  const objects = createObjects(store, kernel.vault);
  own.objects = objects;
  const limits = { ...createLimits(), person: () => 0, address: () => 0, route: () => 0 };
  const door = createDoor({ kernel, modules, authenticate: async () => null, log, limits });
  kernel.onCommitted(({ items }) => { for (const item of items) if (door.changesStanding.has(item.name)) door.forgetCase(item.caseId); });
  const parts: Parts = { kernel, door, raw: filesRaw({ kernel, objects, keyRing }) };
  return {
    kernel,
    at: (moment) => { clock.offsetMs = moment.getTime() - Date.now(); },
    ask: (once, ask, input, who) => asked(parts, once, ask, input, who),
    upload: (once, who, place, name, bytes) => uploaded(parts, once, who, place, name, bytes),
    within: (deed) => kernel.within({ actor: SYSTEM, requestId: newId(), ask: 'courts.list' }, deed),
    runJobs: async () => { await kernel.jobs.runDue(); },
    close: () => kernel.stop(),
  };
}
