import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCourt, type TestCourt } from '@microcourt/platform/harness';
import { signInStaff } from '@microcourt/domain/identity/contract';
import { checkProfile, programme } from '../bring-up.ts';
import { courtByCode } from '../courts/index.ts';
import { modulesOf } from '../modules.ts';
import { makeCourt } from './make-court.ts';

let court: TestCourt, folder: string;
beforeAll(async () => {
  court = await openCourt({ modules: modulesOf({ sms: false }), profile: 'court' });
  folder = mkdtempSync(join(tmpdir(), 'court-setup-'));
  writeFileSync(join(folder, 'staff.csv'), '账号,姓名,岗位,手机\nli01,立案甲,立案,13900001111\ngl01,管理甲,管理员,\n');
});
afterAll(async () => { await court.close(); rmSync(folder, { recursive: true, force: true }); });

const who = (userId: string) => ({ userId, name: `管理${userId}` });
const answers = (more = {}) => ({ courtCode: '浙0281', issuesNumbers: false, administrators: { system: who('sys'), security: who('sec'), audit: who('aud') }, staffSheet: join(folder, 'staff.csv'), ...more });
const make = (given: ReturnType<typeof answers>) => court.kernel.within(programme('identity.import-staff'), (ctx) => makeCourt(ctx, given));

test('three administrators must be three people, and nothing is made otherwise', async () => {
  await expect(make(answers({ administrators: { system: who('sys'), security: who('SYS'), audit: who('aud') } }))).rejects.toThrow('three different people');
  expect(await court.kernel.within(programme('courts.list'), (ctx) => courtByCode(ctx, '浙0281'))).toMatchObject({ served: false });
});

test('a sheet that is not there is named with its whole path, and nothing is made', async () => {
  await expect(make(answers({ staffSheet: 'no-such-sheet.csv' }))).rejects.toThrow(/cannot be read from \/.*no-such-sheet[.]csv/);
  expect(await court.kernel.within(programme('courts.list'), (ctx) => courtByCode(ctx, '浙0281'))).toMatchObject({ served: false });
});

test('a court is made with its staff, who sign in by first passwords; again, nobody is made twice', async () => {
  const made = await make(answers());
  expect(made.passwords.map((p) => p.userId)).toEqual(['sys', 'sec', 'aud', 'li01', 'gl01']);
  const device = { name: '电脑', kind: 'console' } as const;
  const { me } = await court.ask(signInStaff, { userId: 'li01', password: made.passwords[3]!.password, device }, { as: null, requestId: randomUUID() });
  expect(me).toMatchObject({ passwordToChange: true, posts: [{ court: '浙0281', post: 'registrar', courtName: '浙江省余姚市人民法院' }] });
  expect((await make(answers())).passwords).toEqual([]);
});

test('a code that no court has is refused unless a name comes with it', async () => {
  await expect(make(answers({ courtCode: '浙0998', administrators: { system: who('s2'), security: who('s3'), audit: who('s4') }, staffSheet: undefined }))).rejects.toMatchObject({ refusal: { code: 'courts.unknown' } });
});

test('a demonstration does not run over a court’s data', async () => {
  await checkProfile(court.kernel, 'court');
  const demo = await openCourt({ modules: modulesOf({ sms: true }) });
  try {
    await checkProfile(demo.kernel, 'demo');
    await expect(checkProfile({ within: (asker, deed) => demo.kernel.within(asker, (ctx) => deed({ ...ctx, profile: 'court' })) }, 'court')).rejects.toThrow('belongs to the demonstration');
  } finally { await demo.close(); }
});
