import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Journey } from './report.ts';

const PLACES = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', '--autoplay-policy=no-user-gesture-required'];

/** Opens the system's own Chromium, with a microphone that hums and a camera that shows a clock. */
export function openBrowser(): Promise<Browser> {
  const executablePath = PLACES.find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined) throw new Error('The journeys need Chromium. Install it (Debian: sudo apt-get install chromium) or name it: CHROMIUM=/path/to/chromium npm test');
  return chromium.launch({ executablePath, args: FLAGS });
}

/** A phone's or a desk's window: its own storage, its own sign-in. */
export type WindowSettings = { readonly width?: number; readonly height?: number; readonly preferences?: { readonly colors?: 'light' | 'dark'; readonly elder?: boolean } };
const PLACE = { latitude: 30.2741, longitude: 120.1551 };
/** How long a journey waits for what a person sees; generous, since builds and tests may share the machine. */
export const PATIENCE = 15_000;

async function openWindow(browser: Browser, { step: _step, shot: _shot, pages }: Journey, who: string, viewport: { width: number; height: number }, preferences: WindowSettings['preferences']): Promise<Page> {
  const phone = viewport.width < 900;
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...(phone ? { hasTouch: true, geolocation: PLACE, permissions: ['geolocation', 'microphone', 'camera', 'clipboard-write'] } : {}) });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on('pageerror', (error) => process.stdout.write(`       ${who}: ${error.stack ?? error.message}\n`));
  if (preferences) await page.addInitScript((kept) => { if (location.protocol.startsWith('http')) localStorage.setItem('microcourt.preferences', kept); }, JSON.stringify(preferences));
  pages.set(who, page);
  return page;
}

/** A phone of 390 by 844 points, unless another size is named. */
export const openPhone = (browser: Browser, journey: Journey, who: string, { width = 390, height = 844, preferences }: WindowSettings = {}): Promise<Page> =>
  openWindow(browser, journey, who, { width, height }, preferences);
/** A desk of 1440 by 900 points. */
export const openDesk = (browser: Browser, journey: Journey, who: string, { width = 1440, height = 900 }: WindowSettings = {}): Promise<Page> => openWindow(browser, journey, who, { width, height }, undefined);
