import assert from 'node:assert/strict';
import { texts } from '@microcourt/domain/law/texts';
import { inChinese } from '@microcourt/domain/shared/worked';
import type { Browser, Page } from 'playwright-core';
import { openDesk } from '../browser.ts';
import type { Court } from '../court.ts';
import { countingKeys, proveAgain, signInDesk, tabTo } from '../desk.ts';
import { barriers, tooWide } from '../looks.ts';
import type { Journey } from '../report.ts';
import { ask, staffToken, tokenOf } from '../wire.ts';
import { SEEDED } from '../seeded.ts';
import { deskLaw } from '../words.ts';

const QUESTION = { principal: 10_000_000, from: '2026-08-01', to: '2026-10-10', basis: '365' };
/** Lines that the page of the tables asks for, in their order. */
const ROW = [['施行日期', '2026-09-21'], ['一年期', '3.00'], ['五年期以上', '3.50'], ['依据（公布的文件）', '全国银行间同业拆借中心 2026 年 9 月 21 日公布']] as const;
const NOTE = '全国银行间同业拆借中心公告，2026-09-21';
const BASE = '全国银行间同业拆借中心 2019-08-20 至 2026-08-20';
type Interest = { readonly answer: { readonly complete: boolean; readonly days: number; readonly knownUntil?: string }; readonly tables: readonly { readonly version: string }[] };

const tablesPage = async (page: Page, url: string): Promise<void> => {
  await page.goto(`${url}/console/#/tables/lpr`);
  await page.getByText(deskLaw('version', { version: '' }), { exact: false }).first().waitFor();
};
const asked = async (url: string): Promise<Interest> => (await ask(url, 'calculators.interest', QUESTION)).value as Interest;

/** The question as a passer-by has it on the page: what was kept answers at once, and the court's tables as soon as they come. */
async function shows(page: Page, url: string, { version, until }: { readonly version: string; readonly until: boolean }): Promise<void> {
  await page.goto(`${url}/console/#/tools/interest`);
  await page.reload();
  // A later version is named after the earlier, with what was added.
  await page.locator('.working').getByText(new RegExp(`${version.replace(/[()]/g, '\\$&')}$`)).waitFor();
  assert.equal(await page.locator('.working').getByText(inChinese('2026-09-19'), { exact: true }).count(), until ? 1 : 0);
}

/** Whoever keeps the tables writes a publication in by the keyboard, and proves by the password who sits there. */
async function added({ step, shot }: Journey, page: Page, url: string): Promise<void> {
  const keys = countingKeys(page), dialog = page.getByRole('dialog');
  await step('the manager adds the publication of 2026-09-21 by the keyboard', async () => {
    await tablesPage(page, url);
    await shot(page, 'tables');
    assert.deepEqual({ wide: await tooWide(page), barriers: await barriers(page) }, { wide: [], barriers: [] });
    await keys.press('n');
    for (const [label, text] of ROW) {
      await tabTo(page, keys, dialog.getByRole('textbox', { name: label }).first());
      await page.keyboard.type(text);
    }
    await tabTo(page, keys, dialog.getByLabel(deskLaw('note')));
    await page.keyboard.type(NOTE);
    await shot(page, 'add');
    await keys.press('Enter');
    await proveAgain(page);
    await page.locator('.grid').getByText(NOTE).waitFor();
  });
  await shot(page, 'added');
}

/** What was unknown is answered up to the end of the new publication, by the new version; taken back, it is unknown again. */
async function answeredAndBack({ step, shot }: Journey, keeper: Page, passer: Page, url: string): Promise<void> {
  await step('the question that could not be answered to its end now is, and names the new version', async () => {
    const { answer, tables: [used] } = await asked(url);
    assert.deepEqual([answer.complete, answer.days], [true, 70]);
    assert.notEqual(used!.version, BASE);
    await shows(passer, url, { version: used!.version, until: false });
    await shot(passer, 'answered');
  });
  await step('the manager takes it back with a reason, and it is unknown again', async () => {
    await keeper.getByRole('button', { name: deskLaw('withdraw'), exact: true }).click();
    await keeper.getByRole('dialog').getByLabel(deskLaw('withdraw.reason')).fill('录入错误');
    await shot(keeper, 'withdraw');
    await keeper.getByRole('dialog').getByRole('button', { name: deskLaw('withdraw'), exact: true }).click();
    await keeper.getByText(deskLaw('revision.withdrawn'), { exact: true }).waitFor();
    const { answer, tables: [used] } = await asked(url);
    assert.deepEqual([answer.complete, answer.knownUntil], [false, '2026-09-19']);
    await shows(passer, url, { version: used!.version, until: true });
  });
  await shot(keeper, 'withdrawn');
}

/** Who may not change the tables is refused, whatever way is taken. */
async function refusedTo(journey: Journey, browser: Browser, url: string): Promise<void> {
  const { step } = journey, change = { table: 'lpr', rows: [{ from: '2026-09-21', oneYear: '0.01', fiveYear: '0.01', source: '无' }], note: '无' };
  await step('a clerk finds no such page, and clerk, party and stranger are refused by the wire', async () => {
    const clerk = await openDesk(browser, journey, 'clerk');
    await signInDesk(clerk, url, 'li');
    await clerk.goto(`${url}/console/#/tables/lpr`);
    await clerk.locator('.bar').waitFor();
    assert.equal(await clerk.locator('.bar__link[href$="/tables"]').count() + await clerk.getByText(deskLaw('revisions')).count(), 0);
    const tokens = [await staffToken(url, 'li'), await tokenOf(url, SEEDED.chen.mobile), undefined];
    for (const [i, token] of tokens.entries()) {
      for (const [name, input] of [['law.revise-table', change], ['law.table-revisions', { table: 'lpr' }]] as const) {
        const { status } = await ask(url, name, input, token);
        assert.ok([401, 403, 404].includes(status), `${i} ${name}: ${status}`);
      }
    }
    assert.equal((await asked(url)).answer.complete, false);
  });
}

/** Two who keep the tables change one at once: both changes stand, and only one of them takes a change back. */
async function atOnce({ step }: Journey, url: string): Promise<void> {
  await step('a manager and the system administrator change a table at the same moment: both stand; taken back twice, once', async () => {
    const tokens = await Promise.all([staffToken(url, 'zhou', true), staffToken(url, 'admin-system', true)]);
    const days = ['2026-09-21', '2026-10-20'];
    const done = await Promise.all(tokens.map((token, i) => ask(url, 'law.revise-table', { table: 'lpr', note: `同时 ${days[i]}`, rows: [{ from: days[i], oneYear: '3.00', fiveYear: '3.50', source: NOTE }] }, token)));
    assert.deepEqual(done.map(({ status }) => status), [200, 200], JSON.stringify(done));
    const standing = ((await ask(url, 'law.table-revisions', { table: 'lpr' }, tokens[0])).value as { id: string; withdrawnAt: string | null }[]).filter(({ withdrawnAt }) => withdrawnAt === null);
    assert.equal(standing.length, 2);
    for (const { id } of standing) {
      const back = await Promise.all(tokens.map((token) => ask(url, 'law.withdraw-revision', { id, note: '试' }, token)));
      assert.deepEqual(back.map(({ status }) => status).sort((a, b) => a - b), [200, 409]);
      assert.ok(JSON.stringify(back).includes('law.revision-gone') && texts['law.revision-gone'] !== undefined);
    }
    assert.equal((await asked(url)).answer.knownUntil, '2026-09-19');
  });
}

/** The dated tables that answers stand on: who may change them, and what comes of it. */
export async function datedTables(journey: Journey, browser: Browser, { url }: Court): Promise<void> {
  const { step, shot } = journey;
  const keeper = await openDesk(browser, journey, 'keeper'), passer = await openDesk(browser, journey, 'passer-by');
  await step('an interest that runs beyond the rates that are known is answered up to there, and says so', async () => {
    assert.equal((await asked(url)).answer.knownUntil, '2026-09-19');
    await passer.addInitScript((form) => { localStorage.setItem('microcourt.calculators.form.interest', form); }, JSON.stringify({ principal: '10万', from: '2026-08-01', to: '2026-10-10', basis: '365' }));
    await shows(passer, url, { version: BASE, until: true });
    await shot(passer, 'unknown');
  });
  await signInDesk(keeper, url, 'zhou');
  await added(journey, keeper, url);
  await answeredAndBack(journey, keeper, passer, url);
  await refusedTo(journey, browser, url);
  await atOnce(journey, url);
}
