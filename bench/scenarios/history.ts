import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { createAdapter } from '../adapter.mjs';
import type { Scenario } from '../scenario.ts';
import { databaseBytes } from '../court/load.ts';
import { cpuMeter } from '../court/processes.ts';
import { membersOf, type Target } from '../court/target.ts';
import { percentiles, round } from '../court/text.ts';

async function sample(target: Target, samples: number, action: () => Promise<void>): Promise<{ ms: unknown; cpuMs: number }> {
  const times: number[] = [], stop = cpuMeter(target.pids);
  for (let n = 0; n < samples; n++) {
    const from = performance.now();
    await action();
    times.push(performance.now() - from);
  }
  return { ms: percentiles(times), cpuMs: round((stop().server / samples) * 1000) };
}

/** The newest page of a long stream, and catching up on what was missed. */
export const history: Scenario = {
  help: 'history --archive 100000 --page 50 --missed 500 --missed-page 100 --samples 100 --room 1',
  async run(target, options, print) {
    const archive = Number(options['archive'] ?? 100_000), page = Number(options['page'] ?? 50), missed = Number(options['missed'] ?? 500);
    const missedPage = Number(options['missed-page'] ?? 100), samples = Number(options['samples'] ?? 100), room = `case-${options['room'] ?? 1}`;
    const member = membersOf(target).find((each) => each.room === room)!;
    const before = databaseBytes(target);
    const [command, ...rest] = target.commands['fill']!;
    const filled = spawnSync(command!, [...rest, room, String(archive)], { stdio: ['ignore', 'ignore', 'inherit'] });
    if (filled.status !== 0) throw new Error('the stream could not be filled');
    const bytes = Math.round((databaseBytes(target) - before) / archive);
    // Only now: filling holds this process up, and a connection that answers no heartbeat is closed.
    const connection = await createAdapter(target).connect(member);
    const newest = await sample(target, samples, async () => {
      const { messages } = await connection.history(room, { before: '', limit: page });
      if (messages.length !== page) throw new Error(`the newest page has ${messages.length} messages, not ${page}`);
    });
    const last = Number((await connection.history(room, { before: '', limit: 1 })).messages[0]!.id);
    const catchUp = await sample(target, samples, async () => {
      let seen = 0;
      for (let since = last - missed; seen < missed;) {
        const { messages } = await connection.history(room, { since: String(since), limit: missedPage });
        if (messages.length === 0) throw new Error('the catch-up ended too early');
        seen += messages.length;
        since = Number(messages.at(-1)!.id);
      }
    });
    print({ archive, page, newest, missed, missedPage, catchUp, archiveBytesPerMessage: bytes });
    await connection.close();
  },
};
