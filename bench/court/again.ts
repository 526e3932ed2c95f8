import { spawnSync } from 'node:child_process';
import { readTarget, type Target } from './target.ts';

/** Ends a court in order and raises it again on the same data. */
export async function raiseAgain(target: Target): Promise<Target> {
  for (const name of ['down', 'up'] as const) {
    const [command, ...rest] = target.commands[name]!;
    const { status } = spawnSync(command!, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new Error(`the court did not come ${name}`);
  }
  return readTarget(target.dataDir) ?? target;
}
