import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { calculatorNamed } from '@microcourt/domain/calculators/catalogue';
import type { Browser, Page } from 'playwright-core';
import { serveRunner } from '../../tools/mprun/serve.ts';
import { openPhone } from '../browser.ts';
import { type Court, freePort } from '../court.ts';
import { goTo } from '../phone.ts';
import type { Journey } from '../report.ts';
import { ask } from '../wire.ts';
import { home, tools } from '../words.ts';

const CALCULATE = fileURLToPath(new URL('../../tools/calculate.mjs', import.meta.url));
type Pair = { readonly zh: string; readonly en: string };
type Answered = { readonly answer: object; readonly results: readonly { readonly label: Pair; readonly text: Pair }[]; readonly steps: readonly object[]; readonly remarks: readonly { readonly text: string }[] };

/** Questions of every shelf, of today and of days under older law. */
const QUESTIONS: readonly (readonly [name: string, input: object])[] = [
  ['deadline', { rule: 'T-APP', from: '2026-09-16', others: [{ on: '2026-09-20' }] }],
  ['trial-limit', { procedure: 'civil.ordinary', filedOn: '2026-06-08', pauses: [{ kind: 'notice', from: '2026-06-20', to: '2026-07-20' }] }],
  ['days-between', { from: '2024-02-28', to: '2024-03-01' }],
  ['fee', { amount: 88_888_800 }],
  ['fee', { class: 'property', amount: 100_000_000, procedure: 'summary', halving: ['mediated'], onDay: '2015-01-05' }],
  ['application-fee', { kind: 'enforcement', amount: 50_000_000 }],
  ['interest', { principal: 10_000_000, from: '2019-06-01', to: '2019-12-01', basis: '365' }],
  ['interest', { principal: 10_000_000, from: '2026-08-01', to: '2026-11-20', basis: '360' }],
  ['private-lending', { contractDay: '2021-03-01', filedOn: '2022-04-01', lent: 20_000_000, from: '2021-03-01', to: '2022-03-01', rate: '24', basis: '365' }],
  ['severance', { startDay: '2020-01-01', endDay: '2023-07-31', monthlyWage: 1_000_000, reason: 'unlawful' }],
  ['case-number', { number: '（２０１８）浙0281民初1234号' }],
  ['money', { amount: '107,000.53' }],
];

/** The same questions on the command line, a line each, in one process. */
function onTheCommandLine(): Promise<Answered[]> {
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, [CALCULATE, '--lines'], { maxBuffer: 8_000_000 }, (error, out) => (error ? reject(error) : resolve(out.trim().split('\n').map((line) => JSON.parse(line) as Answered))));
    child.stdin!.end(QUESTIONS.map(([name, input]) => JSON.stringify({ ask: name, input })).join('\n'));
  });
}

/** What the page of a phone says to the same question: its figures, each with its label, and how many steps led there. */
async function onThePage(page: Page, url: string, name: string, input: object): Promise<{ figures: string[]; steps: number; remarks: string[] }> {
  await goTo(page, url, `/calculators/tool/index?name=${name}&input=${encodeURIComponent(JSON.stringify(input))}`);
  await page.locator('.working__figure').waitFor();
  const all = async (of: string): Promise<string[]> => (await page.locator(of).allInnerTexts()).map((text) => text.replace(/\s*\n\s*/g, ' '));
  return { figures: [...await all('.working__head'), ...await all('.working__other')], steps: Number(/ (\d+) 步/.exec(await page.locator('.working__more').innerText())?.[1]), remarks: await all('.working__remark') };
}

/** A calculator of the build for WeChat, from its first page. */
async function inWeChat({ step, shot }: Journey, browser: Browser, journey: Journey, url: string): Promise<void> {
  const runner = await serveRunner(await freePort(), url);
  try {
    const mine = await openPhone(browser, journey, 'mini-program'), top = () => mine.locator('wx-page:not([hidden])').last();
    await step('the build for WeChat opens its package of calculators and answers', async () => {
      await mine.goto(runner.url);
      await top().getByText(home('tools'), { exact: true }).click();
      await top().getByText(calculatorNamed('fee')!.title[0], { exact: true }).first().click();
      await top().locator('wx-input input').first().fill('88.8888万');
      await top().locator('.working__figure').getByText('12,688.88 元').waitFor();
      await shot(mine, 'in-wechat');
      await top().getByText(tools('example'), { exact: true }).click();
      await top().getByText(tools('undo'), { exact: true }).waitFor();
    });
  } finally {
    await runner.close();
  }
}

/** The same question has the same answer on the page of a phone, over the wire and on the command line. */
export async function sameAnswer(journey: Journey, browser: Browser, { url }: Court): Promise<void> {
  const { step } = journey, page = await openPhone(browser, journey, 'phone');
  const [line, wire] = await step('twelve questions on the command line and over the wire: the same answer with the same steps', async () => {
    const answers = await Promise.all([onTheCommandLine(), Promise.all(QUESTIONS.map(async ([name, input]) => (await ask(url, `calculators.${name}`, input)).value as Answered))]);
    for (const [i, [name]] of QUESTIONS.entries()) {
      for (const part of ['answer', 'results', 'steps'] as const) assert.deepEqual(answers[1][i]![part], answers[0][i]![part], `${name}: ${part}`);
    }
    return answers;
  });
  await step('and the page of a phone, which works them out itself, says the same', async () => {
    for (const [i, [name, input]] of QUESTIONS.entries()) {
      const { results, steps, remarks } = line[i]!, shown = await onThePage(page, url, name, input);
      assert.deepEqual(shown, { figures: results.map(({ label, text }) => `${label.zh} ${text.zh}`), steps: steps.length, remarks: remarks.map(({ text }) => text) }, name);
    }
    assert.equal(wire.length, QUESTIONS.length);
  });
  await inWeChat(journey, browser, journey, url);
}
