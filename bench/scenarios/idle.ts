import type { Scenario } from '../scenario.ts';
import { raiseAgain } from '../court/again.ts';
import { connectAll } from '../court/load.ts';
import { cpuSeconds, pssMiB } from '../court/processes.ts';
import { membersOf } from '../court/target.ts';
import { round, sleep } from '../court/text.ts';

/** What connected members cost while nothing happens; the server is started anew first. */
export const idle: Scenario = {
  help: 'idle --seconds 30 --settle 8',
  async run(before, options, print) {
    const seconds = Number(options['seconds'] ?? 30), settle = Number(options['settle'] ?? 8) * 1000;
    const target = await raiseAgain(before);
    await sleep(settle);
    const empty = pssMiB(target.pids), members = membersOf(target), connections = await connectAll(target, members);
    await sleep(settle);
    const cpu = cpuSeconds(target.pids);
    await sleep(seconds * 1000);
    const used = cpuSeconds(target.pids) - cpu, full = pssMiB(target.pids);
    await Promise.all(connections.map((each) => each.close()));
    print({ connections: members.length, pssMiB: { empty, idle: full }, kibPerConnection: round(((full - empty) * 1024) / members.length, 1), cpuSecondsPerMinute: round((used / seconds) * 60, 3) });
  },
};
