import { DOCUMENT_KINDS, type DocumentView } from '@microcourt/domain/documents/contract';
import { KINDS } from '@microcourt/domain/documents/kinds';
import { describe, expect, test } from 'vitest';
import { draftStands, isBrought, isSigned, issuable, signersOf, typedOf, usualSigners } from './fields-of.ts';
import { lookOf } from './look-of.ts';

test('signers go by their turns, with no turn left empty', () => {
  expect(signersOf({ a: 4, b: 0, c: 2, d: 4 })).toEqual([{ participantId: 'c', turn: 1 }, { participantId: 'a', turn: 2 }, { participantId: 'd', turn: 2 }]);
  expect(signersOf({ a: 0 })).toEqual([]);
});
test('a record is signed by the parties who are here, then by the judge and the clerk', () => {
  const person = (participantId: string, role: 'plaintiff' | 'plaintiff-agent' | 'defendant' | 'judge' | 'assistant' | 'clerk', more: object = {}) => ({ participantId, role, kind: role === 'judge' || role === 'assistant' || role === 'clerk' ? 'staff' as const : 'person' as const, joined: true, represents: null, ...more });
  const turns = usualSigners([person('z', 'plaintiff'), person('c', 'plaintiff-agent', { represents: 'z' }), person('l', 'defendant', { joined: false }), person('j', 'judge'), person('a', 'assistant'), person('k', 'clerk')]);
  expect(turns).toEqual({ z: 1, c: 0, l: 0, j: 2, a: 0, k: 2 });
});
test('every kind can be drawn as a form, empty or filled', () => {
  for (const kind of DOCUMENT_KINDS) expect(Object.keys(typedOf({ kind, values: {} }))).toEqual(Object.keys(KINDS[kind].fields));
  expect(typedOf({ kind: 'summons', values: { place: '第三法庭', at: '2026-12-01T01:00:00Z' } })).toMatchObject({ place: '第三法庭', at: '2026-12-01T09:00' });
});
test('a judgment is brought, a record is signed, a summons is neither', () => {
  expect([isBrought('judgment'), isSigned('judgment'), isBrought('hearing-record'), isSigned('hearing-record'), isBrought('summons'), isSigned('summons')]).toEqual([true, false, false, true, false, false]);
});
test('only drafts that one may issue are issued at once', () => {
  const of = (state: DocumentView['state'], may: DocumentView['may']) => ({ state, may }) as DocumentView;
  expect(issuable([of('draft', ['issue']), of('draft', []), of('issued', ['issue'])])).toHaveLength(1);
  expect([lookOf('issued'), lookOf('failed')]).toEqual(['mark_good', 'mark_bad']);
});

describe('how a draft stands', () => {
  const first = {}, second = {};
  const at = { busy: false, typed: second, calm: second, saved: first, refused: undefined, complete: true };
  test.each([
    ['saved', { saved: second }], ['saving', { busy: true }], ['refused', { refused: second }], ['unsaved', { refused: first }], ['missing', { complete: false }], ['unsaved', { calm: first, complete: false }],
  ] as const)('is %s', (stands, facts) => expect(draftStands({ ...at, ...facts })).toBe(stands));
});
