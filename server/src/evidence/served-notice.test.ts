import * as cases from '@microcourt/domain/cases/contract';
import * as words from '@microcourt/domain/evidence/contract';
import { addDays, dayOf } from '@microcourt/domain/shared/calendar';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openServing, type Serving } from '../serving.suite.ts';

let s: Serving;
beforeAll(async () => { s = await openServing(); });
afterAll(() => s.close());

test('the time for evidence runs from the service of the notice, for all until the last side has had it, and stands once among the days of the case', async () => {
  const room = await s.room(), { caseId } = room, about = () => s.court.ask(words.list, { caseId }, s.li);
  for (const side of ['plaintiff', 'defendant'] as const) await s.confirm(room, side, {});
  const documentId = await s.issued(caseId, 'evidence-notice', { days: 15 });
  await s.serve(room, [documentId], [room.plaintiff]);
  const first = (await about()).period;
  expect(first.until! >= addDays(dayOf(new Date()), 15)).toBe(true);
  expect(first.why!['until']).toMatchObject({ ask: 'calculators.period', shown: first.until });
  s.court.clock.offsetMs += 3 * 86_400_000;
  await s.serve(room, [documentId], [room.defendant]);
  const second = (await about()).period;
  expect(second.until! > first.until!).toBe(true);
  const days = (await s.court.ask(cases.view, { caseId }, s.li)).deadlines.filter((d) => d.label === '举证期限届满');
  expect(days.map((d) => d.on)).toEqual([second.until]);
  // What the court decided itself stays, whatever is served later.
  const set = (await s.court.ask(words.setPeriod, { caseId, until: addDays(dayOf(new Date(Date.now() + s.court.clock.offsetMs)), 40), agreed: false }, s.judge)).period;
  await s.serve(room, [await s.issued(caseId, 'evidence-notice', { days: 60 })], [room.defendant]);
  expect((await about()).period.until).toBe(set.until);
});
