import assert from 'node:assert/strict';
import { calculatorNamed } from '@microcourt/domain/calculators/catalogue';
import type { Browser, Page } from 'playwright-core';
import { openPhone } from '../browser.ts';
import { type Court, freePort } from '../court.ts';
import { layNetwork, type Network } from '../network.ts';
import { handedOver, pdfWords, pngSize, sheetCells } from '../papers.ts';
import { button, goTo } from '../phone.ts';
import type { Journey } from '../report.ts';
import { ARTICLES, installStatutes } from '../statutes.ts';
import { home, shared, tools, working } from '../words.ts';

const titleOf = (name: string): string => calculatorNamed(name)!.title[0];
const labelOf = (name: string, field: string): string => calculatorNamed(name)!.fields[field]!.label[0];
const AMOUNT = '88.8888万';
/** 诉讼费用交纳办法（2006）第十三条: 50 + 2,250 + 2,000 + 4,500 + 1 % of 388,888. */
const FEE = '12,688.88 元';
const amount = (page: Page) => page.getByRole('textbox', { name: tools('unit', { label: labelOf('fee', 'amount'), unit: tools('yuanUnit') }), exact: true });
const figure = (page: Page, text: string) => page.locator('.working__figure').getByText(text).last();
const act = (page: Page, way: string) => page.locator('.actions').getByRole('button', { name: tools(way), exact: true });

/** From the first page to an answer that follows the typing, without an account. */
async function found({ step, shot }: Journey, page: Page, url: string): Promise<void> {
  await step('the tile on the first page opens the calculators to somebody who has not signed in', async () => {
    await goTo(page, url, '/pages/home/index');
    await page.getByText(home('signIn'), { exact: true }).first().waitFor();
    await button(page, home('tools')).click();
    await page.getByText(titleOf('fee'), { exact: true }).first().waitFor();
  });
  await shot(page, 'index');
  await step('a search narrows them down, and says so where it finds nothing', async () => {
    const search = page.getByRole('textbox', { name: tools('search') });
    await search.fill('没有这种工具');
    await page.getByText(tools('nothing')).waitFor();
    await search.fill('受理费');
    await button(page, titleOf('fee')).click();
  });
  await step('the answer follows the typing', async () => {
    await amount(page).pressSequentially(AMOUNT, { delay: 15 });
    await figure(page, FEE).waitFor();
  });
  await shot(page, 'fee');
}

/** The steps fold open, and each article opens its text, where the court's system has it. */
async function explained({ step, shot }: Journey, page: Page): Promise<void> {
  const sheet = page.getByRole('dialog', { name: working('article') });
  await step('the steps fold open, each with its article', async () => {
    await button(page, working('steps')).click();
    await page.getByText('3,888.88', { exact: true }).waitFor();
  });
  await shot(page, 'steps');
  await step('an article that is installed opens its text', async () => {
    await button(page, '诉讼费用交纳办法（2006）第二十条').click();
    await sheet.getByText(ARTICLES.fee).waitFor();
    await shot(page, 'article');
    await sheet.getByRole('button', { name: shared('close') }).click();
  });
  await step('one that is not says so', async () => {
    await button(page, '民诉法解释（2022）').click();
    await sheet.getByText(working('notInstalled')).waitFor();
    await shot(page, 'article-elsewhere');
    await sheet.getByRole('button', { name: shared('close') }).click();
  });
}

/** Taken along: on the clipboard, as a picture, as a document, as a line of a spreadsheet. */
async function takenAlong({ step }: Journey, page: Page): Promise<void> {
  await step('the answer is copied with its question and its articles', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await act(page, 'copy').click();
    await page.getByText(tools('copied')).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    for (const part of [titleOf('fee'), '888,888.00', FEE, '诉讼费用交纳办法（2006）第十三条']) assert.ok(text.includes(part), `${part} in ${text}`);
  });
  await step('a picture of it is kept', async () => {
    const { name, bytes } = await handedOver(page, () => act(page, 'picture').click()), size = pngSize(bytes);
    assert.match(name, /[.]png$/);
    assert.ok(size && size.width >= 700 && size.width <= 2_000 && size.height > size.width && size.height <= 8_000, JSON.stringify(size));
  });
  await step('a document whose words can be found and copied', async () => {
    const { name, bytes } = await handedOver(page, () => act(page, 'pdf').click()), text = pdfWords(bytes);
    assert.match(name, /[.]pdf$/);
    assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
    for (const part of [titleOf('fee'), FEE, '第十三条']) assert.ok(text.includes(part), `${part} in ${text}`);
  });
  await step('a line of a spreadsheet, in which nothing is a formula', async () => {
    const { name, bytes } = await handedOver(page, () => act(page, 'sheet').click()), [head, line, ...more] = sheetCells(bytes);
    assert.match(name, /[.]csv$/);
    assert.deepEqual([head!.length, more.length], [line!.length, 0]);
    assert.ok(line!.includes(FEE));
    for (const cell of [...head!, ...line!]) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
  });
}

async function kept({ step, shot }: Journey, page: Page): Promise<void> {
  await step('loading the page again keeps what was typed', async () => {
    // A calculation is noted once it has stood for a moment.
    await page.waitForFunction((text) => localStorage.getItem('microcourt.calculators.history')?.includes(text), FEE);
    await page.reload();
    await figure(page, FEE).waitFor();
    assert.equal(await amount(page).inputValue(), AMOUNT);
  });
  await step('the history of this phone lists the calculation and opens it', async () => {
    await page.goto(`${new URL(page.url()).origin}/#/calculators/history/index`);
    await page.locator('.past').getByText(FEE).waitFor();
    await shot(page, 'history');
    await page.locator('.past__open').first().click();
    await figure(page, FEE).waitFor();
    assert.equal(await amount(page).last().inputValue(), '888888');
  });
}

async function openFromList(page: Page, name: string): Promise<void> {
  await button(page, shared('back')).click();
  await page.getByRole('textbox', { name: tools('search') }).fill(titleOf(name));
  await button(page, titleOf(name)).click();
}

/** Without a network everything is answered but what only the court's system knows. */
async function withoutNetwork({ step, shot }: Journey, page: Page, network: Network): Promise<void> {
  await step('the network is cut: a period is still counted, on the tables that were kept', async () => {
    await goTo(page, network.url, '/calculators/all/index');
    await button(page, titleOf('fee')).click();
    await figure(page, FEE).waitFor();
    await page.context().setOffline(true);
    network.cut();
    await openFromList(page, 'deadline');
    await button(page, tools('example')).click();
    // 民事诉讼法（2023）第一百七十一条第一款, 第八十五条第三款: fifteen days end in the holidays of October.
    await figure(page, '2026年10月8日').waitFor();
  });
  await shot(page, 'without-network');
  const number = () => page.getByRole('textbox', { name: labelOf('case-number', 'number') }).last();
  await step('what needs the court’s system says so', async () => {
    await openFromList(page, 'case-number');
    await number().fill('（2026）浙9901民初2号');
    await page.getByText(tools('byServer')).waitFor();
  });
  await shot(page, 'needs-network');
  await step('the network is back, and it is answered', async () => {
    network.mend();
    await page.context().setOffline(false);
    await page.locator('.working__figure').last().waitFor();
  });
}

/** Somebody without an account works a fee out on a phone, sees why, takes it along, and goes on without a network. */
export async function calculators(journey: Journey, browser: Browser, court: Court): Promise<void> {
  const network = await layNetwork(await freePort(21_970), court.url);
  try {
    await journey.step('two texts of the law are imported into the court that runs', async () => { assert.match(await installStatutes(court.folder), /2 texts read: 2 put in with 2 articles/); });
    const page = await openPhone(browser, journey, 'passer-by');
    await found(journey, page, network.url);
    await explained(journey, page);
    await takenAlong(journey, page);
    await kept(journey, page);
    await withoutNetwork(journey, page, network);
  } finally {
    await network.close();
  }
}
