import { choice, flag, maybe, money, onDay, rows, starting, text, whole } from '../calculators/fields.ts';
import { CLASSES } from '../calculators/fees/inputs.ts';
import { agreed, refused, type Decision } from '../shared/decision.ts';
import { yuanText } from '../shared/money.ts';
import { fine, kindOf, long, numbered } from './kind.ts';
import { aboutCase, head, inFigures, procedureName, words, type Block, type Known } from './paper.ts';
import { BURDEN, rights, RIGHTS_ADMINISTRATIVE } from './wording.ts';

const clerks = ['judge', 'assistant', 'clerk'] as const;
const more = () => maybe(long(['补充说明', 'More to say'], { note: ['写在法定内容之后', 'Stands after what the law demands'] }));
const addressed = (k: Known): string | undefined => (k.to === null ? undefined : `${k.to.name}：`);
const isDefendant = (k: Known): boolean => k.to?.role.startsWith('defendant') ?? false;
const beforeRegistration = (k: Known): Decision<void> => (k.number === null ? fine : refused('documents.before-registration', 'conflict'));

/** The receipt for the materials of a complaint: with the day on which they came. */
export const filingReceipt = kindOf({
  title: ['诉讼材料收据', 'Receipt of the materials of a complaint'], article: '民诉法解释（2022）第二百零八条；登记立案规定（2015）第二条', by: clerks, when: () => fine,
  fields: {
    receivedOn: onDay(['收到日期', 'Received on']), from: text(['提交人', 'From'], 100),
    materials: rows(['材料', 'Materials'], { name: text(['名称', 'Name'], 200), copies: starting(whole(['份数', 'Copies'], { max: 200 }), 1), pages: maybe(whole(['页数', 'Pages'], { max: 20_000 })) }, { max: 300 }),
  },
  write: (_, v) => ({
    to: `${v.from}：`,
    blocks: [
      ...words(`本院于${inFigures(v.receivedOn)}收到你提交的下列诉讼材料：`),
      { kind: 'table', head: ['序号', '名称', '份数', '页数'], widths: [1, 6, 1, 1], rows: v.materials.map((m, i) => [String(i + 1), m.name, String(m.copies), m.pages === undefined ? '—' : String(m.pages)]) },
      ...words('本收据仅证明本院收到上列材料的日期，不表示对材料的真实性和是否符合起诉条件的认定。'),
    ],
  }),
});

/** Tells that the case was accepted: within seven days, 民事诉讼法（2023）第一百二十六条. */
export const acceptanceNotice = kindOf({
  title: ['受理案件通知书', 'Notice of acceptance'], article: '民事诉讼法（2023）第一百二十六条、第一百二十九条', by: clerks, fields: { more: more() },
  write: (k, v) => ({
    to: addressed(k),
    blocks: [
      ...words(`${aboutCase(k)}，经审查，符合法定起诉条件，本院${k.registeredOn === null ? '' : `于${inFigures(k.registeredOn)}`}登记立案，案号为${k.number ?? ''}${procedureName(k.procedure) === '' ? '' : `，适用${procedureName(k.procedure)}审理`}。`),
      ...words('在诉讼过程中，你享有的诉讼权利和应当履行的诉讼义务，见本院发送的诉讼权利义务告知书。'), ...words(v.more ?? ''),
    ],
  }),
});

/** Tells of the rights and duties in a lawsuit: 民事诉讼法（2023）第一百二十九条. Its wording follows the law and is not the drafter's. */
export const rightsNotice = kindOf({
  title: ['诉讼权利义务告知书', 'Notice of rights and duties'], article: '民事诉讼法（2023）第一百二十九条', by: clerks, fields: { more: more() },
  write: (k, v) => ({ to: addressed(k), blocks: [...words(`${aboutCase(k)}，现将你在诉讼中的主要权利和义务告知如下：`), ...(k.kind === 'administrative' ? RIGHTS_ADMINISTRATIVE : rights(k.procedure)), ...words(v.more ?? '')] }),
});

/** Days for evidence that the court may set, by the procedure: 证据规定（2019）第五十一条；民诉法解释（2022）第九十九条、第二百六十六条、第二百七十五条. */
export function evidenceDays(procedure: string, days: number): Decision<void> {
  if (procedure === 'ordinary') return days >= 15 ? fine : refused('documents.evidence-days-few', 'invalid', { least: 15 });
  if (procedure === 'summary') return days <= 15 ? fine : refused('documents.evidence-days-many', 'invalid', { most: 15 });
  // Small claims: seven days as a rule, which the law itself calls no more than that; never more than summary procedure has.
  return procedure !== 'small-claims' || days <= 15 ? fine : refused('documents.evidence-days-many', 'invalid', { most: 15 });
}
const evidenceOf = (k: Known): readonly Block[] => (k.kind === 'administrative' && isDefendant(k)
  ? [{ kind: 'text', text: '根据《中华人民共和国行政诉讼法》第三十四条、第六十七条，被告对作出的行政行为负有举证责任，应当在收到起诉状副本之日起十五日内提供作出该行政行为的证据和所依据的规范性文件。不提供或者无正当理由逾期提供证据的，视为没有相应证据，但被诉行政行为涉及第三人合法权益、第三人提供证据的除外。' }] : BURDEN);
/** Tells how and by when evidence is to be brought: 证据规定（2019）第五十条. */
export const evidenceNotice = kindOf({
  title: ['举证通知书', 'Notice of evidence'], article: '证据规定（2019）第五十条、第五十一条', by: clerks,
  fields: {
    days: whole(['举证期限', 'Days for evidence'], { min: 1, max: 180, unit: ['日', 'days'], note: ['普通程序不少于十五日，简易程序不超过十五日，小额诉讼一般不超过七日', 'Ordinary procedure: 15 at least; summary: 15 at most; small claims: 7 as a rule'] }),
    agreed: flag(['由当事人协商并经本院准许', 'Agreed by the parties and allowed by the court']), more: more(),
  },
  check: (k, v) => (k.kind !== 'civil' || (v.agreed && k.procedure === 'ordinary') ? agreed(undefined) : evidenceDays(k.procedure, v.days)),
  write: (k, v) => ({
    to: addressed(k),
    blocks: [
      ...words(`${aboutCase(k)}，本院已经受理。现将举证的有关事项通知如下：`), ...evidenceOf(k), head('举证期限'),
      ...words(`${v.agreed ? '经当事人协商并经本院准许，' : ''}本案举证期限为自收到本通知书之次日起${v.days}日。在该期限内提供证据确有困难的，应当在期限届满前向本院书面申请延长。`), ...words(v.more ?? ''),
    ],
  }),
});

/** Tells the defendant of the suit and of the time to answer: 民事诉讼法（2023）第一百二十八条, 第二百八十五条; 行政诉讼法（2017）第六十七条. */
export const responseNotice = kindOf({
  title: ['应诉通知书', 'Notice to respond'], article: '民事诉讼法（2023）第一百二十八条、第一百二十九条；行政诉讼法（2017）第六十七条', by: clerks,
  fields: { abroad: flag(['被告在中华人民共和国领域内没有住所（答辩期三十日）', 'The defendant has no domicile in China (thirty days to answer)']), more: more() },
  check: (k, v) => (v.abroad && k.kind === 'administrative' ? refused('documents.abroad-civil-only', 'invalid') : fine),
  write: (k, v) => ({
    to: addressed(k),
    blocks: [
      ...words(`${aboutCase(k)}，本院已经立案。随本通知书发送起诉状副本一份，并将有关应诉事项通知如下：`),
      { kind: 'items', items: [
        `应当在收到起诉状副本之日起${v.abroad ? '三十日内提出答辩状；申请延期的，是否准许由本院决定' : k.kind === 'administrative' ? '十五日内提交作出行政行为的证据和所依据的规范性文件，并提出答辩状' : '十五日内提出答辩状'}。不提出答辩状的，不影响本院审理。`,
        '自然人应当提交身份证明；法人或者其他组织应当提交营业执照或者登记证书、法定代表人或者主要负责人身份证明。', '委托代理人的，应当提交授权委托书，写明委托事项和权限。',
        '答辩状应当记明姓名或者名称、住所、联系方式等事项，并签名或者盖章。',
      ] }, ...words(v.more ?? ''),
    ],
  }),
});

/** Tells all defects of a complaint at once, with the time to mend them: 登记立案规定（2015）第七条. */
export const defectsNotice = kindOf({
  title: ['补正通知书', 'Notice of defects'], article: '登记立案规定（2015）第七条；民诉法解释（2022）第二百零八条', by: clerks, when: beforeRegistration,
  fields: { from: text(['起诉人', 'Filer'], 100), defects: rows(['需要补正的内容', 'Defects'], { what: text(['内容', 'What'], 500), basis: maybe(text(['依据', 'By'], 200)) }, { max: 100 }), until: onDay(['补正期限届满日', 'Last day']) },
  write: (_, v) => ({
    to: `${v.from}：`,
    blocks: [
      ...words('你提交的起诉状和材料经审查，下列内容需要补正，本院现一次性告知：'), { kind: 'items', items: v.defects.map((d) => `${d.what}${d.basis === undefined || d.basis === '' ? '' : `（${d.basis}）`}`) },
      ...words(`请于${inFigures(v.until)}前补正。本院决定是否立案的期间自收到补正材料之日起计算。逾期没有补正的，退回诉状并记录在册；坚持起诉的，本院依法裁定不予受理。`),
    ],
  }),
});

/** Tells why a complaint goes back: 登记立案规定（2015）第七条. */
export const returnNotice = kindOf({
  title: ['退回诉状通知书', 'Notice of return'], article: '登记立案规定（2015）第七条', by: clerks, when: beforeRegistration,
  fields: { from: text(['起诉人', 'Filer'], 100), reason: long(['退回的理由', 'Why']) },
  write: (_, v) => ({ to: `${v.from}：`, blocks: [...words('你提交的起诉状和材料，本院现予退回，理由如下：'), ...words(v.reason), ...words('坚持起诉的，可以向本院提出，由本院依法裁定。')] }),
});

/** Tells the fee, worked out by the tables and not typed, and the seven days to pay it: 诉讼费用交纳办法（2006）第二十二条. */
export const feeNotice = kindOf({
  title: ['交纳诉讼费用通知书', 'Fee notice'], article: '诉讼费用交纳办法（2006）第十三条、第二十二条', by: clerks, when: numbered,
  fields: {
    class: starting(choice(['案件类型', 'Kind of case'], CLASSES), 'property'), amount: maybe(money(['诉讼请求的金额', 'Amount claimed'])),
    account: maybe(text(['交款方式', 'How to pay'], 500, { note: ['按本院实际的收款账户填写', 'As this court takes payments'] })),
  },
  write: (k, v) => ({
    to: addressed(k),
    blocks: [
      ...words(`${aboutCase(k)}，依照《诉讼费用交纳办法》，应当交纳案件受理费${yuanText(k.fee?.fen ?? 0)}元。计算如下：`), { kind: 'items', items: k.fee?.working ?? [] },
      ...words('请自接到本通知次日起七日内交纳。逾期不交纳，又未提出司法救助申请，或者申请司法救助未获批准而在指定期限内仍未交纳的，依照有关规定处理。交纳确有困难的，可以申请缓交、减交或者免交。'), ...words(v.account ?? ''),
    ],
  }),
});
