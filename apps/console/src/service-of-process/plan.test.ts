import type { DeliveryView } from '@microcourt/domain/service-of-process/contract';
import { WAYS } from '@microcourt/domain/service-of-process/rules';
import { expect, test } from 'vitest';
import { byDocument, cellOf, countOf, noteable, toServe, turned, type Planned } from './plan.ts';

const planned: Planned = [
  { documentId: 'd', participantId: 'p', way: 'platform', reason: null }, { documentId: 'd', participantId: 'q', way: null, reason: 'service-of-process.served-already' }, { documentId: 'e', participantId: 'p', way: 'mail', reason: null },
];
const row = (key: string, participantId: string | null, kind = 'summons') => ({ key, kind, title: key, version: 1, participantId });
test('what waits to be served is ticked: not what everyone for whom it is has, nor a certificate', () => {
  const rows = [row('a', null), row('b', 'p'), row('c', null), row('d', null, 'service-certificate')], served = [{ documentId: 'a', participantId: 'p' }, { documentId: 'b', participantId: 'p' }];
  expect(toServe(rows, ['p', 'q'], served).map(({ key }) => key)).toEqual(['a', 'c']);
});
test('a matrix tells each cell, and how many of them go', () => {
  expect([cellOf(planned, 'd', 'q')?.reason, cellOf(planned, 'e', 'q'), cellOf(undefined, 'd', 'p')]).toEqual(['service-of-process.served-already', undefined, undefined]);
  const rows = [row('d', null), row('e', 'p')];
  expect([countOf(planned, rows), countOf(undefined, rows)]).toEqual([{ open: 2, blocked: 1 }, { open: 0, blocked: 0 }]);
  expect(countOf(planned, [row('d', 'p'), row('e', 'q')])).toEqual({ open: 1, blocked: 0 });
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
