import * as words from '@microcourt/domain/evidence/contract';
import * as identity from '@microcourt/domain/identity/contract';
import { addDays } from '@microcourt/domain/shared/calendar';
import type { Cast } from './cast.ts';
import { iou, receipt } from './pictures.ts';
import type { Acting, Stage } from './stage.ts';
import type { Step, Told } from './story.ts';

type Item = { key: string; name: string; purpose: string; file: string; draw: () => Promise<Buffer>; kind?: words.ItemFields['kind']; form?: words.ItemFields['form'] };

/** Writes items into a side's catalogue and hands them in together; gives their ids. */
async function hand(stage: Stage, caseId: string, by: { key: string; who: Acting; side: 'plaintiff' | 'defendant' }, items: readonly Item[]): Promise<string[]> {
  const itemIds: string[] = [], { key, who, side } = by;
  for (const item of items) {
    const fileId = await stage.upload(`evidence:${item.key}`, who, { caseId, stream: `side:${side}` }, item.file, await item.draw());
    const fields = { name: item.name, kind: item.kind ?? 'document', source: '自己保存', purpose: item.purpose, content: '', form: item.form ?? 'copy', visibility: 'open' as const, pages: 1, copies: 1, fileIds: [fileId] };
    itemIds.push((await stage.ask(`evidence:${item.key}:add`, words.add, { caseId, fields }, who)).itemId);
  }
  await stage.ask(`evidence:${key}`, words.submit, { caseId, itemIds }, who);
  return itemIds;
}

/** Signs a party in on a device of its own and proves it again, as who speaks in an exchange has to be. */
async function freshly(stage: Stage, key: string, who: Acting, mobile: string): Promise<Acting> {
  const code = async (once: string): Promise<string> => (await stage.ask(`${key}:${once}`, identity.sendCode, { mobile }, null)).demoCode!;
  await stage.ask(`${key}:sign-in`, identity.signIn, { mobile, code: await code('code'), device: { name: '演示', kind: 'h5' } }, null);
  const [device] = await stage.ask(`${key}:devices`, identity.devices, {}, who), session = { ...who, sessionId: device!.sessionId };
  await stage.ask(`${key}:step-up`, identity.stepUp, { code: await code('again') }, session);
  return session;
}

/** The evidence of the loan case: both sides bring theirs within the time that they agreed on, speak of it in an exchange, and one original is to be looked at. */
export function evidenceStory(stage: Stage, cast: Cast, told: Told): Step[] {
  const caseId = (): string => told.get('loan')!.caseId;
  const now = (hours = 0): Promise<string> => stage.within(async (ctx) => new Date(ctx.now.getTime() + hours * 3_600_000).toISOString());
  const kept: { plaintiff: string[]; defendant: string[]; exchangeId: string } = { plaintiff: [], defendant: [], exchangeId: '' };
  const step = (daysAgo: number, hour: number, run: () => Promise<unknown>): Step => ({ daysAgo, hour, run: async () => { await run(); } });
  const accepted = { authenticity: 'accepted', legality: 'accepted', relevance: 'accepted', differs: false, reason: '' } as const;
  return [
    step(9, 9, async () => {
      const until = addDays(await stage.within(async (ctx) => ctx.today), 7);
      await stage.ask('evidence:period', words.setPeriod, { caseId: caseId(), until, agreed: true }, cast.zhao);
    }),
    step(8, 15, async () => {
      kept.plaintiff = await hand(stage, caseId(), { key: 'plaintiff', who: cast.wu, side: 'plaintiff' }, [
        { key: 'iou', name: '借条', purpose: '证明双方之间的借款金额、期限', file: '借条.jpg', draw: iou }, { key: 'transfer', name: '转账记录', purpose: '证明借款已经交付', file: '转账记录.jpg', draw: receipt, kind: 'electronic-data', form: 'electronic' },
      ]);
    }),
    step(7, 10, async () => {
      kept.defendant = await hand(stage, caseId(), { key: 'defendant', who: cast.zhou2, side: 'defendant' }, [{ key: 'repaid', name: '还款回执', purpose: '证明已经归还部分借款', file: '还款回执.jpg', draw: receipt, kind: 'electronic-data', form: 'electronic' }]);
    }),
    step(7, 15, async () => {
      kept.exchangeId = (await stage.ask('evidence:plan', words.planExchange, { caseId: caseId(), answerBy: await now(20) }, cast.zhao)).exchange!.exchangeId;
      await stage.ask('evidence:consent:wu', words.consent, { caseId: caseId(), exchangeId: kept.exchangeId, online: true, mode: 'asynchronous', textVersion: '1' }, cast.wu);
    }),
    step(6, 9, async () => { await stage.ask('evidence:consent:zhou', words.consent, { caseId: caseId(), exchangeId: kept.exchangeId, online: true, mode: 'asynchronous', textVersion: '1' }, cast.zhou2); }),
    step(6, 10, async () => { await stage.ask('evidence:open', words.openExchange, { caseId: caseId(), exchangeId: kept.exchangeId, from: await now(), until: await now(240) }, cast.zhao); }),
    step(5, 14, async () => {
      const [first, second] = kept.plaintiff;
      const session = await freshly(stage, 'evidence:zhou', cast.zhou2, '13800000002');
      await stage.ask('evidence:opine:zhou', words.opine, { caseId: caseId(), opinions: [{ itemId: first!, ...accepted, authenticity: 'disputed', differs: true, reason: '照片里的还款日期被折痕挡住了，和我手里的那份不一样。' }, { itemId: second!, ...accepted }] }, session);
      await stage.ask('evidence:zhou:sign-out', identity.signOut, {}, session);
    }),
    step(4, 11, async () => { await stage.ask('evidence:ask', words.ask, { caseId: caseId(), side: 'plaintiff', text: '借条原件现在由谁保管？', itemId: kept.plaintiff[0]!, answerBy: await now(120) }, cast.zhao); }),
    step(4, 15, async () => { await stage.ask('evidence:issues', words.setIssues, { caseId: caseId(), issues: [{ issueId: null, text: '借款到期日是哪一天', undisputed: false, itemIds: [kept.plaintiff[0]!] }, { issueId: null, text: '86000 元借款已经交付', undisputed: true, itemIds: [kept.plaintiff[1]!] }] }, cast.zhao); }),
  ];
}
