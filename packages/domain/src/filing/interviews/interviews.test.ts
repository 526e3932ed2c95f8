import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FEE_CLASS_QUESTIONS } from '../../calculators/fee-questions.ts';
import { FEE_CLASSES } from '../../calculators/fees/classes.ts';
import { Draft } from '../draft.ts';
import { answerLines, askedElements, elementWarnings, suggestedClaims } from './answers.ts';
import { CAUSE_QUESTIONS, causeQuestion, followCauses } from './cause-tree.ts';
import { INTERVIEWS, interviewForCause, interviewOf } from './index.ts';
import { privateLoan } from './loans.ts';
import type { Element } from './types.ts';

const causes = new Map(['civil', 'administrative'].flatMap((k) => (JSON.parse(readFileSync(new URL(`../../../../../server/src/law/ground/causes-${k}.json`, import.meta.url), 'utf8')) as { causes: [string, string, string, string?][] }).causes.map((c) => [c[0], c] as const)));
const elements = (i: (typeof INTERVIEWS)[number]) => i.sections.flatMap((s) => s.elements);

describe('the interviews', () => {
  test('are thirteen: one civil, one administrative, eleven kinds', () => {
    expect(INTERVIEWS.length).toBe(13);
    expect(INTERVIEWS.filter((i) => i.causes.length === 0).map((i) => i.id)).toEqual(['civil', 'administrative']);
  });
  test.each(INTERVIEWS.map((i) => [i.id, i] as const))('%s: ids are one each, conditions point back, choices have options, words are there', (_, i) => {
    const ids = elements(i).map((e) => e.id);
    expect(new Set(ids).size).toBe(ids.length);
    const check = (e: Element, before: string[]) => {
      expect(e.id).toMatch(/^[A-Za-z0-9.-]{1,40}$/);
      expect(e.zh.length, e.id).toBeLessThanOrEqual(40);
      expect(e.en).toMatch(/\S/);
      expect((e.options?.length ?? 0) >= 2, e.id).toBe(e.kind === 'choice');
      expect((e.rows?.length ?? 0) > 0, e.id).toBe(e.kind === 'list');
      if (e.when) expect(before, `${e.id} asks about`).toContain(e.when.element);
      if (e.claim) expect(e.claim.text.includes('{amount}'), e.id).toBe(e.kind === 'money');
    };
    elements(i).forEach((e, n) => { check(e, ids.slice(0, n)); e.rows?.forEach((r) => check(r, [])); });
    expect(elements(i).some((e) => e.needed)).toBe(true);
    for (const c of i.causes) expect(causes.has(c), c).toBe(true);
  });
  test('no two interviews claim one cause', () => { const all = INTERVIEWS.flatMap((i) => i.causes); expect(new Set(all).size).toBe(all.length); });
  test('a cause finds its own, the one above it or the general one', () => {
    expect(['CC-4-10-108-3', 'CC-4-10-88-4', 'CC-7-19-206', 'CC-2-3-29', 'AD-1-1-3'].map((c) => interviewForCause(c).id)).toEqual(['private-loan', 'sale', 'labour', 'civil', 'administrative']);
  });
  test('an unknown form, or one of the other procedure, is the general one', () => { expect([interviewOf('x', 'civil').id, interviewOf('divorce', 'administrative').id]).toEqual(['civil', 'administrative']); });
});

describe('answers', () => {
  const answers = { principal: 5_000_000, interest: 0, secured: true, 'claims-security': true, 'costs-suit': false, repayments: [{ on: '2026-01-02', amount: 10_000 }], 'paid-how': 'transfer' };
  test('make claims: an amount one for money, a yes one for what it says', () => {
    expect(suggestedClaims(privateLoan, answers)).toEqual([
      { text: '被告归还借款本金 50,000.00 元', kind: 'money', amountFen: 5_000_000, fromElement: 'principal' },
      { text: '原告对担保物折价、拍卖、变卖所得价款在上述债权范围内优先受偿', kind: 'declare', fromElement: 'claims-security' },
    ]);
  });
  test('the claims they make fit the draft', () => {
    const claims = INTERVIEWS.flatMap((i) => suggestedClaims(i, Object.fromEntries(elements(i).map((e) => [e.id, e.kind === 'money' ? 100 : e.when?.is === 'end' ? true : e.kind === 'choice' ? (e.options?.[0]?.code ?? '') : true]))));
    expect(claims.length).toBeGreaterThan(40);
    for (const c of claims) expect(Draft.safeParse({ kind: 'civil', claims: [{ key: 'c', ...c }] }).success, c.text).toBe(true);
  });
  test('an element that is not asked is neither needed nor claimed', () => {
    expect(askedElements(privateLoan, {}).map((e) => e.id)).not.toContain('claims-security');
    expect(suggestedClaims(privateLoan, { 'claims-security': true })).toEqual([]);
  });
  test('gaps in what is needed are warnings with their place', () => { expect(elementWarnings(privateLoan, { principal: 1 }).map((p) => p.path[1])).toEqual(['amount-agreed', 'amount-paid', 'paid-on', 'rate']); });
  test('are printed as plain lines', () => {
    const lines = answerLines(privateLoan, answers).flatMap((s) => s.lines.map((l) => `${l.label} ${l.text}`));
    expect(lines).toEqual(expect.arrayContaining(['怎么给的 转账', '每次还款 日期：2026-01-02，金额：100.00 元', '有没有抵押、质押 是']));
  });
});

describe('plain questions about the cause', () => {
  test('every question is reached, every cause exists, nothing goes in circles', () => {
    const seen = new Set<string>(), walk = (id: string, way: string[]) => {
      const at = causeQuestion(id);
      expect(at, id).not.toBeNull();
      expect(way).not.toContain(id);
      seen.add(id);
      for (const a of at?.answers ?? []) { if (a.next) walk(a.next, [...way, id]); for (const c of a.causes ?? []) expect(causes.has(c), `${id}.${a.id} ${c}`).toBe(true); expect((a.next ?? a.causes?.[0])?.length, a.id).toBeGreaterThan(0); }
    };
    walk('civil', []); walk('administrative', []);
    expect(seen.size).toBe(CAUSE_QUESTIONS.length);
  });
  test('lead to suggestions, to the next question, or nowhere', () => {
    expect(followCauses('civil', ['money', 'person']).causes).toEqual(['CC-4-10-108-3']);
    expect(followCauses('civil', ['money']).question?.id).toBe('money');
    expect(followCauses('civil', ['money', 'constructor'])).toEqual({ question: null, causes: [] });
    expect(followCauses('administrative', []).question?.id).toBe('administrative');
  });
});

test('every cause has a reviewed fee class, and every question about it an answer that is one', () => {
  for (const [code, , feeClass, question] of causes.values()) {
    if (feeClass === 'ask') expect(FEE_CLASS_QUESTIONS, code).toHaveProperty([question ?? '']); else expect(FEE_CLASSES as readonly string[], code).toContain(feeClass);
  }
  for (const q of Object.values(FEE_CLASS_QUESTIONS)) for (const a of q.answers) expect(FEE_CLASSES).toContain(a.feeClass);
});
test.each([['离婚纠纷', 'divorce'], ['民间借贷纠纷', 'property'], ['名誉权纠纷', 'personality'], ['劳动合同纠纷', 'labour'], ['侵害商标权纠纷', 'ip'], ['探望权纠纷', 'other-non-property'], ['股东知情权纠纷', 'other-non-property'], ['申请宣告自然人死亡', 'none'], ['行政处罚', 'administrative'], ['行政赔偿', 'none']])('%s bears the fee of %s', (name, feeClass) => {
  expect([...causes.values()].find((c) => c[1] === name)?.[2]).toBe(feeClass);
});
