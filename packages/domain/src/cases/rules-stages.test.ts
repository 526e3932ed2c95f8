import { expect, test } from 'vitest';
import { take } from '../shared/states.ts';
import { progressLine, resumedStage, SIDE_STAGES, TRIAL_STAGES, TRIAL_STEPS, trialStages, type TrialStage } from './rules-stages.ts';
import { texts } from './texts.ts';

const all: TrialStage[] = [...TRIAL_STAGES, ...SIDE_STAGES];
test('every stage answers every step, with an arrow to a stage or a reason that has its sentence', () => {
  for (const s of all) for (const step of TRIAL_STEPS) {
    const a = trialStages[s][step];
    if (typeof a === 'string') expect(texts, a).toHaveProperty([a]); else expect(all).toContain(a.to);
  }
});
test('every stage leads on, or is an end', () => {
  const stuck = all.filter((s) => Object.values(trialStages[s]).every((a) => typeof a === 'string'));
  expect(stuck).toEqual(['transferred', 'purged']);
});
test('a decided case cannot be suspended', () => { expect(take(trialStages, 'decided', 'suspend', 'judge')).toMatchObject({ refusal: { code: 'cases.already-decided' } }); });
test('a party cannot move the case', () => { expect(take(trialStages, 'registered', 'advance', 'party')).toMatchObject({ refusal: { code: 'shared.not-your-step' } }); });
test('the progress line shows what is done, now and ahead', () => {
  const line = progressLine('serving', { registered: '2026-03-02', assigned: '2026-03-03', serving: '2026-03-04' });
  expect(line.slice(0, 4).map((l) => [l.step, l.state])).toEqual([['registered', 'done'], ['assigned', 'done'], ['serving', 'now'], ['answering', 'ahead']]);
});
test('a suspension stands in the line where the case stopped', () => {
  const line = progressLine('suspended', { registered: '2026-03-02', assigned: '2026-03-03', suspended: '2026-04-01' });
  expect(line.slice(0, 4).map((l) => [l.step, l.state])).toEqual([['registered', 'done'], ['assigned', 'done'], ['suspended', 'now'], ['serving', 'ahead']]);
});
test('a suspended case returns to where it stood, not to the beginning', () => {
  expect(resumedStage({ registered: '2026-03-02', serving: '2026-03-04', hearing: '2026-05-04', suspended: '2026-05-06' })).toBe('hearing');
  expect(resumedStage({})).toBe('answering');
});
test('an appeal goes up with the file and comes back in effect, or remanded', () => {
  const walked = (['advance', 'advance', 'advance'] as const).reduce<TrialStage>((at, step) => { const next = take(trialStages, at, step, 'clerk'); return next.ok ? next.value : at; }, 'appealed');
  expect(walked).toBe('effective');
  expect(take(trialStages, 'second-instance', 'remand', 'judge')).toEqual({ ok: true, value: 'closed' });
});
test('nobody but the archive’s clock removes a case', () => { expect(take(trialStages, 'archived', 'purge', 'judge')).toMatchObject({ refusal: { code: 'shared.not-your-step' } }); });
test('every stage has its name', () => { for (const s of all) expect(texts, s).toHaveProperty([`cases.stage.${s}`]); });
