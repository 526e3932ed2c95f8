import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { faultsOf, reasonsIn } from '../shared/machine.ts';
import { itemMachine, maySee, missingOf, numberOf, viewerOf, VISIBILITIES, ITEM_STATES, type EvidenceSide } from './rules.ts';
import { exchangeMachine, mayClose, mayConsent, mayPlan, maySpeak, modeOf, offlineOf, open, type Consent, type Exchange } from './rules-exchange.ts';
import { countsAsTimely, decideLate, handIn, lateArticle, lateDecisions, LATE_DECISIONS, takeBack } from './rules-late.ts';
import { anyoneDiffers, askedOf, mayOpine, standingOf, type Opinion, type Said } from './rules-opinion.ts';
import { ORIGINAL_BASES, ORIGINAL_CAUSES, originalMachine, requiredByDispute, requireOriginal, settleOriginal, BASIS_ARTICLES, CAUSE_ARTICLES, ELECTRONIC_DATA, ELECTRONIC_FACTORS, ELECTRONIC_PRESUMED } from './rules-original.ts';
import { citationsOf } from '../shared/citation.ts';
import type { Decision } from '../shared/decision.ts';
import { texts } from './texts.ts';

const no = (d: Decision<unknown>) => (d.ok ? 'agreed' : d.refusal.code.replace('evidence.', ''));
const ok = { authenticity: 'accepted', legality: 'accepted', relevance: 'accepted', differs: false, objectsLate: false, reason: '' } as const;

describe('the machines', () => {
  test.each([itemMachine, exchangeMachine, originalMachine])('of $title.zh have no fault, and a name for everything', (machine) => {
    expect(faultsOf(machine)).toEqual([]);
    const names = [...Object.keys(machine.table).map((s) => `${machine.states}.${s}`), ...Object.keys(machine.table[machine.start as never]).map((s) => `${machine.steps}.${s}`), ...reasonsIn(machine)];
    expect(names.filter((name) => texts[name] === undefined)).toEqual([]);
  });
  test('every kind, decision, cause and basis has its name and cites its article', () => {
    for (const list of [ELECTRONIC_DATA, ELECTRONIC_FACTORS, ELECTRONIC_PRESUMED]) for (const code of list) expect(texts[code]).toBeDefined();
    for (const d of LATE_DECISIONS) expect(citationsOf(lateArticle('civil', d, 'plaintiff')).length * Number(texts[`evidence.late.${d}`] !== undefined)).toBeGreaterThan(0);
    expect(['defendant', 'plaintiff', 'third-party'].map((side) => citationsOf(lateArticle('administrative', 'refused', side as EvidenceSide))[0]!.article)).toEqual(['第三十四条第二款', '第三十五条第一款', '第三十五条第一款']);
    for (const b of ORIGINAL_BASES) expect([citationsOf(BASIS_ARTICLES[b]).length, texts[`evidence.basis.${b}`] !== undefined]).toEqual([1, true]);
    for (const c of ORIGINAL_CAUSES) expect([citationsOf(CAUSE_ARTICLES[c]).length, texts[`evidence.cause.${c}`] !== undefined]).toEqual([1, true]);
  });
});

describe('who sees what', () => {
  const sides: EvidenceSide[] = ['plaintiff', 'defendant', 'third-party', 'court'];
  const roles = ['plaintiff', 'plaintiff-agent', 'defendant', 'defendant-agent', 'third-party', 'third-party-agent', 'judge', 'assistant', 'clerk', 'filer', 'registry', 'case-closed', 'since:9'];
  test('by role, side, state and class: the whole matrix', () => {
    for (const role of roles) for (const side of sides) for (const state of ITEM_STATES) for (const visibility of VISIBILITIES) {
      const court = ['judge', 'assistant', 'clerk'].includes(role), agent = role.endsWith('-agent'), own = side === 'court' ? court : role.replace('-agent', '') === side, inCase = court || agent || ['plaintiff', 'defendant', 'third-party'].includes(role);
      const expected = own || (state !== 'draft' && inCase && (visibility !== 'court-and-agents' || court || agent));
      expect([role, side, state, visibility, maySee(viewerOf([role]), { side, state, visibility })]).toEqual([role, side, state, visibility, expected]);
    }
  });
  test('numbers name side and place, and what is kept to court and agents leaves no gap', () => {
    expect([numberOf('plaintiff', 'open', 3), numberOf('third-party', 'not-in-open-session', 1), numberOf('defendant', 'court-and-agents', 2)]).toEqual(['原告-3', '第三人-1', '被告-限-2']);
    expect(missingOf({ name: '借条', source: ' ', purpose: '', fileIds: [] })).toEqual(['source', 'purpose', 'files']);
  });
});

describe('late evidence', () => {
  test('AC-18: after the period it is taken as late, with its reason, and the judge decides (CPL 68)', () => {
    expect([handIn('draft', false, ''), handIn('draft', true, ''), handIn('draft', true, '证人当时在外地'), handIn('submitted', true, '再交')].map(no)).toEqual(['agreed', 'late-reason-missing', 'agreed', 'submitted-already']);
    expect(handIn('draft', true, '理由')).toMatchObject({ value: 'late' });
    expect(LATE_DECISIONS.map((d) => decideLate('late', d, 'civil'))).toMatchObject([{ value: 'submitted' }, { value: 'submitted' }, { value: 'submitted' }, { value: 'refused' }, { value: 'submitted' }]);
    expect(no(decideLate('submitted', 'refused', 'civil'))).toBe('submitted-already');
  });
  test('in an administrative case there is no reprimand and no fine (行诉法解释 35)', () => {
    expect(lateDecisions('administrative')).toEqual(['accepted', 'refused', 'not-late']);
    expect([no(decideLate('late', 'accepted-fine', 'administrative')), no(decideLate('late', 'refused', 'administrative'))]).toEqual(['no-such-decision', 'agreed']);
  });
  test('counts as in time once all were heard and none objected (解释 101)', () => {
    const said = (party: string, objectsLate = false) => ({ party, objectsLate });
    expect([countsAsTimely('civil', ['a', 'b'], [said('a')]), countsAsTimely('civil', ['a', 'b'], [said('a'), said('b')]), countsAsTimely('civil', ['a', 'b'], [said('a'), said('b', true)]), countsAsTimely('civil', [], []), countsAsTimely('administrative', ['a'], [said('a')])]).toEqual([false, true, false, false, false]);
  });
  test('is taken back until it was examined', () => {
    expect([takeBack({ state: 'submitted', examined: false }), takeBack({ state: 'late', examined: false }), takeBack({ state: 'submitted', examined: true }), takeBack({ state: 'refused', examined: false })].map(no)).toEqual(['agreed', 'agreed', 'examined', 'refused-as-late']);
  });
});

describe('opinions', () => {
  const said = fc.constantFrom<Said>('accepted', 'disputed', 'not-said');
  const opinion = fc.record({ party: fc.constantFrom('a', 'b', 'c'), round: fc.integer({ min: 1, max: 4 }), authenticity: said, legality: said, relevance: said, differs: fc.boolean(), objectsLate: fc.boolean(), reason: fc.constant('') });
  const all = fc.uniqueArray(opinion, { selector: (o) => `${o.party} ${o.round}`, maxLength: 12 });
  test('any order of what was said gives the same standing', () => {
    fc.assert(fc.property(all.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([one, other]: [Opinion[], Opinion[]]) => {
      for (const asked of [['a'], ['a', 'b'], ['a', 'b', 'c'], []]) expect(standingOf(asked, other)).toBe(standingOf(asked, one));
      expect(anyoneDiffers(other)).toBe(anyoneDiffers(one));
    }));
  });
  test('an item is undisputed only when every party that was asked accepts all three; silence and half a word leave it open', () => {
    const o = (party: string, round: number, more: Partial<Opinion> = {}): Opinion => ({ ...ok, party, round, ...more });
    expect(standingOf(['a', 'b'], [o('a', 1)])).toBe('not-said');
    expect(standingOf(['a', 'b'], [o('a', 1), o('b', 1)])).toBe('undisputed');
    expect(standingOf(['a', 'b'], [o('a', 1), o('b', 1, { legality: 'not-said' })])).toBe('not-said');
    expect(standingOf(['a', 'b'], [o('a', 1, { differs: true }), o('b', 1)])).toBe('disputed');
    expect(standingOf(['a', 'b'], [o('a', 1, { relevance: 'disputed' }), o('a', 2), o('b', 2)])).toBe('undisputed');
    expect(standingOf([], [])).toBe('not-said');
    expect(askedOf('plaintiff', [{ party: 'p', side: 'plaintiff' }, { party: 'd', side: 'defendant' }, { party: 't', side: 'third-party' }])).toEqual(['d', 't']);
    expect(askedOf('court', [{ party: 'p', side: 'plaintiff' }, { party: 'd', side: 'defendant' }])).toEqual(['p', 'd']);
  });
  test('a dispute needs its reason; one’s own item, what was taken back and what was fixed are not disputed (证据规定 57, 89; 解释 229)', () => {
    const item = { side: 'plaintiff', state: 'submitted', fixed: false } as const, dispute = { ...ok, authenticity: 'disputed' } as const;
    expect(no(mayOpine(item, 'plaintiff', ok))).toBe('own-item');
    expect([ok, dispute, { ...dispute, reason: '签名不是本人所写' }, { ...ok, differs: true }, { ...ok, authenticity: 'not-said', legality: 'not-said', relevance: 'not-said' } as const, { ...ok, objectsLate: true, reason: '逾期' }].map((o) => no(mayOpine(item, 'defendant', o))))
      .toEqual(['agreed', 'reason-missing', 'agreed', 'reason-missing', 'nothing-said', 'not-late-at-all']);
    expect([no(mayOpine({ ...item, fixed: true }, 'defendant', { ...dispute, reason: '反悔' })), no(mayOpine({ ...item, fixed: true }, 'defendant', ok)), no(mayOpine({ ...item, state: 'withdrawn' }, 'defendant', ok)), no(mayOpine({ ...item, state: 'draft' }, 'defendant', ok))])
      .toEqual(['fixed', 'agreed', 'not-to-examine', 'shared.not-found']);
    expect(no(mayOpine({ ...item, state: 'late' }, 'defendant', { ...ok, objectsLate: true, reason: '举证期限已过' }))).toBe('agreed');
  });
});

describe('how an exchange is held', () => {
  const c = (party: string, online: Consent['online'], mode: Consent['mode'] = null): Consent => ({ party, online, mode });
  test('AC-15: all online but not at one on the mode is synchronous; asynchronous only if all want it (OLR 14, 20)', () => {
    expect(modeOf([c('a', true, 'asynchronous'), c('b', true, 'synchronous')])).toMatchObject({ mode: 'synchronous', why: 'evidence.why.split' });
    expect(modeOf([c('a', true, 'asynchronous'), c('b', true)])).toMatchObject({ mode: 'synchronous', why: 'evidence.why.split' });
    expect(modeOf([c('a', true, 'asynchronous'), c('b', true, 'asynchronous')])).toMatchObject({ mode: 'asynchronous' });
    expect(modeOf([c('a', true, 'synchronous'), c('b', true, 'synchronous')])).toMatchObject({ mode: 'synchronous', why: 'evidence.why.all-synchronous' });
  });
  test('AC-12: who did not agree, or did not answer, is offline and the others online; nobody is taken to agree (OLR 4)', () => {
    const some = [c('a', true, 'asynchronous'), c('b', null), c('d', false)];
    expect([modeOf(some).mode, offlineOf(some)]).toEqual(['mixed', ['b', 'd']]);
    expect(modeOf([c('a', null), c('b', false)])).toMatchObject({ mode: 'offline', why: 'evidence.why.nobody' });
    expect(modeOf([])).toMatchObject({ mode: 'offline' });
    fc.assert(fc.property(fc.array(fc.record({ party: fc.string(), online: fc.constantFrom(true, false, null), mode: fc.constantFrom('synchronous' as const, 'asynchronous' as const, null) })), (all) => {
      const { mode, why } = modeOf(all);
      expect(mode === 'asynchronous').toBe(all.length > 0 && all.every((one) => one.online === true && one.mode === 'asynchronous'));
      expect([texts[why] !== undefined, offlineOf(all).length]).toEqual([true, all.filter((one) => one.online !== true).length]);
    }));
  });
  const now = new Date('2026-11-24T02:00:00Z'), later = (h: number) => new Date(now.getTime() + h * 3_600_000), e = (more: Partial<Exchange> = {}): Exchange => ({ state: 'asking', answerBy: later(24), from: null, until: null, ...more });
  test('is asked, opened, spoken in and closed in this order', () => {
    expect([mayPlan(null, later(1), now), mayPlan(e(), later(1), now), mayPlan(e({ state: 'recorded' }), later(1), now), mayPlan(null, now, now), mayPlan(e({ state: 'open' }), later(1), now)].map((d) => (d.ok ? d.value : no(d)))).toEqual(['first', 'again', 'further', 'answer-by-past', 'exchange-open']);
    const at = { from: later(-1), until: later(8) };
    expect(no(open(e(), [c('a', true), c('b', null)], at, now))).toBe('answers-awaited');
    expect(open(e(), [c('a', true), c('b', false)], at, now)).toMatchObject({ value: { mode: 'mixed', from: now, day: '2026-11-24' } });
    expect(no(open(e({ answerBy: later(-1) }), [c('a', null)], at, now))).toBe('agreed');
    expect([no(open(e(), [], { from: later(3), until: later(2) }, now)), no(open(e({ state: 'open' }), [], at, now))]).toEqual(['exchange-ends-first', 'exchange-open']);
    const running = e({ state: 'open', from: later(-1), until: later(1) });
    expect([maySpeak(null, 'side', true, now), maySpeak(e(), 'side', true, now), maySpeak(running, 'side', true, now), maySpeak(running, 'side', false, now), maySpeak(running, 'side', true, later(2)), maySpeak(running, 'court', false, later(2)), maySpeak(running, 'court', true, now), maySpeak({ ...running, from: later(1) }, 'side', true, now), maySpeak(e({ state: 'closed' }), 'side', true, now)].map(no))
      .toEqual(['exchange-not-open', 'exchange-not-open', 'agreed', 'offline', 'exchange-over', 'agreed', 'party-speaks-itself', 'exchange-not-begun', 'exchange-closed']);
    expect([mayConsent(e(), null, false), mayConsent(running, true, false), mayConsent(running, null, true), mayConsent(running, true, true), mayConsent(e({ state: 'closed' }), null, true)].map(no)).toEqual(['agreed', 'exchange-began', 'agreed', 'consented-already', 'exchange-closed']);
    expect([mayClose({ ...running, mode: 'asynchronous' }, false, now), mayClose({ ...running, mode: 'asynchronous' }, true, now), mayClose({ ...running, mode: 'asynchronous' }, false, later(2)), mayClose({ ...running, mode: 'synchronous' }, false, now), mayClose({ ...running, from: later(1), mode: 'synchronous' }, true, now)].map(no))
      .toEqual(['window-open', 'agreed', 'agreed', 'agreed', 'exchange-not-begun']);
  });
});

describe('the original', () => {
  const now = new Date('2026-11-24T02:00:00Z'), soon = new Date('2026-11-26T02:00:00Z');
  test('AC-17: a dispute requires it, an appointment is made, the basis is set later (OLR 12, 13)', () => {
    expect([requiredByDispute(null), requiredByDispute('appointed'), requiredByDispute('settled')]).toEqual(['required', 'appointed', 'required']);
    expect([requireOriginal('required', soon, '第三法庭', now), requireOriginal(null, null, '', now), requireOriginal('not-brought', soon, '第三法庭', now)]).toMatchObject([{ value: 'appointed' }, { value: 'required' }, { value: 'appointed' }]);
    expect([requireOriginal('required', soon, '', now), requireOriginal('required', now, '第三法庭', now), requireOriginal('appointed', null, '', now)].map(no)).toEqual(['time-and-place', 'appointment-past', 'original-required']);
    expect([settleOriginal('appointed', 'compared', '', true), settleOriginal('appointed', null, '持有人称已遗失', true), settleOriginal('required', 'notarised', '', true)]).toMatchObject([{ value: 'settled' }, { value: 'not-brought' }, { value: 'settled' }]);
    expect([settleOriginal(null, 'compared', '', false), settleOriginal('required', 'undisputed', '', true), settleOriginal('required', null, '', false), settleOriginal('required', 'other-proof', '', false), settleOriginal('settled', 'compared', '', false)].map(no))
      .toEqual(['original-not-required', 'still-disputed', 'note-missing', 'note-missing', 'original-settled']);
  });
});
