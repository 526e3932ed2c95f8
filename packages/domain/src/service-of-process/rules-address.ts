import { agreed, refused, type Decision } from '../shared/decision.ts';

/** The version of the text that the interview of a complaint shows before it asks for the address for service. */
export const AS_FILED = 'filing-1';
/** The version of what is told before an address for service is confirmed on the phone or at the court's desk; kept with every confirmation, and changed with `NOTICE` and the words that both show. */
export const TOLD_VERSION = 'address-2026-11-26';
/** What is told before an address for service is confirmed: 在线诉讼规则（2021）第三十条. It is printed on the confirmation. */
export const NOTICE = '人民法院已告知电子送达的适用范围、效力、送达地址变更方式以及其他需要告知的送达事项。电子送达可以用于本案的诉讼文书和证据材料；送达信息到达确认的电子地址所在系统即为送达，是否打开、阅读不影响送达的效力。可以随时撤回对电子送达的同意，撤回只对以后的送达有效。';

const BASES: Readonly<Record<string, string>> = { express: '明确表示同意', 'agreed-before': '诉讼前已作出约定或者承诺', 'given-in-pleadings': '在起诉状、答辩状等材料中主动提供电子地址', accepted: '接受已经完成的电子送达且未表示不同意' };
/** How someone came to agree to electronic service, as papers say it: 在线诉讼规则（2021）第二十九条第二款. */
export const basisText = (basis: string): string => BASES[basis] ?? '';

/** Where someone says to be reached. */
export type Reach = { readonly electronic: boolean; readonly platform: boolean; readonly mobile: string | null; readonly email: string | null; readonly postal: string | null };
const MOBILE = /^1[3-9]\d{9}$/, EMAIL = /^[^\s@<>,;:"()]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}$/;

/** Whether an address for service can be taken: agreed electronic service needs a place to arrive at, everyone else an address for paper (法院专递规定（2004）第四条); what is given must be one. */
export function checkAddress(a: Reach): Decision<void> {
  if (a.mobile !== null && !MOBILE.test(a.mobile)) return refused('service-of-process.mobile-misread', 'invalid');
  if (a.email !== null && !EMAIL.test(a.email)) return refused('service-of-process.email-misread', 'invalid');
  if (a.electronic && !a.platform && a.mobile === null && a.email === null) return refused('service-of-process.no-electronic-address', 'invalid');
  return !a.electronic && a.postal === null ? refused('service-of-process.no-postal-address', 'invalid') : agreed(undefined);
}

const covered = (text: string, first: number, last: number): string => `${text.slice(0, first)}****${last === 0 ? '' : text.slice(-last)}`;
/** An address as it is shown beside an attempt: enough for its owner to know it, too little for anybody else. */
export function masked(way: string, contact: string): string {
  if (contact === '') return '';
  if (way === 'email') return `${covered(contact.split('@')[0] ?? '', 1, 0)}@${contact.split('@')[1] ?? ''}`;
  if (way === 'messenger' || way === 'fax') return contact.length < 8 ? '****' : covered(contact, 3, 4);
  return contact.length <= 6 ? '****' : covered(contact, 6, 0);
}
