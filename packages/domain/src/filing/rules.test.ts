import { describe, expect, test } from 'vitest';
import { take } from '../shared/states.ts';
import { CLOCK_STATES, FILING_STATES, FILING_STEPS, FINAL_STATES, filingStates, type FilingState } from './rules.ts';
import { REFUSAL_GROUNDS } from './rules-refusal.ts';
import { DEFECT_CODES, texts } from './texts.ts';

const arrows = (s: FilingState) => FILING_STEPS.flatMap((step) => { const a = filingStates[s][step]; return typeof a === 'string' ? [] : [{ step, ...a }]; });

describe('the table of states', () => {
  test('every state answers every step, with an arrow to a state or a reason that has its sentence', () => {
    for (const s of FILING_STATES) for (const step of FILING_STEPS) {
      const a = filingStates[s][step];
      if (typeof a === 'string') expect(texts, `${s} ${step}`).toHaveProperty([a]); else expect(FILING_STATES).toContain(a.to);
    }
  });
  test('every state has a way on, or is an end', () => {
    for (const s of FILING_STATES) expect(arrows(s).length === 0, s).toBe(FINAL_STATES.includes(s));
  });
  test('every state but the draft is reached, and an end from every state', () => {
    for (const s of FILING_STATES) if (s !== 'draft') expect(FILING_STATES.some((from) => arrows(from).some((a) => a.to === s)), s).toBe(true);
    const ends = new Set<FilingState>(FINAL_STATES);
    for (let grown = true; grown;) { grown = false; for (const s of FILING_STATES) if (!ends.has(s) && arrows(s).some((a) => ends.has(a.to))) { ends.add(s); grown = true; } }
    expect(ends.size).toBe(FILING_STATES.length);
  });
  test('every arrow that is not a draft’s own names its article', () => {
    for (const s of FILING_STATES) if (s !== 'draft') for (const a of arrows(s)) expect(a.basis, `${s} ${a.step}`).toMatch(/第.+条/);
  });
  test('what only the court may do is no step of the filer, and the other way round', () => {
    for (const s of FILING_STATES) for (const a of arrows(s)) {
      if (['register', 'ask-correction', 'advise', 'draft-refusal', 'sign-refusal', 'deem-withdrawn', 'open', 'divert'].includes(a.step)) expect(a.by, a.step).not.toContain('filer');
      if (['withdraw', 'insist', 'resubmit', 'accept-advice'].includes(a.step)) expect(a.by, a.step).toEqual(['filer']);
    }
  });
  test('only a judge signs a ruling or deems a case withdrawn', () => {
    expect(take(filingStates, 'refusal-drafted', 'sign-refusal', 'registrar')).toMatchObject({ refusal: { code: 'shared.not-your-step', kind: 'forbidden' } });
    expect(take(filingStates, 'registered', 'deem-withdrawn', 'registrar')).toMatchObject({ refusal: { code: 'shared.not-your-step' } });
    expect(take(filingStates, 'registered', 'deem-withdrawn', 'clock')).toMatchObject({ refusal: { code: 'shared.not-your-step' } });
  });
  test('no state lets a complaint vanish without record: once handed in nothing leads back to a draft', () => {
    for (const s of FILING_STATES) for (const a of arrows(s)) expect(a.to).not.toBe('draft');
  });
  test('the court’s time runs only where the court has to act', () => {
    for (const s of CLOCK_STATES) expect(arrows(s).some((a) => a.by.includes('registrar') || a.by.includes('judge')), s).toBe(true);
  });
});

describe('sentences', () => {
  test('every state, ground and defect has its sentence in two languages', () => {
    for (const code of [...FILING_STATES.map((s) => `filing.state.${s}`), ...REFUSAL_GROUNDS.map((g) => g.code), ...DEFECT_CODES]) {
      expect(texts[code]?.zh, code).toMatch(/\S/);
      expect(texts[code]?.en, code).toMatch(/[a-z]/i);
    }
  });
  test('no two grounds share a code', () => { expect(new Set(REFUSAL_GROUNDS.map((g) => g.code)).size).toBe(REFUSAL_GROUNDS.length); });
});
