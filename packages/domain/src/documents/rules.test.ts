import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf, fitSigners, maySign, maySpeak, readCode, roomsFor, standing, turnNow, type Signer } from './rules.ts';

const signer = (participantId: string, turn: number, state: Signer['state'] = 'waiting'): Signer => ({ participantId, turn, state });
const HASH = 'a'.repeat(64), waiting = (signers: Signer[]) => ({ state: 'signing' as const, signers, revisions: [HASH, 'b'.repeat(64)] });

describe('who signs when', () => {
  test('the lowest turn first, equal turns in any order, refusals count as done', () => {
    const all = [signer('a', 1, 'signed'), signer('b', 1), signer('c', 2), signer('d', 3, 'refused')];
    expect(turnNow(all)).toBe(1);
    expect(all.map((s) => standing(all, s))).toEqual(['signed', 'next', 'waiting', 'refused']);
    expect(turnNow([signer('a', 1, 'signed'), signer('b', 2, 'refused')])).toBeNull();
  });
  test.each<[string, string, string, string | null]>([
    ['b', HASH, 'the own turn', null], ['b', HASH.toUpperCase(), 'the hash in capitals', null], ['b', 'c'.repeat(64), 'another file', 'documents.changed'], ['c', HASH, 'a later turn', 'documents.not-your-turn'],
    ['a', HASH, 'once more', 'documents.signed-already'], ['x', HASH, 'unasked', 'documents.not-asked-to-sign'], ['d', HASH, 'after a refusal', 'documents.refused-already'],
  ])('%s with %s: %s', (who, sha256, _, code) => {
    const d = waiting([signer('a', 1, 'signed'), signer('b', 1), signer('c', 2), signer('d', 3, 'refused')]);
    expect(maySign(d, who, sha256)).toMatchObject(code === null ? { ok: true } : { refusal: { code } });
  });
  test('nobody signs what does not wait for signatures; who is asked may refuse or object before the own turn', () => {
    for (const state of ['draft', 'making', 'issued', 'failed', 'replaced', 'discarded'] as const) expect(maySign({ ...waiting([signer('a', 1)]), state }, 'a', HASH).ok).toBe(false);
    expect(maySpeak(waiting([signer('a', 1), signer('b', 2)]), 'b', 'refuse').ok).toBe(true);
    expect(maySpeak(waiting([signer('a', 1), signer('b', 2)]), 'b', 'object').ok).toBe(true);
  });
  test('whoever signs in the order of turns comes to an end, whatever the turns', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 50 }), (turns) => {
      let all = turns.map((turn, i) => signer(String(i), turn)), last = 0;
      for (let now = turnNow(all); now !== null; now = turnNow(all)) {
        expect(now).toBeGreaterThanOrEqual(last);
        last = now;
        const next = all.find((s) => standing(all, s) === 'next')!;
        expect(maySign(waiting(all), next.participantId, HASH).ok).toBe(true);
        all = all.map((s) => (s === next ? { ...s, state: 'signed' } : s));
      }
      expect(all.every((s) => s.state === 'signed')).toBe(true);
    }));
  });
  test('signers fit their kind', () => {
    expect([fitSigners('always', [], ['a']), fitSigners('never', [{ participantId: 'a' }], ['a']), fitSigners('named', [{ participantId: 'a' }, { participantId: 'a' }], ['a']), fitSigners('named', [{ participantId: 'b' }], ['a']), fitSigners('named', [], [])]
      .map((d) => (d.ok ? null : d.refusal.code))).toEqual(['documents.signers-missing', 'documents.nobody-signs', 'documents.signer-twice', 'documents.not-in-case', null]);
  });
});

test.each<[(string | null)[], string[], string[]]>([
  [['plaintiff', 'defendant', null], ['plaintiff', 'defendant'], ['main']], [['plaintiff', 'defendant'], ['plaintiff', 'defendant', 'third-party'], ['court', 'side:plaintiff', 'side:defendant']],
  [['plaintiff'], ['plaintiff', 'defendant'], ['court', 'side:plaintiff']], [[null], ['plaintiff', 'defendant'], ['court']],
])('rooms for %j among %j', (signing, inCase, rooms) => { expect(roomsFor(signing, inCase)).toEqual(rooms); });

describe('the code', () => {
  test('is read as it was meant, however it was typed', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (bytes) => {
      const code = codeOf([...bytes]);
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
      for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ''), code.replaceAll('-', ' '), code.replaceAll('0', 'O').replaceAll('1', 'l'), ` ${code}\n`]) expect(readCode(typed)).toBe(code);
    }));
  });
  test('keeps all its bits apart', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), fc.integer({ min: 0, max: 79 }), (bytes, bit) => {
      const other = [...bytes];
      other[bit >> 3] = other[bit >> 3]! ^ (1 << (bit & 7));
      expect(codeOf(other)).not.toBe(codeOf([...bytes]));
    }));
  });
  test.each(['', 'ABCD', 'ABCD-EFGH-JKMN-PQRU', '<script>', 'ABCD-EFGH-JKMN-PQRST', 'A'.repeat(10_000)])('%s is none', (typed) => { expect(readCode(typed)).toBeNull(); });
});
