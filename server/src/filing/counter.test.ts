import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as cases from '@microcourt/domain/cases/contract';
import type { Draft } from '@microcourt/domain/filing/draft';
import * as words from '@microcourt/domain/filing/contract';
import { addDays } from '@microcourt/domain/shared/calendar';
import { createPerson } from '../identity/index.ts';
import { complaint, HERE, KEPT, openDesk, type Desk } from './desk.suite.ts';

let desk: Desk, walkIn: string;
const NUMBER = '330999199001040010';
beforeAll(async () => {
  desk = await openDesk();
  walkIn = await desk.within((ctx) => createPerson(ctx, { mobile: null, name: '丁某', proved: { documentKind: 'resident-id', number: NUMBER, courtCode: HERE } }));
});
afterAll(() => desk.close());
beforeEach(async () => { await desk.court.truncate(...KEPT); desk.at(0); });
const ask: Desk['court']['ask'] = (...given) => desk.court.ask(...given);
const today = () => desk.within(async (ctx) => ctx.today);
const plaintiffs: Draft['plaintiffs'] = [{ key: 'p1', kind: 'person', name: '丁某', idKind: 'resident-id', idNumber: NUMBER, domicile: { text: '甲县四号' } }];
const typed = async (draft: Draft, who = desk.people.clerk) => {
  const { filingId, revision } = await ask(words.beginAtCounter, { courtCode: HERE, personId: walkIn, kind: draft.kind, oral: false }, who);
  const saved = await ask(words.save, { filingId, revision, draft }, who);
  return { filingId, revision: saved.revision };
};
const handedIn = async (draft = complaint({ plaintiffs })) => { const { filingId, revision } = await typed(draft); return ask(words.submit, { filingId, revision }, desk.people.clerk); };
const defects = [{ path: ['evidence'], code: 'filing.defect.evidence', note: '请补借条' }];
const listed = async (who = desk.people.clerk) => ask(words.begunHere, { courtCode: HERE }, who);

describe('someone without a phone at the counter', () => {
  test('is helped to the end by the clerk who began: corrected, handed in again, on record as done at the counter', async () => {
    const { filingId } = await handedIn(), { clerk, registrar } = desk.people;
    await ask(words.review, { filingId }, registrar);
    await ask(words.askCorrection, { filingId, correctBy: addDays(await today(), 7), defects }, registrar);
    expect(await listed()).toMatchObject([{ filingId, state: 'correction', mine: true, begunBy: 'c1' }]);
    await ask(words.noteServed, { filingId, what: 'correction', on: await today(), how: '当面交付' }, registrar);
    const { revision } = await ask(words.view, { filingId }, clerk);
    const saved = await ask(words.save, { filingId, revision, draft: complaint({ plaintiffs, evidence: [{ key: 'e1', name: '借条', source: '本人' }] }) }, clerk);
    const again = await ask(words.submit, { filingId, revision: saved.revision }, clerk);
    expect(again.state).toBe('submitted');
    expect(again.history.filter((h) => h.what === 'filing.history.assisted').map((h) => h.note)).toEqual(['c1', 'c1']);
    expect(await listed()).toEqual([]);
  });
  test('insists and takes back through that clerk; another registrar of the counter steps in, one of another court and the reviewer do not', async () => {
    const { clerk, registrar, second, foreign } = desk.people, { filingId } = await handedIn();
    await ask(words.review, { filingId }, registrar);
    await ask(words.askCorrection, { filingId, correctBy: addDays(await today(), 7), defects }, registrar);
    expect((await desk.court.answer('filing.insist', { filingId }, registrar)).status).toBe(403);
    expect((await desk.court.answer('filing.insist', { filingId }, foreign)).status).toBe(404);
    expect((await desk.court.answer('filing.begun-here', { courtCode: HERE }, foreign)).status).toBe(404);
    expect(await listed(second)).toMatchObject([{ filingId, mine: false }]);
    const insisted = await ask(words.insist, { filingId }, second);
    expect(insisted).toMatchObject({ state: 'under-review', insists: true });
    expect(insisted.history.at(-1)).toMatchObject({ what: 'filing.history.assisted', note: 'r2' });
    expect((await ask(words.withdraw, { filingId, reason: '本人到场要求撤回' }, clerk)).state).toBe('withdrawn');
    expect((await desk.court.answer('filing.view', { filingId }, clerk)).status).toBe(404);
  });
  test('sues an organ too: the complaint with its act is handed in at the counter', async () => {
    const act: Draft['act'] = { what: 'act', name: '行政处罚决定书', number: '甲罚〔2026〕1号', knownOn: addDays(await today(), -20) };
    const draft: Draft = { ...complaint({ plaintiffs }), kind: 'administrative', cause: { code: 'AD-1-1' }, claims: [{ key: 'c', text: '撤销处罚决定', kind: 'revoke' }], defendants: [{ key: 'd', kind: 'organ', name: '甲县某局', domicile: { text: '甲县三号' } }] };
    const { filingId, revision } = await typed(draft);
    await expect(ask(words.submit, { filingId, revision }, desk.people.clerk)).rejects.toMatchObject({ refusal: { code: 'filing.incomplete', facts: { missing: [{ path: ['act', 'name'], code: 'filing.act-missing' }] } } });
    const saved = await ask(words.save, { filingId, revision, draft: { ...draft, act } }, desk.people.clerk);
    expect((await ask(words.submit, { filingId, revision: saved.revision }, desk.people.clerk)).state).toBe('submitted');
    await ask(words.review, { filingId }, desk.people.registrar);
    const view = await ask(words.register, { filingId, judge: null, assistant: null, clerk: null, procedure: 'ordinary' }, desk.people.registrar);
    expect(view).toMatchObject({ state: 'registered', feeDue: { fen: 5_000, payBy: null } });
  });
  test('is on paper in the space, not joined', async () => {
    const { filingId, caseId } = await handedIn();
    await ask(words.register, { filingId, judge: null, assistant: null, clerk: desk.people.clerk.as, procedure: 'ordinary' }, desk.people.registrar);
    const { participants } = await ask(cases.view, { caseId }, desk.people.clerk);
    expect(participants.find((p) => p.role === 'plaintiff')).toMatchObject({ joined: false, onPaper: true, personId: walkIn });
  });
});
