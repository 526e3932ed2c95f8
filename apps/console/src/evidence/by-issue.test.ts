import type { EvidenceView, ItemView } from '@microcourt/domain/evidence/contract';
import { describe, expect, test } from 'vitest';
import { assigned, byIssue, bySide, draftsOf, itemsOnly, lastOpinions, savedOf, shifted, toDecide } from './by-issue.ts';

const opinion = (side: 'plaintiff' | 'defendant' | 'third-party', round: number, authenticity: 'accepted' | 'disputed'): ItemView['opinions'][number] =>
  ({ side, name: side, round, authenticity, legality: 'not-said', relevance: 'not-said', differs: false, objectsLate: false, byCourt: false, reason: '', at: '2026-11-25T01:00:00Z' });
const item = (itemId: string, more: Partial<ItemView> = {}): ItemView => ({
  itemId, side: 'plaintiff', number: null, place: 1, state: 'submitted', name: itemId, kind: 'document', source: '', purpose: '', content: '', form: 'copy', visibility: 'open', pages: 1, copies: 1, fileIds: ['f'],
  submitter: '', submittedAt: null, revision: 1, late: null, standing: 'not-said', fixed: false, opinions: [], original: null, issueIds: [], round: 1, may: [], ...more,
});
const late = (decision: 'refused' | null) => ({ reason: '', decision, decisionReason: '' });
const a = item('a', { place: 2, standing: 'disputed' }), b = item('b', { place: 1, late: late(null), state: 'late' }), c = item('c', { side: 'defendant', late: late('refused'), state: 'refused' });
const d = item('d', { side: 'court', original: { cause: 'court', state: 'required', at: null, where: '', basis: null, note: '' } });
const all = [a, b, c, d], names = (items: readonly ItemView[]) => items.map(({ itemId }) => itemId).join('');
const issues: EvidenceView['issues'] = [{ issueId: 'i', text: '是否交付', undisputed: false, itemIds: ['c', 'a'] }, { issueId: 'j', text: '签约', undisputed: true, itemIds: ['a'] }];

describe('a catalogue', () => {
  test.each([['all', 'abcd'], ['disputed', 'a'], ['late', 'bc'], ['original', 'd']] as const)('only %s', (only, found) => { expect(names(itemsOnly(all, only))).toBe(found); });
  test('by side stands in the order of its places', () => { expect(bySide(all).map(({ key, items }) => `${key} ${names(items)}`)).toEqual(['plaintiff ba', 'defendant c', 'court d']); });
  test('by issue holds each item under every issue of it, and the rest at the end', () => {
    expect(byIssue(all, issues).map(({ key, items }) => `${key} ${names(items)}`)).toEqual(['i ac', 'j a', 'none bd']);
    expect(byIssue([a], issues).map(({ key }) => key)).toEqual(['i', 'j']);
  });
  test('what was decided does not wait any more', () => {
    const request = { requestId: 'r', side: 'plaintiff', name: '', until: '2026-12-01', reason: '', at: '2026-11-25T01:00:00Z', state: 'open' as const, decisionReason: '' };
    expect(toDecide({ items: all, period: { until: null, provisional: false, over: false, suspended: false, requests: [request, { ...request, state: 'granted' }] } })).toEqual({ late: 1, requests: 1 });
  });
  test('of each side the last opinion counts', () => {
    const said = item('x', { opinions: [opinion('defendant', 1, 'disputed'), opinion('defendant', 2, 'accepted'), opinion('third-party', 1, 'disputed')] });
    expect(lastOpinions(said).map(({ side, round, authenticity }) => `${side} ${round} ${authenticity}`)).toEqual(['defendant 2 accepted', 'third-party 1 disputed']);
    expect(lastOpinions(item('y'))).toEqual([]);
  });
});

describe('issues while they are edited', () => {
  const drafts = draftsOf(issues);
  test('an item is put under one once, and taken out', () => {
    const twice = assigned(assigned(drafts, 'j', 'c', true), 'j', 'c', true);
    expect(twice[1]!.itemIds).toEqual(['a', 'c']);
    expect(assigned(twice, 'j', 'a', false)[1]!.itemIds).toEqual(['c']);
    expect(twice[0]).toEqual(drafts[0]);
  });
  test('they change places, and the ends stay', () => {
    expect(shifted(drafts, 'j', -1).map(({ key }) => key)).toEqual(['j', 'i']);
    expect(shifted(drafts, 'j', 1).map(({ key }) => key)).toEqual(['i', 'j']);
    expect(shifted(drafts, 'nobody', 1)).toEqual(drafts);
  });
  test('what holds no text is not saved', () => {
    expect(savedOf([...drafts, { key: 'new', issueId: null, text: ' ', undisputed: false, itemIds: [] }]).map(({ issueId, text }) => [issueId, text])).toEqual([['i', '是否交付'], ['j', '签约']]);
  });
});
