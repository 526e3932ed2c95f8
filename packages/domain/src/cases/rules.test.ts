import { expect, test } from 'vitest';
import { actsFor, agentRoleOf, isTheOneNamed, mayAddAgent, mayIdentify, mayRemove, maySeeContact, maySit, nextByTurn, opposed, plainName, sideOf, titleOf } from './rules.ts';
import { caseDeadlines } from './rules-deadlines.ts';

const code = (d: { ok: boolean; refusal?: { code: string } }): string => (d.ok ? 'yes' : d.refusal!.code);

test('whose turn it is: fewest open cases, then longest since the last one', () => {
  const c = (personId: string, open: number, day: string | null) => ({ personId, open, lastAssignedAt: day === null ? null : new Date(day) });
  expect(nextByTurn([])).toBeNull();
  expect(nextByTurn([c('a', 3, '2026-01-01'), c('b', 2, '2026-11-01')])).toBe('b');
  expect(nextByTurn([c('a', 2, '2026-11-02'), c('b', 2, '2026-11-01')])).toBe('b');
  expect(nextByTurn([c('a', 2, '2026-11-02'), c('b', 2, null)])).toBe('b');
  expect(nextByTurn([c('b', 2, null), c('a', 2, null)])).toBe('a');
});

test('a person is the one named by number and name together', () => {
  const named = { idBlind: 'n1', nameBlind: 'x' };
  expect(isTheOneNamed(named, { idBlind: 'n1', nameBlind: 'x' })).toBe(true);
  expect(isTheOneNamed(named, { idBlind: 'n1', nameBlind: 'y' })).toBe(false);
  expect(isTheOneNamed(named, { idBlind: 'n2', nameBlind: 'x' })).toBe(false);
  expect(isTheOneNamed({ idBlind: null, nameBlind: 'x' }, { idBlind: 'n1', nameBlind: 'x' })).toBe(false);
  expect(plainName(' 阿依古丽·买买提 ')).toBe(plainName('阿依古丽•买买提'));
  expect(plainName('Ｌi 明')).toBe('LI明');
});

test('roles belong to sides, agents to parties', () => {
  expect(['plaintiff', 'third-party-agent', 'judge', 'filer', ''].map(sideOf)).toEqual(['plaintiff', 'third-party', null, null, null]);
  expect(['defendant', 'defendant-agent', 'judge'].map(agentRoleOf)).toEqual(['defendant-agent', null, null]);
  expect(code(mayAddAgent({ role: 'defendant', left: false }, 1))).toBe('yes');
  expect(code(mayAddAgent({ role: 'defendant', left: false }, 2))).toBe('cases.two-agents');
  expect(code(mayAddAgent({ role: 'defendant', left: true }, 0))).toBe('cases.not-a-party');
  expect(code(mayAddAgent(undefined, 0))).toBe('cases.not-a-party');
  expect([{ role: 'plaintiff', left: false }, { role: 'plaintiff', left: true }, { role: 'judge', left: false }, undefined].map((p) => code(mayRemove(p)))).toEqual(['yes', 'cases.not-in-case', 'cases.not-in-case', 'cases.not-in-case']);
});

test('an agent acts for the party that named it, or for each of its side where nobody was named', () => {
  const party = { role: 'defendant', participantId: 'd1' };
  expect([{ role: 'defendant-agent', represents: 'd1' }, { role: 'defendant-agent', represents: 'd2' }, { role: 'defendant-agent', represents: null }, { role: 'plaintiff-agent', represents: null }, { role: 'judge', represents: null }].map((agent) => actsFor(agent, party)))
    .toEqual([true, false, true, false, false]);
  expect(actsFor({ role: 'defendant-agent', represents: null }, { role: 'judge', participantId: 'j' })).toBe(false);
});

test('a seat wants its post; a judge may assist, an assistant may keep the record, not the other way', () => {
  expect((['judge', 'assistant', 'clerk'] as const).map((seat) => (['judge', 'assistant', 'clerk'] as const).map((post) => maySit(seat, [post]).ok))).toEqual([[true, false, false], [true, true, false], [false, true, true]]);
  expect(maySit('judge', ['manager']).ok).toBe(false);
});

test('contacts are for the court and the person alone', () => {
  expect(maySeeContact({ personId: 'a', forCourt: false }, { personId: 'a' })).toBe(true);
  expect(maySeeContact({ personId: 'a', forCourt: false }, { personId: 'b' })).toBe(false);
  expect(maySeeContact({ personId: null, forCourt: false }, { personId: null })).toBe(false);
  expect(maySeeContact({ personId: 'a', forCourt: true }, { personId: null })).toBe(true);
});

test('a case is headed by who against whom and what about', () => {
  expect(titleOf({ plaintiffs: ['甲', '乙'], defendants: ['丙'] }, '借款')).toBe('甲等诉丙 借款');
  expect(titleOf({ plaintiffs: ['甲'], defendants: [] }, null)).toBe('甲');
});

test.each([
  ['civil', 'ordinary', '2026-08-31', '2027-02-28', '民事诉讼法（2023）第一百五十二条'],
  ['civil', 'summary', '2026-11-24', '2027-02-24', '民事诉讼法（2023）第一百六十四条'],
  ['civil', 'small-claims', '2026-11-24', '2027-01-24', '民事诉讼法（2023）第一百六十八条'],
  ['administrative', 'ordinary', '2026-11-24', '2027-05-24', '行政诉讼法（2017）第八十一条'],
  ['administrative', 'summary', '2026-11-24', '2027-01-08', '行政诉讼法（2017）第八十三条'],
])('a %s trial by %s procedure registered on %s ends by %s (%s)', (kind, procedure, registeredOn, on, article) => {
  expect(caseDeadlines({ kind, procedure, registeredOn, closed: false })).toMatchObject([{ label: 'cases.limit.trial', on, article: expect.stringContaining(article) }]);
  expect(caseDeadlines({ kind, procedure, registeredOn, closed: true })).toEqual([]);
});

test('nobody stands on two sides, nor on a side and on the bench; an agent may stand for a third person beside a party', () => {
  expect(opposed('plaintiff', 'defendant-agent')).toBe(true);
  expect(opposed('plaintiff-agent', 'defendant-agent')).toBe(true);
  expect(opposed('defendant', 'judge')).toBe(true);
  expect(opposed('third-party', 'plaintiff-agent')).toBe(true);
  expect(opposed('plaintiff', 'plaintiff-agent')).toBe(false);
  expect(opposed('third-party-agent', 'plaintiff-agent')).toBe(false);
  expect(opposed('judge', 'clerk')).toBe(false);
});

test('only a party or agent who is in the case and has not joined is identified', () => {
  expect(code(mayIdentify({ role: 'defendant', left: false, joined: false }))).toBe('yes');
  expect(code(mayIdentify({ role: 'plaintiff-agent', left: false, joined: true }))).toBe('cases.joined-already');
  for (const p of [undefined, { role: 'defendant', left: true, joined: false }, { role: 'clerk', left: false, joined: false }]) expect(code(mayIdentify(p))).toBe('cases.not-in-case');
});
