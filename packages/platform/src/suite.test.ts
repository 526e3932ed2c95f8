import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { macWith, openWith, sealWith, Unreadable, type SuiteName } from './suite.ts';

const key = randomBytes(32);
const SUITES: [SuiteName, number, string][] = [['aes-256-gcm', 1, 'hs256:'], ['sm4-ctr-hmac-sm3', 2, 'hsm3:']];

describe.each(SUITES)('%s', (suite, tag, prefix) => {
  const plain = Buffer.from('原告王小明，住杭州市西湖区');
  const sealed = sealWith(suite, key, 'filing.party:1', plain);

  test('names itself in the first byte and gives the text back, an empty one too', () => {
    expect(sealed[0]).toBe(tag);
    expect(openWith(key, 'filing.party:1', sealed)).toEqual(plain);
    expect(openWith(key, 'a', sealWith(suite, key, 'a', Buffer.alloc(0)))).toHaveLength(0);
  });
  test('never seals the same text to the same bytes', () => {
    expect(sealWith(suite, key, 'filing.party:1', plain).equals(sealed)).toBe(false);
  });
  test('is unreadable for another row and another key', () => {
    expect(() => openWith(key, 'filing.party:2', sealed)).toThrow(Unreadable);
    expect(() => openWith(randomBytes(32), 'filing.party:1', sealed)).toThrow(Unreadable);
  });
  test('is unreadable with any byte altered and at any shorter length', () => {
    for (let i = 0; i < sealed.length; i++) {
      const altered = Buffer.from(sealed);
      altered[i]! ^= 1;
      expect(() => openWith(key, 'filing.party:1', altered)).toThrow(Unreadable);
      expect(() => openWith(key, 'filing.party:1', sealed.subarray(0, i))).toThrow(Unreadable);
    }
  });
  test('hashes the same value of another kind to something else, and names itself in front', () => {
    expect(macWith(suite, key, 'identity-number', '1')).toMatch(new RegExp(`^${prefix}[\\w-]{43}$`));
    expect(macWith(suite, key, 'identity-number', '1')).toBe(macWith(suite, key, 'identity-number', '1'));
    expect(macWith(suite, key, 'mobile', '1')).not.toBe(macWith(suite, key, 'identity-number', '1'));
  });
});

test('no byte moves from the label to the text', () => {
  for (const [suite] of SUITES) {
    const sealed = sealWith(suite, key, 'ab', Buffer.from('c'));
    expect(() => openWith(key, 'a', sealed)).toThrow(Unreadable);
  }
});
