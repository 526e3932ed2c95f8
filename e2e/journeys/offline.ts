import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { type Court, freePort } from '../court.ts';
import { layNetwork, type Network } from '../network.ts';
import { log, say, sees } from '../phone.ts';
import type { Journey } from '../report.ts';
import { openLoan, seededPhone } from '../seeded.ts';
import { messaging } from '../words.ts';

/** The words in the stream that begin with a sign, as they stand on the screen from top to bottom. */
const said = (page: Page, sign: string): Promise<string[]> => log(page).getByText(new RegExp(`^${sign}`)).allTextContents();

async function cut(page: Page, network: Network): Promise<void> {
  await page.context().setOffline(true);
  network.cut();
}
async function mend(page: Page, network: Network): Promise<void> {
  network.mend();
  await page.context().setOffline(false);
}

/** Nothing is waiting any more, and both windows show the same words once each, in the same order. */
async function settled(pages: readonly Page[], sign: string, words: readonly string[], inOrder: boolean): Promise<void> {
  for (const page of pages) {
    for (const text of words) await sees(page, text);
    await log(page).getByLabel(messaging('sending'), { exact: true }).last().waitFor({ state: 'detached' });
  }
  const shown = await Promise.all(pages.map((page) => said(page, sign)));
  for (const one of shown) {
    assert.deepEqual([...one].sort(), [...words].sort(), 'each word stands there once');
    if (inOrder) assert.deepEqual(one, words);
    assert.deepEqual(one, shown[0], 'in the same order everywhere');
  }
}

/** What is written without a network waits, and is delivered once and in order; who was away catches up. */
async function withoutNetwork({ step, shot }: Journey, chen: Page, zhou: Page, [mine, theirs]: readonly [Network, Network]): Promise<void> {
  const written = ['断一：车上没有信号', '断二：到站再说'], meanwhile = ['断三：我先写在这里', '断四：等您回来看'];
  await step('the network is cut: two messages are written and wait, and the page says so', async () => {
    await cut(chen, mine);
    for (const text of written) await say(chen, text);
    await chen.getByText(messaging('offline')).waitFor();
    await log(chen).getByLabel(messaging('sending'), { exact: true }).nth(1).waitFor();
    assert.deepEqual(await said(zhou, '断'), []);
  });
  await shot(chen, 'waiting');
  await step('it comes back: both are delivered once and in order', async () => {
    await mend(chen, mine);
    await settled([chen, zhou], '断', written, true);
    await chen.getByText(messaging('offline')).waitFor({ state: 'detached' });
  });
  await step('the other phone, away meanwhile, catches up', async () => {
    await cut(zhou, theirs);
    for (const text of meanwhile) await say(chen, text);
    await log(chen).getByLabel(messaging('sending'), { exact: true }).last().waitFor({ state: 'detached' });
    await mend(zhou, theirs);
    await settled([chen, zhou], '断', [...written, ...meanwhile], true);
  });
}

/** The server is killed while both write: nothing is lost and nothing is there twice. */
async function withoutServer({ step, shot }: Journey, chen: Page, zhou: Page, court: Court): Promise<void> {
  const words = ['杀一', '杀二', '杀三', '杀四', '杀五', '杀六'];
  await step('the server is killed while both write, and comes back', async () => {
    const write = async (page: Page, mine: readonly string[]): Promise<void> => { for (const text of mine) { await say(page, text); await page.waitForTimeout(150); } };
    const writing = Promise.all([write(chen, words.filter((_, i) => i % 2 === 0)), write(zhou, words.filter((_, i) => i % 2 === 1))]);
    await chen.waitForTimeout(200);
    await court.kill('SIGKILL');
    await writing;
    await court.again();
  });
  await step('nothing is lost and nothing is there twice, on both screens', async () => {
    await settled([chen, zhou], '杀', words, false);
    for (const page of [chen, zhou]) await page.reload();
    await settled([chen, zhou], '杀', words, false);
  });
  await shot(zhou, 'after-the-kill');
}

/** Lost networks and killed servers. */
export async function offline(journey: Journey, browser: Browser, court: Court): Promise<void> {
  const networks = [await layNetwork(await freePort(21_950), court.url), await layNetwork(await freePort(21_960), court.url)] as const;
  try {
    const [chen, zhou] = await journey.step('both sides of a case have its space open, each over a network of its own', async () => {
      const pages = [await seededPhone(journey, browser, networks[0].url, 'chen'), await seededPhone(journey, browser, networks[1].url, 'zhou')] as const;
      for (const [i, page] of pages.entries()) await openLoan(page, networks[i]!.url);
      return pages;
    });
    await withoutNetwork(journey, chen, zhou, networks);
    await withoutServer(journey, chen, zhou, court);
  } finally {
    await Promise.all(networks.map((network) => network.close()));
  }
}
