import { sentence } from '../shared/texts.ts';
import { texts } from './texts-events.ts';

/** What a public notice is about. */
export type Notice = { readonly name: string; readonly title: string; readonly document: string; readonly kind: string; readonly reason: string; readonly abroad: boolean; readonly appealable: boolean | null };
/** Days of a public notice, to answer and to appeal, for a party with a domicile in the country or without: 民事诉讼法（2023）第九十五条, 第一百二十八条, 第一百七十一条, 第二百八十三条, 第二百八十五条, 第二百八十六条. */
const DAYS = { home: { notice: 30, answer: 15, judgment: 15, ruling: 10 }, abroad: { notice: 60, answer: 30, judgment: 30, ruling: 30 } };

function moreOf(n: Notice, days: (typeof DAYS)['home']): string {
  const say = (what: string, facts: Record<string, unknown> = {}): string => sentence([texts], `service-of-process.notice.${what}`, facts);
  if (n.kind === 'response-notice') return say('complaint', { answer: days.answer });
  if (n.kind === 'summons') return say('summons');
  if (n.kind === 'judgment' && n.appealable !== false) return say('judgment', { paper: '判决', appeal: days.judgment });
  return n.kind === 'ruling' && n.appealable === true ? say('judgment', { paper: '裁定', appeal: days.ruling }) : '';
}

/** What a public notice has to say: why it is one, what is served, and what follows from it. 民诉法解释（2022）第一百三十九条. A draft, which the clerk completes with the points of the complaint or the judgment. */
export function noticeText(n: Notice): string {
  const days = n.abroad ? DAYS.abroad : DAYS.home;
  return sentence([texts], 'service-of-process.notice.text', { name: n.name, title: n.title, document: `《${n.document}》`, reason: n.reason, days: days.notice, more: moreOf(n, days) });
}
