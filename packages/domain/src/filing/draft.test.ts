import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptanceFee } from '../calculators/fees/fee.ts';
import { baseGround } from '../law/ground.suite.ts';
import { day } from '../shared/calendar.ts';
import { FeeAsked } from './contract.ts';
import { Draft, type AdministrativeAct, type Party } from './draft.ts';
import { feeQuestionOf } from './fee.ts';
import { defendantsIdentified, isIdentified, partyWarnings } from './problems-parties.ts';
import { missingParts, stoodBefore, warningsOf } from './problems.ts';
import { suitLimit } from './rules-administrative.ts';
import { claimText, looksAlike } from './rules-duplicates.ts';
import { texts } from './texts.ts';
import { texts as identityTexts } from '../identity/texts.ts';

const today = day('2026-11-24'), { calendar } = baseGround(today), at = { today, calendar };
const person = (more: Partial<Party> = {}): Party => ({ key: 'p1', kind: 'person', name: '张某某', ...more });
const draft = (more: Partial<Draft> = {}): Draft => ({ kind: 'civil', court: '浙0192', plaintiffs: [person()], defendants: [person({ key: 'p2', name: '李某某' })], claims: [{ key: 'c1', text: '还钱', amountFen: 100_000 }], facts: '借款未还', ...more });
const codes = (list: { code: string }[]) => list.map((p) => p.code);

describe('the draft', () => {
  test('may be empty but for its kind', () => { expect(Draft.safeParse({ kind: 'civil' }).success).toBe(true); });
  test.each<[string, unknown]>([
    ['no kind', {}], ['facts of a megabyte', { kind: 'civil', facts: '长'.repeat(1_000_000) }], ['51 plaintiffs', { kind: 'civil', plaintiffs: Array.from({ length: 51 }, () => person()) }],
    ['a negative amount', { kind: 'civil', claims: [{ key: 'c', amountFen: -1 }] }], ['half a fen', { kind: 'civil', claims: [{ key: 'c', amountFen: 0.5 }] }], ['an amount beyond safe integers', { kind: 'civil', claims: [{ key: 'c', amountFen: 2 ** 53 }] }],
    ['NaN', { kind: 'civil', claims: [{ key: 'c', amountFen: Number.NaN }] }], ['a NUL in a name', { kind: 'civil', plaintiffs: [person({ name: 'a\u0000' })] }], ['a name that turns the text round', { kind: 'civil', plaintiffs: [person({ name: '张\u202e三' })] }],
    ['half a character', { kind: 'civil', facts: '\ud800' }], ['a division of letters', { kind: 'civil', plaintiffs: [person({ domicile: { division: 'abcdef' } })] }], ['a file id that is none', { kind: 'civil', ownComplaint: ['../x'] }],
    ['300 answers', { kind: 'civil', answers: Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`a${i}`, 'x'])) }], ['an answer under a strange name', { kind: 'civil', answers: { '<b>': 'x' } }], ['a day that is none', { kind: 'civil', plaintiffs: [person({ birthDate: '2026-02-30' })] }],
  ])('refuses %s', (_, value) => { expect(Draft.safeParse(value).success).toBe(false); });
  test('names the place of every part that is not right', () => {
    const r = Draft.safeParse({ kind: 'civil', claims: [{ key: 'c', amountFen: -1 }], plaintiffs: [person({ name: '\u0000' })] });
    expect(r.error?.issues.map((i) => i.path.join('.'))).toEqual(expect.arrayContaining(['claims.0.amountFen', 'plaintiffs.0.name']));
  });
  test('keeps answers of every kind', () => {
    const answers = { principal: 100, late: true, more: '是', rows: [{ on: '2026-01-01', amount: 5 }] };
    expect(Draft.parse({ kind: 'civil', answers }).answers).toEqual(answers);
  });
});

describe('what is missing', () => {
  test('nothing, in a plain complaint', () => { expect(missingParts(draft())).toEqual([]); });
  test('every part at once, each with its place', () => {
    expect(missingParts({ kind: 'civil' }).map((p) => [p.path.join('.'), p.code])).toEqual([['court', 'filing.court-missing'], ['plaintiffs', 'filing.plaintiff-missing'], ['defendants', 'filing.defendant-missing'], ['claims', 'filing.claim-missing'], ['facts', 'filing.facts-missing']]);
  });
  test('a complaint of one’s own stands for claims and facts', () => {
    const own = { kind: 'civil', court: 'x', plaintiffs: [person()], defendants: [person()], ownComplaint: ['019ab0d0-0000-7000-8000-000000000000'] } satisfies Draft;
    expect(missingParts(own)).toEqual([]);
  });
  test('an administrative complaint names the act, unless the organ did nothing', () => {
    expect(codes(missingParts(draft({ kind: 'administrative' })))).toEqual(['filing.act-missing']);
    expect(missingParts(draft({ kind: 'administrative', act: { what: 'inaction' } }))).toEqual([]);
  });
  test('a gap in an empty row points to the row', () => { expect(missingParts(draft({ claims: [{ key: 'a', text: '一' }, { key: 'b', text: ' ' }] }))).toEqual([{ path: ['claims', 1, 'text'], code: 'filing.claim-text-missing' }]); });
  test('every warning has its sentence and a path, whatever is typed', () => {
    fc.assert(fc.property(fc.constantFrom('civil' as const, 'administrative' as const), fc.constantFrom('private-loan', 'divorce', 'unknown', undefined), fc.boolean(), (kind, formId, bare) => {
      const d: Draft = bare ? { kind, ...(formId ? { formId } : {}) } : draft({ kind, ...(formId ? { formId } : {}), aid: { kind: 'waive' }, plaintiffs: [person({ kind: 'organisation', idNumber: '1', phone: 'x', agents: [{ key: 'a' }, { key: 'b', kind: 'lawyer' }, { key: 'c', kind: 'lawyer' }] })], witnesses: [{ key: 'w' }], evidence: [{ key: 'e' }] });
      return [...missingParts(d), ...warningsOf(d, at)].every((p) => (texts[p.code] ?? identityTexts[p.code]) !== undefined && p.path.length > 0);
    }));
  });
});

describe('a defendant who can be told from others', () => {
  test.each<[string, Partial<Party>, boolean]>([
    ['a name alone', {}, false], ['with a domicile', { domicile: { text: '某路 1 号' } }, true], ['with one detail', { phone: '13800000000' }, false], ['with two details', { phone: '13800000000', workUnit: '某厂' }, true],
    ['with a right number', { idKind: 'resident-id', idNumber: '11010519491231002X' }, true], ['with a wrong number', { idKind: 'resident-id', idNumber: '110105194912310021' }, false], ['an organisation by name', { kind: 'organisation' }, false],
    ['an organisation with its seat', { kind: 'organisation', domicile: { text: '某路 1 号' } }, true], ['an organ by name', { kind: 'organ' }, true], ['no name', { name: ' ', domicile: { text: '某路' } }, false],
  ])('%s: %s', (_, more, want) => { expect(isIdentified(person(more), today)).toBe(want); });
  test('details may stand in the uploaded complaint', () => {
    expect(defendantsIdentified(draft(), today)).toBe(false);
    expect(defendantsIdentified(draft({ ownComplaint: ['019ab0d0-0000-7000-8000-000000000000'] }), today)).toBe(true);
    expect(defendantsIdentified({ kind: 'civil' }, today)).toBe(false);
  });
  test('a malformed number is pointed out and bars nothing', () => { expect(codes(partyWarnings(draft({ defendants: [person({ idNumber: '123', idKind: 'resident-id' })] }), today))).toContain('identity.id-malformed'); });
  test('three agents are one too many', () => { expect(codes(partyWarnings(draft({ plaintiffs: [person({ agents: ['a', 'b', 'c'].map((key) => ({ key, kind: 'lawyer' as const })) })] }), today))).toContain('filing.too-many-agents'); });
});

describe('the time to bring an administrative suit', () => {
  const limit = (act: AdministrativeAct) => { const l = suitLimit(act, today, calendar); return [l.lastDay, codes(l.warnings)]; };
  test.each<[string, AdministrativeAct, unknown]>([
    ['six months from knowing', { knownOn: '2026-06-01', toldOfPeriod: true }, ['2026-12-01', []]],
    ['six months have passed', { knownOn: '2026-05-22', toldOfPeriod: true }, ['2026-11-23', ['filing.late']]],
    ['not told of the period: at most a year', { knownOn: '2025-12-01', toldOfPeriod: false }, ['2026-12-01', []]],
    ['not told, and learnt of it later', { knownOn: '2026-01-05', toldOfPeriod: false, knewPeriodOn: '2026-03-02' }, ['2026-09-02', ['filing.late']]],
    ['fifteen days after reconsideration', { reconsideration: 'upheld', decisionReceivedOn: '2026-11-12' }, ['2026-11-27', []]],
    ['no answer on reconsideration', { reconsideration: 'no-answer', reconsiderationDueOn: '2026-11-02' }, ['2026-11-17', ['filing.late']]],
    ['reconsideration still open', { reconsideration: 'pending', knownOn: '2026-10-01' }, ['2027-04-01', ['filing.reconsideration-pending']]],
    ['five years from the act come first', { madeOn: '2021-11-01', knownOn: '2026-10-08' }, ['2026-11-02', ['filing.late']]],
    ['twenty years for an immovable', { madeOn: '2021-11-01', knownOn: '2026-10-08', immovable: true }, ['2027-04-08', []]],
    ['failure to act: six months after two months', { what: 'inaction', appliedOn: '2026-06-01' }, ['2027-02-01', []]],
    ['failure to act, too early', { what: 'inaction', appliedOn: '2026-10-08' }, ['2027-06-08', ['filing.duty-time-still-runs']]],
    ['failure to act in an emergency', { what: 'inaction', appliedOn: '2026-10-08', urgent: true }, ['2027-06-08', []]],
    ['late without own fault', { knownOn: '2026-01-05', delayCause: 'not-own-fault' }, ['2026-07-06', ['filing.late-time-not-counted']]],
    ['late, obstacle just gone', { knownOn: '2026-01-05', delayCause: 'other', obstacleEndedOn: '2026-11-20' }, ['2026-07-06', ['filing.late-extension-possible']]],
    ['late, obstacle long gone', { knownOn: '2026-01-05', delayCause: 'other', obstacleEndedOn: '2026-10-20' }, ['2026-07-06', ['filing.late']]],
    ['an administrative agreement', { what: 'agreement' }, [null, []]], ['nothing known', {}, [null, ['filing.limit-unknown']]],
  ])('%s', (_, act, want) => { expect(limit(act)).toEqual(want); });
  test.each<[string, AdministrativeAct, unknown]>([
    ['from knowing', { knownOn: '2026-06-01', toldOfPeriod: true }, { rule: 'T-ADM', from: '2026-06-01' }], ['by the cap', { knownOn: '2025-12-01', toldOfPeriod: false }, { rule: 'T-ADM-UNTOLD', from: '2025-12-01' }],
    ['from learning of the period', { knownOn: '2026-01-05', toldOfPeriod: false, knewPeriodOn: '2026-03-02' }, { rule: 'T-ADM', from: '2026-03-02' }], ['by the five years', { madeOn: '2021-11-01', knownOn: '2026-10-08' }, { rule: 'T-ADM-MAX', from: '2021-11-01' }],
    ['from the duty', { what: 'inaction', appliedOn: '2026-06-01' }, { rule: 'T-ADM-OMIT', from: '2026-08-01' }], ['older than the rules kept', { knownOn: '2001-01-01' }, undefined],
  ])('its last day has its question: %s', (_, act, want) => {
    const { why, lastDay } = suitLimit(act, today, calendar);
    expect([why?.input, why?.shown]).toEqual([want, want && lastDay]);
  });
  test('lateness is a warning, never a bar', () => { expect(missingParts(draft({ kind: 'administrative', act: { name: '罚款', knownOn: '2001-01-01' } }))).toEqual([]); });
});

describe('duplicates', () => {
  const a = { plaintiffs: ['h1'], defendants: ['h2'], causeCode: 'CC-4', claims: 'k' };
  test.each<[string, Partial<typeof a>, unknown]>([
    ['the same', {}, 'same'], ['another cause and claim', { causeCode: 'CC-9', claims: 'z' }, 'similar'], ['another cause, same claim', { causeCode: 'CC-9' }, 'same'], ['sides changed', { plaintiffs: ['h2'], defendants: ['h1'] }, 'similar'],
    ['one more defendant', { defendants: ['h2', 'h3'] }, 'similar'], ['strangers', { plaintiffs: ['x'], defendants: ['y'] }, null], ['only the defendant in common', { plaintiffs: ['x'] }, null],
  ])('%s', (_, more, want) => { expect(looksAlike(a, { ...a, ...more })).toBe(want); });
  test('two complaints without parties are not alike', () => { const none = { plaintiffs: [], defendants: [], causeCode: null, claims: null }; expect(looksAlike(none, none)).toBeNull(); });
  test('claims are the same whatever the spaces, signs and order', () => { expect(claimText(['支付 １００ 元。', '还车'])).toBe(claimText(['还车；', '支付100元'])); });
});

describe('whether a defect stood there before', () => {
  const first = draft({ defendants: [person({ name: '李某某', domicile: { text: '' } })] });
  test('unchanged, and empty is the same as missing', () => {
    expect(stoodBefore(['defendants', 0, 'domicile'], first, draft({ defendants: [person({ name: '李某某' })] }))).toBe(true);
    expect(stoodBefore(['claims'], first, draft())).toBe(true);
  });
  test('changed by the correction', () => { expect(stoodBefore(['defendants', 0, 'domicile'], first, draft({ defendants: [person({ domicile: { text: '某路 1 号' } })] }))).toBe(false); });
  test('a path that leads nowhere', () => { expect(stoodBefore(['x', 3, 'y'], first, first)).toBe(true); });
});

describe('the fee of a complaint', () => {
  const fee = (d: Partial<Draft>, cause: Parameters<typeof feeQuestionOf>[1]) => { const q = feeQuestionOf(draft(d), cause); if (!q.ok) return q.refusal; const f = acceptanceFee(q.value, baseGround(today)); return f.ok ? f.value.answer.fee / 100 : f.refusal.code; };
  test.each<[string, Partial<Draft>, Parameters<typeof feeQuestionOf>[1], unknown]>([
    ['several claims are added', { claims: [{ key: 'a', text: 'x', amountFen: 4_000_000 }, { key: 'b', text: 'y', amountFen: 1_000_000 }] }, { feeClass: 'property' }, 1_050],
    ['non-property alone', { claims: [{ key: 'a', text: 'x' }, { key: 'b', text: 'y' }] }, { feeClass: 'other-non-property' }, 80],
    ['property beside non-property counts alone', { claims: [{ key: 'a', text: 'x' }, { key: 'b', text: 'y', amountFen: 5_000_000 }] }, { feeClass: 'other-non-property' }, 1_050],
    ['divorce with property', { fee: { propertyFen: 50_000_000 } }, { feeClass: 'divorce' }, 1_800], ['divorce, property from the interview', { answers: { 'property-total': 100_000_000 } }, { feeClass: 'divorce' }, 4_300], ['divorce without property', {}, { feeClass: 'divorce' }, 300],
    ['personality with damages', { claims: [{ key: 'a', text: 'x', amountFen: 8_000_000 }] }, { feeClass: 'personality' }, 700], ['labour', {}, { feeClass: 'labour' }, 10],
    ['the question decides', { fee: { feeClass: 'other-non-property' }, claims: [{ key: 'a', text: 'x' }] }, { feeClass: 'ask', question: 'money' }, 80],
    ['administrative without a cause', { kind: 'administrative' }, null, 50], ['state compensation', { kind: 'administrative' }, { feeClass: 'none' }, 0],
    ['property without an amount', { claims: [{ key: 'a', text: 'x' }] }, { feeClass: 'property' }, 'calculators.amount-missing'],
    ['the question is open', {}, { feeClass: 'ask', question: 'money' }, expect.objectContaining({ code: 'filing.fee-question', facts: { question: 'money' } })],
    ['an answer that the question does not offer', { fee: { feeClass: 'labour' } }, { feeClass: 'ask', question: 'money' }, expect.objectContaining({ code: 'filing.fee-question' })],
    ['no cause yet', {}, null, expect.objectContaining({ code: 'filing.cause-open' })],
    ['amounts beyond safe integers', { claims: ['a', 'b'].map((key) => ({ key, text: 'x', amountFen: Number.MAX_SAFE_INTEGER })) }, { feeClass: 'property' }, expect.objectContaining({ code: 'calculators.amount-malformed' })],
  ])('%s', (_, d, cause, want) => { expect(fee(d, cause)).toEqual(want); });
  test('news that was told before a step had its articles in parts can still be read, beside today’s', () => {
    const told = (step: object) => FeeAsked.body.safeParse({ filingId: '01990000-0000-7000-8000-000000000001', caseId: '01990000-0000-7000-8000-000000000002', courtCode: '浙0192', number: null, amountFen: 5_000, payBy: null, article: '第二十二条', payAt: '甲法院', steps: [step] });
    const old = { text: '每件 50.00 元', amount: 5_000, article: '诉讼费用交纳办法（2006）第十三条' }, today = { text: '每件 50.00 元', en: 'CNY 50.00', amount: 5_000, articles: [{ document: '诉讼费用交纳办法', version: '2006', article: '第十三条' }] };
    for (const step of [old, today]) expect(told(step)).toMatchObject({ success: true, data: { steps: [step] } });
    expect(told({ text: 'x' }).success).toBe(false);
  });
});
