import assert from 'node:assert/strict';
import type { AnyCalculator } from '@microcourt/domain/calculators/calculator';
import { CALCULATORS, calculatorNamed } from '@microcourt/domain/calculators/catalogue';
import type { Browser, Page } from 'playwright-core';
import { openPhone } from '../browser.ts';
import type { Court } from '../court.ts';
import { tooWide } from '../looks.ts';
import { button, goTo } from '../phone.ts';
import type { Journey } from '../report.ts';
import { tools } from '../words.ts';

type Language = 'zh' | 'en';
const SMALL = { width: 320, height: 568 } as const;
const pathOf = (name: string): string => `/calculators/tool/index?name=${name}`;
const titled = ({ title }: AnyCalculator, language: Language) => title[language === 'zh' ? 0 : 1];
const EXAMPLE: Readonly<Record<Language, string>> = { zh: tools('example'), en: 'See an example' };
/** What an interface in English must not show beside the names of documents and of places: Chinese sentences. */
const CHINESE_SENTENCE = /[\u4e00-\u9fff]{6,}[，。；][\u4e00-\u9fff]{2,}/;

/** What the console of a window says is wrong, from now on. */
function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', ({ message }) => heard.push(message));
  page.on('console', (message) => { if (message.type() === 'error') heard.push(message.text()); });
  return heard;
}

/** Opens a calculator, has it show its example, and waits for what comes of it. */
async function tried(page: Page, url: string, c: AnyCalculator, language: Language): Promise<string[]> {
  await page.goto(`${url}/#${pathOf(c.name)}`);
  await page.getByText(titled(c, language), { exact: true }).last().waitFor();
  const empty = await tooWide(page);
  await page.getByRole('button', { name: EXAMPLE[language], exact: true }).last().click();
  await page.locator('.working__figure').last().waitFor({ timeout: 5_000 });
  await page.locator('.working__more').last().click();
  const text = (await page.locator('.taro_page:visible, body').last().innerText()).split('\n').filter((line) => CHINESE_SENTENCE.test(line));
  return [...empty, ...(await tooWide(page)), ...(language === 'en' ? text.map((line) => `not in English: ${line.slice(0, 60)}`) : [])];
}

async function all({ step, shot }: Journey, page: Page, url: string, language: Language): Promise<void> {
  const heard = listen(page);
  await step(`each of the ${CALCULATORS.length} calculators answers its example on the smallest phone, in ${language === 'zh' ? 'Chinese' : 'English'}`, async () => {
    const wrong: Record<string, readonly string[]> = {};
    for (const c of CALCULATORS) {
      const found = await tried(page, url, c, language).catch((error: unknown) => [String(error).slice(0, 200)]);
      if (process.env['SHOTS'] === 'all') await shot(page, `${language}-${c.name}`);
      const said = [...found, ...heard.splice(0)];
      if (said.length > 0) wrong[c.name] = said;
    }
    assert.deepEqual(wrong, {});
  }, 120);
  await shot(page, `last-${language}`);
}

const HOSTILE = ['<img src=x onerror="window.hurt=1">', "'; drop table people; --", '=HYPERLINK("http://example.invalid","x")', '${7*7}{{7*7}}', '-1e999', '９９９９９９９９９９９９９９９９９９９亿', '\u202e\u0000\ud800‮', 'x'.repeat(5_000)];
/** Whatever is typed, nothing of it runs, nothing breaks, and no nonsense is answered. */
async function hostile({ step, shot }: Journey, page: Page, url: string): Promise<void> {
  const heard = listen(page);
  await step('what is typed into fields of text is text, whatever it is', async () => {
    for (const name of ['fee', 'id-number', 'case-number']) {
      await goTo(page, url, pathOf(name));
      const field = page.locator('input[type=text], textarea').last();
      for (const text of HOSTILE) {
        await field.fill(text);
        await page.waitForTimeout(20);
      }
      // A field that is left stands for a moment before it is judged, and the court's system is asked a little later.
      await page.waitForTimeout(800);
      assert.deepEqual(await tooWide(page), []);
    }
    assert.equal(await page.evaluate(() => 'hurt' in window), false);
    assert.deepEqual(heard.filter((line) => !line.includes('400')), []);
  });
  await step('an amount that is none is said at its field, and nothing is answered', async () => {
    await goTo(page, url, pathOf('fee'));
    const amount = page.getByRole('textbox', { name: tools('unit', { label: calculatorNamed('fee')!.fields['amount']!.label[0], unit: tools('yuanUnit') }), exact: true });
    await amount.fill('一百块左右');
    await page.locator('.field_wrong [role=alert]').first().waitFor();
    assert.equal(await page.locator('.working').count(), 0);
    await shot(page, 'wrong-amount');
  });
}

const rule = (page: Page, from: string, to: string) => async (): Promise<void> => {
  await button(page, from).click();
  await page.getByRole('dialog').getByRole('radio', { name: to, exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};
/** Rows come and go; what a choice hides is not asked and does not count. */
async function rowsAndHidden({ step, shot }: Journey, page: Page, url: string): Promise<void> {
  const { fields } = calculatorNamed('fee-burden')!, [, fee] = ['', fields['fee']!.label[0]];
  const options = fields['outcome'] as unknown as { options: { value: string; label: readonly [string, string] }[] };
  const outcome = (value: string): string => options.options.find((one) => one.value === value)!.label[0];
  const share = page.getByRole('textbox', { name: new RegExp(`^${fields['share']!.label[0].slice(0, 4)}`) });
  await step('a field that a choice hides does not leak what stood in it', async () => {
    await goTo(page, url, pathOf('fee-burden'));
    await page.getByRole('textbox', { name: tools('unit', { label: fee, unit: tools('yuanUnit') }), exact: true }).fill('2300');
    await rule(page, fields['outcome']!.label[0], outcome('partly'))();
    await share.fill('abc');
    await page.locator('.field_wrong').waitFor();
    await rule(page, fields['outcome']!.label[0], outcome('defendant-lost'))();
    assert.equal(await share.count(), 0);
    await page.locator('.working__figure').waitFor();
    assert.doesNotMatch(await page.evaluate(() => localStorage.getItem('microcourt.calculators.history') ?? ''), /abc/);
    await rule(page, fields['outcome']!.label[0], outcome('partly'))();
    assert.equal(await share.inputValue(), 'abc');
  });
  await step('rows are added and taken away, each with its own', async () => {
    await rule(page, fields['outcome']!.label[0], outcome('several-losers'))();
    const rows = page.locator('.rows__one');
    while (await rows.count() < 3) await button(page, tools('addRow')).click();
    for (const [i, name] of ['甲', '乙', '丙'].entries()) {
      await rows.nth(i).locator('input').first().fill(name);
      await rows.nth(i).locator('input').last().fill('1');
    }
    await page.locator('.working__figure').waitFor();
    await page.getByRole('button', { name: tools('removeRow', { n: 2 }), exact: true }).click();
    assert.deepEqual(await rows.locator('input').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)), ['甲', '1', '丙', '1']);
    await page.getByText('1,150.00').first().waitFor();
    await shot(page, 'rows');
  });
}

/** Every calculator there is, on the smallest phone in both languages; and what people type that is no answer to any question. */
export async function everyCalculator(journey: Journey, browser: Browser, { url }: Court): Promise<void> {
  const [small, english, odd] = await Promise.all(['small', 'english', 'odd'].map((who) => openPhone(browser, journey, who, SMALL))) as [Page, Page, Page];
  await english.addInitScript(() => { if (location.protocol.startsWith('http')) localStorage.setItem('microcourt.preferences', JSON.stringify({ language: 'en' })); });
  // Three phones at once, since most of the time is waiting.
  await Promise.all([
    all(journey, small, url, 'zh').catch(() => undefined), all(journey, english, url, 'en').catch(() => undefined),
    rowsAndHidden(journey, odd, url).then(() => hostile(journey, odd, url)).catch(() => undefined),
  ]);
}
