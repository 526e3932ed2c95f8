import type { Browser, Page } from 'playwright-core';
import { serveRunner } from '../../tools/mprun/serve.ts';
import { openPhone } from '../browser.ts';
import { type Court, freePort } from '../court.ts';
import type { Journey } from '../report.ts';
import { LOAN, openLoan, SEEDED, seededPhone } from '../seeded.ts';
import { say, sees } from '../phone.ts';
import { home, identity, messaging } from '../words.ts';

/** Signs in within the mini program: its elements are touched by their words, as no roles are promised there. */
async function signIn(page: Page, mobile: string): Promise<void> {
  await page.getByText(home('mine'), { exact: true }).last().click();
  await page.getByText(identity('signIn'), { exact: true }).last().click();
  await page.getByRole('textbox', { name: identity('mobile'), exact: true }).fill(mobile);
  await page.getByText(identity('sendCode'), { exact: true }).click();
  await page.getByText(identity('fillIn'), { exact: true }).click();
  await page.getByText(identity('agree')).click();
  await page.getByText(identity('signIn'), { exact: true }).last().click();
  await page.getByText(SEEDED.chen.name, { exact: true }).first().waitFor();
}

/** The mini program's own build, executed outside of WeChat: as far as that can be done here. */
export async function weapp(journey: Journey, browser: Browser, court: Court): Promise<void> {
  const { step, shot } = journey, runner = await serveRunner(await freePort(21_970), court.url);
  try {
    const mini = await openPhone(browser, journey, 'mini-program');
    await step('the mini program opens', async () => {
      await mini.goto(runner.url);
      await mini.getByText(home('file'), { exact: true }).waitFor();
      await shot(mini, 'home');
    });
    await step('its user signs in by number and code', () => signIn(mini, SEEDED.chen.mobile));
    await step('the list shows the cases', async () => {
      await mini.getByText(home('cases'), { exact: true }).last().click();
      await mini.getByText(LOAN).first().waitFor();
      await shot(mini, 'cases');
    });
    const other = await seededPhone(journey, browser, court.url, 'zhou');
    await openLoan(other, court.url);
    await step('a text said in the mini program stands in the other window, and the answer in the mini program', async () => {
      await mini.getByText(LOAN).first().click();
      const box = mini.locator('textarea').last();
      await box.waitFor();
      await box.fill('小程序里说的话');
      await mini.getByText(messaging('send'), { exact: true }).last().click();
      await sees(other, '小程序里说的话');
      await mini.getByText('小程序里说的话').last().waitFor();
      await say(other, '网页里的回答');
      await mini.getByText('网页里的回答').last().waitFor();
    });
    await shot(mini, 'space');
  } finally {
    await runner.close();
  }
}
