import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** Where the screenshots of the journeys are kept. */
export const SHOTS = fileURLToPath(new URL('../artifacts/journeys/', import.meta.url));
const totals = { passed: 0, failed: 0 };
const say = (line: string): void => { process.stdout.write(`${line}\n`); };

/** A journey on its way: its steps are told one a line, its pictures numbered in the order in which they were taken. */
export type Journey = {
  /** Fails after a minute, whatever hangs, unless more seconds are allowed. */
  step<T>(what: string, deed: () => Promise<T>, seconds?: number): Promise<T>;
  shot(page: Page, what: string): Promise<void>;
  /** Pages of which a picture is taken where a step fails. */
  readonly pages: Map<string, Page>;
};

class StepFailed extends Error {}

async function bounded<T>(deed: () => Promise<T>, seconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => { timer = setTimeout(() => reject(new Error(`took longer than ${seconds} s`)), seconds * 1_000); });
  try {
    return await Promise.race([deed(), late]);
  } finally {
    clearTimeout(timer);
  }
}

function open(name: string): Journey {
  const folder = `${SHOTS}${name}/`, pages = new Map<string, Page>();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let taken = 0;
  const shot = async (page: Page, what: string): Promise<void> => {
    await page.screenshot({ path: `${folder}${String(++taken).padStart(2, '0')}-${what}.png`, timeout: 10_000 });
  };
  const step = async <T>(what: string, deed: () => Promise<T>, seconds = 60): Promise<T> => {
    const began = performance.now();
    try {
      const result = await bounded(deed, seconds);
      totals.passed += 1;
      say(`  ok   ${what} (${((performance.now() - began) / 1_000).toFixed(1)} s)`);
      return result;
    } catch (error) {
      totals.failed += 1;
      say(`  FAIL ${what}\n       ${(error instanceof Error ? error.message : String(error)).slice(0, 1_500).replaceAll('\n', '\n       ')}`);
      for (const [who, page] of pages) await shot(page, `failed-${who}`).catch(() => undefined);
      throw new StepFailed(what, { cause: error });
    }
  };
  return { step, shot, pages };
}

/** Runs one journey; one that fails does not keep the others from being made. */
export async function journey(name: string, go: (journey: Journey) => Promise<void>): Promise<void> {
  const began = performance.now();
  say(name);
  const one = open(name);
  try {
    await go(one);
  } catch (error) {
    if (!(error instanceof StepFailed)) {
      totals.failed += 1;
      say(`  FAIL ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  } finally {
    for (const page of one.pages.values()) await page.context().close().catch(() => undefined);
  }
  say(`  ${((performance.now() - began) / 1_000).toFixed(0)} s`);
}

/** The last line that a caller counts by; true where nothing failed. What was broken off has failed. */
export function summary(brokenOff = false): boolean {
  if (brokenOff) totals.failed += 1;
  say(`${totals.passed} passed, ${totals.failed} failed`);
  return totals.failed === 0;
}
