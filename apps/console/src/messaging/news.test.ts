import type { NewsItem } from '@microcourt/domain/shared/wire';
import { expect, test } from 'vitest';
import { answeredIn, applied, isLine } from './news.ts';

const caseId = '019a0000-0000-7000-8000-000000000001';
const item = (seq: number, name: string, body: unknown): NewsItem => ({ caseId, stream: 'main', seq, name, actor: null, at: '2026-11-24T01:00:00Z', body });
const said = (seq: number, text: string) => item(seq, 'messaging.sent', { said: { kind: 'text', text } });

test('leaves a mark where words were taken back', () => {
  const known = applied([said(1, '甲'), said(2, '乙')], item(3, 'messaging.recalled', { seq: 1 }));
  expect(known.map(({ body }) => body)).toEqual([{ recalled: true }, { said: { kind: 'text', text: '乙' } }]);
});

test('keeps the words of a folded message for the court, with the reason', () => {
  const [folded] = applied([said(1, '骂人的话')], item(2, 'messaging.folded', { seq: 1, reason: '侮辱' }));
  expect(folded?.body).toEqual({ said: { kind: 'text', text: '骂人的话' }, folded: true, reason: '侮辱' });
});

test('changes nothing on other news', () => {
  const known = [said(1, '甲')];
  expect(applied(known, item(2, 'cases.stage-changed', { stage: 'serving' }))).toBe(known);
});

test('shows recalls, folds and read marks as no lines of their own', () => {
  expect([item(1, 'messaging.recalled', {}), item(2, 'messaging.card-read', {}), said(3, '甲'), item(4, 'messaging.answered', {})].filter(isLine).map(({ seq }) => seq)).toEqual([3, 4]);
});

test('knows which questions were answered', () => {
  expect([...answeredIn([said(1, '问'), item(2, 'messaging.answered', { questionSeq: 1, text: '答' })])]).toEqual([1]);
});
