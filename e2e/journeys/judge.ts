import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { texts } from '@microcourt/domain/filing/texts';
import type { Browser, Page } from 'playwright-core';
import { openDesk } from '../browser.ts';
import type { Court } from '../court.ts';
import { PASSWORD, row, signInDesk } from '../desk.ts';
import { goTo } from '../phone.ts';
import type { Journey } from '../report.ts';
import { seededPhone } from '../seeded.ts';
import { deskFiling, deskShared, filing } from '../words.ts';

/** A filing of the story that waits at the registry. */
const WAITING = '陈一一诉演示网络有限公司';
const REASONS = '起诉的是他人之间的合同，原告与本案没有直接利害关系。';
const zh = (code: string): string => texts[code]!.zh;

/** The sealed ruling, as a judge uploads it. */
async function sealed(browser: Browser): Promise<Buffer> {
  const page = await (await browser.newContext()).newPage();
  await page.setContent(`<h1>民事裁定书</h1><p>${REASONS}</p>`);
  const pdf = await page.pdf();
  await page.context().close();
  return pdf;
}

async function sign(judge: Page, pdf: Buffer): Promise<void> {
  await judge.getByText(REASONS).first().waitFor();
  const [chooser] = await Promise.all([judge.waitForEvent('filechooser'), judge.getByRole('button', { name: deskShared('upload.choose') }).click()]);
  await chooser.setFiles({ name: 'ruling.pdf', mimeType: 'application/pdf', buffer: pdf });
  await judge.getByText('ruling.pdf').waitFor();
  await judge.getByRole('button', { name: deskFiling('ruling.sign'), exact: true }).click();
  await judge.getByRole('dialog').getByLabel(deskShared('step-up.password')).fill(PASSWORD);
  await judge.getByRole('dialog').getByRole('button', { name: deskShared('step-up.go') }).click();
  await judge.getByText(deskFiling('ruling.signed', { day: '' }).slice(0, 6)).waitFor();
}

/** A ruling of non-acceptance: drafted by the registry, signed by a judge who proves it is she, read by the filer with the day to appeal. */
export async function judge(journey: Journey, browser: Browser, { url }: Court): Promise<void> {
  const { step, shot } = journey;
  const registrar = await openDesk(browser, journey, 'registrar'), bench = await openDesk(browser, journey, 'judge'), dialog = registrar.getByRole('dialog');
  await step('the registrar drafts a ruling of non-acceptance', async () => {
    await signInDesk(registrar, url, 'lin');
    await registrar.goto(`${url}/console/#/registry`);
    await row(registrar, WAITING).first().click();
    await registrar.getByRole('button', { name: new RegExp(`^${deskFiling('do.refuse')}`), disabled: false }).click();
    await dialog.getByRole('checkbox', { name: zh('filing.ground.arbitration') }).check();
    await dialog.getByRole('textbox', { name: deskFiling('refuse.reasons') }).fill(REASONS);
    // Where the law wants the filer pointed elsewhere first, the rules say so.
    await dialog.getByRole('button', { name: deskFiling('refuse.go') }).click();
    await dialog.getByText(zh('filing.advise-first')).waitFor();
    await dialog.getByRole('checkbox', { name: zh('filing.ground.arbitration') }).uncheck();
    await dialog.getByRole('checkbox', { name: zh('filing.ground.no-direct-interest') }).check();
    await shot(registrar, 'draft');
    await dialog.getByRole('button', { name: deskFiling('refuse.go') }).click();
    await registrar.getByText(deskFiling('refuse.done')).waitFor();
  });
  await step('it comes to the judge’s desk; she signs it with her password and the sealed document', async () => {
    await signInDesk(bench, url, 'zhao');
    await bench.goto(`${url}/console/#/desk`);
    await row(bench, WAITING).first().click();
    await shot(bench, 'to-sign');
    await sign(bench, await sealed(browser));
  });
  await shot(bench, 'signed');
  await step('the filer sees the ruling, its document and the day to appeal', async () => {
    const filer = await seededPhone(journey, browser, url, 'chen');
    await goTo(filer, url, '/pages/home/index?tab=cases');
    await filer.getByText(WAITING).first().click();
    await filer.getByText(REASONS).waitFor();
    const words = await filer.getByText(new RegExp(filing('nextRefused', { day: '.+' }).replaceAll('。', '。?'))).textContent();
    assert.match(words ?? '', /\d{4}年\d{1,2}月\d{1,2}日/);
    await shot(filer, 'ruling');
    const [download] = await Promise.all([filer.waitForEvent('download'), filer.getByRole('button', { name: filing('ruling'), exact: true }).click()]);
    assert.equal(readFileSync(await download.path()).subarray(0, 5).toString(), '%PDF-');
  });
}
