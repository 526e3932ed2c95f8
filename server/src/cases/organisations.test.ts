import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as words from '@microcourt/domain/cases/contract';
import * as identity from '@microcourt/domain/identity/contract';
import { createPerson } from '../identity/index.ts';
import { registerCase } from './index.ts';
import { COURT, newCase, openStory, posts, type Story } from '../story.suite.ts';

const CODE = '91330200MA2AAAAA0X', NAME = '某有限公司';
let story: Story, boss: string, second: string, other: string, n = 0;
beforeAll(async () => {
  story = await openStory();
  const person = (name: string, number: string) => story.within((ctx) => createPerson(ctx, { mobile: `1390000${String(7_000 + ++n)}`, name, proved: { documentKind: 'resident-id', number, courtCode: COURT } }));
  boss = await person('金代表', '110101199003072316');
  second = await person('银职员', '110101199003072332');
  other = await person('铜路人', '110101199003072359');
});
afterAll(() => story.close());
const clerk = () => ({ as: story.people.clerk, posts: posts.clerk });
const refusalOf = (work: Promise<unknown>) => work.then(() => 'answered', (error: { refusal?: { code: string } }) => error.refusal?.code ?? String(error));
const show = (as: string, number = CODE, name = NAME) => story.court.ask(identity.proveIdentity, { courtCode: COURT, name, documentKind: 'business-licence', number, fileIds: [randomUUID()] }, { as });
const waiting = async (personId: string) => (await story.court.ask(identity.proofQueue, { courtCode: COURT }, clerk())).find((p) => p.personId === personId)!;
const decide = async (personId: string, accept: boolean, reason = '') =>
  story.court.ask(identity.decideProof, { proofId: (await waiting(personId)).proofId, courtCode: COURT, accept, reason }, clerk());
const mine = async (as: string) => (await story.court.ask(words.mine, {}, { as })).map((l) => [l.caseId, l.role]);
async function sued(idNumber: string | null = CODE, name = NAME): Promise<string> {
  const c = newCase(story.people, { parties: [
    { role: 'plaintiff', kind: 'person', name: '王样本', personId: story.people.wang }, { role: 'defendant', kind: 'organisation', name, personId: null, idNumber },
  ] });
  await story.within((ctx) => registerCase(ctx, c));
  await story.court.runJobs();
  return c.caseId;
}

describe('who stands for an organisation', () => {
  test('the representative: proved by the own document, then by the licence, which the clerk compares with the name on it', async () => {
    const before = await sued();
    expect(await show(boss)).toMatchObject({ proof: 'counter', name: '金代表', standsFor: [], licence: { name: NAME, state: 'waiting' } });
    expect(await waiting(boss)).toMatchObject({ name: NAME, ownName: '金代表', documentKind: 'business-licence', number: CODE });
    expect(await mine(boss)).toEqual([]);
    await decide(boss, true);
    expect(await story.court.ask(identity.me, {}, { as: boss })).toMatchObject({ name: '金代表', standsFor: [{ name: NAME }], licence: { state: 'accepted' } });
    expect(await mine(boss)).toEqual([[before, 'defendant']]);
    const later = await sued();
    expect(await mine(boss)).toContainEqual([later, 'defendant']);
    expect(await refusalOf(show(boss))).toBe('identity.already-proved');
  });
  test('number and name must both be those of the licence', async () => {
    const [wrongName, noNumber] = [await sued(CODE, '别的有限公司'), await sued(null)];
    const own = (await mine(boss)).map(([caseId]) => caseId);
    for (const caseId of [wrongName, noNumber]) expect(own).not.toContain(caseId);
  });
  test('whoever comes later with the same licence is not let in by it, on the phone or at the counter, and may be an agent by the own number', async () => {
    const caseId = await sued();
    expect(await refusalOf(show(second))).toBe('identity.organisation-stands');
    const atCounter = { courtCode: COURT, name: NAME, documentKind: 'business-licence' as const, number: CODE, mobile: '13900007002' };
    expect(await refusalOf(story.court.ask(identity.proveAtCounter, atCounter, clerk()))).toBe('identity.organisation-stands');
    expect(await mine(second)).toEqual([]);
    const party = (await story.court.ask(words.view, { caseId }, clerk())).participants.find((p) => p.role === 'defendant')!;
    await story.court.ask(words.addAgent, { caseId, partyId: party.participantId, name: '银职员', idNumber: '110101199003072332', mobile: '', authority: 'special' }, clerk());
    expect(await mine(second)).toEqual([[caseId, 'defendant-agent']]);
  });
  test('two who show one licence at once: one stands for it', async () => {
    const code = '91330200MA2BBBBB0X';
    await show(second, code, '乙有限公司');
    await show(other, code, '乙有限公司');
    const outcomes = await Promise.all([refusalOf(decide(second, true)), refusalOf(decide(other, true))]);
    expect(outcomes.toSorted()).toEqual(['answered', 'identity.organisation-stands']);
  });
  test('a licence that is declined takes nothing from the person, who reads why', async () => {
    await show(boss, '91330200MA2CCCCC0X', '丙有限公司');
    await decide(boss, false, '执照照片看不清');
    expect(await story.court.ask(identity.me, {}, { as: boss })).toMatchObject({ proof: 'counter', standsFor: [{ name: NAME }], licence: { state: 'declined', reason: '执照照片看不清' } });
  });
  test('at the counter the same licence seen again changes nothing', async () => {
    const again = { courtCode: COURT, name: NAME, documentKind: 'business-licence' as const, number: CODE, mobile: '13900007001' };
    expect(await story.court.ask(identity.proveAtCounter, again, clerk())).toEqual({ personId: boss });
    expect((await story.court.ask(identity.me, {}, { as: boss })).standsFor).toHaveLength(1);
  });
});
