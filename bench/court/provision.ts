import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '@microcourt/platform/ids';
import { openFileKeyRing } from '@microcourt/platform/key-ring';
import { createKernel, type Kernel } from '@microcourt/platform/kernel';
import { createLog } from '@microcourt/platform/log';
import type { Actor, Ctx } from '@microcourt/platform/module';
import { registerCase } from '../../server/src/cases/index.ts';
import { openCourt } from '../../server/src/courts/index.ts';
import { authenticator, createPerson, createStaff } from '../../server/src/identity/index.ts';
import { openSession } from '../../server/src/identity/open-session.ts';
import { modules } from '../../server/src/modules.ts';
import type { Member, Target } from './target.ts';

const SYSTEM: Actor = { personId: null, sessionId: null, posts: [], roles: [], steppedUpAt: null, address: '127.0.0.1' };
const ROLES = ['plaintiff', 'defendant', 'third-party'] as const;
const COURT = '浙0999';

/** The posts of those who sit for the court: a seat counts only for one who holds its post there. */
const POSTS = ['judge', 'assistant', 'clerk'] as const;

/** A member who is signed in: a party, or one who sits for the court. */
async function member(ctx: Ctx, name: string, post: (typeof POSTS)[number] | undefined): Promise<{ personId: string; token: string; name: string }> {
  const personId = post === undefined ? await createPerson(ctx, { mobile: null, name })
    : (await createStaff(ctx, { userId: name, name, court: COURT, posts: [post], password: 'a password for measuring' })).personId;
  const { token } = await openSession(ctx, personId, post !== undefined, { name: 'bench', kind: 'h5' });
  return { personId, token, name };
}

/** One case with its members, each signed in; made by the deeds that the court itself uses. */
async function room(ctx: Ctx, name: string, size: number): Promise<Member[]> {
  const parties = Math.max(2, size - POSTS.length), people = await Promise.all(Array.from({ length: size }, (_, index) => member(ctx, `${name}-m${index}`, POSTS[index - parties])));
  const caseId = ctx.newId(), seat = (place: number): string | null => people[parties + place]?.personId ?? null;
  await registerCase(ctx, {
    caseId, courtCode: COURT, kind: 'civil', procedure: 'ordinary', cause: null, number: null, registeredOn: ctx.today,
    parties: people.slice(0, parties).map(({ personId, name: party }, index) => ({ role: ROLES[Math.min(index, 2)]!, kind: 'person', name: party, personId })),
    seats: { judge: seat(0)!, assistant: seat(1), clerk: seat(2) },
  });
  return people.map(({ personId, token, name: user }, index) => ({ room: name, user, index, caseId, personId, token }));
}

/** A kernel of our own on the court's database, for what is done without the server. */
export async function openKernel(dataDir: string, databaseUrl: string): Promise<Kernel> {
  const keyRing = await openFileKeyRing({ file: join(dataDir, 'keys', 'ring.json') });
  return createKernel({ database: { connectionString: databaseUrl }, keyRing, modules, ports: {}, profile: 'demo', log: createLog({ level: 'fatal' }) });
}

/** Makes rooms of members and writes their tokens to `members.json` in the data folder. */
export async function provision(kernel: Kernel, dataDir: string, rooms: number, size: number): Promise<string> {
  const members: Member[] = [];
  const asker = (n: number) => ({ actor: SYSTEM, requestId: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`, ask: 'bench.provision' });
  await kernel.within(asker(rooms), (ctx) => openCourt(ctx, { code: COURT, name: '压力测试法院', issuesNumbers: true, demonstration: true }));
  for (let n = 0; n < rooms; n++) {
    members.push(...await kernel.within(asker(n), (ctx) => room(ctx, `case-${n}`, size)));
  }
  const file = join(dataDir, 'members.json');
  writeFileSync(file, JSON.stringify(members), { mode: 0o600 });
  return file;
}

/** A registrar of the measured court who is signed in, and the user ids of a judge and a clerk there; made at the first call. */
export async function clerkOf(dataDir: string, target: Target): Promise<{ token: string; court: string; judge: string; clerk: string }> {
  const databaseUrl = target.commands['fill']!.at(-1)!, kernel = await openKernel(dataDir, databaseUrl), run = newId().slice(-12);
  try {
    const asker = { actor: SYSTEM, requestId: newId(), ask: 'bench.provision' }, password = 'a password for measuring';
    const [judge, clerk] = [`judge-${run}`, `clerk-${run}`];
    const token = await kernel.within(asker, async (ctx) => {
      await createStaff(ctx, { userId: judge, name: '样本法官', court: COURT, posts: ['judge'], password });
      await createStaff(ctx, { userId: clerk, name: '样本书记员', court: COURT, posts: ['clerk'], password });
      const { personId } = await createStaff(ctx, { userId: `registrar-${run}`, name: '样本立案员', court: COURT, posts: ['registrar'], password });
      return (await openSession(ctx, personId, true, { name: 'bench', kind: 'console' })).token;
    });
    if (!(await authenticator(kernel.db)(token))) throw new Error('the registrar is not signed in');
    return { token, court: COURT, judge, clerk };
  } finally { await kernel.stop(); }
}
