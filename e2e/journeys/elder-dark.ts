import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { openDesk } from '../browser.ts';
import { signInDesk } from '../desk.ts';
import type { Court } from '../court.ts';
import { barriers, tooSmall, tooWide } from '../looks.ts';
import { button, goTo, log } from '../phone.ts';
import type { Journey } from '../report.ts';
import { openLoan, seededPhone } from '../seeded.ts';
import { draft, filing, home, messaging, tools, working } from '../words.ts';

/** Everything one touches in elder mode is at least this large, in points. */
const THUMB = 48;
const OLD = { width: 320, height: 568, preferences: { colors: 'dark', elder: true } } as const;

/** A screen as somebody with weak eyes and a small phone has it. */
async function holds(page: Page, elder: boolean): Promise<void> {
  await page.waitForTimeout(300);
  assert.deepEqual({ wide: await tooWide(page), small: elder ? await tooSmall(page, THUMB) : [], barriers: await barriers(page) }, { wide: [], small: [], barriers: [] });
}

type Screen = { readonly name: string; readonly open: (page: Page, url: string) => Promise<unknown> };
const at = (name: string, path: string, shows: string): Screen => ({ name, open: async (page, url) => { await goTo(page, url, path); await page.getByText(shows).first().waitFor(); } });
/** A calculator with its example, its answer and the steps folded open. */
async function answered(page: Page, url: string, name: string): Promise<void> {
  await goTo(page, url, `/calculators/tool/index?name=${name}`);
  await button(page, tools('example')).click();
  await button(page, working('steps')).click();
}
const SCREENS: readonly Screen[] = [
  at('home', '/pages/home/index?tab=home', home('file')), at('cases', '/pages/home/index?tab=cases', '民初2号'), at('me', '/pages/home/index?tab=mine', '关怀模式'),
  at('before-filing', '/filing/start/index', filing('rightWay')), at('proof', '/identity/proof/index', '身份认证'), at('devices', '/identity/devices/index', '本机'),
  at('calculators', '/calculators/all/index', '计算工具'), at('fee', '/calculators/tool/index?name=fee', '案件受理费'), at('courts', '/courts/list/index', '法院'),
  ...['deadline', 'personal-injury'].map((name): Screen => ({ name, open: (page, url) => answered(page, url, name) })),
  { name: 'space', open: (page, url) => openLoan(page, url) },
  { name: 'plus-panel', open: async (page) => { await button(page, messaging('morePanel')).click(); await page.getByRole('button', { name: messaging('image2'), exact: true }).last().waitFor(); } },
  { name: 'question', open: async (page) => { await page.getByRole('button', { name: messaging('question'), exact: true }).last().click(); await page.getByRole('dialog').waitFor(); } },
];

async function complaint(page: Page, url: string, look: (name: string) => Promise<void>): Promise<void> {
  await goTo(page, url, '/pages/home/index?tab=cases');
  await page.getByText(filing('draft'), { exact: true }).first().click();
  await page.getByText(/第 \d+ \/ \d+ 步/).waitFor();
  for (let n = 1; n <= 20; n++) {
    await look(`draft-${String(n).padStart(2, '0')}`);
    const next = page.getByRole('button', { name: draft('next'), exact: true });
    if (await next.count() === 0) return;
    const before = await page.getByText(/第 \d+ \/ \d+ 步/).textContent();
    await next.click();
    await page.waitForFunction((old) => !document.body.innerText.includes(old!), before);
  }
}

/** Large type in the dark on a small phone; and what a reader meets on phone and console. */
export async function elderDark(journey: Journey, browser: Browser, { url }: Court): Promise<void> {
  const { step, shot } = journey;
  const old = await step('somebody with large type in the dark signs in on a small phone', () => seededPhone(journey, browser, url, 'chen', OLD));
  for (const { name, open } of SCREENS) {
    await step(`${name}: nothing beyond the sides, nothing too small, no barrier`, async () => {
      await open(old, url);
      await shot(old, name);
      await holds(old, true);
    }).catch(() => undefined);
  }
  await step('a complaint, page by page', async () => complaint(old, url, async (name) => { await shot(old, name); await holds(old, true); })).catch(() => undefined);
  const light = await step('the same in the light at usual size', () => seededPhone(journey, browser, url, 'zhou'));
  await step('list and space in the light: no barrier', async () => {
    await goTo(light, url, '/pages/home/index?tab=cases');
    await light.getByText('民初2号').waitFor();
    await holds(light, false);
    await openLoan(light, url);
    await log(light).waitFor();
    await holds(light, false);
  }).catch(() => undefined);
  const desk = await openDesk(browser, journey, 'desk');
  await step('the console: no barrier at sign-in, in the queue and in a review', async () => {
    await desk.goto(`${url}/console/`);
    await desk.getByRole('heading').first().waitFor();
    await holds(desk, false);
    await signInDesk(desk, url, 'lin');
    await desk.goto(`${url}/console/#/registry`);
    await desk.getByRole('option').first().waitFor();
    await holds(desk, false);
    await desk.getByRole('option').first().click();
    await desk.getByRole('button', { name: /^登记立案/ }).waitFor();
    await shot(desk, 'review');
    await holds(desk, false);
  }).catch(() => undefined);
}
