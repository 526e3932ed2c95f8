import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { serveRunner } from '../../tools/mprun/serve.ts';
import { openPhone } from '../browser.ts';
import { type Court, freePort } from '../court.ts';
import { log, say as sayInBrowser, sees } from '../phone.ts';
import type { Journey } from '../report.ts';
import { LOAN, openLoan, SEEDED, seededPhone } from '../seeded.ts';
import { filing, home, identity, messaging, shared } from '../words.ts';

/** The page on top: the runner keeps those below it, hidden, as WeChat does. */
const top = (page: Page) => page.locator('wx-page:not([hidden])').last();
const touch = (page: Page, text: string) => top(page).getByText(text, { exact: true }).first().click();
const labelled = (page: Page, label: string) => top(page).getByLabel(label, { exact: true }).first();
const stream = (page: Page) => top(page).locator('bubble-list');

async function signIn(page: Page, mobile: string): Promise<void> {
  await touch(page, home('signIn'));
  await top(page).locator('wx-input input').first().fill(mobile);
  await touch(page, identity('sendCode'));
  await touch(page, identity('fillIn'));
  await top(page).locator('.tick').click();
  await top(page).locator('.action').filter({ hasText: identity('signIn') }).click();
  await top(page).getByText(home('file'), { exact: true }).waitFor();
}

/** The build for WeChat, run in a browser as far as that goes: the same court, the same case, the other build. */
export async function miniProgram(journey: Journey, browser: Browser, { url }: Court): Promise<void> {
  const { step, shot } = journey;
  const runner = await serveRunner(await freePort(), url);
  try {
    const mine = await openPhone(browser, journey, 'mini-program');
    await step('the build for WeChat starts, without what a browser has and WeChat lacks', async () => {
      await mine.goto(runner.url);
      await top(mine).getByText(home('file'), { exact: true }).waitFor();
    });
    await step('somebody signs in there', () => signIn(mine, SEEDED.chen.mobile));
    await step('and finds the case in the list', async () => {
      await touch(mine, home('cases'));
      await top(mine).getByText(LOAN).first().click();
      await stream(mine).locator('.row').first().waitFor();
    });
    const theirs = await step('the other side opens it in a browser', () => seededPhone(journey, browser, url, 'zhou'));
    await openLoan(theirs, url);
    await talk(journey, mine, theirs);
    await step('a picture of the stream is shown, and the panel under + too', async () => {
      await labelled(mine, messaging('morePanel')).click();
      await top(mine).getByText(messaging('location2'), { exact: true }).waitFor();
      await shot(mine, 'space');
    });
    await step('a complaint is begun there', async () => {
      await labelled(mine, shared('back')).click();
      await touch(mine, home('home'));
      await touch(mine, home('file'));
      await top(mine).getByText(filing('rightWay'), { exact: true }).waitFor();
      await touch(mine, filing('beginNow'));
      await top(mine).getByText('发生了什么？', { exact: true }).waitFor();
      await shot(mine, 'complaint');
    });
  } finally {
    await runner.close();
  }
}

async function talk({ step }: Journey, mine: Page, theirs: Page): Promise<void> {
  const word = `小程序 ${Date.now()}`, answer = `浏览器 ${Date.now()}`;
  const write = async (text: string): Promise<void> => {
    await top(mine).locator('wx-textarea textarea').fill(text);
    await mine.keyboard.press('Enter');
  };
  await step('what is said in one is heard in the other', async () => {
    await write(word);
    await sees(theirs, word);
    await sayInBrowser(theirs, answer);
    await stream(mine).getByText(answer, { exact: true }).waitFor();
  });
  await step('what is written without a network is kept and arrives once', async () => {
    const late = `断网 ${Date.now()}`;
    await mine.context().setOffline(true);
    await write(late);
    await mine.waitForTimeout(800);
    assert.equal(await stream(mine).locator('.said__status').count(), 1);
    await mine.context().setOffline(false);
    await sees(theirs, late);
    await stream(mine).locator('.said__status').waitFor({ state: 'detached' });
    assert.equal(await log(theirs).getByText(late, { exact: true }).count(), 1);
    assert.equal(await stream(mine).getByText(late, { exact: true }).count(), 1);
  });
}
