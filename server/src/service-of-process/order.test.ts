import * as fc from 'fast-check';
import * as words from '@microcourt/domain/service-of-process/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openServing, type Serving } from '../serving.suite.ts';
import { newCase } from '../story.suite.ts';
import { record, type Happened } from './record.ts';
import { settle } from './settle.ts';
import { attemptsOf, lockDelivery } from './store.ts';

let s: Serving;
beforeAll(async () => { s = await openServing(); });
afterAll(() => s.close());

const RUNS = 12;
/** What happened, by the place of its attempt and minutes after the document was issued. */
const told = fc.record({
  attempt: fc.constantFrom(0, 1), minute: fc.integer({ min: 1, max: 500 }), what: fc.constantFrom('sent', 'signed', 'signed-by-other', 'left', 'returned', 'failed', 'acknowledged', 'rebuttal-decided'),
  by: fc.constantFrom('party', 'household', 'court', 'judge'), cause: fc.constantFrom('refused', 'carrier', 'wrong-address'), proved: fc.boolean(), accepted: fc.boolean(),
}) as fc.Arbitrary<Omit<Happened, 'attemptId' | 'at'> & { attempt: number; minute: number }>;
const LOOSE = 4;

test('the tables give what the rules give: any order, repetition and split of what is told leaves one service as another', async () => {
  const parties = [...newCase(s.people).parties, ...Array.from({ length: RUNS * 2 }, (_, i) => ({ role: 'defendant' as const, kind: 'person' as const, name: `被告${i}`, personId: null, idNumber: null, phone: null, address: null }))];
  const room = await s.room({ parties }), documentId = await s.issued(room.caseId, 'response-notice'), from = Date.now() + s.court.clock.offsetMs;
  const { parties: all } = await s.within(async (ctx) => (await import('./people.ts')).castOf(ctx, room.caseId)), ids = [...all.keys()].slice(2);
  await s.serve(room, [documentId], ids);
  const services = await s.court.ask(words.deliveries, { caseId: room.caseId }, s.clerk);
  for (const d of services) await s.court.ask(words.retry, { caseId: room.caseId, deliveryId: d.deliveryId, way: 'mail', reason: '' }, s.clerk);
  s.court.clock.offsetMs += 24 * 3_600_000;
  const tell = (deliveryId: string, batch: readonly { attempt: number; minute: number }[]) => s.within(async (ctx) => {
    const d = (await lockDelivery(ctx.tx, room.caseId, deliveryId))!, attempts = await attemptsOf(ctx.tx, room.caseId, [deliveryId]);
    for (const { attempt, minute, ...h } of batch) await record(ctx, d, { ...(h as Happened), attemptId: attempts[attempt]!.attemptId, at: new Date(from + minute * 60_000) });
    const { effect, state, clocks } = await settle(ctx, d);
    return { effect: effect && { at: effect.at, reason: effect.reason, way: attempts.find((a) => a.attemptId === effect.attempt)!.way }, state, clocks };
  });
  let next = 0;
  await fc.assert(fc.asyncProperty(fc.uniqueArray(told, { maxLength: 10, selector: (e) => `${e.attempt} ${e.what} ${e.minute} ${e.by}` }), fc.infiniteStream(fc.nat()), async (events, dice) => {
    const [one, other] = [services[next++]!, services[next++]!], roll = (): number => dice.next().value!;
    // Decisions of the judge replace one another by the order in which they were recorded, so one alone is told here.
    const once = events.filter((e, i) => e.what !== 'rebuttal-decided' || events.findIndex((x) => x.what === 'rebuttal-decided') === i);
    const straight = await tell(one.deliveryId, once), mixed = [...once, ...once.filter(() => roll() % LOOSE === 0)].map((e) => [roll(), e] as const).sort(([a], [b]) => a - b).map(([, e]) => e);
    let last = straight;
    for (let at = 0; at < mixed.length; at += 2) last = await tell(other.deliveryId, mixed.slice(at, at + 2));
    expect(last).toEqual(straight);
  }), { numRuns: RUNS, endOnFailure: true });
});
