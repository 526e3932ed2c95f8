import type { Draft } from '@microcourt/domain/filing/draft';
import { expect, test } from 'vitest';
import { fromFiling } from './given';

const person = (name: string, idNumber: string) => ({ key: name, kind: 'person' as const, name, idKind: 'resident-id' as const, idNumber });
const given = (plaintiffs: Draft['plaintiffs'], name: string) => fromFiling({ draft: { kind: 'civil', plaintiffs }, courtCode: '浙9901' }, name);

test('the proof begins with what the complaint says of the one who wrote it', () => {
  expect(given([person('王五', '1'), person('张三', '2')], '张三')).toEqual({ name: '张三', kind: 'resident-id', number: '2', courtCode: '浙9901' });
});

test('nobody is offered the number of somebody else', () => {
  expect(given([person('王五', '1')], '张三').number).toBe('');
  expect(given([person('王五', '1'), person('赵六', '3')], '').number).toBe('');
});

test('a kind of document that proves nothing here is not taken over with its number', () => {
  expect(given([{ ...person('张三', '9'), idKind: 'military' }], '张三')).toMatchObject({ kind: 'resident-id', number: '' });
});
