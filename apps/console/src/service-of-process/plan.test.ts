import type { DeliveryView } from '@microcourt/domain/service-of-process/contract';
import { WAYS } from '@microcourt/domain/service-of-process/rules';
import { expect, test } from 'vitest';
import { byDocument, cellOf, countOf, noteable, turned, type Planned } from './plan.ts';

const planned: Planned = [
  { documentId: 'd', participantId: 'p', way: 'platform', reason: null }, { documentId: 'd', participantId: 'q', way: null, reason: 'service-of-process.served-already' }, { documentId: 'e', participantId: 'p', way: 'mail', reason: null },
];
test('a matrix tells each cell, and how many of them go', () => {
  expect([cellOf(planned, 'd', 'q')?.reason, cellOf(planned, 'e', 'q'), cellOf(undefined, 'd', 'p')]).toEqual(['service-of-process.served-already', undefined, undefined]);
  expect([countOf(planned), countOf(undefined)]).toEqual([{ open: 2, blocked: 1 }, { open: 0, blocked: 0 }]);
});
test('ticking changes a copy', () => {
  const before = new Set(['a']);
  expect([[...turned(before, 'b', true)], [...turned(before, 'a', false)], [...before]]).toEqual([['a', 'b'], [], ['a']]);
});
test('services stand by document, in the order in which they came', () => {
  const of = (deliveryId: string, documentId: string) => ({ deliveryId, documentId, title: documentId, version: 1 }) as DeliveryView;
  expect(byDocument([of('1', 'x'), of('2', 'y'), of('3', 'x')]).map(({ documentId, services }) => [documentId, services.map(({ deliveryId }) => deliveryId).join('')])).toEqual([['x', '13'], ['y', '2']]);
});
test('of every way something can be noted; mail alone comes back, a notice alone is published, what is left is left', () => {
  expect(WAYS.every((way) => noteable(way).includes('failed'))).toBe(true);
  expect(WAYS.filter((way) => noteable(way).includes('published'))).toEqual(['public-notice']);
  expect(WAYS.filter((way) => noteable(way).includes('returned'))).toEqual(['entrusted', 'forwarded', 'mail']);
  expect(WAYS.filter((way) => noteable(way).includes('left'))).toEqual(['left']);
});
