import type { AnnotationView } from '@microcourt/domain/evidence/contract';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import { expect, test } from 'vitest';
import { spokenIn } from './follow.ts';
import { marksOf } from './notes.ts';

const shown = (seq: number, actor: string, page: number, name = 'evidence.shown'): NewsItem => ({ caseId: 'c', stream: 'main', seq, name, actor, at: '2026-11-25T01:30:00Z', body: { fileId: 'f', page } });

test('who follows goes to the last page that someone else spoke of', () => {
  expect(spokenIn([shown(1, 'judge', 3), shown(2, 'judge', 4), shown(3, 'me', 9), shown(4, 'judge', 7, 'messaging.sent')], 'me')).toEqual({ fileId: 'f', page: 4 });
  expect(spokenIn([shown(1, 'me', 3)], 'me')).toBeUndefined();
});
test('one’s own notes and those shared with all look otherwise, and a shared one names who wrote it', () => {
  const note: AnnotationView = { annotationId: 'a', fileId: 'f', page: 2, x: 1, y: 2, w: 3, h: 4, text: '签名处', shared: false, by: '李四', mine: false, at: '2026-11-25T01:30:00Z' };
  expect(marksOf([note, { ...note, annotationId: 'b', shared: true }])).toEqual([
    { key: 'a', page: 2, x: 1, y: 2, w: 3, h: 4, look: 'mine', label: '签名处' }, { key: 'b', page: 2, x: 1, y: 2, w: 3, h: 4, look: 'shared', label: '李四：签名处' },
  ]);
});
