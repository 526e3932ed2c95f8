// npm run bench -- service [--documents 100] [--people 100]: many documents on many people in one order, one JSON line. It raises a court of its own inside this process.
// `seconds` is from the click to the last service in effect, with days, news and codes; certificates are made afterwards and are not counted. `timesEmpty` is one service as a multiple of a transaction that
// does nothing, measured in the same run: neighbours and slow disks count in both.
import { parseArgs } from 'node:util';
import { deliveries } from '@microcourt/domain/service-of-process/contract';
import type { NewParticipant } from '../server/src/cases/index.ts';
import { createPerson } from '../server/src/identity/index.ts';
import { openServing } from '../server/src/serving.suite.ts';
import { newCase } from '../server/src/story.suite.ts';
import { countBegun } from './court/count-begun.ts';
import { round, sleep } from './court/text.ts';

const { values } = parseArgs({ allowPositionals: true, options: { documents: { type: 'string', default: '100' }, people: { type: 'string', default: '100' } } });
const documents = Number(values.documents), people = Number(values.people), EMPTY = 500, MOST_SECONDS = 900;
const say = (words: string): void => { process.stderr.write(`  ${words}\n`); };

const court = await openServing();
try {
  say('people and documents are being made …');
  const parties: NewParticipant[] = newCase(court.people).parties.slice(0, 1);
  for (let i = 1; i < people; i++) {
    const name = `样本${i}`, personId = await court.within((ctx) => createPerson(ctx, { mobile: `139${String(i).padStart(8, '0')}`, name }));
    parties.push({ role: 'defendant', kind: 'person', name, personId, idNumber: null, phone: null, address: null });
  }
  const room = await court.room({ parties: [...parties, { role: 'defendant', kind: 'person', name: '样本末', personId: null, idNumber: null, phone: null, address: null }] });
  const everyone = await court.addressed(room.caseId), papers: string[] = [];
  for (let i = 0; i < documents; i++) papers.push(await court.issued(room.caseId, 'rights-notice'));

  const emptyFrom = performance.now();
  for (let i = 0; i < EMPTY; i++) await court.within(async (ctx) => ctx.now);
  const empty = (performance.now() - emptyFrom) / EMPTY, wanted = papers.length * everyone.length, before = process.memoryUsage().rss;
  say(`${papers.length} documents on ${everyone.length} people …`);
  let most = before;
  const from = performance.now(), { begun } = await court.serve(room, papers, everyone), asked = performance.now() - from;
  court.court.kernel.jobs.start();
  let stand = 0;
  while (stand < wanted && performance.now() - from < MOST_SECONDS * 1_000) {
    await sleep(100);
    most = Math.max(most, process.memoryUsage().rss);
    stand = await countBegun(court.court.db, room.caseId);
  }
  const seconds = (performance.now() - from) / 1_000;
  await court.court.kernel.jobs.stop();
  const listFrom = performance.now(), listed = (await court.court.ask(deliveries, { caseId: room.caseId }, court.clerk)).length;
  process.stdout.write(`${JSON.stringify({
    scenario: 'service', documents: papers.length, people: everyone.length, begun, inEffect: stand, seconds: round(seconds, 1), perSecond: Math.round(stand / seconds), askSeconds: round(asked / 1_000, 2),
    emptyMilliseconds: round(empty, 2), timesEmpty: round((seconds * 1_000) / stand / empty, 1), addedMiB: Math.round((most - before) / 2 ** 20), listed, listSeconds: round((performance.now() - listFrom) / 1_000, 2),
  })}\n`);
} finally {
  await court.close();
}
