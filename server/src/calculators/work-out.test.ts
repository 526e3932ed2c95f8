import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askOf } from '@microcourt/domain/calculators/contract';
import { calculatorNamed, CALCULATORS } from '@microcourt/domain/calculators/catalogue';
import { SYSTEM } from '@microcourt/platform/context';
import { openCourt, type TestCourt } from '@microcourt/platform/harness';
import { openCourt as serve } from '../courts/index.ts';
import { groundOf } from '../law/index.ts';
import { modulesOf } from '../modules.ts';

let court: TestCourt;
beforeAll(async () => { court = await openCourt({ modules: modulesOf({ sms: true }) }); });
afterAll(() => court.close());

test('every calculator answers anyone, with its working', async () => {
  for (const c of CALCULATORS) {
    const shown = await court.ask(askOf(c), c.examples[0] as never, { as: null });
    expect(Object.keys(shown).toSorted(), c.name).toEqual(['answer', 'articles', 'remarks', 'results', 'steps', 'tables']);
  }
});
test('an answer is the same as on the phone', async () => {
  expect(await court.ask(askOf(calculatorNamed('lawyer-fee')!), { amount: '50万' } as never, { as: null })).toMatchObject({ answer: { cap: 9_000_000 }, articles: [{ document: '律师服务收费意见' }] });
});
test('a refusal is told with its facts, a misspelt field as bad input', async () => {
  expect(await court.answer('calculators.lawyer-fee', { amount: 100, matter: 'wages' }, { as: null })).toMatchObject({ status: 400, failure: { refusal: { code: 'calculators.contingency-forbidden' } } });
  expect(await court.answer('calculators.lawyer-fee', { amount: 100, mater: 'wages' }, { as: null })).toMatchObject({ status: 400, failure: { error: 'bad-input', issues: [{ path: ['mater'], message: 'unknown-field' }] } });
});
test('a court opened here is known by its code', async () => {
  const within = <T>(deed: Parameters<typeof court.kernel.within<T>>[1]): Promise<T> => court.kernel.within({ actor: SYSTEM, requestId: randomUUID(), ask: 'test.deed' }, deed);
  expect(await within(async (ctx) => (await groundOf(ctx)).courts.get('浙9901'))).toBeUndefined();
  await within((ctx) => serve(ctx, { code: '浙9901', name: '甲县人民法院', level: 'basic', demonstration: true }));
  expect(await within(async (ctx) => (await groundOf(ctx)).courts.get('浙9901'))).toBe('甲县人民法院');
});
test('asks have names of their own', () => { expect(new Set(CALCULATORS.map((c) => askOf(c).name)).size).toBe(CALCULATORS.length); });
