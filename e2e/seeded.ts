import type { Browser, Page } from 'playwright-core';
import { openPhone, type WindowSettings } from './browser.ts';
import { goTo, log, signIn } from './phone.ts';
import type { Journey } from './report.ts';

/** The people of the demonstration's story, as the start command prints them. */
export const SEEDED = { chen: { name: '陈一一', mobile: '13800000001' }, zhou: { name: '周二二', mobile: '13800000002' }, wu: { name: '吴三三', mobile: '13800000003' } } as const;
/** The live case between the first two, with the third as the plaintiff's lawyer. */
export const LOAN = /浙9901民初2号/;

/** Opens a phone and signs one of the story's people in. */
export async function seededPhone(journey: Journey, browser: Browser, url: string, who: keyof typeof SEEDED, settings: WindowSettings = {}): Promise<Page> {
  const page = await openPhone(browser, journey, who, settings);
  await signIn(page, url, { mobile: SEEDED[who].mobile });
  return page;
}

/** Goes into the live case from the list, and gives its id. */
export async function openLoan(page: Page, url: string): Promise<string> {
  await goTo(page, url, '/pages/home/index?tab=cases');
  await page.getByText(LOAN).first().click();
  await log(page).waitFor();
  return new URL(page.url()).hash.match(/id=([0-9a-f-]+)/)![1]!;
}
