import { creditCheck } from '@microcourt/domain/identity/rules-numbers-checks';
import type { Draft, Party } from '@microcourt/domain/filing/draft';
import type { Day } from '@microcourt/domain/shared/calendar';
import { DEMO_COURT, PARTIES, type PartyKey } from './people.ts';

/** A party of the story as a complaint names one. */
export function person(key: PartyKey): Party {
  const p = PARTIES.find((one) => one.key === key)!;
  return {
    key: `p-${key}`, kind: 'person', name: p.name, idKind: 'resident-id', idNumber: p.number, gender: p.gender, birthDate: p.born, ethnicity: '汉族', occupation: '职员', workUnit: '演示公司',
    ...(p.mobile === null ? {} : { phone: p.mobile }), domicile: { division: '330999', text: '演示省演示市演示区演示路 1 号' },
  };
}
/** The plaintiff with her lawyer. */
const withAgent = (key: PartyKey): Party => {
  const wu = PARTIES.find((one) => one.key === 'wu')!;
  return { ...person(key), agents: [{ key: 'a1', kind: 'lawyer', name: wu.name, idKind: 'resident-id', idNumber: wu.number, firm: '演示律师事务所', phone: wu.mobile!, power: 'special' }] };
};
const firmCode = '91330999MA0DEMA0X'.slice(0, 17);
/** An invented firm; its code is well-formed and belongs to no one. */
export const FIRM: Party = { key: 'd-firm', kind: 'organisation', name: '演示商贸有限公司', idKind: 'credit-code', idNumber: `${firmCode}${creditCheck(firmCode)}`, phone: '13800000008', domicile: { division: '330999', text: '演示省演示市演示区演示路 8 号' }, representative: { name: '郑演示' } };
/** Someone who is only named, at an invented address. */
export const named = (name: string): Party => ({ key: 'd1', kind: 'person', name, domicile: { division: '330999', text: '演示省演示市演示区演示路 5 号' } });
const firmNamed = (name: string): Party => ({ key: 'd1', kind: 'organisation', name, domicile: { division: '330999', text: '演示省演示市演示区演示路 9 号' } });
const ORGAN: Party = { key: 'd-organ', kind: 'organ', name: '演示区市场监督管理局', domicile: { division: '330999', text: '演示省演示市演示区政府路 2 号' } };

const service = (key: PartyKey): NonNullable<Draft['service']> => {
  const p = person(key);
  return { recipient: p.name, address: p.domicile, postcode: '000000', phone: p.phone, ...(p.phone === undefined ? { electronic: 'declined' as const } : { electronic: 'agreed' as const, channels: { app: true } }), confirmed: true };
};

/** A loan that was not paid back. */
export const loan = (yuan: number, on: Day, more: Partial<Draft> = {}): Draft => ({
  kind: 'civil', formId: 'private-loan', court: DEMO_COURT.code, cause: { code: 'CC-4-10-108-3' }, plaintiffs: [person('chen')], defendants: [person('zhou2')],
  claims: [
    { key: 'c1', text: `请求判令被告归还借款本金 ${yuan} 元`, amountFen: yuan * 100, kind: 'money' },
    { key: 'c2', text: '请求判令被告承担本案诉讼费用', kind: 'costs' },
  ],
  facts: `原、被告系同事。${on} 被告因资金周转向原告借款 ${yuan} 元，出具借条一张，约定三个月内归还。到期后原告多次催要，被告至今没有归还。`,
  answers: { paper: 'iou', 'signed-on': on, 'amount-agreed': yuan * 100, 'amount-paid': yuan * 100, 'paid-on': on, 'paid-how': 'wechat', rate: '无', principal: yuan * 100 },
  service: service('chen'), noEvidenceYet: false, ...more,
});

/** The same by someone who comes to the counter without a telephone. */
export const loanAtCounter = (yuan: number, on: Day): Draft => loan(yuan, on, { plaintiffs: [person('feng')], defendants: [named('蒋演示')], service: service('feng') });

/** The same with her lawyer. */
export const loanWithLawyer = (yuan: number, on: Day): Draft => loan(yuan, on, { plaintiffs: [withAgent('chen')] });

/** Goods that were paid for and not delivered. */
export const sale = (yuan: number, more: Partial<Draft> = {}): Draft => ({
  kind: 'civil', formId: 'sale', court: DEMO_COURT.code, cause: { code: 'CC-4-10-88' }, plaintiffs: [person('chen')], defendants: [FIRM],
  claims: [{ key: 'c1', text: `请求判令被告返还货款 ${yuan} 元`, amountFen: yuan * 100, kind: 'money' }],
  facts: '原告向被告订购家具一套并付清货款，被告收款后一直没有发货，经催告也不退款。', service: service('chen'), ...more,
});

/** A fine that its addressee holds unlawful. */
export const fine = (known: Day): Draft => ({
  kind: 'administrative', formId: 'administrative', court: DEMO_COURT.code, cause: { code: 'AD-1-1' }, plaintiffs: [person('zhou2')], defendants: [ORGAN],
  act: { what: 'act', name: '行政处罚决定书', number: '演示市监罚〔2026〕1号', madeOn: known, knownOn: known, toldOfPeriod: true, reconsideration: 'none' },
  claims: [{ key: 'c1', text: '请求撤销被告作出的行政处罚决定', kind: 'revoke' }],
  facts: '被告以原告占道经营为由罚款 2000 元。原告的摊位在划定的区域之内，处罚认定的事实不清、证据不足。', service: service('zhou2'),
});

/** The same against another invented firm. */
export const saleBy = (firm: string, yuan: number, more: Partial<Draft> = {}): Draft => sale(yuan, { defendants: [firmNamed(firm)], ...more });

/** Something that no court may take up: nobody's own right is touched. */
export const ofOthers = (firm: string): Draft => saleBy(firm, 3_000, { facts: '原告听说邻居在被告处买家具受了骗，要求被告把货款退给邻居。' });
