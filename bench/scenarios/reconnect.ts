import { performance } from 'node:perf_hooks';
import { createAdapter } from '../adapter.mjs';
import type { Scenario } from '../scenario.ts';
import { connectAll } from '../court/load.ts';
import { cpuMeter } from '../court/processes.ts';
import { membersOf } from '../court/target.ts';
import { round, sleep } from '../court/text.ts';

/** Everybody comes back at once, as after a network cut. */
export const reconnect: Scenario = {
  help: 'reconnect --settle 5',
  async run(target, options, print) {
    const settle = Number(options['settle'] ?? 5) * 1000, members = membersOf(target), adapter = createAdapter(target);
    for (const each of await connectAll(target, members, 50, adapter)) each.destroy();
    await sleep(settle);
    const stop = cpuMeter(target.pids), from = performance.now();
    const connections = await connectAll(target, members, members.length, adapter);
    const ms = performance.now() - from, cpu = stop();
    await Promise.all(connections.map((each) => each.close()));
    print({ members: members.length, allJoinedMs: Math.round(ms), serverCpuSeconds: round(cpu.server), cpuMsPerJoin: round((cpu.server / members.length) * 1000) });
  },
};
