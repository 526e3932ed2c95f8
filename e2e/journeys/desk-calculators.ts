import assert from 'node:assert/strict';
import { calculatorNamed } from '@microcourt/domain/calculators/catalogue';
import type { Browser, Page } from 'playwright-core';
import { openDesk } from '../browser.ts';
import type { Court } from '../court.ts';
import { countingKeys, type Keys, signInDesk, tabTo } from '../desk.ts';
import { barriers, tooWide } from '../looks.ts';
import { handedOver, pdfWords, pngSize, sheetCells } from '../papers.ts';
import type { Journey } from '../report.ts';
import { deskTools } from '../words.ts';

const titleOf = (name: string): string => calculatorNamed(name)!.title[0];
const figure = (page: Page, text: string) => page.locator('.working__figure').getByText(text);
const field = (page: Page, name: string, of: string) => page.getByRole('textbox', { name: calculatorNamed(name)!.fields[of]!.label[0] }).first();

/** Finds a calculator by its name, as somebody does whose hands stay on the keyboard. */
async function openByKeys(page: Page, keys: Keys, name: string): Promise<void> {
  // A letter rests while one types: one leaves the field first.
  await page.locator('h1').first().evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await keys.press('/');
  await keys.press('ControlOrMeta+a');
  await page.keyboard.type(titleOf(name));
  await keys.press('Enter');
  await page.getByRole('heading', { level: 1, name: titleOf(name), exact: true }).waitFor();
}

/** Three calculators by the keyboard alone: an amount, a day by the example, a number that the court's system reads. */
async function three({ step, shot }: Journey, page: Page, who: string): Promise<void> {
  const keys = countingKeys(page);
  await step(`${who}: a fee by the keyboard alone`, async () => {
    await openByKeys(page, keys, 'fee');
    await tabTo(page, keys, field(page, 'fee', 'amount'));
    await page.keyboard.type('88.8888万');
    await figure(page, '12,688.88 元').waitFor();
    await shot(page, `${who}-fee`);
  });
  await step(`${who}: the last day of a period, by its example`, async () => {
    await openByKeys(page, keys, 'deadline');
    await tabTo(page, keys, page.getByRole('button', { name: deskTools('example'), exact: true }));
    await keys.press('Enter');
    await figure(page, '2026年10月8日').waitFor();
    await shot(page, `${who}-deadline`);
  });
  await step(`${who}: a case number, which the court’s system reads`, async () => {
    await openByKeys(page, keys, 'case-number');
    await tabTo(page, keys, field(page, 'case-number', 'number'));
    await page.keyboard.type('（2026）浙9901民初2号');
    await page.locator('.working__figure').waitFor();
    await shot(page, `${who}-case-number`);
  });
}

/** The answer goes along as text, picture, document and line of a spreadsheet. */
async function takenAlong({ step }: Journey, page: Page): Promise<void> {
  const act = (way: string) => page.locator('.actions').getByRole('button', { name: new RegExp(`^${deskTools(way)}`) });
  await step('the answer is copied by one key, and kept as a picture, a document and a sheet', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${new URL(page.url()).origin}/console/#/tools/fee`);
    await figure(page, '12,688.88 元').waitFor();
    await page.locator('h1').first().click();
    await page.keyboard.press('c');
    await page.getByText(deskTools('copied')).first().waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /12,688\.88 元/);
    const picture = await handedOver(page, () => act('picture').click()), size = pngSize(picture.bytes);
    assert.ok(size && size.width >= 700 && size.height > size.width, JSON.stringify(size));
    assert.match(pdfWords((await handedOver(page, () => act('pdf').click())).bytes), /12,688\.88 元/);
    const [, line] = sheetCells((await handedOver(page, () => act('sheet').click())).bytes);
    assert.ok(line!.includes('12,688.88 元'));
  });
}

/** The calculators at a desk: for whoever opens them, without an account, and for staff. */
export async function deskCalculators(journey: Journey, browser: Browser, { url }: Court): Promise<void> {
  const { step, shot } = journey;
  const open = await openDesk(browser, journey, 'open-desk'), desk = await openDesk(browser, journey, 'registrar');
  await step('whoever has not signed in finds the calculators at the console', async () => {
    await open.goto(`${url}/console/#/tools`);
    await open.getByRole('heading', { level: 1 }).waitFor();
    await shot(open, 'index');
    assert.deepEqual({ wide: await tooWide(open), barriers: await barriers(open) }, { wide: [], barriers: [] });
  });
  await three(journey, open, 'open');
  await takenAlong(journey, open);
  await step('nothing is beyond the sides and no barrier stands before a form with its answer', async () => {
    assert.deepEqual({ wide: await tooWide(open), barriers: await barriers(open) }, { wide: [], barriers: [] });
  });
  await step('a registrar finds them in the bar', async () => {
    await signInDesk(desk, url, 'lin');
    await desk.locator('.bar__link[href$="/tools"]').click();
    await desk.getByRole('heading', { level: 1 }).waitFor();
  });
  await three(journey, desk, 'registrar');
  await step('what was worked out stands in the history of this browser alone', async () => {
    await open.goto(`${url}/console/#/tools`);
    await open.getByRole('region', { name: deskTools('history') }).getByText('12,688.88 元').waitFor();
    await shot(open, 'history');
  });
}
