import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ticket } from '@microcourt/domain/files/contract';
import { proveIdentity } from '@microcourt/domain/identity/contract';
import { openCourt as openTestCourt, type TestCourt } from '@microcourt/platform/harness';
import { programme } from '../bring-up.ts';
import { openCourt } from '../courts/index.ts';
import { createPerson } from '../identity/index.ts';
import { modulesOf } from '../modules.ts';
import { addFile } from './store.ts';
import { nameLabel } from './views.ts';

const COURT = '浙0999';
let court: TestCourt;
beforeAll(async () => {
  court = await openTestCourt({ modules: modulesOf({ sms: true }) });
  await court.kernel.within(programme('courts.list'), (ctx) => openCourt(ctx, { code: COURT, name: '微法院演示人民法院', demonstration: true }));
});
afterAll(() => court.close());

test('the photographs of a document are seen by the court that reviews them, while it does, and by nobody else', async () => {
  const [personId, fileId, other] = await court.kernel.within(programme('files.finish'), async (ctx) => {
    const made = [await createPerson(ctx, { mobile: '13800007001', name: '试乙' }), ctx.newId(), ctx.newId()] as const;
    for (const id of made.slice(1)) {
      await addFile(ctx.tx, {
        caseId: made[0], id, owner: made[0], subject: made[0], name: await ctx.seal(made[0], nameLabel(id), '身份证.jpg'), type: 'image/jpeg', kind: 'image', size: 9,
        width: 3, height: 3, duration: null, object: `hs256:${id}`, thumb: null, thumbSize: null, sha256: null, kept: null, at: ctx.now,
      }, 'self');
    }
    return made;
  });
  const see = (id: string, posts: { court: string; post: string }[]) => court.ask(ticket, { fileIds: [id] }, { as: randomUUID(), posts }).then(() => true, () => false);
  const clerk = [{ court: COURT, post: 'clerk' }];
  expect(await see(fileId, clerk)).toBe(false);
  await court.ask(proveIdentity, { courtCode: COURT, name: '试乙', documentKind: 'resident-id', number: '330999199001010023', fileIds: [fileId] }, { as: personId });
  expect(await see(fileId, clerk)).toBe(true);
  expect(await see(other, clerk)).toBe(false);
  for (const posts of [[], [{ court: '浙0102', post: 'clerk' }], [{ court: COURT, post: 'judge' }]]) expect(await see(fileId, posts)).toBe(false);
});

test('a proof that names the file of somebody else opens it to nobody', async () => {
  const [victim, thief, fileId] = await court.kernel.within(programme('files.finish'), async (ctx) => {
    const made = [await createPerson(ctx, { mobile: '13800007002', name: '试丙' }), await createPerson(ctx, { mobile: '13800007003', name: '试丁' }), ctx.newId()] as const;
    await addFile(ctx.tx, {
      caseId: made[0], id: made[2], owner: made[0], subject: made[0], name: await ctx.seal(made[0], nameLabel(made[2]), '私.jpg'), type: 'image/jpeg', kind: 'image', size: 9,
      width: 3, height: 3, duration: null, object: 'hs256:victims', thumb: null, thumbSize: null, sha256: null, kept: null, at: ctx.now,
    }, 'self');
    return made;
  });
  await court.ask(proveIdentity, { courtCode: COURT, name: '试丁', documentKind: 'resident-id', number: '330999199001010031', fileIds: [fileId] }, { as: thief });
  await expect(court.ask(ticket, { fileIds: [fileId] }, { as: randomUUID(), posts: [{ court: COURT, post: 'clerk' }] })).rejects.toMatchObject({ refusal: { code: 'shared.not-found' } });
  expect(await court.ask(ticket, { fileIds: [fileId] }, { as: victim })).toHaveLength(1);
});
