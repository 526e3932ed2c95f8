import { PDF } from '@libpdf/core';
import * as cases from '@microcourt/domain/cases/contract';
import * as documents from '@microcourt/domain/documents/contract';
import * as words from '@microcourt/domain/service-of-process/contract';
import type { JobCtx } from '@microcourt/platform/module';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { keepMade } from '../files/index.ts';
import { openServing, type Room, type Serving } from '../serving.suite.ts';

let s: Serving;
beforeAll(async () => { s = await openServing(); });
afterAll(() => s.close());
afterEach(() => { s.court.clock.offsetMs = 0; });

async function brought(room: Room, kind: 'judgment' | 'ruling', values = {}): Promise<string> {
  const pdf = PDF.create(), job = { within: s.within, ports: s.ports, now: new Date(), attempt: 1 } as JobCtx;
  pdf.addPage({ size: 'a4' }).drawText('Judgment', { x: 60, y: 700, size: 14 });
  const { fileId } = await keepMade(job, { caseId: room.caseId, stream: 'court', name: '判决书.pdf', type: 'application/pdf', bytes: await pdf.save(), owner: s.people.judge });
  const [draft] = await s.court.ask(documents.draft, { caseId: room.caseId, kind, values, fileId }, s.judge);
  await s.court.ask(documents.issue, { caseId: room.caseId, documentIds: [draft!.documentId] }, s.judge);
  await s.court.runJobs();
  return draft!.documentId;
}
async function judged(at: string, more: Partial<Parameters<Serving['room']>[0]> = {}): Promise<{ room: Room; documentId: string }> {
  s.at(at);
  const room = await s.room(more);
  await s.confirm(room, 'plaintiff', {});
  await s.confirm(room, 'defendant', {});
  return { room, documentId: await brought(room, 'judgment') };
}

test('AC-20, AC-25: a judgment that arrived on 2026-09-16 and was never opened may be appealed until 2026-10-08, in the case as by the calculator; each party has its own time', async () => {
  const { room, documentId } = await judged('2026-09-16T02:00:00Z', { registeredOn: '2026-06-01' as never });
  await s.serve(room, [documentId], [room.defendant]);
  s.at('2026-09-18T02:00:00Z');
  await s.serve(room, [documentId], [room.plaintiff]);
  const [mine, theirs] = [await s.one(room, documentId, room.defendant, s.li), await s.one(room, documentId, room.plaintiff, s.li)];
  expect([mine.openedAt, mine.effect!.on, mine.clocks.map((c) => [c.label, c.on, c.provisional]), theirs.clocks.map((c) => c.on)]).toEqual([null, '2026-09-16', [['cases.limit.appeal', '2026-10-08', false]], ['2026-10-08']]);
  const why = mine.clocks[0]!.why!['on']!, answer = await s.court.answer(why.ask, why.input, { as: null }) as { value: { answer?: Record<string, unknown> } };
  expect(JSON.stringify(answer.value)).toContain('2026-10-08');
  const shown = async (who: typeof s.li) => (await s.court.ask(cases.view, { caseId: room.caseId }, who)).deadlines.filter((d) => d.label === '上诉期限届满');
  expect([await shown(s.li), await shown(s.wang)].map((all) => all.length)).toEqual([1, 1]);
});

test('a judgment of December ends in a year whose holidays are not out: provisional', async () => {
  const { room, documentId } = await judged('2026-12-17T02:00:00Z');
  await s.serve(room, [documentId], [room.defendant]);
  expect((await s.one(room, documentId, room.defendant)).clocks).toMatchObject([{ on: '2027-01-04', provisional: true }]);
  expect((await s.court.ask(cases.view, { caseId: room.caseId }, s.li)).deadlines.find((d) => d.label === '上诉期限届满')).toMatchObject({ on: '2027-01-04', provisional: true });
});

test('a judgment of second instance and one in small claims are final, whatever the clerk ticks (CPL 165, 182)', async () => {
  for (const more of [{ number: '（2026）浙0192民终1号' }, { procedure: 'small-claims' }] as const) {
    const { room, documentId } = await judged('2026-09-16T02:00:00Z', { registeredOn: '2026-06-01' as never, ...more });
    await s.serve(room, [documentId], [room.defendant]);
    await s.serve(room, [documentId], [room.plaintiff], { appealable: true });
    expect(await Promise.all([room.defendant, room.plaintiff].map(async (who) => { const d = await s.one(room, documentId, who); return [d.effect!.on, d.clocks]; }))).toEqual([['2026-09-16', []], ['2026-09-16', []]]);
  }
});

test('a ruling in which the judge says that it may be appealed gets its days without a word of the clerk, and also against one', async () => {
  const room = await s.room();
  await s.confirm(room, 'plaintiff', {});
  await s.confirm(room, 'defendant', {});
  const documentId = await brought(room, 'ruling', { appealable: true });
  await s.serve(room, [documentId], [room.plaintiff]);
  await s.serve(room, [documentId], [room.defendant], { appealable: false });
  for (const who of [room.plaintiff, room.defendant]) expect((await s.one(room, documentId, who)).clocks.map((c) => c.why!['on']!.input)).toMatchObject([{ rule: 'T-APP-R' }]);
});

test('a ruling may be appealed where the clerk says so; without a domicile in the country the time is thirty days', async () => {
  const room = await s.room();
  await s.confirm(room, 'plaintiff', {});
  await s.confirm(room, 'defendant', {});
  const plain = await brought(room, 'ruling'), appealable = await brought(room, 'ruling');
  await s.serve(room, [plain], [room.plaintiff]);
  await s.serve(room, [appealable], [room.plaintiff], { appealable: true });
  await s.serve(room, [appealable], [room.defendant], { appealable: true, abroad: true });
  const why = async (documentId: string, who: string): Promise<unknown> => (await s.one(room, documentId, who)).clocks.map((c) => c.why!['on']!.input);
  expect([await why(plain, room.plaintiff), await why(appealable, room.plaintiff), await why(appealable, room.defendant)]).toMatchObject([[], [{ rule: 'T-APP-R' }], [{ rule: 'T-APP-R', abroad: true }]]);
  const paper = await s.court.ask(words.askPaper, { caseId: room.caseId, deliveryId: (await s.one(room, plain, room.plaintiff)).deliveryId }, s.wang);
  expect(paper.effect).toEqual((await s.one(room, plain, room.plaintiff)).effect);
});
