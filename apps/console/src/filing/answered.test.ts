import { expect, test } from 'vitest';
import { answered } from './answered.ts';

test('an answer taken back leaves no empty place behind, and what was there before stays as it was', () => {
  const act: { name?: string; urgent?: boolean } = { name: '行政处罚决定', urgent: false };
  expect(answered(act, 'name', undefined)).toEqual({ urgent: false });
  expect(Object.keys(answered(act, 'name', undefined))).toEqual(['urgent']);
  expect(answered(act, 'urgent', true)).toEqual({ name: '行政处罚决定', urgent: true });
  expect(act).toEqual({ name: '行政处罚决定', urgent: false });
});
