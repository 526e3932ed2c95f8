import { DOCUMENT_KINDS } from '@microcourt/domain/documents/contract';
import { KINDS } from '@microcourt/domain/documents/kinds';
import { describe, expect, test } from 'vitest';
import { documentKinds } from '../shared/document-kinds';
import { reached } from '../shared/ui/reached';
import { hasOrder, inTurn, shortHash, verdictOf } from './standing';
import { words } from './texts-check';

const hash = '3f2a91c0'.padEnd(56, '0') + '9b1e77aa', other = 'f'.repeat(64);

describe('what is said of a document in hand', () => {
  test.each([
    ['the very file', { found: true, sha256: hash }, hash, 'same'], ['a code alone', { found: true, sha256: hash }, undefined, 'issued'], ['another file with a known code', { found: true, sha256: hash }, other, 'altered'],
    ['a code whose file is not told', { found: true, sha256: null }, other, 'altered'], ['nothing known', { found: false, sha256: null }, hash, 'unknown'],
  ] as const)('%s', (_, answer, inHand, verdict) => expect(verdictOf(answer, inHand)).toBe(verdict));
  test('never more than that it is unaltered since it was recorded', () => {
    expect(words.same[0]).toBe('由本院签发，自存证以来未被改动');
    for (const [zh] of Object.values(words)) expect(zh).not.toMatch(/真实|有效|防篡改|不可篡改/);
  });
});

test('kinds bear the names under which the court issues them', () => {
  for (const kind of DOCUMENT_KINDS) expect([kind, documentKinds[kind][0]]).toEqual([kind, KINDS[kind].title[0]]);
});
test('who signs stands in the order of turns, and only different turns are an order', () => {
  const signer = (turn: number) => ({ participantId: String(turn), name: '', role: '', turn, state: 'waiting' as const, at: null, reason: null });
  expect(inTurn([signer(3), signer(1), signer(2)]).map(({ turn }) => turn)).toEqual([1, 2, 3]);
  expect([hasOrder([signer(1), signer(1)]), hasOrder([signer(1), signer(2)]), hasOrder([])]).toEqual([false, true, false]);
});
test('a hash is compared by its ends', () => expect([shortHash(hash), shortHash('abc')]).toEqual(['3f2a91c0…9b1e77aa', 'abc']));
test.each([[1, 595, 842, 12, 1], [11, 595, 842, 12, 11], [12, 595, 842, 12, 12], [10, 842, 595, 12, 12], [1, 842, 595, 2, 2], [1, 595, 842, 1, 1]])('at page %i of pages %i × %i, %i of them: read to %i', (page, width, height, count, to) => {
  expect(reached(page, Array.from({ length: count }, () => [width, height] as const), count)).toBe(to);
});
