import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { openDesk, openPhone } from '../browser.ts';
import { FEE, handIn, write } from '../complaint.ts';
import { countingKeys, row, signInDesk, walkTo } from '../desk.ts';
import { serverLog } from '../court.ts';
import { newcomer, photograph, proveIdentity, signIn, type Someone } from '../phone.ts';
import type { Journey } from '../report.ts';
import { deskFiling, deskIdentity, filing } from '../words.ts';
import { correct } from './correction.ts';
import type { Lived } from './lived.ts';
import { join, talk } from './talk.ts';

const COURT = '微法院演示人民法院';
/** What lies between a filing under the cursor and its case: open, accept the identity, register, confirm. */
const MOST_KEYS = 4;

const card = (browser: Browser, { name, number }: Someone) => photograph(browser, '居民身份证（演示）', [`姓名　${name}`, `公民身份号码　${number}`]);
const today = (): string => new Intl.DateTimeFormat('zh-CN', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'Asia/Shanghai' }).format(new Date());

/** From a newcomer's sign-in to the number of the case; what the registry does is done by the keyboard. */
async function file(journey: Journey, browser: Browser, url: string): Promise<Lived> {
  const { step, shot } = journey;
  const people = { plaintiff: newcomer('林七七'), defendant: newcomer('王八八') };
  const plaintiff = await openPhone(browser, journey, 'plaintiff'), clerk = await openDesk(browser, journey, 'registrar');
  const title = people.plaintiff.name;
  await step('the registrar signs in and has the queue open', () => signInDesk(clerk, url, 'lin'));
  await clerk.goto(`${url}/console/#/registry`);
  await step('a visitor signs in with a fresh number and the code shown on the page', () => signIn(plaintiff, url, people.plaintiff));
  await shot(plaintiff, 'home');
  const paper = await photograph(browser, '借　条', [`今借到${people.plaintiff.name}人民币 120,000 元。`, `借款人：${people.defendant.name}　2025 年 3 月 1 日`]);
  await step('the complaint is written by the interview, with a photograph; the exact fee is shown', () =>
    write(plaintiff, url, { plaintiff: people.plaintiff, defendantName: people.defendant.name, court: COURT, paper }));
  await shot(plaintiff, 'check');
  const { serial, filingId } = await step('it is handed in: a receipt with time and the last day to decide', async () => {
    const receipt = await handIn(plaintiff);
    assert.match(receipt.serial, /^\d{8}-/);
    await plaintiff.getByText(today()).first().waitFor();
    await plaintiff.getByText(filing('decideDay')).waitFor();
    await plaintiff.getByText(FEE).first().waitFor();
    return receipt;
  });
  await shot(plaintiff, 'receipt');
  await step('the registrar sees it arrive without touching anything', () => row(clerk, title).first().waitFor());
  await shot(clerk, 'queue');
  await step('the plaintiff proves identity by a photographed document', async () => proveIdentity(plaintiff, url, people.plaintiff, COURT, await card(browser, people.plaintiff)));
  await correct({ journey, browser, url, plaintiff, clerk, filingId, title, defendant: people.defendant });
  const number = await step('the registrar accepts the identity and registers, by the keyboard', () => register(clerk, url, title));
  await shot(clerk, 'registered');
  const caseId = await step('the plaintiff sees the number of the case', async () => {
    await plaintiff.goto(`${url}/#/filing/review/index?id=${filingId}`);
    await plaintiff.getByText(number).first().waitFor();
    await plaintiff.getByRole('button', { name: filing('openSpace') }).click();
    await plaintiff.waitForURL(/case-space/);
    return new URL(plaintiff.url()).hash.match(/id=([0-9a-f-]+)/)![1]!;
  });
  const defendant = await openPhone(browser, journey, 'defendant');
  await step('the defendant signs in on another phone and proves identity', async () => {
    await signIn(defendant, url, people.defendant);
    await proveIdentity(defendant, url, people.defendant, COURT, await card(browser, people.defendant));
  });
  assert.ok(serial);
  return { caseId, number, plaintiff, defendant, clerk, people };
}

/** From the queue to the number, by keys alone, counted. */
async function register(clerk: Page, url: string, title: string): Promise<string> {
  await clerk.goto(`${url}/console/#/registry`);
  const way = countingKeys(clerk), keys = countingKeys(clerk);
  await row(clerk, title).first().waitFor();
  await walkTo(clerk, way, title);
  await keys.press('Enter');
  await clerk.getByRole('button', { name: deskIdentity('proof.accept') }).waitFor();
  await keys.press('y');
  await clerk.getByText(deskIdentity('proof.accepted')).waitFor();
  await clerk.getByRole('button', { name: new RegExp(`^${deskFiling('do.register')}`), disabled: false }).waitFor();
  await keys.press('r');
  await clerk.getByRole('dialog').getByText(deskFiling('register.procedure')).waitFor();
  await keys.press('Enter');
  const notice = await clerk.getByText(new RegExp(deskFiling('register.done', { number: '(.+)' }).split('。')[0]!)).textContent();
  const number = notice?.match(/[（(]\d{4}[)）][^。]*号/)?.[0];
  assert.ok(number, `no number in ${notice}`);
  assert.ok(keys.pressed.length <= MOST_KEYS, `${keys.pressed.length} keys: ${keys.pressed.join(' ')}`);
  return number;
}


/** From a complaint to a conversation, in three windows. */
export async function mainRoad(journey: Journey, browser: Browser, { url }: { readonly url: string }): Promise<void> {
  const lived = await file(journey, browser, url);
  await join(journey, url, lived);
  await talk(journey, browser, url, lived);
  await journey.step('nothing of what people typed stands in the server’s log', async () => {
    const log = serverLog(), { plaintiff, defendant } = lived.people;
    for (const typed of [plaintiff, defendant].flatMap(({ name, mobile, number }) => [name, mobile, number])) assert.ok(!log.includes(typed), 'the log names a person');
    assert.ok(log.includes('Microcourt is up'), 'the log is the one that was read');
  });
}
