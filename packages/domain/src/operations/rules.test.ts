import { describe, expect, test } from 'vitest';
import { auditSpan, mayRetryJobs } from './rules.ts';

const at = (text: string): Date => new Date(text);

describe('looking after an installation', () => {
  test.each([
    ['2026-11-01T00:00:00Z', '2026-12-02T00:00:00Z', null],
    ['2026-11-01T00:00:00Z', '2026-12-02T00:00:00.001Z', 'operations.time-too-long'],
    ['2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z', 'operations.empty-time'],
    ['2026-11-02T00:00:00Z', '2026-11-01T00:00:00Z', 'operations.empty-time'],
  ])('the audit from %s to %s may be searched unless %s', (from, to, code) => {
    const decision = auditSpan(at(from), at(to));
    expect(decision.ok ? null : decision.refusal.code).toBe(code);
  });
  test.each([[true, 1, true], [true, 7, true], [false, 1, true], [false, 0, true], [false, 2, false]])(
    'system administrator %s, courts served %i: jobs may be run again %s', (system, courtsServed, may) => {
      expect(mayRetryJobs({ system, courtsServed }).ok).toBe(may);
    });
});
