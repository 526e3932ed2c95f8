// npm run chaos -- kill | pause | disk: hurts a court under load and judges afterwards what everyone was told.
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openHurtCourt } from './court.ts';
import { fillDatabaseDisk } from './disk.ts';
import { kill } from './kill.ts';
import { pause } from './pause.ts';
import { seeded } from './seeded.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { times: { type: 'string' }, seconds: { type: 'string', default: '60' }, seed: { type: 'string' }, rate: { type: 'string', default: '200' }, rooms: { type: 'string', default: '20' }, folder: { type: 'string', default: '/var/tmp/microcourt-chaos' }, port: { type: 'string', default: '28380' } } });
const { folder } = values, port = Number(values.port), rate = Number(values.rate);
const print = (line: object): void => { process.stdout.write(`${JSON.stringify(line)}\n`); };

/** Each gives the promises that were broken. */
const FAULTS: Record<string, () => Promise<string[]>> = {
  async kill() {
    const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));
    process.stderr.write(`seed ${seed} (the same kills again: --seed ${seed})\n`);
    return kill({ folder, port, rooms: Number(values.rooms), rate, times: Number(values.times ?? 10), random: seeded(seed), print });
  },
  async pause() {
    const court = await openHurtCourt({ data: folder, port }), faults: string[] = [];
    try {
      for (let time = 1; time <= Number(values.times ?? 1); time++) {
        process.stderr.write(`the database stands still for ${values.seconds} s …\n`);
        const { faults: found, ...shown } = await pause(court, Number(values.seconds), Math.min(rate, 200));
        faults.push(...found);
        print({ time, ...shown });
      }
    } finally { await court.stop(); }
    return faults;
  },
  async disk() {
    const full = await fillDatabaseDisk(folder, port, Math.min(rate, 200));
    if (full === null) throw new Error('only root can make the small disk that this needs');
    const { faults, ...shown } = full;
    print(shown);
    return faults;
  },
};

const fault = FAULTS[positionals[0] ?? ''];
if (!fault) {
  process.stderr.write(`usage: npm run chaos -- kill  [--times 10] [--rate 200] [--rooms 20] [--seed N]
                        pause [--seconds 60] [--times 1]   the database stands still, then goes on
                        disk                               the disk of the database is full, then has room
       [--folder /var/tmp/microcourt-chaos] [--port 28380]\n`);
  process.exit(2);
}
rmSync(folder, { recursive: true, force: true });
const faults = await fault();
for (const one of faults.slice(0, 20)) process.stderr.write(`broken: ${one}\n`);
print({ chaos: positionals[0], broken: faults.length });
process.exit(faults.length === 0 ? 0 : 1);
