import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as identity from '@microcourt/domain/identity/contract';
import { addDays, day } from '@microcourt/domain/shared/calendar';
import * as words from '@microcourt/domain/worklist/contract';
import { openCourt, type TestCourt } from '@microcourt/platform/harness';
import { newId } from '@microcourt/platform/ids';
import type { Actor, Ctx } from '@microcourt/platform/module';
import { modules } from '../modules.ts';
import { closeTask, noteTask, type Task } from './index.ts';

const HERE = '浙9901', THERE = '浙9902';
const registrar = newId(), judge = newId();
const at = (post: string, court = HERE) => ({ court, post });
let court: TestCourt;
beforeAll(async () => { court = await openCourt({ modules }); });
afterAll(() => court.close());
beforeEach(async () => { await court.truncate(); court.clock.offsetMs = 0; });

const system: Actor = { personId: null, sessionId: null, posts: [], roles: [], steppedUpAt: null, address: '' };
const within = <T>(deed: (ctx: Ctx) => Promise<T>) => court.kernel.within({ actor: system, requestId: newId(), ask: 'worklist.tasks' }, deed);
const noted = (task: Partial<Task> & Pick<Task, 'kind'>) => within((ctx) => noteTask(ctx, { subjectId: newId(), courtCode: HERE, caseId: newId(), title: '甲诉乙', ...task }));
const tasks = (as: string, post: string, more = {}) => court.ask(words.tasks, { courtCode: HERE, ...more }, { as, posts: [at(post)] });

describe('the list of things to do', () => {
  test('stands in the order of the clocks, overdue first, with its level', async () => {
    const today = await within(async (ctx) => ctx.today);
    await noted({ kind: 'filing-review', title: '后天', due: addDays(today, 2) });
    await noted({ kind: 'filing-review', title: '从容', due: addDays(today, 7) });
    await noted({ kind: 'filing-review', title: '超期', due: addDays(today, -1) });
    await noted({ kind: 'filing-correction-late', title: '无期限' });
    const { items, counts } = await tasks(registrar, 'registrar');
    expect(items.map((t) => [t.title, t.level])).toEqual([['超期', 'overdue'], ['后天', 'soon'], ['从容', 'calm'], ['无期限', 'calm']]);
    expect(counts).toEqual({ 'filing-review': 3, 'filing-correction-late': 1 });
  });
  test('shows a judge rulings and no reviews, and another court’s registrar nothing', async () => {
    await noted({ kind: 'filing-review' });
    await noted({ kind: 'ruling-to-sign', title: '裁定' });
    expect((await tasks(judge, 'judge')).items.map((t) => t.title)).toEqual(['裁定']);
    const got = await court.answer('worklist.tasks', { courtCode: HERE }, { as: registrar, posts: [at('registrar', THERE)] });
    expect(got.status).not.toBe(200);
  });
  test('keeps one entry a thing: told again it has the new clock and keeps its beginning', async () => {
    const subjectId = newId(), caseId = newId();
    await noted({ kind: 'filing-review', subjectId, caseId, due: day('2026-01-01') });
    const [before] = (await tasks(registrar, 'registrar')).items;
    await noted({ kind: 'filing-review', subjectId, caseId, due: day('2026-02-01'), assignee: registrar });
    const { items } = await tasks(registrar, 'registrar');
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ due: '2026-02-01', since: before!.since, assignee: registrar });
  });
  test('is shorter when the thing is done; closing what is not there is no fault', async () => {
    const subjectId = newId();
    await noted({ kind: 'filing-review', subjectId });
    await within((ctx) => closeTask(ctx, 'filing-review', subjectId));
    await within((ctx) => closeTask(ctx, 'filing-review', subjectId));
    expect((await tasks(registrar, 'registrar')).items).toEqual([]);
  });
  test('can be narrowed to one’s own', async () => {
    await noted({ kind: 'filing-review', assignee: registrar, title: '我的' });
    await noted({ kind: 'filing-review', assignee: judge, title: '别人的' });
    expect((await tasks(registrar, 'registrar', { mineOnly: true })).items.map((t) => t.title)).toEqual(['我的']);
  });
});

test('a proof of identity stands on the list until it is decided', async () => {
  const personId = newId(), told = { personId, courtCode: HERE };
  await within((ctx) => ctx.tell(identity.ProofHandedIn, { proofId: newId(), ...told }, { caseId: personId, stream: 'self' }));
  expect((await tasks(registrar, 'registrar')).items).toMatchObject([{ kind: 'proof-of-identity', subjectId: personId }]);
  await within((ctx) => ctx.tell(identity.ProofDecided, { ...told, accepted: false, by: 'reviewed' }, { caseId: personId, stream: 'self' }));
  expect((await tasks(registrar, 'registrar')).items).toEqual([]);
});
