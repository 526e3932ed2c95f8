import { residentCheck } from '@microcourt/domain/identity/rules-numbers-checks';
import type { Browser, Page } from 'playwright-core';
import { home, identity, messaging, proofFiles } from './words.ts';

/** Somebody who lives in the journeys alone. */
export type Someone = { readonly name: string; readonly mobile: string; readonly number: string; readonly born: string };

const madeUp = (born: string, order: string): string => `330999${born}${order}${residentCheck(`330999${born}${order}`)}`;
let made = 0;
/** A newcomer with a number of the right form that belongs to nobody, since no district has its code. */
export function newcomer(name: string): Someone {
  made += 1;
  return { name, mobile: `139${String(Date.now() % 1_000_000).padStart(6, '0')}${String(made).padStart(2, '0')}`, number: madeUp('19850615', String(100 + made)), born: '1985-06-15' };
}

const ofWords = (text: string): RegExp => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
export const button = (page: Page, name: string) => page.getByRole('button', { name: ofWords(name) }).first();
export const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true });

/** Opens a page of the app by its address, as a link in a message would. */
export async function goTo(page: Page, url: string, path: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${url}/#${path}`);
}

/** Signs in by number and code; the demonstration shows the code on the page. A newcomer says the own name. */
export async function signIn(page: Page, url: string, { mobile, name }: Pick<Someone, 'mobile'> & { readonly name?: string }): Promise<void> {
  await goTo(page, url, '/identity/sign-in/index');
  await field(page, identity('mobile')).fill(mobile);
  await button(page, identity('sendCode')).click();
  await page.getByText(identity('demoCode')).waitFor();
  await button(page, identity('fillIn')).click();
  await page.getByRole('checkbox').click();
  await page.getByRole('button', { name: identity('signIn'), exact: true }).click();
  if (name !== undefined) {
    await field(page, identity('name')).fill(name);
    await button(page, identity('done')).click();
  }
  await page.getByRole('tab', { name: home('mine') }).waitFor();
}

/** Proves by the code on the page that it is still oneself, where the phone asks for it after something that was meant; a session that did so lately is not asked. */
export async function proveAgainOnPhone(page: Page, done: Promise<unknown>): Promise<void> {
  const sheet = page.getByRole('dialog', { name: identity('proveAgain'), exact: true });
  await Promise.race([sheet.waitFor(), done]);
  if (await sheet.isVisible()) {
    await sheet.getByRole('button', { name: identity('sendCode') }).click();
    await sheet.getByRole('button', { name: identity('fillIn'), exact: true }).click();
    await sheet.getByRole('button', { name: identity('proveAgainGo'), exact: true }).click();
  }
  await done;
}

export const tab = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(name) });

/** Draws a paper and photographs it. */
export async function photograph(browser: Browser, title: string, lines: readonly string[], width = 860): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width, height: 540 } });
  await page.setContent(`<body style="margin:0;background:#cfd8dc;font:26px/1.8 sans-serif"><div style="margin:40px;padding:40px;border-radius:24px;background:#fffef7"><h1 style="font-size:34px">${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</div>`);
  const photo = await page.screenshot({ type: 'jpeg', quality: 80 });
  await page.close();
  return photo;
}

/** Chooses a photograph where the page asks for a file, from the album, and waits until the court has it. */
export async function attach(page: Page, group: string, add: string, name: string, buffer: Buffer): Promise<void> {
  const box = page.getByRole('group', { name: group, exact: true });
  const before = await box.getByRole('button', { name: group, exact: true }).count();
  await box.getByRole('button', { name: add, exact: true }).click();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, proofFiles('album')).click()]);
  await chooser.setFiles({ name, mimeType: 'image/jpeg', buffer });
  await box.getByRole('button', { name: group, exact: true }).nth(before).waitFor();
}

/** Hands a photographed identity card in for review. */
export async function proveIdentity(page: Page, url: string, someone: Someone, court: string, card: Buffer): Promise<void> {
  await goTo(page, url, '/identity/proof/index');
  await field(page, identity('name')).fill(someone.name);
  await field(page, identity('number')).fill(someone.number);
  await attach(page, identity('photos'), identity('addPhoto'), 'card.jpg', card);
  await page.getByRole('radio', { name: ofWords(court) }).click();
  await button(page, identity('handIn')).click();
  await page.getByText(identity('pendingNote')).waitFor();
}

export const messageBox = (page: Page) => page.getByRole('textbox', { name: messaging('message') });
export const log = (page: Page) => page.getByRole('log', { name: messaging('log') });
/** Says something in the room that is open. */
export async function say(page: Page, text: string): Promise<void> {
  await messageBox(page).fill(text);
  await button(page, messaging('send')).click();
}
/** Waits until words stand in the stream. */
export const sees = (page: Page, text: string): Promise<void> => log(page).getByText(text, { exact: false }).last().waitFor();
/** Opens the space of a case by its address. */
export async function openSpace(page: Page, url: string, caseId: string): Promise<void> {
  await goTo(page, url, `/pages/case-space/index?id=${caseId}`);
  await log(page).waitFor();
}
