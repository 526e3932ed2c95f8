import assert from 'node:assert/strict';
import { texts } from '@microcourt/domain/filing/texts';
import type { Browser, Page } from 'playwright-core';
import { handIn } from '../complaint.ts';
import { row } from '../desk.ts';
import { attach, button, field, goTo, photograph, type Someone } from '../phone.ts';
import type { Journey } from '../report.ts';
import { deskFiling, draft, filing } from '../words.ts';

type Part = { readonly journey: Journey; readonly browser: Browser; readonly url: string; readonly plaintiff: Page; readonly clerk: Page; readonly filingId: string; readonly title: string; readonly defendant: Someone };
const DEFECTS = ['filing.defect.defendant', 'filing.defect.identity'] as const;
const NOTE = '请补充被告的身份证号码';

/** Returned once with two defects; corrected, and handed in again with seven new days. */
export async function correct({ journey: { step, shot }, browser, url, plaintiff, clerk, filingId, title, defendant }: Part): Promise<void> {
  await step('the registrar returns it once, with a list of two defects', async () => {
    await row(clerk, title).first().click();
    await clerk.getByRole('button', { name: deskFiling('do.correct') }).click();
    for (const code of DEFECTS) await clerk.getByRole('checkbox', { name: texts[code]!.zh }).check();
    await clerk.getByLabel(texts[DEFECTS[0]]!.zh).last().fill(NOTE);
    await shot(clerk, 'correction');
    await clerk.getByRole('button', { name: deskFiling('correct.go', { count: 2 }) }).click();
    await clerk.getByText(deskFiling('correct.done', { day: '' }).slice(0, 8)).waitFor();
  });
  await step('the plaintiff is told what to correct', async () => {
    await goTo(plaintiff, url, `/filing/review/index?id=${filingId}`);
    for (const code of DEFECTS) await plaintiff.getByText(texts[code]!.zh).first().waitFor();
    await plaintiff.getByText(NOTE).first().waitFor();
    await shot(plaintiff, 'to-correct');
  });
  await step('the plaintiff corrects both and hands it in again: seven new days', async () => {
    await button(plaintiff, texts[DEFECTS[0]]!.zh).click();
    await field(plaintiff, draft('idNumber')).fill(defendant.number);
    await plaintiff.getByText(draft('saving')).or(plaintiff.getByText(/^已保存/)).first().waitFor();
    await goTo(plaintiff, url, `/filing/draft/index?id=${filingId}&path=identityFiles`);
    await attach(plaintiff, draft('identityFiles'), draft('addFile'), 'identity.jpg', await photograph(browser, '身份证复印件', ['正面、反面']));
    await button(plaintiff, draft('toCheck')).click();
    const receipt = await handIn(plaintiff, true);
    assert.equal(receipt.filingId, filingId);
    await plaintiff.getByText(filing('decideDay')).waitFor();
    await plaintiff.getByText(texts['filing.history.handed-in-again']!.zh).waitFor();
  });
  await shot(plaintiff, 'handed-in-again');
}
