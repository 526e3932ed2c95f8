import type { DocumentKind } from '@microcourt/domain/documents/contract';
import type { Book } from './words';

/** The kinds of documents by name. */
export const documentKinds: Book<DocumentKind> = {
  'filing-receipt': ['诉讼材料收据', 'Receipt of the materials of a complaint'], 'acceptance-notice': ['受理案件通知书', 'Notice of acceptance'], 'rights-notice': ['诉讼权利义务告知书', 'Notice of rights and duties'], 'evidence-notice': ['举证通知书', 'Notice of evidence'], 'response-notice': ['应诉通知书', 'Notice to respond'],
  summons: ['传票', 'Summons'], 'address-confirmation': ['送达地址确认书', 'Confirmation of the address for service'], 'service-certificate': ['送达回证', 'Certificate of service'], 'evidence-list': ['证据清单', 'List of evidence'], 'evidence-receipt': ['证据材料收据', 'Receipt of evidence'],
  'defects-notice': ['补正通知书', 'Notice of defects'], 'return-notice': ['退回诉状通知书', 'Notice of return'], 'fee-notice': ['交纳诉讼费用通知书', 'Fee notice'], 'mediation-agreement': ['调解协议', 'Mediation agreement'], 'mediation-statement': ['调解书', 'Mediation statement'],
  'exchange-record': ['证据交换笔录', 'Record of the exchange of evidence'], 'hearing-record': ['法庭笔录', 'Record of the hearing'], judgment: ['判决书', 'Judgment'], ruling: ['裁定书', 'Ruling'], decision: ['决定书', 'Decision'],
};
