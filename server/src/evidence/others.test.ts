import { randomUUID } from 'node:crypto';
import * as cases from '@microcourt/domain/cases/contract';
import * as documents from '@microcourt/domain/documents/contract';
import * as evidence from '@microcourt/domain/evidence/contract';
import * as custody from '@microcourt/domain/custody/contract';
import * as service from '@microcourt/domain/service-of-process/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStaff } from '../identity/index.ts';
import { modules } from '../modules.ts';
import { COURT, OTHER, asking } from '../story.suite.ts';
import { hand, openEvidence, seenBy, type Asker, type EvidenceStory } from './evidence.suite.ts';

let story: EvidenceStory, ids: Record<string, string>;
const NAMES = ['custody', 'documents', 'evidence', 'service-of-process'];
const asks = modules.filter((m) => NAMES.includes(m.name)).flatMap((m) => m.routes.map((r) => r.ask));
type Def = { type: string; shape?: Record<string, Schema>; element?: Schema; innerType?: Schema; entries?: Record<string, string>; items?: Schema[]; options?: Schema[]; format?: string };
type Schema = { _zod: { def: Def } };
/** Something that the form of an ask takes; every id in it by the name of its field. */
function sample(schema: Schema, name: string, id: (field: string) => string): unknown {
  const { def } = schema._zod, next = (s: Schema, n = name) => sample(s, n, id);
  if (def.type === 'object') return Object.fromEntries(Object.entries(def.shape!).map(([key, s]) => [key, next(s, key)]));
  if (def.type === 'array') return [next(def.element!)];
  if (def.type === 'tuple') return def.items!.map((s) => next(s));
  if (def.type === 'nullable' || def.type === 'optional') return /id$|ids$/iu.test(name) ? next(def.innerType!) : def.type === 'nullable' ? null : undefined;
  if (def.type === 'enum') return Object.values(def.entries!)[0];
  if (def.type === 'boolean') return true;
  if (def.type === 'record') return {};
  if (def.type === 'pipe' || def.type === 'default') return next((def as { in?: Schema }).in ?? def.innerType!);
  if (def.type !== 'string') return 1;
  if (/ids?$/iu.test(name)) return id(name.replace(/s$/u, ''));
  if (name === 'courtCode') return COURT;
  if (name === 'sha256') return 'a'.repeat(64);
  if (name === 'stream') return 'main';
  if (/^(?:at|from|until|answerBy|servedOn)$/u.test(name)) return '2026-11-30T01:00:00.000Z';
  return '某某';
}
const fill = (name: string, id: (field: string) => string): object => {
  const ask = asks.find((a) => a.name === name)!, input = sample(ask.input as never, '', id) as Record<string, unknown>;
  if (name === 'evidence.set-period' || name === 'evidence.ask-extension' || name === 'evidence.decide-extension') Object.assign(input, { until: '2026-12-30', ...('servedOn' in input ? { servedOn: '2026-11-25' } : {}) });
  return input;
};
const said = (answer: unknown): string => JSON.stringify(answer, (key, value: unknown) => (key === 'requestId' ? undefined : value));

beforeAll(async () => {
  story = await openEvidence();
  const { caseId, people } = story, item = await hand(story, caseId, people.wang, 'plaintiff'), clerk = story.clerk;
  const [draft] = await story.court.ask(documents.draft, { caseId, kind: 'rights-notice', values: {} }, clerk);
  await story.court.ask(documents.issue, { caseId, documentIds: [draft!.documentId] }, clerk);
  await story.court.runJobs();
  const { participants } = await story.court.ask(cases.view, { caseId }, clerk), participantId = participants.find((p) => p.role === 'defendant')!.participantId;
  await story.court.ask(service.serve, { caseId, documentIds: [draft!.documentId], participantIds: [participantId], way: 'direct', note: '' }, clerk);
  const [d] = await story.court.ask(service.deliveries, { caseId }, clerk);
  const { exchange } = await story.court.ask(evidence.planExchange, { caseId, answerBy: new Date(Date.now() + 3_600_000).toISOString() }, story.judge);
  await story.court.ask(evidence.ask, { caseId, side: 'plaintiff', text: '问', itemId: null, answerBy: new Date(Date.now() + 3_600_000).toISOString() }, story.judge);
  const seen = await seenBy(story, caseId, story.judge);
  const marks = await story.court.ask(evidence.annotate, { caseId, fileId: item.fileIds[0]!, annotationId: null, page: 1, x: 1, y: 1, w: 9, h: 9, text: '标', shared: true }, story.judge);
  ids = {
    caseId, itemId: item.itemId, fileId: item.fileIds[0]!, documentId: draft!.documentId, participantId, deliveryId: d!.deliveryId, attemptId: d!.attempts[0]!.attemptId, exchangeId: exchange!.exchangeId,
    questionId: seen.questions[0]!.questionId, annotationId: marks[0]!.annotationId,
  };
  expect((await story.court.ask(custody.log, { caseId }, story.judge)).length).toBeGreaterThan(0);
});
afterAll(() => story.close());

describe('every ask of evidence, service, documents and custody', () => {
  const inCase = asks.filter((a) => 'caseId' in ((a.input as never as Schema)._zod.def.shape ?? {})).map((a) => a.name);
  test('answers about a case that is not one’s own as about one that never was', async () => {
    const foreign = await story.within((ctx) => createStaff(ctx, { userId: 'foreign', name: '外院法官', court: OTHER, posts: ['judge'], password: 'a long password' }));
    const who: Asker[] = [asking(story.people, story.people.stranger), { as: foreign.personId, posts: [{ court: OTHER, post: 'judge' }] }, { as: story.people.stranger, posts: [{ court: COURT, post: 'registrar' }] }];
    for (const asker of who) for (const name of inCase) {
      const theirs = said(await story.court.answer(name, fill(name, (f) => ids[f] ?? randomUUID()), asker)), never = said(await story.court.answer(name, fill(name, () => randomUUID()), asker));
      expect([name, theirs]).toEqual([name, never]);
      expect([name, /not-found|forbidden/u.test(theirs)]).toEqual([name, true]);
    }
  });
  test('answers about others’ ids in one’s own case as about ids that never were', async () => {
    const own = await story.fresh(), { judge, clerk } = story, everyone: Asker[] = [{ as: story.people.wang }, { as: story.li }, { as: story.zhao }, judge, clerk];
    for (const asker of everyone) for (const name of inCase) {
      const about = fill(name, () => randomUUID());
      if (Object.keys(about).length === 1 || /documents\.draft|confirm-address|evidence\.(?:ask$|ask-ext|set-period|plan)/u.test(name)) continue;
      const theirs = said(await story.court.answer(name, fill(name, (f) => (f === 'caseId' ? own : ids[f] ?? ids['itemId']!)), asker)), gone = randomUUID();
      const never = said(await story.court.answer(name, fill(name, (f) => (f === 'caseId' ? own : gone)), asker));
      const bare = (text: string): string => text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gu, 'id');
      expect([name, bare(theirs)]).toEqual([name, bare(never)]);
      expect([name, /"status":200|"error":"refused"/u.test(theirs)]).toEqual([name, true]);
    }
  });
});
