import * as words from '@microcourt/domain/filing/contract';
import * as cases from '@microcourt/domain/cases/contract';
import { payBy } from '@microcourt/domain/filing/rules-fee';
import * as messaging from '@microcourt/domain/messaging/contract';
import * as identity from '@microcourt/domain/identity/contract';
import type { FilingView } from '@microcourt/domain/filing/contract';
import { addDays, day, dayOf, type Day } from '@microcourt/domain/shared/calendar';
import { baseCalendar } from '../law/index.ts';
import type { Cast } from './cast.ts';
import { fine, loan, loanAtCounter, loanWithLawyer, named, ofOthers, person, sale, saleBy } from './drafts.ts';
import { filingsOn, type Filings } from './filings.ts';
import { DEMO_COURT, OTHER_COURT, PARTIES } from './people.ts';
import { card, emptyRuling, iou, receipt, stall } from './pictures.ts';
import type { Stage } from './stage.ts';

/** One thing that happens: so many days before today, at an hour of the day in China. */
export type Step = { daysAgo: number; hour: number; run(): Promise<void> };
/** The filings of the story by name, as they come to be. */
export type Told = Map<string, FilingView>;
type Telling = { stage: Stage; cast: Cast; deeds: Filings; told: Told; today: Day };

const of = (told: Told, name: string): FilingView => {
  const found = told.get(name);
  if (!found) throw new Error(`the story has not told of ${name} yet`);
  return found;
};
const step = (daysAgo: number, hour: number, run: () => Promise<unknown>): Step => ({ daysAgo, hour, run: async () => { await run(); } });

/** Three cases that live: a loan with a lawyer, a purchase whose seller is offline, a fine. */
function live({ cast, deeds, told, today }: Telling): Step[] {
  const hand = async (name: string, who: Cast[keyof Cast], draft: Parameters<Filings['handedIn']>[2], evidence: Parameters<Filings['handedIn']>[3]) => { told.set(name, await deeds.handedIn(name, who, draft, evidence)); };
  return [
    step(12, 9, async () => hand('loan', cast.chen, loanWithLawyer(86_000, addDays(today, -300)), [
      { name: '借条', purpose: '证明借款金额和期限', file: '借条.jpg', bytes: await iou() }, { name: '转账记录', purpose: '证明款项已经交付', file: '转账记录.jpg', bytes: await receipt() },
    ])),
    step(11, 10, () => deeds.opened('loan', of(told, 'loan'))),
    step(10, 10, () => deeds.registered('loan', of(told, 'loan'), cast.zhao, 'summary')),
    step(9, 15, async () => hand('sale', cast.chen, sale(12_800), [{ name: '付款凭证', purpose: '证明已付清货款', file: '付款凭证.jpg', bytes: await receipt() }])),
    step(8, 9, () => deeds.opened('sale', of(told, 'sale'))),
    step(6, 14, () => deeds.registered('sale', of(told, 'sale'), cast.qian, 'summary')),
    step(8, 11, async () => hand('fine', cast.zhou2, fine(addDays(today, -40)), [{ name: '现场照片', purpose: '证明摊位在划定区域内', file: '现场照片.jpg', bytes: await stall() }])),
    step(7, 9, () => deeds.opened('fine', of(told, 'fine'))),
    step(5, 9, () => deeds.registered('fine', of(told, 'fine'), cast.qian, 'ordinary')),
  ];
}

/** On which day before today a case was registered whose fee is due in two days, or as soon after as rest days let it. */
function daysAgoForFee(today: Day): number {
  const lasts = [1, 2, 3, 4, 5, 6, 7].map((ago) => ({ ago, last: payBy(addDays(today, -ago), { calendar: baseCalendar() }) }));
  const due = lasts.filter(({ last }) => last >= addDays(today, 2)).sort((a, b) => a.last.localeCompare(b.last) || b.ago - a.ago);
  return due[0]!.ago;
}

/** Two cases of these days: one whose fee is due in two days, and one whose plaintiff came to the counter and is reached on paper. */
function lately({ stage, cast, deeds, told, today }: Telling): Step[] {
  const ago = daysAgoForFee(today);
  return [
    step(ago + 2, 9, async () => { told.set('fee-due', await deeds.handedIn('fee-due', cast.chen, saleBy('演示建材有限公司', 27_500))); }),
    step(ago + 1, 9, () => deeds.opened('fee-due', of(told, 'fee-due'))),
    step(ago, 9, () => deeds.registered('fee-due', of(told, 'fee-due'), cast.zhao, 'summary')),
    step(7, 14, async () => { told.set('on-paper', await deeds.typed('on-paper', cast.feng, loanAtCounter(6_800, addDays(today, -250)))); }),
    step(6, 9, () => deeds.opened('on-paper', of(told, 'on-paper'))),
    step(4, 14, () => deeds.registered('on-paper', of(told, 'on-paper'), cast.qian, 'summary')),
    step(3, 14, async () => {
      const { caseId } = of(told, 'on-paper'), { participants } = await stage.ask('on-paper:people', cases.view, { caseId }, cast.li);
      const on = await stage.within(async (ctx) => ctx.today), { participantId } = participants.find((p) => p.role === 'plaintiff')!;
      await stage.ask('on-paper:note', messaging.onPaper, { caseId, participantId, direction: 'given', text: '受理案件通知书', how: '在窗口当面交给本人', on }, cast.li);
    }),
  ];
}

/** One filing in every state before and beside registration. */
function waiting({ stage, cast, deeds, told, today }: Telling): Step[] {
  const hand = async (name: string, draft: Parameters<Filings['handedIn']>[2], who = cast.chen) => { told.set(name, await deeds.handedIn(name, who, draft)); };
  const correction = (name: string, days: number) => async () => {
    const { filingId } = of(told, name);
    await deeds.opened(name, of(told, name));
    const at = await stage.within(async (ctx) => ctx.today);
    await stage.ask(`${name}:correction`, words.askCorrection, { filingId, correctBy: addDays(at, days), defects: [
      { path: ['defendants', 0], code: 'filing.defect.defendant', note: '请补充被告的住所，以便送达。' }, { path: ['evidence'], code: 'filing.defect.evidence', note: '请上传借条照片。' },
    ] }, cast.lin);
  };
  return [
    step(9, 16, async () => hand('overdue', loan(5_200, addDays(today, -200), { defendants: [named('何演示')] }))),
    step(20, 10, async () => hand('returned', loan(9_900, addDays(today, -500), { defendants: [{ key: 'd1', kind: 'person', name: '沈演示' }] }))),
    step(19, 10, correction('returned', 7)),
    step(4, 10, async () => hand('correction', loan(31_000, addDays(today, -120), { defendants: [{ key: 'd1', kind: 'person', name: '许演示', phone: '13800000009' }] }))),
    step(3, 15, correction('correction', 8)),
    step(5, 11, async () => hand('advised', saleBy('演示家具有限公司', 45_000))),
    step(4, 9, async () => { await deeds.opened('advised', of(told, 'advised')); await stage.ask('advised:advise', words.advise, { filingId: of(told, 'advised').filingId, courtCode: OTHER_COURT.code, reason: '合同约定由原告住所地的演示第二人民法院管辖。' }, cast.lin); }),
    step(3, 9, async () => hand('refusal', ofOthers('演示电器有限公司'))),
    step(2, 14, async () => { await deeds.opened('refusal', of(told, 'refusal')); await stage.ask('refusal:draft', words.draftRefusal, { filingId: of(told, 'refusal').filingId, reasons: '原告主张的是邻居与被告之间的买卖合同，原告不是合同当事人，与本案没有直接利害关系。', basis: ['filing.ground.no-direct-interest'] }, cast.lin); }),
    step(2, 16, async () => hand('unsure', saleBy('演示网络有限公司', 2_400, { cause: { notSure: true, inOwnWords: '网上买的东西是坏的，卖家不肯退钱' } }))),
    step(1, 10, async () => { await deeds.opened('unsure', of(told, 'unsure')); }),
    step(1, 11, async () => {
      const fileId = await stage.upload('zheng:card', cast.zheng, { caseId: null, stream: 'self' }, '身份证.jpg', await card()), { name, number } = PARTIES.find((p) => p.key === 'zheng')!;
      await stage.ask('zheng:prove', identity.proveIdentity, { courtCode: DEMO_COURT.code, name, documentKind: 'resident-id', number, fileIds: [fileId] }, cast.zheng);
      await hand('newcomer', saleBy('演示服装有限公司', 1_280, { plaintiffs: [person('zheng')] }), cast.zheng);
    }),
    step(1, 15, async () => hand('fresh', loan(18_000, addDays(today, -90), { plaintiffs: [{ ...person('chen'), agents: [] }] }))),
    step(1, 17, async () => { told.set('draft', await deeds.begun('draft', cast.chen, { kind: 'civil', formId: 'sale', court: of(told, 'fresh').courtCode!, plaintiffs: [person('chen')], facts: '还没写完……' })); }),
  ];
}

/** Filings that have come to their end. */
function ended({ stage, cast, deeds, told, today }: Telling): Step[] {
  const hand = async (name: string, draft: Parameters<Filings['handedIn']>[2]) => { told.set(name, await deeds.handedIn(name, cast.chen, draft)); };
  const signed = (name: string, sign: (filingId: string, fileId: string, judge: Cast['zhao']) => Promise<unknown>, userId: 'zhao' | 'qian') => async () => {
    const judge = await deeds.freshly(name, cast[userId], userId), f = of(told, name);
    await sign(f.filingId, await stage.upload(`${name}:ruling`, judge, { caseId: f.caseId, stream: 'filing' }, '裁定书.pdf', emptyRuling()), judge);
    await deeds.signedOff(name, judge);
  };
  return [
    step(16, 9, async () => hand('not-accepted', ofOthers('演示百货有限公司'))),
    step(15, 10, async () => { await deeds.opened('not-accepted', of(told, 'not-accepted')); await stage.ask('not-accepted:draft', words.draftRefusal, { filingId: of(told, 'not-accepted').filingId, reasons: '原告与本案没有直接利害关系。', basis: ['filing.ground.no-direct-interest'] }, cast.lin); }),
    step(14, 15, signed('not-accepted', (filingId, fileId, judge) => stage.ask('not-accepted:sign', words.signRefusal, { filingId, fileId }, judge), 'qian')),
    // Early enough that no holiday moves the seven days for the fee beyond the ruling.
    step(44, 9, async () => hand('deemed', loan(2_000, addDays(today, -400), { defendants: [named('韩演示')] }))),
    step(43, 9, async () => { await deeds.opened('deemed', of(told, 'deemed')); await deeds.registered('deemed', of(told, 'deemed'), cast.zhao, 'summary'); }),
    step(9, 10, signed('deemed', (filingId, fileId, judge) => stage.ask('deemed:rule', words.deemWithdrawn, { filingId, fileId }, judge), 'zhao')),
    step(13, 9, async () => hand('withdrawn', saleBy('演示鞋业有限公司', 600))),
    step(12, 16, async () => { await stage.ask('withdrawn:withdraw', words.withdraw, { filingId: of(told, 'withdrawn').filingId, reason: '商家已经退款。' }, cast.chen); }),
  ];
}

/** The whole story of the filings in the order of its days. */
export function filingStory(stage: Stage, cast: Cast, told: Told, now: Date): Step[] {
  const telling: Telling = { stage, cast, told, deeds: filingsOn(stage, cast), today: day(dayOf(now)) };
  return [...live(telling), ...lately(telling), ...waiting(telling), ...ended(telling)];
}
