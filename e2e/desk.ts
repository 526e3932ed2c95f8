import type { Locator, Page } from 'playwright-core';
import { deskIdentity, deskShared } from './words.ts';

/** The password of everyone at the demonstration court; it is printed at the start. */
export const PASSWORD = 'microcourt-demo';

/** Signs a member of staff in at the console. */
export async function signInDesk(page: Page, url: string, userId: string): Promise<void> {
  await page.goto(`${url}/console/`);
  await page.getByLabel(deskIdentity('sign-in.user')).fill(userId);
  await page.getByLabel(deskIdentity('sign-in.password')).fill(PASSWORD);
  await page.getByRole('button', { name: deskIdentity('sign-in.go') }).click();
  await page.getByLabel(deskIdentity('sign-in.user')).waitFor({ state: 'detached' });
}

/** A keyboard that counts. */
export type Keys = { press(key: string): Promise<void>; readonly pressed: readonly string[] };
export function countingKeys(page: Page): Keys {
  const pressed: string[] = [];
  return { pressed, press: async (key) => { pressed.push(key); await page.keyboard.press(key); } };
}

/** The row of a queue with these words. */
export const row = (page: Page, words: string) => page.getByRole('option').filter({ hasText: words });

/** Walks down a list by the keyboard to the row with these words. */
export async function walkTo(page: Page, keys: Keys, words: string): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    if (await page.getByRole('option', { selected: true }).filter({ hasText: words }).count() > 0) return;
    await keys.press('j');
  }
  throw new Error(`no row with ${words} came under the cursor`);
}

/** Goes on by the Tab key until a control has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, keys: Keys, control: Locator): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    if (await control.evaluate((one) => one === document.activeElement)) return;
    await keys.press('Tab');
  }
  throw new Error(`Tab never came to ${String(control)}`);
}
/** Proves by the password that it is still the same person who sits there. */
export async function proveAgain(page: Page): Promise<void> {
  await page.getByRole('dialog').getByLabel(deskShared('step-up.password')).fill(PASSWORD);
  await page.getByRole('dialog').getByRole('button', { name: deskShared('step-up.go') }).click();
}
