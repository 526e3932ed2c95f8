import { randomUUID } from 'node:crypto';
import * as words from '@microcourt/domain/custody/contract';
import { entryHash, FIRST_HEAD, headAfter } from '@microcourt/domain/custody/rules-log';
import { dayLeaf, isIncluded, rootOf } from '@microcourt/domain/custody/rules-tree';
import { Signed } from '@microcourt/domain/documents/contract';
import { FileKept } from '@microcourt/domain/files/contract';
import { Effective } from '@microcourt/domain/service-of-process/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { objectOf } from '../files/index.ts';
import { COURT } from '../story.suite.ts';
import { bundleOf, issueNotice, openKept, type Kept } from './bundles.suite.ts';
import { readTicket } from './give-bundle.ts';
import { canonical, newsHash, sha256 } from './hash.ts';
import { belongTo, record } from './record.ts';
import { entriesOf } from './store.ts';
import { daysOf, headsOfDay } from './store-days.ts';

let kept: Kept;
beforeAll(async () => { kept = await openKept(); });
afterAll(() => kept.close());
const rows = () => kept.within((ctx) => entriesOf(ctx.tx, kept.caseId));
const standing = async (fileId = kept.fileId, who = kept.people.wang) => {
  kept.court.clock.offsetMs += 120_000;
  await kept.court.ask(words.standing, { caseId: kept.caseId, fileId }, kept.as(who));
  await kept.court.runJobs();
  return kept.court.ask(words.standing, { caseId: kept.caseId, fileId }, kept.as(who));
};

describe('the log of a case', () => {
  test('records each file as it is kept, each entry hanging on the one before', async () => {
    await issueNotice(kept);
    const all = await rows();
    expect(all.map(({ what }) => what).slice(0, 3)).toEqual(['file', 'file', 'file']);
    expect(all.filter(({ what }) => what === 'document')).toHaveLength(1);
    let head = FIRST_HEAD;
    for (const [i, row] of all.entries()) {
      expect(row.number).toBe(i + 1);
      expect(entryHash({ ...row, at: row.at.toISOString() }, sha256)).toBe(row.entry);
      expect(row.head).toBe(head = headAfter(head, row.entry, sha256));
    }
    // A photo is made anew without its position: both what came and what is kept are recorded.
    expect(all[1]!.received).not.toBeNull();
    expect(all[0]!.received).toBeNull();
  });
  test('a file of a person alone is not recorded', async () => {
    const before = await rows();
    await kept.keep(kept.people.wang, '身份证');
    expect(await rows()).toEqual(before);
    expect((await kept.within((ctx) => entriesOf(ctx.tx, kept.people.wang)))).toEqual([]);
  });
  test('entries that come at once stand one after the other; the same again is none', async () => {
    const before = (await rows()).length, subjects = Array.from({ length: 12 }, () => randomUUID());
    const add = (subjectId: string) => kept.within((ctx) => record(ctx, kept.caseId, { what: 'file', subjectId, fileId: subjectId, sha256: sha256(Buffer.from(subjectId)) }));
    await Promise.all(subjects.map(add));
    await Promise.all(subjects.slice(0, 4).map(add));
    const all = await rows();
    expect(all.length - before).toBe(12);
    let head = FIRST_HEAD;
    for (const row of all) expect(row.head).toBe(head = headAfter(head, row.entry, sha256));
    expect(all.every((row, i) => i === 0 || row.at >= all[i - 1]!.at)).toBe(true);
  });
  test('who may not read a file does not see its entry; who is not in the case sees nothing at all', async () => {
    const { court, people, caseId } = kept, numbers = async (who: string) => (await court.ask(words.log, { caseId }, kept.as(who))).map(({ number }) => number);
    expect(await numbers(people.wang)).toEqual(expect.arrayContaining([1, 2, 3]));
    expect(await numbers(people.judge)).toEqual(expect.not.arrayContaining([3]));
    for (const ask of [words.log, words.bundle, words.standing]) {
      expect(await court.answer(ask.name, { caseId, fileId: kept.fileId }, kept.as(people.stranger))).toEqual(await court.answer(ask.name, { caseId: randomUUID(), fileId: kept.fileId }, kept.as(people.stranger)));
    }
    const [, , own] = await rows();
    expect((await court.answer('custody.standing', { caseId, fileId: own!.fileId! }, kept.as(people.judge))).status).toBe(404);
  });
  test('a signature is recorded with the file that it made, a refusal to sign is none', async () => {
    const { caseId } = kept, participantId = randomUUID(), told = { documentId: randomUUID(), kind: 'exchange-record', title: '质证笔录', version: 1, participantId, name: '王样本', at: '2026-11-26T01:00:00.000Z', left: 0 } as const;
    const sign = (fileId: string, refusedFor: string | null) => kept.within((ctx) => ctx.tell(Signed, { ...told, fileId, sha256: sha256(Buffer.from(fileId)), refused: refusedFor }, { caseId, stream: 'main' }));
    await sign(randomUUID(), '内容与庭审不符');
    expect((await rows()).some(({ what }) => what === 'signature')).toBe(false);
    const fileId = randomUUID();
    await sign(fileId, null);
    expect((await rows()).at(-1)).toMatchObject({ what: 'signature', subjectId: participantId, fileId, sha256: sha256(Buffer.from(fileId)) });
  });
  test('a service is recorded once it takes effect, again when its effect moves, and once where several rooms are told', async () => {
    const { caseId, within } = kept, deliveryId = randomUUID(), at = '2026-11-26T02:00:00.000Z';
    const tell = (on: string, ...streams: string[]) => within(async (ctx) => {
      const effect = { at, on, presumed: false, rebuttable: false, reason: 'arrival', article: '在线诉讼规则（2021）第三十一条' };
      const body = { deliveryId, documentId: randomUUID(), kind: 'judgment', title: '民事判决书', version: 1, participantId: randomUUID(), name: '李样本', role: 'defendant', effect, moved: false, clocks: [] } as const;
      for (const stream of streams) await ctx.tell(Effective, { ...body, clocks: [...body.clocks] }, { caseId, stream });
    });
    const services = async () => (await rows()).filter(({ subjectId }) => subjectId === deliveryId);
    await tell('2026-11-26', 'main', 'court');
    expect(await services()).toMatchObject([{ what: 'service', stream: 'main', fileId: null }]);
    await tell('2026-11-27', 'main');
    const [first, second] = await services(), [item] = await within((ctx) => ctx.past.at({ caseId, stream: 'main' }, [second!.seq!]));
    expect(first!.sha256).not.toBe(second!.sha256);
    expect(newsHash(item!.name, item!.body)).toBe(second!.sha256);
    expect((await bundleOf(kept, kept.people.wang)).includes(Buffer.from(`records/${String(second!.number).padStart(5, '0')}.json`))).toBe(true);
  });
  test('what is told in a rolled back transaction is not recorded', async () => {
    const before = await rows();
    await kept.within(async (ctx) => {
      await ctx.tell(FileKept, { fileId: randomUUID(), caseId: kept.caseId, sha256: '0'.repeat(64), kept: '0'.repeat(64) }, { caseId: kept.people.wang, stream: 'self' });
      throw new Error('undone');
    }).catch(() => undefined);
    expect(await rows()).toEqual(before);
  });
});

describe('the days of a court', () => {
  test('are closed once they are over, with a timestamp, and none twice', async () => {
    const { court, within } = kept, shown = () => court.ask(words.days, { courtCode: COURT }, { as: null });
    expect(await shown()).toEqual([]);
    await kept.nextDay();
    await kept.nextDay();
    const [day, ...others] = await shown();
    expect(others).toEqual([]);
    const [row] = await within((ctx) => daysOf(ctx.tx, COURT)), heads = await within((ctx) => headsOfDay(ctx.tx, COURT, row!.day)), last = (await rows()).at(-1)!;
    expect(heads).toContain(last.head);
    expect(day).toMatchObject({ size: heads.length, root: rootOf(heads, sha256), chain: rootOf([dayLeaf({ courtCode: COURT, ...day! }, sha256)], sha256) });
    expect(row!.token).not.toBeNull();
    expect((await court.ask(words.log, { caseId: kept.caseId }, kept.as(kept.people.wang))).every((entry) => entry.day === day!.day)).toBe(true);
  });
  test('after downtime they are closed in their order, and each hangs on those before', async () => {
    const { court, within } = kept;
    for (let day = 0; day < 3; day++) {
      await kept.keep(kept.people.wang, `第${day}日`, 'text', { caseId: kept.caseId, stream: 'main' });
      court.clock.offsetMs += 86_400_000;
    }
    await court.runJobs();
    const days = await within((ctx) => daysOf(ctx.tx, COURT));
    expect(days.map(({ place }) => place)).toEqual([0, 1, 2, 3]);
    for (const [i, { chain }] of days.entries()) expect(chain).toBe(rootOf(days.slice(0, i + 1).map((d) => dayLeaf(d, sha256)), sha256));
    expect(days.map(({ day }) => day)).toEqual(days.map(({ day }) => day).sort());
    await Promise.all([court.runJobs(), court.runJobs()]);
    expect(await within((ctx) => daysOf(ctx.tx, COURT))).toHaveLength(4);
  });
  test('a case that nobody had registered goes into a day once it belongs to a court', async () => {
    const { within } = kept, draft = randomUUID(), before = (await within((ctx) => daysOf(ctx.tx, COURT))).length;
    await within((ctx) => record(ctx, draft, { what: 'file', subjectId: draft, fileId: draft, sha256: sha256(Buffer.from('draft')) }));
    await kept.nextDay();
    expect(await within((ctx) => daysOf(ctx.tx, COURT))).toHaveLength(before);
    await within((ctx) => belongTo(ctx, draft, COURT));
    await kept.nextDay();
    await kept.nextDay();
    expect(await within((ctx) => daysOf(ctx.tx, COURT))).toHaveLength(before + 1);
  });
});

describe('whether a file stands', () => {
  test('one that nobody touched is unaltered, and its entry leads to the root of its day', async () => {
    const { court, caseId } = kept, found = await standing();
    expect(found).toMatchObject({ fileId: kept.fileId, standing: 'unaltered', entry: { number: 1, what: 'file' } });
    const day = (await court.ask(words.days, { courtCode: COURT }, { as: null })).find((d) => d.day === found.entry!.day)!, last = (await rows()).findLast((row) => row.at.toISOString().slice(0, 10) <= day.day && row.number >= 1);
    expect(last).toBeDefined();
    const heads = await kept.within((ctx) => headsOfDay(ctx.tx, COURT, day.day as never)), { index } = found.inclusion!;
    expect(isIncluded(heads[index]!, found.inclusion!, found.root!, sha256)).toBe(true);
    expect(found.root).toBe(day.root);
    expect(await court.ask(words.standing, { caseId, fileId: kept.fileId }, kept.as(kept.people.judge))).toMatchObject({ standing: 'unaltered' });
  });
  test('at first it is being read, and then it is known', async () => {
    const fileId = await kept.keep(kept.people.wang, '刚刚', 'text', { caseId: kept.caseId, stream: 'main' }), ask = () => kept.court.ask(words.standing, { caseId: kept.caseId, fileId }, kept.as(kept.people.wang));
    expect((await ask()).standing).toBe('checking');
    await kept.court.runJobs();
    expect(await ask()).toMatchObject({ standing: 'unaltered', entry: { day: null }, root: null, inclusion: null });
  });
  test('one whose record says otherwise is shown as altered, and can still be fetched', async () => {
    // As somebody with the whole database would: the file's own row is changed to other bytes that were kept.
    const other = await kept.keep(kept.people.wang, '另一份', 'text', { caseId: kept.caseId, stream: 'main' }), mine = await kept.keep(kept.people.wang, '原来的一份', 'text', { caseId: kept.caseId, stream: 'main' });
    const object = (await kept.within((ctx) => objectOf(ctx, other)))!;
    await sql`update files.file set object = ${object.object} where id = ${mine}`.execute(kept.court.db);
    const found = await standing(mine);
    expect(found).toMatchObject({ standing: 'altered', sha256: sha256(Buffer.from('另一份')), entry: { sha256: sha256(Buffer.from('原来的一份')) } });
    expect((await kept.court.answer('files.ticket', { fileIds: [mine] }, kept.as(kept.people.wang))).status).toBe(200);
    expect((await bundleOf(kept, kept.people.wang)).includes(Buffer.from('另一份'))).toBe(true);
  });
  test('one whose object is gone is missing, one that nobody recorded is said to be none', async () => {
    const mine = await kept.keep(kept.people.wang, '会丢的一份', 'text', { caseId: kept.caseId, stream: 'main' }), object = (await kept.within((ctx) => objectOf(ctx, mine)))!;
    await kept.ports.objects!.delete(object.object);
    expect((await standing(mine)).standing).toBe('missing');
    await sql`delete from custody.entry where file_id = ${mine}`.execute(kept.court.db);
    expect(await standing(mine)).toMatchObject({ standing: 'not-recorded', entry: null });
  });
});

test('a line of JSON is the same however its keys came', () => {
  expect(canonical({ b: [1, { d: null, c: '中' }], a: undefined, e: true })).toBe('{"b":[1,{"c":"中","d":null}],"e":true}');
});
test('a ticket that was changed, or is too old, opens nothing', async () => {
  const { url } = await kept.court.ask(words.bundle, { caseId: kept.caseId }, kept.as(kept.people.wang)), text = new URL(url, 'http://court').searchParams.get('t')!;
  const [body, proof] = text.split('.') as [string, string], wider = Buffer.from(JSON.stringify({ ...(JSON.parse(Buffer.from(body, 'base64url').toString()) as object), streams: ['court'] })).toString('base64url');
  for (const wrong of [`${wider}.${proof}`, `${body}.${proof.slice(1)}`, body, '', `${body}.${proof}x`, `${text}.x`]) await expect(kept.fetch(`/custody/bundle?t=${wrong}`)).rejects.toThrow();
  expect((await kept.fetch(url)).subarray(0, 2).toString()).toBe('PK');
  expect(readTicket(kept.court.keyRing.mac, text, Date.now() / 1_000 + 121)).toBeNull();
});
