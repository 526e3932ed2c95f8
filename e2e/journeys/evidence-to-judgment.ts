import assert from 'node:assert/strict';
import { texts as evidenceTexts } from '@microcourt/domain/evidence/texts';
import type { Browser, Page } from 'playwright-core';
import { openDesk } from '../browser.ts';
import type { Court } from '../court.ts';
import { signInDesk } from '../desk.ts';
import { button, field, goTo, proveAgainOnPhone, sees } from '../phone.ts';
import type { Journey } from '../report.ts';
import { openLoan, SEEDED, seededPhone } from '../seeded.ts';
import { ask, staffToken, tokenOf } from '../wire.ts';
import { capture, deskDocuments, deskEvidence, deskService, documents, evidence, service } from '../words.ts';

const PHOTO = '还款承诺书', REASON = '承诺书上的签名不是我写的。';
type People = { readonly plaintiff: Page; readonly defendant: Page; readonly judge: Page };
type Place = { readonly journey: Journey; readonly url: string; readonly caseId: string };
type Item = { readonly itemId: string; readonly name: string; readonly number: string | null; readonly standing: string; readonly fileIds: readonly string[] };
type Paper = { readonly documentId: string; readonly kind: string; readonly title: string; readonly state: string; readonly signers: readonly { readonly name: string; readonly state: string }[] };
type Delivery = { readonly title: string; readonly name: string; readonly state: string; readonly openedAt: string | null; readonly effect: { readonly on: string } | null; readonly clocks: readonly { readonly label: string; readonly on: string }[] };

const until = async <T>(what: string, get: () => Promise<T | undefined>): Promise<T> => {
  for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((done) => { setTimeout(done, 200); })) {
    const found = await get();
    if (found !== undefined) return found;
  }
  throw new Error(`${what} did not come in time`);
};
const writeByHand = async (page: Page): Promise<void> => {
  const box = (await page.getByRole('img', { name: documents('padField') }).boundingBox())!;
  for (let line = 0; line < 4; line++) {
    await page.mouse.move(box.x + box.width * (0.2 + line * 0.15), box.y + box.height * 0.25);
    await page.mouse.down();
    for (let part = 1; part <= 8; part++) await page.mouse.move(box.x + box.width * (0.2 + line * 0.15 + part * 0.02), box.y + box.height * (0.25 + part * 0.06));
    await page.mouse.up();
  }
};

/** Two pages by the phone's camera, cut and made clear, become an item of evidence, which is handed in. */
async function photographed({ journey: { step, shot }, url, caseId }: Place, { plaintiff }: People): Promise<void> {
  await step('the plaintiff photographs two pages with the camera of the phone and lays one of them flat', async () => {
    await goTo(plaintiff, url, `/evidence/item/index?case=${caseId}`);
    await button(plaintiff, evidence('addMaterial')).click();
    await button(plaintiff, evidence('camera')).click();
    const shutter = plaintiff.getByRole('button', { name: capture('shoot') });
    for (let n = 1; n <= 2; n++) {
      await shutter.click();
      await button(plaintiff, capture('toPages', { n })).waitFor();
    }
    await shot(plaintiff, 'camera');
    await button(plaintiff, capture('toPages', { n: 2 })).click();
    await button(plaintiff, `${capture('page', { n: 1 })} ${capture('edit')}`).click();
    await plaintiff.getByRole('button', { name: capture('corner0') }).focus();
    for (let n = 0; n < 5; n++) await plaintiff.keyboard.press('ArrowRight');
    await button(plaintiff, capture('look')).click();
    await shot(plaintiff, 'page');
    await button(plaintiff, capture('apply')).click();
    await button(plaintiff, capture('use', { n: 2 })).click();
    await plaintiff.getByText(evidence('count', { n: 2 })).first().waitFor();
  });
  await step('it is named and explained, kept, and handed in late, with the reason: the court has received it', async () => {
    await field(plaintiff, evidence('name')).fill(PHOTO);
    await field(plaintiff, evidence('purpose')).fill('证明被告承诺的还款日期');
    await plaintiff.getByRole('radio', { name: evidence('own') }).click();
    await shot(plaintiff, 'item');
    await button(plaintiff, evidence('keep')).click();
    const token = await tokenOf(url, SEEDED.chen.mobile);
    await until('the item in the catalogue', async () => ((await ask(url, 'evidence.list', { caseId }, token)).value as { items: Item[] }).items.find(({ name }) => name === PHOTO));
    await goTo(plaintiff, url, `/evidence/list/index?case=${caseId}`);
    await button(plaintiff, evidence('submit', { n: 1 })).click();
    // The time that the sides agreed on is over in the story: a reason is needed, and the judge decides.
    await field(plaintiff, evidence('lateReason')).fill('承诺书昨天才在旧居找到。');
    await button(plaintiff, evidence('submitYes')).click();
    await plaintiff.getByText(evidence('received')).first().waitFor();
    await shot(plaintiff, 'received');
  });
}

/** Each side speaks of what the other brought; what is disputed and what is not is told from that. */
async function spokenOf({ journey: { step, shot }, url, caseId }: Place, { plaintiff, defendant, judge }: People): Promise<void> {
  const mobile = SEEDED.zhou.mobile, token = await tokenOf(url, mobile);
  const items = async () => ((await ask(url, 'evidence.list', { caseId }, token)).value as { items: Item[] }).items;
  await step('the defendant sees it arrive and disputes that it is genuine, with the reason', async () => {
    await goTo(defendant, url, `/evidence/exchange/index?case=${caseId}`);
    const { number } = await until('the item', async () => (await items()).find(({ name }) => name === PHOTO));
    await defendant.getByRole('radiogroup', { name: `${number} ${evidence('authenticity')}` }).getByRole('radio', { name: evidence('disputedWord') }).click();
    await button(defendant, evidence('sendOpinions', { n: 1 })).click();
    await defendant.getByText(evidence('needReason')).first().waitFor();
    await field(defendant, evidence('opinionReason')).last().fill(REASON);
    // Unobjected it would count as in time: 民诉法解释（2022）第一百零一条.
    await defendant.getByRole('switch', { name: evidence('objectsLate') }).click();
    await shot(defendant, 'opinion');
    await button(defendant, evidence('sendOpinions', { n: 1 })).click();
    await proveAgainOnPhone(defendant, until('the opinion', async () => (await items()).find(({ name, standing }) => name === PHOTO && standing === 'disputed')));
  });
  await step('the judge reads why it is late and decides; the sides are told', async () => {
    const { itemId } = (await items()).find(({ name }) => name === PHOTO)!, dialog = judge.getByRole('dialog');
    await judge.goto(`${url}/console/#/cases/${caseId}/evidence/${itemId}`);
    await judge.getByRole('button', { name: deskEvidence('late.title') }).first().click();
    await dialog.getByText(evidenceTexts['evidence.late.accepted-reprimand']!.zh, { exact: true }).click();
    await dialog.getByRole('textbox', { name: deskEvidence('late.why') }).fill('与还款期限有关，应当采纳。');
    await shot(judge, 'late');
    await dialog.getByRole('button', { name: deskEvidence('late.go') }).click();
    await judge.getByText(deskEvidence('late.done')).first().waitFor();
  });
  await step('the plaintiff accepts what the defendant brought, in one tap', async () => {
    await goTo(plaintiff, url, `/evidence/exchange/index?case=${caseId}`);
    await button(plaintiff, evidence('acceptAll')).click();
    await shot(plaintiff, 'accept-all');
    await button(plaintiff, evidence('acceptAllYes')).click();
    await proveAgainOnPhone(plaintiff, until('the acceptance', async () => (await items()).find(({ number, standing }) => number?.startsWith('被告') && standing === 'undisputed')));
  });
}

/** The record of the exchange, read and signed by hand by everyone in it. */
async function recorded({ journey: { step, shot }, url, caseId }: Place, { plaintiff, defendant, judge }: People, others: readonly Page[]): Promise<void> {
  const token = await staffToken(url, 'zhao');
  const record = async () => ((await ask(url, 'documents.list', { caseId }, token)).value as Paper[]).find(({ kind }) => kind === 'exchange-record');
  const { documentId, title } = await step('the judge closes the exchange; its record is drafted from what was said', async () => {
    await judge.goto(`${url}/console/#/cases/${caseId}/evidence/exchange`);
    await judge.getByRole('button', { name: deskEvidence('exchange.close') }).click();
    await judge.getByText(deskEvidence('exchange.done')).first().waitFor();
    const paper = await until('the record', async () => { const found = await record(); return found && found.state === 'signing' ? found : undefined; });
    await shot(judge, 'record');
    return paper;
  });
  const sign = async (page: Page, who: string) => {
    await goTo(page, url, `/documents/sign/index?case=${caseId}&id=${documentId}`);
    await button(page, documents('signOpen')).click();
    // Nobody signs what was not read to its last page.
    const reader = page.getByRole('dialog'), counted = reader.getByText(/\d+\s*[/／]\s*\d+|第 \d+ 页/).first();
    await counted.waitFor();
    await page.mouse.move(190, 400);
    for (let n = 0; n < 12; n++) { await page.mouse.wheel(0, 1_500); await page.waitForTimeout(150); }
    await shot(page, `read-${who}`);
    await reader.getByRole('button').first().click();
    await page.getByText(documents('readDone')).waitFor();
    await button(page, documents('write')).click();
    await writeByHand(page);
    await shot(page, `pad-${who}`);
    await button(page, documents('ready')).click();
    await shot(page, `bound-${who}`);
    await button(page, documents('confirm')).click();
    await page.getByRole('dialog').getByRole('button', { name: documents('confirm'), exact: true }).click();
    await proveAgainOnPhone(page, page.getByText(documents('done'), { exact: true }).first().waitFor());
  };
  await step('both sides read it and sign it by hand on their phones', async () => {
    for (const [page, who] of [[plaintiff, 'plaintiff'], [defendant, 'defendant'], ...others.map((other, i) => [other, `other-${i}`] as const)] as const) {
      const waits = await until('the turn', async () => (await record())?.signers);
      assert.ok(waits.length >= 2);
      await sign(page, who);
    }
  }, 120);
  await step('with the last signature the record stands under the court’s seal, and the stream says so', async () => {
    const { signers } = await until('the seal', async () => { const found = await record(); return found?.state === 'issued' ? found : undefined; });
    assert.deepEqual(signers.filter(({ state }) => state !== 'signed').map(({ name }) => name), []);
    await openLoan(plaintiff, url);
    await sees(plaintiff, title);
    await shot(plaintiff, 'stream');
  });
}

/** A judgment is brought, sealed, and served on both; one reads it, the other never does, and the same last day binds both. */
async function judged({ journey: { step, shot }, url, caseId }: Place, { plaintiff, defendant, judge }: People, pdf: Buffer): Promise<void> {
  await step('the judge brings the judgment as PDF; it is sealed', async () => {
    await judge.goto(`${url}/console/#/cases/${caseId}/documents/new/judgment`);
    const [chooser] = await Promise.all([judge.waitForEvent('filechooser'), judge.getByRole('button', { name: deskDocuments('form.upload') }).click()]);
    await chooser.setFiles({ name: '民事判决书.pdf', mimeType: 'application/pdf', buffer: pdf });
    await judge.getByText('民事判决书.pdf').waitFor();
    await judge.getByRole('button', { name: deskDocuments('draft'), exact: true }).click();
    await judge.getByRole('button', { name: new RegExp(`^${deskDocuments('issue')}`) }).last().click();
    await shot(judge, 'judgment');
  });
  const token = await staffToken(url, 'zhao');
  const judgment = await until('the sealed judgment', async () => ((await ask(url, 'documents.list', { caseId }, token)).value as Paper[]).find(({ kind, state }) => kind === 'judgment' && state === 'issued'));
  const served = async () => ((await ask(url, 'service-of-process.deliveries', { caseId }, token)).value as Delivery[]).filter(({ title }) => title === judgment.title);
  const all = await step('it is served on both in a few clicks, and arrives in the app', async () => {
    await judge.goto(`${url}/console/#/cases/${caseId}/service/serve/${judgment.documentId}`);
    await judge.getByRole('button', { name: new RegExp(`^${deskService('batch.go', { count: '\\d+' })}`) }).click();
    await shot(judge, 'served');
    return until('the service', async () => { const found = await served(); return found.length >= 2 && found.every(({ effect }) => effect !== null) ? found : undefined; });
  });
  await step('one reads it, the other never opens it: the same day of service, and the same last day to appeal, which the calculator confirms', async () => {
    const [{ effect, clocks }] = all as [Delivery];
    const appeal = clocks.find(({ label }) => label.includes('T-APP') || label.includes('appeal'))!;
    for (const one of all) assert.deepEqual([one.effect!.on, one.clocks.map(({ label, on }) => [label, on])], [effect!.on, clocks.map(({ label, on }) => [label, on])]);
    const { answer } = (await ask(url, 'calculators.deadline', { rule: 'T-APP', from: effect!.on })).value as { answer: { lastDay: string } };
    assert.equal(appeal.on, answer.lastDay);
    const zh = (day: string) => { const [y, m, d] = day.split('-').map(Number); return `${y}年${m}月${d}日`; };
    await openLoan(plaintiff, url);
    await sees(plaintiff, judgment.title);
    await goTo(plaintiff, url, `/service-of-process/list/index?case=${caseId}`);
    await plaintiff.getByText(judgment.title).first().click();
    await plaintiff.getByText(zh(appeal.on)).first().waitFor();
    await plaintiff.getByText(service('truthArrival')).waitFor();
    await shot(plaintiff, 'served-plaintiff');
    await button(plaintiff, service('read')).click();
    await until('the reading', async () => (await served()).find(({ name, openedAt }) => name === SEEDED.chen.name && openedAt !== null));
    await openLoan(defendant, url);
    await sees(defendant, zh(appeal.on));
    await shot(defendant, 'served-defendant');
    const after = await served();
    assert.deepEqual(after.filter(({ openedAt }) => openedAt !== null).map(({ name }) => name), [SEEDED.chen.name]);
    assert.ok(after.every(({ state }) => state === 'effective'));
  });
}

/** From the camera of a phone to a judgment that binds also who never opens it: judge, plaintiff and defendant, each in a window. */
export async function evidenceToJudgment(journey: Journey, browser: Browser, { url }: Court): Promise<void> {
  const plaintiff = await seededPhone(journey, browser, url, 'chen'), defendant = await seededPhone(journey, browser, url, 'zhou'), judge = await openDesk(browser, journey, 'judge');
  await signInDesk(judge, url, 'zhao');
  const place = { journey, url, caseId: await openLoan(plaintiff, url) }, people = { plaintiff, defendant, judge };
  await photographed(place, people);
  await spokenOf(place, people);
  await recorded(place, people, []);
  const paper = await (await browser.newContext()).newPage();
  await paper.setContent('<h1>民事判决书</h1><p>一、被告于本判决生效之日起十日内归还原告借款八万六千元。</p>');
  const pdf = await paper.pdf();
  await paper.context().close();
  await judged(place, people, pdf);
}
