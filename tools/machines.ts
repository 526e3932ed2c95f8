import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applicationMachine } from '@microcourt/domain/applications/rules';
import { texts as applications } from '@microcourt/domain/applications/texts';
import { hearingMachine } from '@microcourt/domain/cases/rules-hearing';
import { procedureMachine } from '@microcourt/domain/cases/rules-procedure';
import { trialMachine } from '@microcourt/domain/cases/rules-stages';
import { texts as cases } from '@microcourt/domain/cases/texts';
import { documentMachine } from '@microcourt/domain/documents/rules';
import { texts as documents } from '@microcourt/domain/documents/texts';
import { enforcementMachine } from '@microcourt/domain/enforcement/rules';
import { disposalMachine } from '@microcourt/domain/enforcement/rules-disposal';
import { texts as enforcement } from '@microcourt/domain/enforcement/texts';
import { itemMachine } from '@microcourt/domain/evidence/rules';
import { exchangeMachine } from '@microcourt/domain/evidence/rules-exchange';
import { originalMachine } from '@microcourt/domain/evidence/rules-original';
import { texts as evidence } from '@microcourt/domain/evidence/texts';
import { filingMachine } from '@microcourt/domain/filing/machine';
import { texts as filing } from '@microcourt/domain/filing/texts';
import { mediationMachine } from '@microcourt/domain/mediation/rules';
import { texts as mediation } from '@microcourt/domain/mediation/texts';
import { feeMachine, refundMachine } from '@microcourt/domain/payment/rules';
import { texts as payment } from '@microcourt/domain/payment/texts';
import { attemptMachine } from '@microcourt/domain/service-of-process/rules';
import { texts as service } from '@microcourt/domain/service-of-process/texts';
import { edgesOf, type Edge, type Machine } from '@microcourt/domain/shared/machine';
import type { Texts } from '@microcourt/domain/shared/texts';
import { root } from './run.mjs';

// npm run machines: draws every state machine of the law from its table into docs/machines.md.

/** What is to be known before a drawing is read: what it follows and what else decides. */
const DRAWINGS: readonly (readonly [machine: Machine, zh: string, en: string])[] = [
  [filingMachine, '一份起诉材料从草稿到立案、退回或者裁定不予受理；七日审查期在补正和诉前调解期间不走。', 'One complaint, from its draft to its registration, its return or a ruling. The seven days of review do not run while it is corrected or mediated.'],
  [trialMachine, '一件一审案件从立案到归档；裁判前可以中止、终结、移送、并案，全部上诉期届满才生效。', 'One case at first instance, from its registration to the archive. Until it is decided it may be suspended, ended, transferred or merged; it takes effect when every time to appeal is over.'],
  [procedureMachine, '小额、简易、普通程序之间的转换；转轻要双方约定且在开庭前，转重由法院裁定。', 'Changes between the three procedures: to a lighter one by agreement and before the hearing, to a heavier one by ruling.'],
  [hearingMachine, '一次庭审从通知到辩论终结；可以休庭，也可以延期后重新通知。', 'One hearing, from the summons to the end of the debate. It may be paused, or adjourned and summoned anew.'],
  [itemMachine, '一份证据从草稿到提交；举证期限过后提交的由法官决定，对方未提出异议的视为未逾期。', 'One item of evidence, from its draft to its handing in. What comes after the period is the judge’s to decide, and counts as in time where nobody objects.'],
  [exchangeMachine, '一次证据交换，从征求各方意见到笔录由各方签名；有反驳证据的另行组织一次。', 'One exchange of evidence, from asking the parties to the record signed by all. For evidence in rebuttal there is another.'],
  [originalMachine, '一份证据是否需要提供原件：要求、约定核对、认定或者记明未提供。', 'Whether the original of an item must be brought: required, appointed, settled, or noted as not brought.'],
  [attemptMachine, '用一种方式送达一份文书的一次尝试；多次尝试中最先有效完成的一次是送达。', 'One attempt to serve one document in one way. Among several, the first that is validly complete is the service.'],
  [documentMachine, '一份文书从草稿到签发；生成以后内容不再改动，有差错的以更正后的新版本替代。', 'One document, from its draft to its issue. Once made it is never changed; a corrected version takes its place.'],
  [feeMachine, '一笔应交的诉讼费；逾期后只有法官能处理，迟到的款项不会自动恢复。', 'One fee that is owed. Once overdue only the judge moves it, and money that comes late revives nothing by itself.'],
  [refundMachine, '一笔退费；退回的重新退出，直至确认到账。', 'One refund. What bounces is sent again until it is confirmed.'],
  [mediationMachine, '一次调解，立案前委派或者立案后委托；协议自最后一方当事人签章时生效，任何一方随时可以退出。', 'One mediation, before filing or after it. The agreement takes effect with the last party’s signature; until then any party may leave.'],
  [applicationMachine, '各种程序性申请的同一条路；各自的期间、决定人和救济写在申请目录里。', 'The one road of every application. Its window, its time and its review stand in the catalogue.'],
  [enforcementMachine, '一件执行案件从申请到结案；和解、暂缓、中止后回到原来的位置，终本后发现财产可以恢复。', 'One enforcement case, from the application to its close. Put aside, it comes back to where it stood; ended for now, it is taken up again when property is found.'],
  [disposalMachine, '一项财产从查封到交付买受人：定价、两次拍卖、变卖或者抵债。', 'One thing, from its seizure to its buyer: a price, two auctions, a private sale or a transfer in place of payment.'],
];
/** Every state machine of the law, in the order of the course of a case. */
export const MACHINES: readonly Machine[] = DRAWINGS.map(([machine]) => machine);
/** The books of sentences that name their states, steps and reasons. */
export const BOOKS: readonly Texts[] = [filing, cases, evidence, documents, service, payment, mediation, applications, enforcement];
/** Where they are drawn. */
export const DRAWN = join(root, 'docs/machines.md');

const named = (key: string): string => {
  const found = BOOKS.map((book) => book[key]).find((entry) => entry !== undefined);
  return found === undefined ? key : `${found.zh} ${found.en}`;
};
/** A name that the drawing language takes for a name. */
const id = (state: string): string => state.replaceAll('-', '_');

/** Arrows of a machine that begin and end alike, drawn as one. Ways to the same place out of at least this many states are told below the drawing instead. */
const MANY = 8;
function drawn(machine: Machine): { arrows: string[]; told: string[] } {
  const edges = edgesOf(machine);
  const often = (e: Edge) => edges.filter((o) => o.step === e.step && o.to === e.to).length >= MANY;
  const pairs = Map.groupBy(edges.filter((e) => !often(e)), (e) => `${id(e.from)} --> ${id(e.to)}`);
  const wide = Map.groupBy(edges.filter(often), (e) => `${e.step} ${e.to}`);
  return {
    arrows: [...pairs].map(([arrow, es]) => `  ${arrow} : ${es.map((e) => named(`${machine.steps}.${e.step}`) + (e.back ? ' ↩' : '')).join(' / ')}`),
    told: [...wide.values()].map((es) => `- ${named(`${machine.steps}.${es[0]!.step}`)} → ${named(`${machine.states}.${es[0]!.to}`)}: ${es.map((e) => named(`${machine.states}.${e.from}`).split(' ')[0]).join('、')}`),
  };
}

function section([machine, zh, en]: (typeof DRAWINGS)[number]): string {
  const states = Object.keys(machine.table), { arrows, told } = drawn(machine);
  const reasons = edgesOf(machine).map((e) => `| ${named(`${machine.states}.${e.from}`)} | ${named(`${machine.steps}.${e.step}`)} | ${named(`${machine.states}.${e.to}`)}${e.back ? ' ↩' : ''} | ${e.by.join(', ')} | ${e.basis ?? ''} |`);
  return [
    `## ${machine.title.zh} ${machine.title.en}`, '', zh, en, '', '```mermaid', 'stateDiagram-v2', ...states.map((s) => `  state "${named(`${machine.states}.${s}`)}" as ${id(s)}`),
    `  [*] --> ${id(machine.start)}`, ...arrows, ...machine.ends.map((s) => `  ${id(s)} --> [*]`), '```', '',
    ...(told.length > 0 ? ['Out of many states 多个状态均可:', '', ...told, ''] : []),
    '<details><summary>Every arrow 全部转换</summary>', '', '| from 由 | step 步骤 | to 至 | by 何人 | article 依据 |', '|---|---|---|---|---|', ...reasons, '', '</details>', '',
  ].join('\n');
}

/** The whole page, as the tables have it. */
export const page = (): string => [
  '# State machines', '', 'Drawn from the tables of `packages/domain` by `npm run machines`; a test fails when a table and this page differ. ↩ leads back to where it stood before it was put aside.', '',
  ...DRAWINGS.map(section),
].join('\n').trimEnd() + '\n';

/** Whether the page that is committed is the one that the tables give. */
export const isFresh = (): boolean => readFileSync(DRAWN, 'utf8') === page();

if (import.meta.filename === process.argv[1]) writeFileSync(DRAWN, page());
