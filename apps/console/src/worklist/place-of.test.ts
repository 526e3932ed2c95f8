import { expect, test } from 'vitest';
import { placeOf } from './place-of.ts';

test.each([
  ['evidence-late', 'evidence/s'], ['evidence-original', 'evidence/s'], ['evidence-extension', 'evidence/exchange'], ['service-failed', 'service/s'], ['service-rebutted', 'service/s'], ['statement-unsigned', 'service/s'], ['document-failed', 'documents/s'], ['record-objection', 'documents/s'],
] as const)('%s is done at the desk of its case: %s', (kind, place) => { expect(placeOf({ kind, caseId: 'c', subjectId: 's' })?.join('/')).toBe(`cases/c/${place}`); });
test('what is done at the desk itself, or belongs to no case, leads nowhere else', () => {
  expect([placeOf({ kind: 'question', caseId: 'c', subjectId: 's' }), placeOf({ kind: 'service-failed', caseId: null, subjectId: 's' })]).toEqual([undefined, undefined]);
});
