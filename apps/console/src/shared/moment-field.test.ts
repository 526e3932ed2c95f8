import { expect, test } from 'vitest';
import { daysFromNow, momentTyped, typedMoment } from './moment-field.tsx';

test('what is typed is China Standard Time, and comes back as it was', () => {
  expect(momentTyped('2026-11-26T09:00')).toBe('2026-11-26T01:00:00.000Z');
  expect(typedMoment('2026-11-26T01:00:00.000Z')).toBe('2026-11-26T09:00');
});
test.each(['', '2026-11-26', '2026-13-40T09:00', 'tomorrow'])('%j is no moment yet', (typed) => { expect(momentTyped(typed)).toBeNull(); });
test('a field begins at a full hour', () => { expect(daysFromNow(1, Date.parse('2026-11-25T03:20:00Z'))).toBe('2026-11-26T12:00'); });
