import { expect, test } from 'vitest';
import { lookOf, shortHash } from './look-of.ts';
import { texts } from './texts.ts';

test('only what matches its record looks good, and what differs looks bad (AC-19)', () => {
  expect((['unaltered', 'altered', 'missing', 'not-recorded', 'checking'] as const).map(lookOf)).toEqual(['good', 'bad', 'bad', 'plain', 'plain']);
});
test('the words claim no more than that nothing changed since the record', () => {
  expect(texts['standing.unaltered'].zh).toBe('自存证以来未被改动');
  for (const { zh, en } of Object.values(texts)) {
    expect(zh).not.toMatch(/真实|不可篡改|防篡改|保证/);
    expect(en).not.toMatch(/authentic|genuine|tamper|guarantee/i);
  }
});
test('a hash is shortened by its middle', () => { expect(shortHash('0123456789abcdef0123456789abcdef')).toBe('01234567…89abcdef'); });
