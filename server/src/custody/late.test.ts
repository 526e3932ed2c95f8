import * as cases from '@microcourt/domain/cases/contract';
import * as words from '@microcourt/domain/custody/contract';
import * as evidence from '@microcourt/domain/evidence/contract';
import * as messaging from '@microcourt/domain/messaging/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPerson } from '../identity/index.ts';
import { asking, COURT, openStory, type Story } from '../story.suite.ts';
import { fetcherOf } from './bundles.suite.ts';

let story: Story;
beforeAll(async () => { story = await openStory(); });
afterAll(() => story.close());

const NUMBER = '11010119900307897X';
test('who joined late gets no bytes and no records of what was said before, in the log and in the bundle; what was brought as evidence is there', async () => {
  const { court, people, within, caseId } = story, main = { caseId, stream: 'main' }, wang = { as: people.wang };
  const talk = await story.keep(people.wang, '', 'image', main);
  await court.ask(messaging.send, { ...main, said: { kind: 'image', fileId: talk, name: '只给当时的人看', width: 1, height: 1 } }, wang);
  const about = { name: '借条', kind: 'document', source: '自己保存', purpose: '证明借款', content: '', form: 'copy', visibility: 'open', pages: 1, copies: 1 } as const;
  const item = await court.ask(evidence.add, { caseId, fields: { ...about, fileIds: [await story.keep(people.wang, '借条', 'text', { caseId, stream: 'side:plaintiff' })] } }, wang);
  await court.ask(evidence.submit, { caseId, itemIds: [item.itemId] }, wang);
  const third = await within((ctx) => createPerson(ctx, { mobile: '13900000031', name: '吴第三', proved: { documentKind: 'resident-id', number: NUMBER, courtCode: COURT } }));
  await court.ask(cases.addThirdParty, { caseId, kind: 'person', name: '吴第三', idNumber: NUMBER, phone: '', address: '' }, asking(people, people.judge));
  await court.runJobs();
  const after = await story.keep(people.wang, '', 'image', main);
  await court.ask(messaging.send, { ...main, said: { kind: 'image', fileId: after, name: '后来', width: 1, height: 1 } }, wang);

  const bundle = async (as: string): Promise<Buffer> => fetcherOf(story)((await court.ask(words.bundle, { caseId }, { as })).url), has = (zip: Buffer, id: string): boolean => zip.includes(Buffer.from(id));
  const [own, late] = [await bundle(people.wang), await bundle(third)];
  expect([talk, item.fileIds[0]!, after].map((id) => [has(own, id), has(late, id)])).toEqual([[true, false], [true, true], [true, true]]);
  const entries = await court.ask(words.log, { caseId }, { as: third }), subjects = entries.map((e) => e.subjectId);
  expect([subjects.includes(talk), subjects.includes(item.fileIds[0]!), subjects.includes(after), entries.some((e) => e.what === 'record')]).toEqual([false, true, true, false]);
  expect((await court.answer('custody.standing', { caseId, fileId: talk }, { as: third })).status).toBe(404);
  expect((await court.ask(words.standing, { caseId, fileId: item.fileIds[0]! }, { as: third })).standing).toBe('checking');
});
