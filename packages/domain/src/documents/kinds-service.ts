import { flag, maybe, noneOrMore, onDay, onMoment, rows, text, whole } from '../calculators/fields.ts';
import { fine, kindOf, long } from './kind.ts';
import { aboutCase, inFigures, momentInFigures, words } from './paper.ts';

/** Where someone is served, as that person confirmed it: 民诉法解释（2022）第一百三十七条；在线诉讼规则（2021）第二十九条. Shown to that person and the court alone. */
export const addressConfirmation = kindOf({
  title: ['送达地址确认书', 'Confirmation of the address for service'], article: '民事诉讼法（2023）第九十条；在线诉讼规则（2021）第二十九条；民诉法解释（2022）第一百三十七条', by: ['system', 'clerk'], seal: false, signing: 'named', personal: true,
  fields: {
    electronic: flag(['同意电子送达', 'Agrees to electronic service']), platform: flag(['诉讼平台', 'This platform']), mobile: maybe(text(['手机号码', 'Mobile'], 20)), email: maybe(text(['电子邮箱', 'E-mail'], 100)),
    postal: maybe(text(['邮寄地址', 'Postal address'], 200)), recipient: maybe(text(['指定的代收人', 'Who receives'], 60)), basis: maybe(text(['同意的方式', 'How it was agreed'], 200)), notice: maybe(long(['告知的内容', 'What was told'])),
  },
  write: (k, v) => ({
    blocks: [
      { kind: 'pairs', rows: [
        ['案由', k.cause], ['受送达人', k.to === null ? '' : `${k.to.name}（${k.to.roleName}）`], ['电子送达', v.electronic ? '同意' : '不同意'], ...(v.basis ? [['同意的方式', v.basis] as const] : []),
        ...(v.electronic ? [['电子送达地址', [v.platform ? '微法院平台' : '', v.mobile ?? '', v.email ?? ''].filter((one) => one !== '').join('；') || '—'] as const] : []),
        ['邮寄地址', v.postal || '—'], ['指定的代收人', v.recipient || '—'],
      ] },
      { kind: 'items', items: [
        '本确认书确认的送达地址适用于本案第一审程序；在提起上诉、申请再审、申请执行时未书面变更的，可以作为第二审程序、审判监督程序、执行程序的送达地址。', '送达地址变更的，应当及时书面告知人民法院。',
        '同意电子送达的，判决书、裁定书、调解书也可以电子方式送达；需要纸质文书的，可以要求人民法院提供。采用电子方式送达的，以送达信息到达受送达人特定系统的日期为送达日期。',
        '提供的送达地址不准确、拒不提供或者变更后未告知，致使诉讼文书未能被实际接收的，由受送达人承担相应的法律后果。',
      ] }, ...words(v.notice ?? ''), ...words('本人已阅读并理解上述内容，保证所提供的送达地址准确、有效。'),
    ],
  }),
});

/** The certificate of service: 民事诉讼法（2023）第八十七条; of electronic service, what the system recorded (在线诉讼规则（2021）第三十一条). */
export const serviceCertificate = kindOf({
  title: ['送达回证', 'Certificate of service'], article: '民事诉讼法（2023）第八十七条、第九十条；在线诉讼规则（2021）第三十一条', by: ['system'], when: () => fine,
  fields: {
    document: text(['送达的文书', 'Document'], 200), code: maybe(text(['文书验证码', 'Its code'], 40)), recipient: text(['受送达人', 'Served on'], 200), way: text(['送达方式', 'Way'], 100), address: maybe(text(['送达地址', 'Address'], 300)),
    effectiveOn: maybe(onDay(['送达日期', 'Day of service'])), effectiveAt: maybe(onMoment(['生效时间', 'Moment of effect'])), reason: maybe(text(['送达生效的理由', 'Why it took effect'], 1_000)), article: maybe(text(['依据', 'By'], 300)),
    events: noneOrMore(['经过', 'Course'], { at: onMoment(['时间', 'When']), what: text(['事项', 'What'], 500), by: maybe(text(['经办', 'By'], 100)) }, { max: 500 }), note: maybe(long(['备注', 'Note'])),
  },
  write: (k, v) => ({
    blocks: [
      { kind: 'pairs', rows: [
        ['案由', k.cause], ['送达的文书', `${v.document}${v.code ? `（验证码 ${v.code}）` : ''}`], ['受送达人', v.recipient], ['送达方式', v.way], ...(v.address ? [['送达地址', v.address] as const] : []),
        ['送达日期', v.effectiveAt ? momentInFigures(v.effectiveAt) : v.effectiveOn ? inFigures(v.effectiveOn) : '—'], ...(v.reason ? [['理由', v.reason] as const] : []), ...(v.article ? [['依据', v.article] as const] : []),
      ] },
      ...(v.events.length === 0 ? [] : [{ kind: 'table', head: ['时间', '事项', '经办'], widths: [3, 6, 2], rows: v.events.map((e) => [momentInFigures(e.at), e.what, e.by ?? '']) } as const]), ...words(v.note ?? ''),
    ],
  }),
});

const ITEM = { number: text(['编号', 'Number'], 30), name: text(['名称', 'Name'], 200) };
/** The list of evidence as a side hands it in: 证据规定（2019）第十九条. */
export const evidenceList = kindOf({
  title: ['证据清单', 'List of evidence'], article: '证据规定（2019）第十九条', by: ['system', 'clerk'], seal: false, signing: 'named',
  fields: {
    submitter: text(['提交人', 'Submitter'], 200), submittedAt: maybe(onMoment(['提交时间', 'Submitted'])),
    items: rows(['证据', 'Items'], { ...ITEM, source: text(['来源', 'Source'], 500), purpose: text(['证明对象', 'What it proves'], 1_000), form: maybe(text(['原件或者复印件', 'Original or copy'], 30)), pages: maybe(whole(['页数', 'Pages'], { max: 20_000 })) }, { max: 1_000 }),
  },
  write: (k, v) => ({
    blocks: [
      { kind: 'pairs', rows: [['案由', k.cause], ['提交人', v.submitter], ...(v.submittedAt ? [['提交时间', momentInFigures(v.submittedAt)] as const] : [])] },
      { kind: 'table', head: ['编号', '名称', '来源', '证明对象', '原件/复印件', '页数'], widths: [2, 4, 3, 5, 2, 1], rows: v.items.map((i) => [i.number, i.name, i.source, i.purpose, i.form ?? '', i.pages === undefined ? '—' : String(i.pages)]) },
    ],
  }),
});

/** The receipt for evidence, signed by who took it: 民事诉讼法（2023）第六十九条；证据规定（2019）第十九条第二款. */
export const evidenceReceipt = kindOf({
  title: ['证据材料收据', 'Receipt of evidence'], article: '民事诉讼法（2023）第六十九条；证据规定（2019）第十九条第二款', by: ['system', 'clerk', 'assistant'],
  fields: {
    submitter: text(['提交人', 'Submitter'], 200), receivedAt: onMoment(['收到时间', 'Received']), handler: maybe(text(['经办人员', 'Taken by'], 60)),
    items: rows(['证据', 'Items'], { ...ITEM, form: maybe(text(['原件或者复印件', 'Original or copy'], 30)), pages: maybe(whole(['页数', 'Pages'], { max: 20_000 })), copies: maybe(whole(['份数', 'Copies'], { max: 50 })) }, { max: 1_000 }),
  },
  write: (k, v) => ({
    to: `${v.submitter}：`,
    blocks: [
      ...words(`${aboutCase(k)}，本院于${momentInFigures(v.receivedAt)}收到你提交的下列证据材料：`),
      { kind: 'table', head: ['编号', '名称', '原件/复印件', '页数', '份数'], widths: [2, 6, 3, 1, 1], rows: v.items.map((i) => [i.number, i.name, i.form ?? '', i.pages === undefined ? '—' : String(i.pages), i.copies === undefined ? '—' : String(i.copies)]) },
    ],
    offices: [`经办人　${v.handler ?? k.clerk ?? ''}`],
  }),
});
