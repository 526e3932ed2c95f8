import { describe, expect, test } from 'vitest';
import { CASE_ROLES } from '../cases/rules.ts';
import { CASE_CLOSED, maySilence, mayWrite, readableFrom, SILENCED, since, streamsOf, tilesOf } from './rules.ts';

const code = (d: { ok: boolean; refusal?: { code: string } }): string => (d.ok ? 'yes' : d.refusal!.code);

describe('the rooms', () => {
  test.each([
    [['plaintiff'], ['main', 'side:plaintiff']], [['plaintiff-agent'], ['main', 'side:plaintiff']], [['defendant'], ['main', 'side:defendant']],
    [['third-party-agent', since(9)], ['main', 'side:third-party']], [['judge'], ['main', 'court']], [['clerk'], ['main', 'court']],
    [[], []], [['filer'], []], [[SILENCED], []], [[CASE_CLOSED], []], [['registrar'], []],
  ])('%j read %j', (roles, streams) => { expect(streamsOf(roles)).toEqual(streams); });
  test('no stream holds the court and one side alone', () => {
    for (const court of ['judge', 'assistant', 'clerk']) {
      for (const party of CASE_ROLES.filter((r) => !['judge', 'assistant', 'clerk'].includes(r))) {
        expect(streamsOf([court]).filter((s) => streamsOf([party]).includes(s))).toEqual(['main']);
      }
    }
  });
  test('who joined late reads from then on, unless a role from the beginning is held too', () => {
    expect(readableFrom(['third-party', since(37)], 'main')).toBe(37);
    expect(readableFrom(['third-party', since(37)], 'side:third-party')).toBe(1);
    expect(readableFrom(['third-party', since(37), 'plaintiff-agent'], 'main')).toBe(1);
    expect(readableFrom(['third-party', since(37), since(12)], 'main')).toBe(12);
    expect(readableFrom(['plaintiff'], 'main')).toBe(1);
  });
});

test.each([
  [['plaintiff'], 'main', 'talk', 'yes'], [['plaintiff'], 'side:plaintiff', 'talk', 'yes'], [['plaintiff'], 'side:defendant', 'talk', 'shared.not-found'],
  [['plaintiff'], 'court', 'talk', 'shared.not-found'], [['judge'], 'side:plaintiff', 'talk', 'shared.not-found'],
  [['defendant', SILENCED], 'main', 'talk', 'case-spaces.silenced'], [['defendant', SILENCED], 'side:defendant', 'talk', 'yes'], [['defendant', SILENCED], 'main', 'question', 'yes'],
  [['defendant', CASE_CLOSED], 'main', 'talk', 'case-spaces.closed'], [['defendant', CASE_CLOSED], 'main', 'question', 'case-spaces.closed'],
  [['judge'], 'main', 'question', 'messaging.court-asks-itself'], [['plaintiff'], 'side:plaintiff', 'question', 'messaging.question-in-main'],
] as const)('%j in %s: %s is %s', (roles, stream, what, outcome) => { expect(code(mayWrite(roles, stream, what))).toBe(outcome); });

test('the panel shows what the law allows, grey with its reason, and not what is not built', () => {
  const grey = (roles: string[], onPaper = false) => tilesOf(roles, 'main', onPaper).filter((t) => !t.enabled).map((t) => [t.key, t.reason]);
  expect(grey(['plaintiff'])).toEqual([]);
  expect(grey(['plaintiff', SILENCED]).map(([key]) => key)).toEqual(['image', 'file', 'voice', 'location']);
  expect(grey(['judge'])).toEqual([['paper', 'case-spaces.all-joined']]);
  expect(grey(['judge'], true)).toEqual([]);
  expect(grey(['judge', CASE_CLOSED], true).every(([, reason]) => reason === 'case-spaces.closed')).toBe(true);
  expect(tilesOf(['plaintiff'], 'main', true).map((t) => t.key)).not.toContain('mute-member');
  expect(tilesOf(['judge'], 'main', true).map((t) => t.key)).not.toContain('ask-court');
});

test('the court silences parties and agents, never itself', () => {
  expect(code(maySilence(['judge'], ['defendant']))).toBe('yes');
  expect(code(maySilence(['judge'], ['clerk']))).toBe('case-spaces.not-a-party');
  expect(code(maySilence(['judge'], []))).toBe('case-spaces.not-a-party');
  expect(code(maySilence(['plaintiff'], ['defendant']))).toBe('shared.forbidden');
});
