import { expect, test } from 'vitest';
import { day } from '../shared/calendar.ts';
import { correctByFrom, daysSet, mayNoteServed, mayServeElectronically } from './rules-service.ts';
import { decideByAs } from './rules-clock.ts';

test.each([
  [{ electronic: 'agreed' as const }, true], [{ electronic: 'declined' as const, channels: { app: true } }, false], [undefined, false], [{}, false],
  [{ channels: { app: true } }, true], [{ channels: { sms: '13800000000' } }, true], [{ channels: { email: '' } }, false],
])('consent to electronic service is express, or an address given in the complaint: %j', (service, may) => expect(mayServeElectronically(service)).toBe(may));

test('days that were set with a notice count from the day of service', () => {
  expect(daysSet(day('2026-11-20'), day('2026-11-30'))).toBe(10);
  expect(correctByFrom(day('2026-12-05'), 10)).toBe('2026-12-15');
});

test('service is noted on a day between the notice and today', () => {
  const notice = { madeOn: day('2026-11-20') }, code = (on: string, n: typeof notice | null = notice) => { const d = mayNoteServed(n, day(on), day('2026-11-25')); return d.ok ? 'yes' : d.refusal.code; };
  expect(['2026-11-20', '2026-11-25'].map((on) => code(on))).toEqual(['yes', 'yes']);
  expect(['2026-11-19', '2026-11-26'].map((on) => code(on))).toEqual(['filing.served-on-day', 'filing.served-on-day']);
  expect(code('2026-11-21', null)).toBe('filing.nothing-to-serve');
});

test('a suit of another kind has its own days from the same receipt, whichever way it is settled', () => {
  expect(decideByAs('enforcement-objection', { kind: 'civil', suit: 'ordinary' }, day('2026-11-27'))).toBe('2026-12-05');
  expect(decideByAs('ordinary', { kind: 'civil', suit: 'enforcement-objection' }, day('2026-12-05'))).toBe('2026-11-27');
});
