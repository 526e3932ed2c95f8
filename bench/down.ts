// node bench/down.ts FOLDER: ends the court that `up` raised there; the data stay.
import { resolve } from 'node:path';
import { endProcess } from './court/court.ts';
import { readTarget } from './court/target.ts';

const target = readTarget(resolve(process.argv[2] ?? ''));
for (const pid of target?.pids ?? []) await endProcess(pid);
process.exit(0);
