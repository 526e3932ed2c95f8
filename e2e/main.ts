// The journeys: people in windows of their own, against a real court. npm test -- journeys; one alone: node e2e/main.ts main-road
import { rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { type Court, raiseCourt } from './court.ts';
import { calculators } from './journeys/calculators.ts';
import { everyCalculator } from './journeys/every-calculator.ts';
import { judge } from './journeys/judge.ts';
import { mainRoad } from './journeys/main-road.ts';
import { miniProgram } from './journeys/mini-program.ts';
import { chaos } from './journeys/chaos.ts';
import { datedTables } from './journeys/dated-tables.ts';
import { deskCalculators } from './journeys/desk-calculators.ts';
import { elderDark } from './journeys/elder-dark.ts';
import { evidenceToJudgment } from './journeys/evidence-to-judgment.ts';
import { explains } from './journeys/explained.ts';
import { offline } from './journeys/offline.ts';
import { sameAnswer } from './journeys/same-answer.ts';
import { strangers } from './journeys/strangers.ts';
import { journey, SHOTS, summary, type Journey } from './report.ts';

const JOURNEYS: Readonly<Record<string, (journey: Journey, browser: Browser, court: Court) => Promise<void>>> = { 'main-road': mainRoad, offline, strangers, judge, explained: explains, 'evidence-to-judgment': evidenceToJudgment, 'elder-dark': elderDark, 'mini-program': miniProgram, calculators, 'every-calculator': everyCalculator, 'same-answer': sameAnswer, 'desk-calculators': deskCalculators, 'dated-tables': datedTables, chaos };

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in JOURNEYS));
if (unknown.length > 0) {
  process.stderr.write(`There is no journey ${unknown.join(', ')}; there are ${Object.keys(JOURNEYS).join(', ')}.\n`);
  process.exit(2);
}
if (wanted.length === 0) rmSync(SHOTS, { recursive: true, force: true });
const MOST_MINUTES = 12;
// Whatever hangs, the one who waits hears of it.
setTimeout(() => {
  process.stdout.write(`The journeys took longer than ${MOST_MINUTES} minutes and were broken off.\n`);
  summary(true);
  process.exit(1);
}, MOST_MINUTES * 60_000).unref();
const browser = await openBrowser();
const court = await raiseCourt();
try {
  for (const [name, go] of Object.entries(JOURNEYS)) {
    if (wanted.length === 0 || wanted.includes(name)) await journey(name, (one) => go(one, browser, court));
  }
} finally {
  await browser.close();
  await court.end();
}
process.exit(summary() ? 0 : 1);
