import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as words from '@microcourt/domain/cases/contract';
import * as identity from '@microcourt/domain/identity/contract';
import * as messaging from '@microcourt/domain/messaging/contract';
import { createPerson } from '../identity/index.ts';
import { asking, COURT, newCase, NUMBERS, openStory, OTHER, posts, type Story } from '../story.suite.ts';
import { noteDeadline, registerCase } from './index.ts';

let story: Story;
beforeAll(async () => { story = await openStory(); });
afterAll(() => story.close());
const refusal = (code: string) => ({ refusal: expect.objectContaining({ code }) });
const registrar = { as: '00000000-0000-4000-8000-00000000aa01', posts: posts.registrar };
const clerk = () => ({ as: story.people.clerk, posts: posts.clerk });

/** A case whose defendant was named without a number. */
async function unnumbered(more: Partial<Parameters<typeof registerCase>[1]['parties'][number]> = {}): Promise<{ caseId: string; defendant: string }> {
  const c = newCase(story.people), parties = [c.parties[0]!, { ...c.parties[1]!, idNumber: null, ...more }];
  const { caseId } = await story.within((ctx) => registerCase(ctx, { ...c, parties }));
  const seen = await story.court.ask(words.view, { caseId }, clerk());
  return { caseId, defendant: seen.participants.find((p) => p.role === 'defendant')!.participantId };
}
const identify = (input: { caseId: string; participantId: string; idNumber?: string; name?: string; personId?: string }, who = clerk()) => story.court.ask(words.identifyParticipant, input, who);
const byId = (view: words.CaseView, participantId: string) => view.participants.find((p) => p.participantId === participantId)!;
/** Someone with a number of the kind that nobody has. */
const proved = (mobile: string | null, name: string, number: string, courtCode = COURT) => story.within((ctx) => createPerson(ctx, { mobile, name, proved: { documentKind: 'resident-id', number, courtCode } }));

describe('someone named without a number', () => {
  test('is identified from the document by the clerk of the case and comes in on proving it; strangers and other courts may not', async () => {
    const { caseId, defendant } = await unnumbered({ name: '李样' });
    const number = '110101199003070054';
    for (const who of [asking(story.people, story.people.stranger), { as: story.people.stranger, posts: [{ court: OTHER, post: 'registrar' }] }]) {
      expect((await story.court.answer('cases.identify-participant', { caseId, participantId: defendant, idNumber: number }, who)).status).toBe(404);
    }
    expect((await story.court.answer('cases.identify-participant', { caseId, participantId: defendant, idNumber: number }, asking(story.people, story.people.wang))).status).toBe(403);
    expect(byId(await identify({ caseId, participantId: defendant, idNumber: number, name: '李新来' }), defendant)).toMatchObject({ joined: false, name: '李新来' });
    const personId = await proved('13900000071', '李新来', number);
    expect((await story.court.ask(words.mine, {}, asking(story.people, personId))).map((l) => l.caseId)).toEqual([caseId]);
    const told = await story.court.kernel.newsSince({ caseId, stream: 'court' }, 0, 20);
    expect(told.map((n) => n.name)).toContain('cases.participant-identified');
    expect(JSON.stringify(told)).not.toContain(number);
    await expect(identify({ caseId, participantId: defendant, idNumber: number })).rejects.toMatchObject(refusal('cases.joined-already'));
  });
  test('joins at once if that number is proved, after a mistyped one was corrected; the registry may do it', async () => {
    const number = '110101199003070062', personId = await proved('13900000072', '李样本', number);
    const { caseId, defendant } = await unnumbered();
    await expect(identify({ caseId, participantId: defendant, idNumber: '110101199003070061' })).rejects.toMatchObject(refusal('cases.number-misread'));
    expect(byId(await identify({ caseId, participantId: defendant, idNumber: NUMBERS.agent }, registrar), defendant).joined).toBe(false);
    expect(byId(await identify({ caseId, participantId: defendant, idNumber: number }, registrar), defendant)).toMatchObject({ joined: true, personId });
  });
  test('can be a person whom this court has proved at its counter, under the name of the document; not one of another court', async () => {
    const here = await proved('13900000073', '李大样', '110101199003070070'), there = await proved('13900000074', '李小样', '110101199003070089', OTHER);
    const { caseId, defendant } = await unnumbered();
    await expect(identify({ caseId, participantId: defendant })).rejects.toMatchObject(refusal('cases.identify-by-what'));
    await expect(identify({ caseId, participantId: defendant, personId: there })).rejects.toMatchObject(refusal('cases.prove-at-counter-first'));
    expect(byId(await identify({ caseId, participantId: defendant, personId: here }), defendant)).toMatchObject({ joined: true, personId: here, name: '李大样' });
  });
  test('never becomes one person with the other side or the bench, by number or by person', async () => {
    const { caseId, defendant } = await unnumbered();
    await expect(identify({ caseId, participantId: defendant, idNumber: NUMBERS.wang })).rejects.toMatchObject(refusal('cases.both-sides'));
    await expect(identify({ caseId, participantId: defendant, personId: story.people.wang })).rejects.toMatchObject(refusal('cases.both-sides'));
    const both = await Promise.allSettled([1, 2, 3].map(() => identify({ caseId, participantId: defendant, personId: story.people.agent })));
    expect(both.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
    const judge = (await story.court.ask(words.view, { caseId }, clerk())).participants.find((p) => p.role === 'judge')!;
    await expect(identify({ caseId, participantId: judge.participantId, idNumber: NUMBERS.li })).rejects.toMatchObject(refusal('cases.not-in-case'));
  });
  test('who was named on both sides joins one of them only', async () => {
    const number = '110101199003070097', c = newCase(story.people);
    const both = [{ ...c.parties[1]!, role: 'plaintiff' as const, idNumber: number }, { ...c.parties[1]!, idNumber: number }];
    const { caseId } = await story.within((ctx) => registerCase(ctx, { ...c, parties: [c.parties[0]!, ...both] }));
    const personId = await proved('13900000075', '李样本', number);
    expect((await story.court.ask(words.view, { caseId }, clerk())).participants.filter((p) => p.personId === personId).map((p) => p.role)).toEqual(['plaintiff']);
  });
  test('an agent without a number is identified in the same way', async () => {
    const { caseId } = await unnumbered();
    const party = (await story.court.ask(words.view, { caseId }, clerk())).participants.find((p) => p.role === 'plaintiff')!;
    const named = await story.court.ask(words.addAgent, { caseId, partyId: party.participantId, name: '周代理', idNumber: '', mobile: '', authority: 'general' }, clerk());
    const agent = named.participants.find((p) => p.role === 'plaintiff-agent')!;
    expect(byId(await identify({ caseId, participantId: agent.participantId, idNumber: NUMBERS.agent }), agent.participantId)).toMatchObject({ joined: true, personId: story.people.agent });
  });
});

test('a party proved at the counter without a mobile number is on paper: not joined, and paper may be noted', async () => {
  const personId = await proved(null, '李样本', '11010119900307010X');
  const { caseId, defendant } = await unnumbered();
  const view = await identify({ caseId, participantId: defendant, personId });
  expect(byId(view, defendant)).toMatchObject({ joined: false, onPaper: true, personId });
  const note = { caseId, participantId: defendant, direction: 'given' as const, text: '起诉状副本', how: '当面送交', on: await story.within(async (ctx) => ctx.today) };
  expect((await story.court.ask(messaging.onPaper, note, clerk())).seq).toBeGreaterThan(0);
  await story.court.ask(identity.proveAtCounter, { courtCode: COURT, name: '李样本', documentKind: 'resident-id', number: '11010119900307010X', mobile: '13900000076' }, clerk());
  expect(byId(await story.court.ask(words.view, { caseId }, clerk()), defendant)).toMatchObject({ joined: true, onPaper: false });
  await expect(story.court.ask(messaging.onPaper, note, clerk())).rejects.toMatchObject(refusal('messaging.reads-online'));
});

test('a day noted for one side is read by that side alone', async () => {
  const { caseId, defendant } = await unnumbered();
  await identify({ caseId, participantId: defendant, personId: story.people.agent });
  await story.within(async (ctx) => noteDeadline(ctx, caseId, { label: 'cases.limit.fee', on: ctx.today, article: '诉讼费用交纳办法（2006）第二十二条', side: 'plaintiff' }));
  const labels = async (personId: string) => (await story.court.ask(words.view, { caseId }, asking(story.people, personId))).deadlines.map((d) => d.label);
  expect(await labels(story.people.wang)).toContain('交纳案件受理费');
  expect(await labels(story.people.agent)).not.toContain('交纳案件受理费');
});
