import { expect, test } from 'vitest';
import { daysTo, exactText, momentText, shortMoment } from './format.ts';

test('shows moments in China Standard Time, whatever the machine', () => {
  expect(momentText('2026-11-24T20:30:59Z')).toBe('2026-11-25 04:30');
  expect(exactText('2026-11-24T20:30:59Z')).toBe('2026-11-25 04:30:59');
});

test('leaves out what goes without saying', () => {
  const now = new Date('2026-11-24T02:00:00Z');
  expect(shortMoment('2026-11-24T01:00:00Z', now)).toBe('09:00');
  expect(shortMoment('2026-11-20T01:00:00Z', now)).toBe('11-20 09:00');
  expect(shortMoment('2025-11-20T01:00:00Z', now)).toBe('2025-11-20');
});

test('counts days by the court’s calendar', () => {
  expect(daysTo('2026-11-26', new Date('2026-11-24T17:00:00Z'))).toBe(1);
  expect(daysTo('2026-11-24', new Date('2026-11-24T17:00:00Z'))).toBe(-1);
  expect(daysTo('2026-11-25', new Date('2026-11-24T15:00:00Z'))).toBe(1);
});
