import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { texts } from '@microcourt/domain/shared/texts';
import type { Browser, Page } from 'playwright-core';
import type { Court } from '../court.ts';
import { goTo, log, newcomer, say, sees, signIn } from '../phone.ts';
import { openPhone } from '../browser.ts';
import type { Journey } from '../report.ts';
import { openLoan, SEEDED, seededPhone } from '../seeded.ts';
import { ask, tokenOf } from '../wire.ts';
import { filing, identity, shared } from '../words.ts';

const NOTHING = texts['shared.not-found']!.zh;

/** What a page says to somebody who may not see what stands there. */
async function told(page: Page, url: string, path: string): Promise<void> {
  await goTo(page, url, path);
  await page.getByRole('alert').getByText(NOTHING).waitFor();
}

/** Case, filing and file of others answer as what never existed. */
async function nothingThere(journey: Journey, browser: Browser, url: string, chen: Page, caseId: string): Promise<void> {
  const { step, shot } = journey, stranger = newcomer('孙九九'), page = await openPhone(browser, journey, 'stranger'), never = randomUUID();
  await step('a stranger signs in', () => signIn(page, url, stranger));
  await step('a case of others is told of as what never existed', async () => {
    for (const id of [caseId, never]) for (const at of ['case-space', 'case-details']) await told(page, url, `/pages/${at}/index?id=${id}`);
  });
  await shot(page, 'case-of-others');
  await step('so is a filing of others', async () => {
    await goTo(chen, url, '/pages/home/index?tab=cases');
    await chen.getByText(filing('submitted'), { exact: true }).first().click();
    await chen.getByText(filing('serial')).waitFor();
    const filingId = new URL(chen.url()).hash.match(/id=([0-9a-f-]+)/)![1]!;
    for (const id of [filingId, never]) for (const at of ['review', 'draft']) await told(page, url, `/filing/${at}/index?id=${id}`);
  });
  await step('so is a file of others; a ticket that was changed opens nothing', async () => {
    const mine = await tokenOf(url, SEEDED.chen.mobile), theirs = await tokenOf(url, stranger.mobile);
    const media = await ask(url, 'messaging.media', { caseId }, mine);
    const fileId = JSON.stringify(media.value).match(/"fileId":"([0-9a-f-]+)"/)![1]!;
    const [ticket] = (await ask(url, 'files.ticket', { fileIds: [fileId], rendition: 'original' }, mine)).value as { url: string }[];
    assert.equal((await fetch(url + ticket!.url)).status, 200);
    const refusals = await Promise.all([fileId, never].map((id) => ask(url, 'files.ticket', { fileIds: [id], rendition: 'original' }, theirs)));
    assert.deepEqual(refusals[0], refusals[1]);
    assert.notEqual(refusals[0]!.status, 200);
    const changed = ticket!.url.replace(/(.)(.{6})$/, (_, one: string, rest: string) => (one === 'A' ? 'B' : 'A') + rest);
    assert.equal((await fetch(url + changed)).status, 404);
  });
}

/** The room of one side is not there for the other, nor by its address. */
async function roomOfOneSide({ step, shot }: Journey, url: string, chen: Page, zhou: Page, caseId: string): Promise<void> {
  const secret = '只给我们自己人看';
  await step('the room of one side is not there for the other side', async () => {
    await goTo(chen, url, `/pages/case-space/index?id=${caseId}&stream=side%3Aplaintiff`);
    await log(chen).waitFor();
    await say(chen, secret);
    await sees(chen, secret);
    await openLoan(zhou, url);
    assert.equal(await zhou.getByRole('tab', { name: '原告方内部' }).count(), 0);
    await goTo(zhou, url, `/pages/case-space/index?id=${caseId}&stream=side%3Aplaintiff`);
    await zhou.getByText(NOTHING).first().waitFor();
    assert.equal(await zhou.getByText(secret).count(), 0);
  });
  await shot(zhou, 'room-of-the-other-side');
}

/** What does not concern somebody is not there for them. */
export async function strangers(journey: Journey, browser: Browser, { url }: Court): Promise<void> {
  const { step, shot } = journey;
  const [chen, zhou] = await step('both sides of a case sign in', async () => [await seededPhone(journey, browser, url, 'chen'), await seededPhone(journey, browser, url, 'zhou')] as const);
  const caseId = await step('one of them opens the case', () => openLoan(chen, url));
  await nothingThere(journey, browser, url, chen, caseId);
  await roomOfOneSide(journey, url, chen, zhou, caseId);
  await step('a device that is signed out from another is sent to sign-in at once', async () => {
    const second = await openPhone(browser, journey, 'second-device');
    await signIn(second, url, { mobile: SEEDED.zhou.mobile });
    await openLoan(zhou, url);
    await goTo(second, url, '/identity/devices/index');
    const others = second.locator(`xpath=//button[normalize-space()="${identity('signOutDevice')}"][not(contains(normalize-space(..), "${identity('thisDevice')}"))]`);
    await others.first().waitFor();
    for (let left = await others.count(); left > 0; left--) {
      await others.first().click();
      await second.getByRole('dialog').getByRole('button', { name: identity('signOutDevice') }).click();
      await others.nth(left - 1).waitFor({ state: 'detached' });
    }
    await zhou.getByText(shared('signInFirst')).waitFor();
    assert.equal(await log(zhou).count(), 0);
  });
  await shot(zhou, 'signed-out');
}
