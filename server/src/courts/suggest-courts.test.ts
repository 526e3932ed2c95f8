import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { suggest } from '@microcourt/domain/courts/contract';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { openCourt, type TestCourt } from '@microcourt/platform/harness';
import { courtsModule } from './module.ts';

let court: TestCourt;
beforeAll(async () => { court = await openCourt({ modules: [courtsModule(async () => false)] }); });
afterAll(() => court.close());

type Suit = InputOf<typeof suggest>;
const ask = (suit: Suit) => court.ask(suggest, suit, { as: null });
const administrative = (more: Partial<Suit>): Suit => ({ kind: 'administrative', causeCode: null, defendantDivision: '330281', ...more });
const purchase = (more: Partial<Suit>): Suit => ({ kind: 'civil', causeCode: 'CC-4-10-88-8', defendantDivision: '330106', ...more });

describe('what the form knows of a suit reaches the rules', () => {
  test.each<[string, Suit, (string | boolean)[][]]>([
    ['a bureau goes to the basic court where it sits', administrative({}), [['浙0281', '行政诉讼法（2017）第十八条', false]]],
    ['a county government goes to the intermediate court (行政诉讼法, 15)', administrative({ organ: 'government' }), [['浙02', '行政诉讼法（2017）第十五条', false]]],
    ['a ministry and the customs likewise', administrative({ organ: 'customs' }), [['浙02', '行政诉讼法（2017）第十五条', false]]],
    ['after reconsideration also where that organ sits', administrative({ reconsidered: true, placeDivision: '330203' }), [['浙0281', '行政诉讼法（2017）第十八条', false], ['浙0203', '行政诉讼法（2017）第十八条', false]]],
    ['restraint of freedom also where the plaintiff is', administrative({ personalFreedom: true, plaintiffDivision: '330106' }), [['浙0281', '行政诉讼法（2017）第十八条', false], ['浙0106', '行政诉讼法（2017）第十九条', false]]],
    ['an immovable only where it lies', administrative({ immovable: true, placeDivision: '330106' }), [['浙0106', '行政诉讼法（2017）第二十条', true]]],
    ['a purchase online goes to the court of the internet', purchase({ online: true }), [['浙0192', '最高人民法院关于互联网法院案件管辖的规定（法释〔2025〕14号）第一条', false]]],
    ['one that was not does not', purchase({ online: false }), [['浙0106', '民事诉讼法（2023）第二十四条', false]]],
  ])('%s', async (_, suit, want) => { expect((await ask(suit)).map((c) => [c.code, c.article, c.exclusive])).toEqual(want); });

  test('what is not known is told as what would change the court, and only then', async () => {
    expect((await ask(purchase({})))[0]!.changes).toContain('courts.change.online');
    expect((await ask(purchase({ online: false })))[0]!.changes).not.toContain('courts.change.online');
  });
  test('a division that is none is refused with its path', async () => {
    expect(await court.answer('courts.suggest', administrative({ plaintiffDivision: '33; drop' }), { as: null })).toMatchObject({ status: 400 });
  });
});
