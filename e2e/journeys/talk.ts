import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { openDesk, PATIENCE } from '../browser.ts';
import { signInDesk } from '../desk.ts';
import { button, goTo, log, messageBox, openSpace, photograph, say, sees, tab } from '../phone.ts';
import type { Journey } from '../report.ts';
import { cases, deskIdentity, deskMessaging, home, messaging } from '../words.ts';
import type { Lived } from './lived.ts';

/** How soon a message must stand in the other windows; two busy cores are allowed a little more than the second that people feel. */
const SOON = 3_000;

/** The clerk accepts the defendant's identity; the case then stands in the defendant's list, and the space opens on both phones. */
export async function join({ step, shot }: Journey, url: string, { caseId, number, plaintiff, defendant, clerk, people }: Lived): Promise<void> {
  await step('the registry accepts the identity of the defendant', async () => {
    await clerk.goto(`${url}/console/#/desk`);
    await clerk.getByRole('option').filter({ hasText: people.defendant.name }).first().click();
    await clerk.getByRole('button', { name: deskIdentity('proof.accept') }).click();
    await clerk.getByText(deskIdentity('proof.accepted')).waitFor();
  });
  await step('the case stands in the defendant’s list', async () => {
    await goTo(defendant, url, '/pages/home/index?tab=cases');
    await defendant.getByText(number).waitFor();
    await shot(defendant, 'list');
  });
  await step('the space opens on both phones', async () => {
    await defendant.getByText(number).click();
    await log(defendant).waitFor();
    await openSpace(plaintiff, url, caseId);
    await sees(plaintiff, cases('defendant'));
  });
  await shot(plaintiff, 'space');
}

/** Says it in one window, and it stands in the others within moments. */
async function heard(from: Page, others: readonly Page[], text: string): Promise<void> {
  await say(from, text);
  const began = performance.now();
  await Promise.all(others.map((page) => page.getByRole('log').getByText(text).last().waitFor()));
  const took = performance.now() - began;
  assert.ok(took < SOON, `it took ${Math.round(took)} ms`);
}

const plus = async (page: Page, tile: string): Promise<void> => {
  await button(page, messaging('morePanel')).click();
  await page.getByRole('button', { name: messaging(tile), exact: true }).last().click();
};

async function sendImage(from: Page, to: Page, picture: Buffer): Promise<void> {
  const images = log(to).getByRole('button', { name: messaging('image'), exact: true }), before = await images.count();
  const [chooser] = await Promise.all([from.waitForEvent('filechooser'), plus(from, 'image2')]);
  await chooser.setFiles({ name: 'transfer.jpg', mimeType: 'image/jpeg', buffer: picture });
  const image = images.nth(before);
  await image.waitFor();
  await image.locator('img').waitFor();
  assert.ok(await image.locator('img').evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth > 0)));
}

async function sendVoice(from: Page, to: Page): Promise<void> {
  await button(from, messaging('toVoice')).click();
  const hold = from.getByRole('button', { name: messaging('holdToTalk') });
  const box = (await hold.boundingBox())!;
  await from.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await from.mouse.down();
  await from.waitForTimeout(2_200);
  await from.mouse.up();
  const voice = log(to).getByRole('button', { name: /^语音/ });
  await voice.waitFor();
  await button(from, messaging('toText')).click();
  // What came is sound that this other device can play.
  await voice.click();
  await to.waitForFunction((name) => [...document.querySelectorAll('[aria-pressed="true"]')].some((one) => one.getAttribute('aria-label')?.startsWith(name)), '语音', { timeout: PATIENCE });
}

/** A question is put on the phone, stands on the clerk's desk, and its answer on both phones. */
async function question({ step, shot }: Journey, { plaintiff, defendant }: Lived, clerk: Page): Promise<void> {
  const asked = '可以申请线上开庭吗？', answer = '可以，请在开庭三日前提交申请。';
  await step('a question to the court is answered by the clerk', async () => {
    await plus(plaintiff, 'question');
    await plaintiff.getByRole('dialog').getByRole('textbox').fill(asked);
    await plaintiff.getByRole('dialog').getByRole('button', { name: messaging('askSend') }).click();
    await clerk.getByRole('log').getByText(asked).waitFor();
    await shot(clerk, 'question');
    await clerk.getByRole('button', { name: deskMessaging('do.answer'), exact: true }).first().click();
    await clerk.getByRole('dialog').getByLabel(deskMessaging('answer.text')).fill(answer);
    await clerk.getByRole('dialog').getByRole('button', { name: deskMessaging('answer.go') }).click();
    await Promise.all([plaintiff, defendant].map((page) => sees(page, answer)));
  });
  await shot(plaintiff, 'answered');
}

/** Text, image, place and voice; a question answered; a message taken back; an unread badge. */
export async function talk(journey: Journey, browser: Browser, url: string, lived: Lived): Promise<void> {
  const { step, shot } = journey, { plaintiff, defendant, caseId } = lived;
  const clerk = await openDesk(browser, journey, 'clerk');
  await step('the clerk of the case has its space open at the desk', async () => {
    await signInDesk(clerk, url, 'li');
    await clerk.goto(`${url}/console/#/cases/${caseId}`);
    await clerk.getByRole('log').waitFor();
  });
  await step('what one says stands in the other windows within moments', async () => {
    await heard(plaintiff, [defendant, clerk], '您好，请问您何时归还借款？');
    await heard(defendant, [plaintiff, clerk], '我这个月先还一部分。');
    const words = '请双方把还款记录发到这里。';
    await clerk.getByLabel(deskMessaging('composer.label')).fill(words);
    await clerk.getByLabel(deskMessaging('composer.label')).press('Control+Enter');
    await Promise.all([plaintiff, defendant].map((page) => sees(page, words)));
  });
  await shot(clerk, 'space');
  await step('an image arrives and can be seen', async () => sendImage(plaintiff, defendant, await photograph(browser, '转账记录', ['2025-03-01　转出　120,000.00 元'])));
  await step('a place arrives', async () => {
    await plus(defendant, 'location2');
    await defendant.getByText('30.27410').waitFor();
    await defendant.getByRole('dialog').getByRole('button', { name: messaging('send'), exact: true }).click();
    await log(plaintiff).getByText(messaging('placeMine')).waitFor();
  });
  await step('a voice message arrives and plays', () => sendVoice(defendant, plaintiff));
  await shot(plaintiff, 'talk');
  await question(journey, lived, clerk);
  await step('a message is taken back in both windows', async () => {
    await heard(plaintiff, [defendant], '这句说错了');
    await log(plaintiff).getByText('这句说错了').click({ button: 'right' });
    await plaintiff.getByRole('dialog').getByRole('button', { name: messaging('recall') }).click();
    await sees(plaintiff, messaging('recalledMine'));
    await sees(defendant, messaging('recalled', { name: '' }).trim());
    for (const page of [plaintiff, defendant]) assert.equal(await log(page).getByText('这句说错了').count(), 0);
  });
  await step('what is unread is counted in the list', async () => {
    // What has stood before the eyes for a moment counts as read.
    await defendant.waitForTimeout(1_200);
    await goTo(defendant, url, '/pages/home/index?tab=cases');
    await tab(defendant, home('cases')).waitFor();
    for (const text of ['第一句', '第二句']) await say(plaintiff, text);
    await defendant.getByLabel(cases('unread', { n: 2 })).first().waitFor();
    await shot(defendant, 'unread');
    await openSpace(defendant, url, caseId);
    await sees(defendant, '第二句');
    await messageBox(defendant).waitFor();
  });
}
