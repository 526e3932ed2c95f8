import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { attach, button, field, goTo, type Someone } from './phone.ts';
import { draft, filing } from './words.ts';

/** What a plaintiff wants from whom. */
export type Complaint = { readonly plaintiff: Someone; readonly defendantName: string; readonly court: string; readonly paper: Buffer };
/** What the interview asks about a private loan, as the plaintiff answers it. */
const LOAN: Readonly<Record<string, string>> = { '约定借多少': '120000', '实际到手多少（扣掉的利息不算）': '120000', 哪天给的钱: '2025-03-01', 约定哪天还: '2025-12-31', '约定的利率（没约定写“无”）': '无', 借钱做什么用: '进货' };
export const CLAIM = '被告归还借款本金 120,000.00 元';
/** The fee for 120,000 yuan by the Fee Measures, art. 13 (1): 50 + 90,000 × 2.5 % + 20,000 × 2 %. */
export const FEE = '2,700.00';

const heading = (page: Page, title: string) => page.getByRole('heading').getByText(title, { exact: true }).waitFor();
const next = (page: Page) => page.getByRole('button', { name: draft('next'), exact: true }).click();
const choose = (page: Page, group: string, answer: string) => page.getByRole('radiogroup', { name: group, exact: true }).getByRole('radio', { name: answer, exact: true }).click();

/** Picks a division step by step through the tree. */
async function pickPlace(page: Page, label: string, way: readonly string[], street: string): Promise<void> {
  await button(page, `${label}：${draft('division')}`).click();
  for (const name of way) await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const written = field(page, `${label}：${draft('street')}`);
  assert.equal(await written.inputValue(), way.join(''), 'the address begins with the division');
  await written.fill(way.join('') + street);
}

async function begin(page: Page, url: string): Promise<void> {
  await goTo(page, url, '/filing/start/index');
  await page.getByText(filing('rightWay')).waitFor();
  await page.getByRole('button', { name: filing('beginNow'), exact: true }).click();
  await heading(page, draft('cause'));
}

/** Plain questions lead to the cause, and the cause to questions of its own. */
async function cause(page: Page): Promise<void> {
  await button(page, '借钱、欠款').click();
  await button(page, '借给个人或者公司的钱').click();
  await button(page, '民间借贷纠纷').click();
  await page.getByText(draft('formOffered')).waitFor();
  await next(page);
}

async function plaintiff(page: Page, { name, number, mobile }: Someone): Promise<void> {
  await heading(page, draft('plaintiffs'));
  if (await field(page, draft('name')).count() === 0) await button(page, draft('addPlaintiff')).click();
  await field(page, draft('name')).fill(name);
  await field(page, draft('idNumber')).fill(number);
  await field(page, draft('ethnicity')).fill('汉族');
  await field(page, draft('occupation')).fill('个体经营');
  await field(page, draft('workUnit')).fill('无');
  await pickPlace(page, draft('domicile'), ['浙江省', '杭州市', '西湖区'], '演示路 1 号');
  await field(page, draft('phone')).fill(mobile);
  await next(page);
}

/** The other side by what one knows: no number, but an address and a workplace. */
async function defendant(page: Page, name: string): Promise<void> {
  await heading(page, draft('defendants'));
  if (await field(page, draft('name')).count() === 0) await button(page, draft('addDefendant')).click();
  await field(page, draft('name')).fill(name);
  await choose(page, draft('gender'), draft('male'));
  await field(page, draft('workUnit')).fill('演示商行');
  await pickPlace(page, draft('domicile'), ['浙江省', '杭州市', '西湖区'], '演示路 99 号');
  await next(page);
}

async function questions(page: Page): Promise<void> {
  await heading(page, '借款');
  for (const [label, answer] of Object.entries(LOAN)) await page.getByLabel(label, { exact: true }).fill(answer);
  await next(page);
  await heading(page, '还款');
  await next(page);
  await heading(page, '要求');
  await page.getByLabel('要求还的本金', { exact: true }).fill('120000');
  await next(page);
  for (const title of ['担保', '费用和其他请求', '其他']) {
    await heading(page, title);
    await next(page);
  }
}

async function claimsAndFacts(page: Page): Promise<void> {
  await heading(page, draft('claims'));
  await button(page, draft('takeOver')).click();
  await page.getByText(CLAIM).first().waitFor();
  await next(page);
  await heading(page, draft('facts'));
  await button(page, draft('factsFromAnswers')).click();
  await next(page);
}

async function evidence(page: Page, paper: Buffer): Promise<void> {
  await heading(page, draft('evidence'));
  await button(page, draft('addItem')).click();
  await field(page, draft('itemName')).fill('借条');
  await field(page, draft('itemSource')).fill('被告亲笔');
  await choose(page, draft('itemForm'), draft('original'));
  await attach(page, draft('files'), draft('addFile'), 'iou.jpg', paper);
  await next(page);
}

async function service(page: Page, { name, mobile }: Someone): Promise<void> {
  await heading(page, draft('service'));
  await field(page, draft('recipient')).fill(name);
  await pickPlace(page, draft('service'), ['浙江省', '杭州市', '西湖区'], '演示路 1 号');
  await field(page, draft('servicePhone')).fill(mobile);
  await choose(page, draft('electronicAsk'), draft('agreed'));
  await page.getByRole('checkbox', { name: draft('confirmed') }).click();
  await next(page);
}

async function courtAndFee(page: Page, court: string): Promise<void> {
  await heading(page, draft('court'));
  await button(page, court).click();
  await page.getByText(`✓ ${draft('courtChosen')}`).waitFor();
  await next(page);
  await heading(page, draft('aid'));
  await next(page);
}

/** Writes a complaint about a private loan, page by page, up to the check. */
export async function write(page: Page, url: string, { plaintiff: me, defendantName, court, paper }: Complaint): Promise<void> {
  await begin(page, url);
  await cause(page);
  await plaintiff(page, me);
  await defendant(page, defendantName);
  await questions(page);
  await claimsAndFacts(page);
  await evidence(page, paper);
  await service(page, me);
  await courtAndFee(page, court);
  await heading(page, draft('check'));
  await page.getByText(draft('checkGood')).waitFor();
  await page.getByText(FEE).first().waitFor();
}

/** Hands the complaint in and reads the receipt. */
export async function handIn(page: Page, again = false): Promise<{ serial: string; filingId: string }> {
  await page.getByRole('button', { name: again ? filing('resubmit') : draft('submit'), exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: draft('submitAsk'), exact: true }).click();
  await page.getByText(filing('receivedAt')).waitFor();
  const serial = (await page.getByText(/^\d{8}-.+-\d+$/).first().textContent()) ?? '';
  const filingId = new URL(page.url()).hash.match(/id=([0-9a-f-]+)/)?.[1] ?? '';
  return { serial, filingId };
}
