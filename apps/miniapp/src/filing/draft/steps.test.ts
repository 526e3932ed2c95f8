import type { Draft } from '@microcourt/domain/filing/draft';
import { expect, test } from 'vitest';
import { OWN_FORM, stepOfPath, stepsOf } from './steps';

const ids = (draft: Draft) => stepsOf(draft).map(({ id }) => id);

test('whoever brings a written complaint is led past the interview, the claims and the facts', () => {
  expect(ids({ kind: 'civil', formId: OWN_FORM })).toEqual(['own', 'cause', 'plaintiffs', 'defendants', 'evidence', 'service', 'court', 'aid', 'check']);
  expect(ids({ kind: 'administrative', formId: OWN_FORM })).toContain('act');
  expect(ids({ kind: 'civil' })).toEqual(expect.arrayContaining(['section', 'claims', 'facts']));
});

test('what is wrong with claims or facts leads to the page of the written complaint where there is one', () => {
  const own = stepsOf({ kind: 'civil', formId: OWN_FORM }), typed = stepsOf({ kind: 'civil' });
  for (const path of [['claims'], ['facts'], ['ownComplaint']]) expect(own[stepOfPath(own, path)]!.id).toBe('own');
  expect(typed[stepOfPath(typed, ['ownComplaint'])]!.id).toBe('facts');
  expect(own[stepOfPath(own, ['act', 'name'])]!.id).toBe('own');
});
