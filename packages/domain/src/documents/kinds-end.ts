import { choice, flag, maybe, noneOrMore, text } from '../calculators/fields.ts';
import { refused } from '../shared/decision.ts';
import { fine, kindOf, long } from './kind.ts';
import { aboutCase, benchLines, head, partyLines, words } from './paper.ts';

/**
 * What the parties agreed on, signed by them, the judge and the clerk. With `bySignature` it binds once all have signed and no statement is needed:
 * 民事诉讼法（2023）第一百零一条；民诉法解释（2022）第一百五十一条. Whoever does not sign has not agreed.
 */
export const mediationAgreement = kindOf({
  title: ['调解协议', 'Mediation agreement'], article: '民事诉讼法（2023）第一百条、第一百零一条；民诉法解释（2022）第一百五十一条', by: ['judge', 'assistant', 'clerk'], seal: false, signing: 'always', refusal: 'ends',
  fields: { terms: long(['协议内容', 'Terms']), bySignature: flag(['各方同意签名后即发生法律效力', 'Binding once all have signed']) },
  write: (k, v) => ({
    blocks: [
      partyLines(k), ...words(`${aboutCase(k)}，经本院主持调解，当事人自愿达成如下协议：`), ...words(v.terms),
      ...words(v.bySignature ? '各方当事人同意：本协议自各方当事人、审判人员、书记员签名或者盖章后即具有法律效力。请求制作调解书的，可以向本院提出；拒收调解书的，不影响本协议的效力。' : '本院将根据本协议制作调解书。调解书经各方当事人签收后，即具有法律效力。'),
    ],
  }),
});

/** Who need not sign for a statement so that it binds: whoever gives security from outside the case, and no defendant who is a guarantor (第九条第二款), and a party with neither rights nor duties under it (第十二条). 民事调解规定（2020）. */
const UNBOUND = { guarantor: ['案外人提供担保', 'Gives security without being a party'], uninvolved: ['对调解书内容不享有权利也不承担义务', 'Has neither rights nor duties under it'] } as const;
const MAY_BE: Readonly<Record<keyof typeof UNBOUND, readonly string[]>> = { guarantor: ['third-party'], uninvolved: ['plaintiff', 'defendant', 'third-party'] };
/** The court's statement of a mediation: claims, facts and outcome, under the court's seal; it binds when both sides have signed for it: 民事诉讼法（2023）第一百条. */
export const mediationStatement = kindOf({
  title: ['调解书', 'Mediation statement'], article: '民事诉讼法（2023）第一百条；民诉法解释（2022）第一百四十九条', by: ['judge'],
  fields: {
    claims: long(['诉讼请求', 'Claims']), facts: long(['案件的事实', 'Facts']), outcome: long(['调解结果', 'Outcome']), fees: maybe(long(['诉讼费用的负担', 'Fees'])),
    unbound: noneOrMore(['不签收也不影响生效的人', 'Those whose signature it does not need'], { name: text(['姓名或者名称', 'Name'], 200), why: choice(['原因', 'Why'], UNBOUND) }, { max: 50, note: ['按本案人员的姓名或者名称填写；其他当事人都要签收', 'By their names in this case; all other parties have to sign'] }),
  },
  check: (k, v) => (v.unbound.every((one) => k.people.some((p) => p.name === one.name && MAY_BE[one.why].includes(p.role))) ? fine : refused('documents.not-in-case', 'invalid')),
  write: (k, v) => ({
    blocks: [
      partyLines(k), ...words(`${aboutCase(k)}，本院${k.registeredOn === null ? '' : '立案后'}依法进行了审理。`), head('诉讼请求'), ...words(v.claims), head('案件的事实'), ...words(v.facts),
      ...words('本案审理过程中，经本院主持调解，当事人自愿达成如下协议，本院予以确认：'), ...words(v.outcome), ...words(v.fees ?? ''), ...words('本调解书经各方当事人签收后，即具有法律效力。'),
    ],
    offices: benchLines(k),
  }),
});

/** What the judge wrote outside and brings as PDF; the platform gives it the seal and the code, and changes no word of it. */
const brought = (zh: string, en: string, article: string, more: Partial<Pick<Parameters<typeof kindOf>[0], 'when' | 'fields'>> = {}) => kindOf({
  title: [zh, en], article, by: ['judge'], brought: true, fields: {}, ...more, write: () => ({ blocks: [] }),
});
/** The judgment: 民事诉讼法（2023）第一百五十五条. */
export const judgment = brought('判决书', 'Judgment', '民事诉讼法（2023）第一百五十五条；行政诉讼法（2017）第八十条');
/** A ruling: 民事诉讼法（2023）第一百五十七条. One may also come when the case is closed, as to mend a slip of the pen in the judgment. The judge says whether it may be appealed, from which the days run once it is served. */
export const ruling = brought('裁定书', 'Ruling', '民事诉讼法（2023）第一百五十七条', {
  when: (k) => (k.number === null ? refused('documents.no-number', 'conflict') : fine),
  fields: { appealable: flag(['可以上诉', 'May be appealed'], { note: ['不予受理、对管辖权有异议、驳回起诉的裁定可以上诉（民事诉讼法第一百五十七条第二款）', 'Rulings not to accept, on jurisdiction and to dismiss the suit may be appealed (CPL, art. 157 (2))'] }) },
});
/** A decision: 民事诉讼法（2023）第五十条、第一百一十九条. */
export const decision = brought('决定书', 'Decision', '民事诉讼法（2023）第五十条、第一百一十九条');
