import { describe, expect, test } from 'vitest';
import { TYPE_CODES } from './type-codes.ts';
import { TYPE_FAMILIES, familyOf, meaningOf } from './type-codes-words.ts';

const all: readonly string[] = Object.values(TYPE_CODES).flat();
describe('the codes of case types', () => {
  test('each stands once', () => { expect(new Set(all).size).toBe(all.length); });
  test('each has a family and a meaning', () => { for (const type of all) expect([familyOf(type), meaningOf(type)].includes(undefined), type).toBe(false); });
  test('only those of judicial assistance have no meaning of their own', () => {
    const plain = all.filter((type) => meaningOf(type) === TYPE_FAMILIES[familyOf(type)!]).map(familyOf);
    expect([...new Set(plain)]).toEqual(['interregional', 'international']);
  });
  test.each([['民初', '民事第一审'], ['民终', '民事第二审'], ['民辖终', '民事管辖上诉'], ['行赔终', '行政赔偿第二审'], ['执恢', '恢复执行'], ['民申', '民事申请再审审查'], ['刑医解', '强制医疗解除'], ['民督', '督促程序'], ['委赔提', '赔偿委员会赔偿提审']])('%s is %s', (type, zh) => { expect(meaningOf(type)?.[0]).toBe(zh); });
  test('what no table has means nothing', () => { expect([familyOf('闹初'), meaningOf('闹初')]).toEqual([undefined, undefined]); });
});
