import { startPostgres } from '@microcourt/platform/postgres';
import { createAdapter, type Connection } from '../bench/adapter.mjs';
import { raise } from '../bench/court/court.ts';
import { connectAll } from '../bench/court/load.ts';
import { tree } from '../bench/court/processes.ts';
import { membersOf, type Member, type Target } from '../bench/court/target.ts';
import { newRunTag, sleep, textOf } from '../bench/court/text.ts';
import { broken, type Read, type Sent } from './checker.ts';

/** What is killed: the server, the database, or both at once. */
export type Victim = 'server' | 'database' | 'all';
/** How a run of kills goes. `random` gives numbers in [0, 1) from a seed, so that a run can be repeated. */
export type KillOptions = { folder: string; port: number; rooms: number; rate: number; times: number; random: () => number; print: (line: object) => void };

const VICTIMS: readonly Victim[] = ['server', 'database', 'all'];
const PAGE = 200;

function killHard(roots: readonly number[]): void {
  for (const pid of tree(roots)) try { process.kill(pid, 'SIGKILL'); } catch { /* it went with its parent */ }
}

async function readAll(connection: Connection, member: Member): Promise<Read> {
  const items: { seq: number; text: string }[] = [];
  for (let since = '', complete = false; !complete;) {
    const page = await connection.history(member.room, { since, limit: PAGE });
    items.push(...page.messages.map(({ id, text }) => ({ seq: Number(id), text: text === '' ? `no words at ${id}` : text })));
    complete = page.complete || page.messages.length === 0;
    since = page.messages.at(-1)?.id ?? since;
  }
  return { caseId: member.caseId, reader: member.user, items };
}

type Load = { sent: Sent[]; stop(): Promise<void> };
/** Members that send at a steady rate until they are stopped; what was answered is noted. */
function sendSteadily(members: readonly Member[], connections: readonly Connection[], rate: number): Load {
  const run = newRunTag(), sent: Sent[] = [];
  const until = { going: true };
  const loop = (async () => {
    for (const from = performance.now(); until.going; await sleep(2)) {
      while (until.going && sent.length < ((performance.now() - from) / 1000) * rate) {
        const place = (sent.length * 7919) % members.length, member = members[place]!;
        const one: Sent = { request: `chaos-${run}-${sent.length}`, caseId: member.caseId, text: textOf(run, sent.length), answered: null };
        sent.push(one);
        connections[place]!.send(member.room, one.text, one.request).then((seq) => { one.answered = seq; }, () => {});
      }
    }
  })();
  return { sent, stop: async () => { until.going = false; await loop; await sleep(200); } };
}

/** The same court once its server has brought the database back. */
async function recovered(target: Target): Promise<Target> {
  for (let tries = 0; tries < 600; tries++) {
    if (await fetch(`${target.url}/readyz`, { signal: AbortSignal.timeout(2_000) }).then((answer) => answer.ok, () => false)) {
      const database = await startPostgres({ folder: `${target.dataDir}/database` });
      return { ...target, pids: [...target.serverPids, database.pid()] };
    }
    await sleep(50);
  }
  throw new Error('the server did not bring the database back');
}

async function once(target: Target, victim: Victim, options: KillOptions): Promise<{ again: Target; faults: string[]; line: object }> {
  const members = membersOf(target, options.rooms), connections = await connectAll(target, members);
  const load = sendSteadily(members, connections, options.rate);
  await sleep(800 + options.random() * 1_500);
  killHard(victim === 'server' ? target.serverPids : victim === 'database' ? target.pids.filter((pid) => !target.serverPids.includes(pid)) : target.pids);
  // People go on writing for a moment into what is dead: that is what they send again afterwards.
  await sleep(300);
  await load.stop();
  for (const connection of connections) connection.destroy();
  const from = performance.now();
  // A database that was killed under a living server is the server's to bring back; a killed server is started as an operator would.
  const again = victim === 'database' ? await recovered(target) : await raise(options.folder, target.rooms, target.membersPerRoom, options.port);
  const back = await connectAll(again, members, 50, createAdapter(again)), backAfterMs = Math.round(performance.now() - from);
  const unanswered = load.sent.filter(({ answered }) => answered === null);
  await Promise.all(unanswered.map(async (one) => {
    const place = members.findIndex((member, index) => index === (Number(one.request.split('-')[2]) * 7919) % members.length && member.caseId === one.caseId);
    one.answered = await back[place]!.send(members[place]!.room, one.text, one.request);
  }));
  const reads: Read[] = [];
  for (const [place, member] of members.entries()) if (member.index < 2) reads.push(await readAll(back[place]!, member));
  for (const connection of back) connection.destroy();
  const faults = broken({ sent: load.sent, reads });
  return { again, faults, line: { victim, sent: load.sent.length, resent: unanswered.length, backAfterMs, faults: faults.length } };
}

/** Kills again and again under load, and gives every promise that was broken. */
export async function kill(options: KillOptions): Promise<string[]> {
  let target = await raise(options.folder, options.rooms, 6, options.port);
  const faults: string[] = [];
  for (let time = 1; time <= options.times; time++) {
    const victim = VICTIMS[Math.floor(options.random() * VICTIMS.length)]!;
    const result = await once(target, victim, options);
    faults.push(...result.faults);
    options.print({ time, ...result.line });
    target = result.again;
  }
  for (const pid of target.pids) try { process.kill(pid, 'SIGTERM'); } catch { /* it has ended */ }
  return faults;
}
