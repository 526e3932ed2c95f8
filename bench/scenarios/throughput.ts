import type { Scenario } from '../scenario.ts';
import { connectAll, runLoad } from '../court/load.ts';
import { membersOf } from '../court/target.ts';

/** Rising rates until p99 passes its limit or something is lost; one line a rate. */
export const throughput: Scenario = {
  help: 'throughput --rates 200,400,800,2000,4000 --seconds 10 --warmup 3 --p99 250',
  async run(target, options, print) {
    const members = membersOf(target), connections = await connectAll(target, members);
    for (const rate of (options['rates'] ?? '200,400,800,2000,4000').split(',').map(Number)) {
      const result = await runLoad(target, members, connections, { rate, seconds: Number(options['seconds'] ?? 10), warmup: Number(options['warmup'] ?? 3) });
      const p99 = (result['e2eMs'] as { p99: number } | null)?.p99 ?? Infinity;
      const held = result['lost'] === 0 && result['unanswered'] === 0 && p99 <= Number(options['p99'] ?? 250);
      print({ ...result, held });
      if (!held) break;
    }
    await Promise.all(connections.map((each) => each.close()));
  },
};
