import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { openDesk } from '../browser.ts';
import type { Court } from '../court.ts';
import { row, signInDesk } from '../desk.ts';
import { barriers, tooWide } from '../looks.ts';
import { button, goTo } from '../phone.ts';
import type { Journey } from '../report.ts';
import { openLoan, seededPhone } from '../seeded.ts';
import { cases, deskTools, deskShared, filing, messaging, shared } from '../words.ts';

/** Filings of the story: one that the registry sent back with a day to correct, one whose fee is due, two that wait and that no other journey decides, the second with a settled cause. */
const BACK = '许演示', DUE = '演示建材', WAITING = '郑四四诉演示服装', KNOWN = '陈一一诉周二二';
const dialogOf = (page: Page) => page.getByRole('dialog').last();
/** The day in a line, as phone and calculators both write it; nothing in a line of an amount. */
const dayIn = (text: string | null): string => (text ?? '').match(/\d{4}年\d{1,2}月\d{1,2}日/)?.[0] ?? '';

/** Touches a line of the phone; the sheet that comes up has the day of the line and an article that opens. Gives its words. */
async function explained(phone: Page, line: string): Promise<string> {
  const touched = button(phone, line), day = dayIn(await touched.textContent());
  await touched.click();
  await dialogOf(phone).getByText(/（\d{4}）第/).first().waitFor();
  const words = await dialogOf(phone).innerText();
  assert.ok(words.includes(day), `${line}: ${day} is not in ${words}`);
  assert.deepEqual({ wide: await tooWide(phone), barriers: await barriers(phone) }, { wide: [], barriers: [] });
  return words;
}
const closed = async (phone: Page): Promise<void> => {
  await dialogOf(phone).getByRole('button', { name: shared('close'), exact: true }).click();
  await phone.getByRole('dialog').waitFor({ state: 'detached' });
};
/** Opens a filing from its row in the list, which says how it stands. */
const openFiling = async (phone: Page, url: string, words: string, state: string): Promise<void> => {
  await goTo(phone, url, '/pages/home/index?tab=cases');
  await phone.getByRole('button').filter({ hasText: words }).filter({ hasText: state }).first().click();
};

async function onThePhone({ step, shot }: Journey, phone: Page, url: string): Promise<void> {
  await step('the time for trial of a case says how it was counted', async () => {
    const caseId = await openLoan(phone, url);
    await goTo(phone, url, `/pages/case-details/index?id=${caseId}`);
    await phone.getByText(cases('deadlines'), { exact: true }).waitFor();
    const words = await explained(phone, '审理期限');
    assert.match(words, /民事诉讼法（2023）第一百六十四条/);
    await shot(phone, 'trial');
    await closed(phone);
  });
  await step('a day that the registry set is told as set by the court', async () => {
    await openFiling(phone, url, BACK, filing('correction'));
    const words = await explained(phone, filing('correctDay'));
    assert.match(words, /由法院指定.*登记立案规定（2015）第七条/);
    await shot(phone, 'correction');
    await closed(phone);
  });
  await step('the sentence of what comes next and the line of its history lead there too', async () => {
    const beside = phone.getByRole('button', { name: `${filing('howCounted')} · ${filing('correctDay')}`, exact: true });
    await beside.nth(1).waitFor();
    for (let one = 0; one < 2; one++) {
      await beside.nth(one).click();
      await dialogOf(phone).getByText(/登记立案规定（2015）第七条/).first().waitFor();
      await closed(phone);
    }
    await shot(phone, 'beside-sentences');
  });
  await step('the fee that is due, and until when', async () => {
    await openFiling(phone, url, DUE, filing('feeDue'));
    const amount = ((await button(phone, filing('feeAmount')).textContent()) ?? '').match(/[\d,.]+(?= 元)/)?.[0] ?? 'no amount';
    const words = await explained(phone, filing('feeAmount'));
    assert.ok(words.includes(amount), `${amount} is not in ${words}`);
    await shot(phone, 'fee');
    await closed(phone);
    assert.match(await explained(phone, filing('feeBy')), /诉讼费用交纳办法（2006）第二十二条第一款/);
    await shot(phone, 'fee-day');
    await closed(phone);
  });
  await step('the card in the room of the plaintiff leads to both of its figures', async () => {
    await goTo(phone, url, '/pages/home/index?tab=cases');
    await phone.getByRole('button').filter({ hasText: DUE }).filter({ hasText: /民初\d+号/ }).first().click();
    await phone.getByRole('tab', { name: /原告方内部/ }).click();
    await phone.getByRole('button', { name: messaging('howCounted') }).last().click();
    await shot(phone, 'which-figure');
    await button(phone, messaging('payDay')).click();
    await dialogOf(phone).getByText('诉讼费用交纳办法（2006）第二十二条第一款').first().waitFor();
    await shot(phone, 'card');
    await closed(phone);
  });
}

/** Every day and amount of a case opens the same explanation, on the phone and at the desk. */
export async function explains(journey: Journey, browser: Browser, { url }: Court): Promise<void> {
  const { step, shot } = journey;
  const phone = await step('a party signs in', () => seededPhone(journey, browser, url, 'chen'));
  await onThePhone(journey, phone, url);
  const desk = await openDesk(browser, journey, 'desk');
  await step('the registrar presses the last day to decide', async () => {
    await signInDesk(desk, url, 'lin');
    await desk.goto(`${url}/console/#/registry`);
    await row(desk, WAITING).first().click();
    const day = desk.locator('.review__line .explain').first();
    await day.waitFor();
    const [year, month, date] = ((await day.textContent()) ?? '').split('-').map(Number);
    await day.click();
    await desk.getByRole('dialog').getByText('民事诉讼法（2023）第一百二十六条').first().waitFor();
    await desk.getByRole('dialog').getByText(`${year}年${month}月${date}日`).first().waitFor();
    await shot(desk, 'decide-by');
    assert.deepEqual(await barriers(desk), []);
    await desk.getByRole('dialog').getByRole('button', { name: deskShared('close'), exact: true }).last().click();
    await desk.getByRole('dialog').waitFor({ state: 'detached' });
  });
  await step('and the fee of another', async () => {
    await row(desk, KNOWN).first().click();
    await desk.locator('.fee__total .explain').first().click();
    await desk.getByRole('dialog').getByText(/诉讼费用交纳办法（2006）第十三条/).first().waitFor();
    await shot(desk, 'fee');
    assert.ok(await desk.getByRole('dialog').getByRole('button', { name: deskTools('explain.open') }).isVisible());
  });
}
