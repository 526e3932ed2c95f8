// npm run chaos -- kill [--times 50] [--seed N]: kills server and database under load and judges the history afterwards.
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { kill } from './kill.ts';
import { seeded } from './seeded.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { times: { type: 'string', default: '10' }, seed: { type: 'string' }, rate: { type: 'string', default: '200' }, rooms: { type: 'string', default: '20' }, folder: { type: 'string', default: '/var/tmp/microcourt-chaos' }, port: { type: 'string', default: '28380' } } });
if (positionals[0] !== 'kill') {
  process.stderr.write('usage: npm run chaos -- kill [--times 50] [--rate 200] [--rooms 20] [--seed N] [--folder /var/tmp/microcourt-chaos]\n');
  process.exit(2);
}
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));
process.stderr.write(`seed ${seed} (the same kills again: --seed ${seed})\n`);
rmSync(values.folder, { recursive: true, force: true });
const faults = await kill({
  folder: values.folder, port: Number(values.port), rooms: Number(values.rooms), rate: Number(values.rate), times: Number(values.times),
  random: seeded(seed), print: (line) => process.stdout.write(`${JSON.stringify(line)}\n`),
});
for (const fault of faults.slice(0, 20)) process.stderr.write(`broken: ${fault}\n`);
process.stdout.write(`${JSON.stringify({ chaos: 'kill', times: Number(values.times), seed, broken: faults.length })}\n`);
process.exit(faults.length === 0 ? 0 : 1);
