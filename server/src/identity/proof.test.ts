import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as words from '@microcourt/domain/identity/contract';
import { openCourt as openTestCourt, type TestCourt } from '@microcourt/platform/harness';
import type { Ctx } from '@microcourt/platform/module';
import { openCourt } from '../courts/index.ts';
import { blindNumber, createPerson, isProved, peopleProved, personOf, provedNumberBlind, reviewsProofFile } from './index.ts';
import { identityModule } from './module.ts';

const COURT = '浙0999', NUMBER = '110101199003070011', clerk = { as: randomUUID(), posts: [{ court: COURT, post: 'clerk' }] };
let court: TestCourt, last = 0;
const within = <T>(deed: (ctx: Ctx) => Promise<T>, posts: { court: string; post: string }[] = []) =>
  court.kernel.within({ actor: { personId: null, sessionId: null, posts, roles: [], steppedUpAt: null, address: '' }, requestId: randomUUID(), ask: 'identity.prove' }, deed);
const refusalOf = (work: Promise<unknown>) => work.then(() => 'answered', (error: { refusal?: { code: string } }) => error.refusal?.code ?? String(error));
const newPerson = (mobile: string | null = `1380000${String(++last).padStart(4, '0')}`) => within((ctx) => createPerson(ctx, { mobile, name: '试甲' }));
const handIn = (personId: string, number: string, fileIds = [randomUUID()]) =>
  court.ask(words.proveIdentity, { courtCode: COURT, name: '张试', documentKind: 'resident-id', number, fileIds }, { as: personId });
const decide = async (personId: string, accept: boolean, reason = '') => {
  const waiting = (await court.ask(words.proofQueue, { courtCode: COURT }, clerk)).find((p) => p.personId === personId)!;
  return court.ask(words.decideProof, { proofId: waiting.proofId, courtCode: COURT, accept, reason }, clerk);
};
beforeAll(async () => {
  court = await openTestCourt({ modules: [identityModule({ sms: true })] });
  await within((ctx) => openCourt(ctx, { code: COURT, name: '微法院演示人民法院', demonstration: true }));
});
afterAll(() => court.close());

test('a document handed in proves nothing until a clerk has looked at it', async () => {
  const personId = await newPerson(), fileId = randomUUID();
  expect((await handIn(personId, ' 1101 0119 9003 0700 11 ', [fileId])).proof).toBe('pending');
  expect(await within((ctx) => isProved(ctx, personId))).toBe(false);
  expect(await within((ctx) => provedNumberBlind(ctx, personId))).toBeNull();
  const [proof] = await court.ask(words.proofQueue, { courtCode: COURT }, clerk);
  expect(proof).toMatchObject({ personId, name: '张试', number: NUMBER, fileIds: [fileId] });
  expect(await within((ctx) => reviewsProofFile(ctx, personId, fileId), clerk.posts)).toBe(true);
  expect(await within((ctx) => reviewsProofFile(ctx, personId, randomUUID()), clerk.posts)).toBe(false);
  expect(await within((ctx) => reviewsProofFile(ctx, personId, fileId), [{ court: '浙0102', post: 'clerk' }])).toBe(false);
  await decide(personId, true);
  expect(await within((ctx) => isProved(ctx, personId))).toBe(true);
  expect(await within(async (ctx) => (await provedNumberBlind(ctx, personId)) === blindNumber(ctx, NUMBER))).toBe(true);
  expect(await within(async (ctx) => peopleProved(ctx, [blindNumber(ctx, NUMBER)]))).toMatchObject([{ personId }]);
  const me = await court.ask(words.me, {}, { as: personId });
  expect(me).toMatchObject({ proof: 'reviewed', name: '张试' });
  expect(me.idNumberMasked).not.toContain('19900307');
  expect(await refusalOf(court.ask(words.setName, { name: '改名' }, { as: personId }))).toBe('identity.name-proved');
  expect(await within((ctx) => reviewsProofFile(ctx, personId, fileId), clerk.posts)).toBe(false);
});

test('a second account with the same number is sent to the counter, where the first takes the new telephone', async () => {
  const second = await newPerson('13800009001');
  await handIn(second, NUMBER);
  expect(await refusalOf(decide(second, true))).toBe('identity.number-proved-elsewhere');
  expect(await refusalOf(court.ask(words.proveAtCounter, { courtCode: COURT, name: '张试', documentKind: 'resident-id', number: NUMBER, mobile: '13800009001' }, clerk))).toBe('identity.mobile-of-another');
  const { personId } = await court.ask(words.proveAtCounter, { courtCode: COURT, name: '张试', documentKind: 'resident-id', number: NUMBER, mobile: '13800009002' }, clerk);
  expect(await within(async (ctx) => (await personOf(ctx, personId))!.mobile)).toBe('13800009002');
});

test('a number that is proved under another name is not taken for the same person at the counter, unless the document shows the new name', async () => {
  const given = { courtCode: COURT, documentKind: 'resident-id', number: '110101199003070097' } as const;
  const { personId } = await court.ask(words.proveAtCounter, { ...given, name: '试·丙', mobile: '13800009003' }, clerk);
  expect(await refusalOf(court.ask(words.proveAtCounter, { ...given, name: '试丁', mobile: '13800009004' }, clerk))).toBe('identity.name-differs');
  expect(await within(async (ctx) => (await personOf(ctx, personId))!)).toMatchObject({ name: '试·丙', mobile: '13800009003' });
  expect(await court.ask(words.proveAtCounter, { ...given, name: '试•丙' }, clerk)).toEqual({ personId });
  expect(await court.ask(words.proveAtCounter, { ...given, name: '试丁', renamed: true }, clerk)).toEqual({ personId });
});

test('two clerks who accept two accounts of one number at once: one is proved, the other clerk hears why', async () => {
  const pairs = await Promise.all(Array.from({ length: 8 }, async (_, i) => {
    const pair = [await newPerson(), await newPerson()];
    for (const personId of pair) await handIn(personId, `11010119900307${1000 + i}`);
    return pair;
  }));
  const queue = await court.ask(words.proofQueue, { courtCode: COURT }, clerk), idOf = (personId: string) => queue.find((p) => p.personId === personId)!.proofId;
  for (const pair of pairs) {
    const outcomes = await Promise.all(pair.map((personId) => refusalOf(court.ask(words.decideProof, { proofId: idOf(personId), courtCode: COURT, accept: true, reason: '' }, clerk))));
    expect(outcomes.toSorted()).toEqual(['answered', 'identity.number-proved-elsewhere']);
  }
});

test('a decline carries its reason to the person, who may hand in again; the old proof leaves the queue', async () => {
  const personId = await newPerson();
  await handIn(personId, '110101199003070054');
  expect(await refusalOf(decide(personId, false))).toBe('identity.reason-missing');
  await decide(personId, false, '照片看不清');
  expect(await court.ask(words.me, {}, { as: personId })).toMatchObject({ proof: 'declined', proofReason: '照片看不清' });
  await handIn(personId, '110101199003070054');
  await handIn(personId, '110101199003070054');
  expect((await court.ask(words.proofQueue, { courtCode: COURT }, clerk)).filter((p) => p.personId === personId)).toHaveLength(1);
});

test('two decisions on one proof: one counts', async () => {
  const personId = await newPerson();
  await handIn(personId, '11010119900307007X');
  const outcomes = await Promise.allSettled([decide(personId, true), decide(personId, false, '不清楚')]);
  expect(outcomes.filter((o) => o.status === 'fulfilled')).toHaveLength(1);
});

test('nobody decides on the own proof, nor a clerk of another court', async () => {
  const personId = await newPerson();
  await handIn(personId, '110101199003070097');
  const waiting = (await court.ask(words.proofQueue, { courtCode: COURT }, clerk)).find((p) => p.personId === personId)!;
  const input = { proofId: waiting.proofId, courtCode: COURT, accept: true, reason: '' };
  expect(await refusalOf(court.ask(words.decideProof, input, { as: personId, posts: clerk.posts }))).toBe('identity.own-proof');
  expect(await refusalOf(court.ask(words.decideProof, { ...input, courtCode: '浙0102' }, { as: clerk.as, posts: [{ court: '浙0102', post: 'clerk' }] }))).toBe('shared.not-found');
});

test('no number and no name stands in the tables in the clear', async () => {
  const { rows } = await sql<{ t: string }>`select t::text from identity.person t union all select t::text from identity.proof t`.execute(court.db);
  expect(rows.length).toBeGreaterThan(3);
  for (const { t } of rows) for (const marker of [NUMBER, '张试', Buffer.from(NUMBER).toString('hex'), Buffer.from('张试').toString('hex')]) expect(t).not.toContain(marker);
});
