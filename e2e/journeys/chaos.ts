import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres } from '@microcourt/platform/postgres';
import type { Browser } from 'playwright-core';
import { kill } from '../../chaos/kill.ts';
import { seeded } from '../../chaos/seeded.ts';
import { type Court, freePort, serve } from '../court.ts';
import { log, openSpace, say, sees } from '../phone.ts';
import type { Journey } from '../report.ts';
import { openLoan, seededPhone } from '../seeded.ts';
import { messaging } from '../words.ts';

/** The same kills in every run. */
const SEED = 20_261_124;

/** Two server processes on one database: what is said through one stands on a phone of the other. */
async function twoServers(journey: Journey, browser: Browser, court: Court): Promise<void> {
  const { step, shot } = journey, database = await startPostgres({ folder: join(court.folder, 'database') });
  const second = await step('a second server joins the first on one database', async () =>
    serve(await freePort(21_930), ['--data', court.folder, '--role', 'web,relay'], { DATABASE_URL: database.url.replace('@/', '@localhost/') }));
  try {
    await step('what is said through one stands on a phone of the other, both ways', async () => {
      const chen = await seededPhone(journey, browser, court.url, 'chen'), zhou = await seededPhone(journey, browser, second.url, 'zhou');
      await openSpace(zhou, second.url, await openLoan(chen, court.url));
      await say(chen, '从第一台服务器说');
      await sees(zhou, '从第一台服务器说');
      await say(zhou, '从第二台服务器答');
      await sees(chen, '从第二台服务器答');
      await log(chen).getByLabel(messaging('sending'), { exact: true }).last().waitFor({ state: 'detached' });
      await shot(zhou, 'second-server');
    });
  } finally {
    await second.kill('SIGTERM');
    // Whoever asked for the database watches over it; given back, it ends, and the first server brings it up again for itself.
    await database.stop();
  }
}

/** Waits until a database that was told to end has taken its mark away. */
async function ended(mark: string): Promise<void> {
  for (const until = Date.now() + 20_000; existsSync(mark) && Date.now() < until; await sleep(100));
}

/** Servers and databases killed under load, and two servers as one. */
export async function chaos(journey: Journey, browser: Browser, court: Court): Promise<void> {
  await twoServers(journey, browser, court);
  await journey.step('server, database or both are killed three times under load: nothing acknowledged is lost, nothing is there twice', async () => {
    const folder = `/var/tmp/microcourt-journeys-kill-${process.pid}`;
    try {
      const faults = await kill({ folder, port: await freePort(21_980), rooms: 5, rate: 100, times: 3, random: seeded(SEED), print: (line) => process.stdout.write(`       ${JSON.stringify(line)}\n`) });
      assert.deepEqual(faults.slice(0, 10), []);
    } finally {
      await ended(join(folder, 'database', 'postmaster.pid'));
      rmSync(folder, { recursive: true, force: true });
    }
  }, 150);
}
