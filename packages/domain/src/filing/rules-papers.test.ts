import { expect, test } from 'vitest';
import { KINDS, readValues } from '../documents/kinds.ts';
import type { Known } from '../documents/paper.ts';
import { papersAtRegistration } from './rules-papers.ts';

const parties = [['p', 'plaintiff'], ['q', 'plaintiff'], ['a', 'plaintiff-agent'], ['d', 'defendant'], ['t', 'third-party'], ['j', 'judge']].map(([participantId, role]) => ({ participantId: participantId!, role: role! }));
const short = (kind: string, fee: Parameters<typeof papersAtRegistration>[1] = null) => papersAtRegistration({ kind, procedure: 'ordinary', parties }, fee).map((one) => `${one.kind} ${one.participantIds.join('')}`);

test('each party gets its own papers, an agent and the court none; the fee only where it is due', () => {
  expect(short('civil')).toEqual(['acceptance-notice pq', 'response-notice d', 'rights-notice pqdt', 'evidence-notice pqdt']);
  expect(short('civil', { class: 'divorce' })).toContain('fee-notice pq');
  expect([short('administrative').length, short('enforcement'), papersAtRegistration({ kind: 'civil', procedure: 'ordinary', parties: [] }, null)]).toEqual([4, [], []]);
});

test.each(['ordinary', 'summary', 'small-claims', 'other'])('what the papers begin with may be issued as it is: %s', (procedure) => {
  for (const kind of ['civil', 'administrative'] as const) {
    for (const one of papersAtRegistration({ kind, procedure, parties }, { class: 'property', amount: 10_000 })) {
      const read = readValues(one.kind, one.values);
      expect(read.ok && KINDS[one.kind].check({ kind, procedure } as Known, read.value).ok).toBe(true);
    }
  }
});
