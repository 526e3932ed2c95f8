import { describe, expect, test } from 'vitest';
import { baseGround } from '../law/ground.suite.ts';
import { day } from '../shared/calendar.ts';
import type { Decision } from '../shared/decision.ts';
import { take } from '../shared/states.ts';
import { appealWindows, mayAppeal, mayTakeEffect, type Reached } from './rules-appeal.ts';
import { exchangeMode, mayHearAsynchronously, type Apart, type ExchangeChoice } from './rules-asynchronous.ts';
import { openHearing, type Hearing } from './rules-hearing.ts';
import { changeProcedure, type ProcedureStep, type Tried } from './rules-procedure.ts';
import { resumedStage, trialStages, type TrialStage, type TrialStep } from './rules-stages.ts';
import { texts } from './texts.ts';

const { calendar } = baseGround(day('2026-11-24'));
const no = (d: Decision<unknown>) => (d.ok ? 'agreed' : d.refusal.code.replace('cases.', ''));
const at = (stage: TrialStage, ...steps: TrialStep[]) => steps.reduce<TrialStage>((s, step) => { const next = take(trialStages, s, step, 'court-system'); if (!next.ok) throw new Error(next.refusal.code); return next.value; }, stage);

describe('an appeal by one of three parties', () => {
  const reached: Reached[] = [['p', '2026-03-02'], ['d1', '2026-03-04'], ['d2', '2026-03-10']].map(([party, servedOn]) => ({ party: party!, servedOn: day(servedOn!), abroad: false }));
  const windows = appealWindows('judgment', reached, calendar);
  // derived: fifteen days from each service end on 03-17, 03-19 and 03-25.
  test('leaves the others their own time', () => {
    expect(at('appeal-window', 'appeal', 'appeal', 'advance', 'appeal')).toBe('file-transfer');
    expect([['d1', '2026-03-19'], ['d1', '2026-03-20'], ['d2', '2026-03-25'], ['x', '2026-03-10']].map(([party, on]) => no(mayAppeal(windows, party!, { written: true, on: day(on!) })))).toEqual(['agreed', 'appeal-too-late', 'agreed', 'no-appeal']);
  });
  test('keeps the whole decision from taking effect, and its withdrawal does not end the time of the others', () => {
    expect([no(mayTakeEffect('judgment', windows, day('2026-04-01'), ['d1'])), no(mayTakeEffect('judgment', windows, day('2026-03-20'))), no(mayTakeEffect('judgment', windows, day('2026-03-25'))), no(mayTakeEffect('judgment', windows, day('2026-03-26')))])
      .toEqual(['appeal-stands', 'may-still-be-appealed', 'may-still-be-appealed', 'agreed']);
  });
  test('what is final at once takes effect whatever was sent in', () => { expect(no(mayTakeEffect('small-claims-judgment', [], day('2026-03-02'), ['d1']))).toBe('agreed'); });
});

describe('standing still', () => {
  test('a suspended case is not suspended again, goes back to where it stood, and is resumed once', () => {
    expect([no(take(trialStages, 'suspended', 'suspend', 'judge')), no(take(trialStages, 'suspended', 'advance', 'judge')), no(take(trialStages, 'hearing', 'resume', 'judge'))]).toEqual(['suspended', 'suspended', 'not-at-this-stage']);
    expect(resumedStage({ registered: '2026-03-02', assigned: '2026-03-02', serving: '2026-03-03', answering: '2026-03-06', evidence: '2026-03-21', suspended: '2026-03-25' })).toBe('evidence');
  });
});

test('twice converted: up and down before the hearing by agreement, never down after it', () => {
  const go = (tried: Tried, ...steps: ProcedureStep[]) => steps.map((step) => { const next = changeProcedure(tried, step, { agreed: true, closed: [] }, { today: day('2026-04-01'), calendar }); if (next.ok) tried = next.value.facts; return next.ok ? tried.state : no(next); });
  const start: Tried = { state: 'small-claims', hearingOpened: false, trialBy: day('2026-05-02') };
  expect(go(start, 'to-summary', 'to-ordinary', 'to-summary', 'to-small-claims', 'to-small-claims')).toEqual(['summary', 'ordinary', 'summary', 'small-claims', 'same-procedure']);
  expect(go({ ...start, hearingOpened: true }, 'to-summary', 'to-ordinary', 'to-summary', 'to-small-claims')).toEqual(['summary', 'ordinary', 'no-lighter-after-hearing', 'not-from-ordinary']);
});

describe('not at one time', () => {
  const apart: Apart = { kind: 'civil', procedure: 'summary', attendanceDifficult: true, appliedInWriting: true, agreed: [true, true], exchanged: true, undisputed: true };
  test.each<[Partial<Apart>, string[]]>([
    [{}, []], [{ procedure: 'small-claims' }, []], [{ kind: 'administrative' }, []], [{ procedure: 'ordinary' }, ['procedure']], [{ kind: 'administrative', procedure: 'small-claims' }, ['procedure']],
    [{ attendanceDifficult: false }, ['attendance']], [{ appliedInWriting: false }, ['written']], [{ agreed: [true, false] }, ['agreed']], [{ agreed: [] }, ['agreed']], [{ exchanged: false }, ['exchanged']], [{ undisputed: false }, ['undisputed']],
    [{ procedure: 'ordinary', undisputed: false }, ['procedure', 'undisputed']],
  ])('a hearing, %j lacks %j (OLR 20)', (facts, missing) => {
    const d = mayHearAsynchronously({ ...apart, ...facts }), codes = missing.map((m) => `cases.asynchronous.${m}`);
    if (codes.length === 0) expect(d.ok).toBe(true); else expect(d).toMatchObject({ refusal: { code: 'cases.not-asynchronous', facts: { missing: codes } } });
    for (const code of [...codes, 'cases.not-asynchronous']) expect(texts).toHaveProperty([code]);
  });
  test.each<[ExchangeChoice[], string]>([
    [['synchronous', 'asynchronous'], 'synchronous'], [['asynchronous', 'asynchronous'], 'asynchronous'], [['synchronous', 'synchronous'], 'synchronous'], [['offline', 'asynchronous'], 'mixed'], [['offline', 'offline'], 'offline'],
  ])('evidence: %j is exchanged %s (OLR 4, 14)', (choices, mode) => { expect(exchangeMode(choices)).toBe(mode); });
});

test('a hearing is opened on the day that was told, not before and not after it', () => {
  const h: Hearing = { state: 'summoned', heldOn: day('2026-04-10'), toldOn: day('2026-04-07'), procedure: 'ordinary', waived: false };
  expect(['2026-04-09', '2026-04-10', '2026-04-11'].map((d) => no(openHearing(h, { today: day(d), calendar })))).toEqual(['hearing-too-early', 'agreed', 'hearing-day-over']);
  expect(no(openHearing({ ...h, toldOn: day('2026-04-08') }, { today: day('2026-04-10'), calendar }))).toBe('hearing-notice-short');
});
