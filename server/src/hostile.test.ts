import { randomUUID } from 'node:crypto';
import { openCourt, type Asking, type TestCourt } from '@microcourt/platform/harness';
import { hostileInputs } from '@microcourt/platform/harness-hostile';
import { CASE_ROLES } from '@microcourt/domain/cases/rules';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { modules } from './modules.ts';

let court: TestCourt;
let asked = 0;
beforeAll(async () => { court = await openCourt({ modules }); }, 60_000);
afterAll(() => court.close());

const POSTS = ['registrar', 'judge', 'assistant', 'clerk', 'manager'].map((post) => ({ court: '330106', post }));
const OFFICES = ['system', 'security', 'audit'].map((post) => ({ court: '*', post }));
/** Someone who may do everything (another one each time, as limits are by person), so that the hostile input gets as far as it can; a stranger; and nobody. */
const people: Record<string, Asking> = {
  almighty: { as: '', posts: [...POSTS, ...OFFICES], roles: [...CASE_ROLES], steppedUpAt: new Date() },
  stranger: { as: randomUUID() }, nobody: { as: null },
};
// Roles are lent here in cases that do not exist; this ask writes beside the row of its case, which a real member always has.
const NEEDS_A_CASE = new Set(['case-spaces.prefer']);
// The offices' asks answer 503 here, as no machine runs beside this test.
const KNOWN = new Set([200, 400, 401, 403, 404, 409, 413, 429]);
const expected = (name: string, status: number): boolean => KNOWN.has(status) || (status === 503 && name.startsWith('operations.'));

test.each(modules.flatMap((m) => m.routes.map((route) => [route.ask.name, route] as const)))('%s answers every hostile input with a sentence, never with a fault', async (name, { ask }) => {
  const wrong: string[] = [];
  for (const [who, asking] of Object.entries(people)) {
    for (const { what, input } of hostileInputs(ask, who === 'almighty' ? 60 : 6)) {
      const answer = await court.answer(name, input, { ...asking, ...(NEEDS_A_CASE.has(name) ? { roles: [] } : {}), as: asking.as === '' ? randomUUID() : asking.as, requestId: randomUUID(), address: `10.${Math.floor(++asked / 250)}.${asked % 250}.0/24` });
      if (!expected(name, answer.status)) wrong.push(`${who}, ${what}: ${JSON.stringify(answer)}`);
    }
  }
  expect(wrong).toEqual([]);
}, 60_000);
