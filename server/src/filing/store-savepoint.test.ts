import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk, type Desk } from './desk.suite.ts';
import { nextSerial } from './store.ts';
import { orNothing } from './store-savepoint.ts';

let desk: Desk;
beforeAll(async () => { desk = await openDesk(); });
afterAll(() => desk.close());

test('what failed is undone to its beginning, what stood before and what comes after stays', async () => {
  const numbers = await desk.within(async (ctx) => {
    const next = () => nextSerial(ctx.tx, '浙9909', ctx.today);
    const first = await next();
    await expect(orNothing(ctx.tx, async () => { await next(); await next(); throw new Error('no'); })).rejects.toThrow('no');
    const kept = await orNothing(ctx.tx, next);
    return [first, kept, await next()];
  });
  expect(numbers).toEqual([1, 2, 3]);
});
