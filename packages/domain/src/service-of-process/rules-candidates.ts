import type { Article } from '../shared/citation.ts';
import { ELECTRONIC, type Basis } from './rules.ts';
import { firstOf, lastDecision, type Serving, type ServiceEvent } from './rules-recorded.ts';
import { returnCounts } from './rules-ways.ts';

/** Why a service took effect. */
export const REASONS = [
  'arrived', 'arrival-proved', 'acknowledged', 'acted', 'accepted', 'read', 'signed', 'signed-by-agent', 'signed-by-nominee', 'signed-by-household', 'mail-signed', 'entrusted-signed',
  'forwarded-signed', 'mail-returned', 'left', 'receipt-refused', 'notice-ended', 'notice-ended-abroad', 'statement-signed',
] as const;
/** A reason for an effect. */
export type Reason = (typeof REASONS)[number];
/** Why something recorded does not count. */
export const IGNORED = [
  'before-issue', 'after-now', 'no-such-attempt', 'not-sent', 'before-sent', 'not-this-way', 'no-consent', 'arrival-not-enough', 'came-back-undelivered', 'rebutted', 'without-proof', 'left-with-agent',
  'by-opponent', 'return-without-fault', 'return-does-not-count', 'statement-needs-signature', 'statement-in-person',
] as const;
/** Something recorded that does not count, and why. */
export type Ignored = { readonly event: string; readonly reason: (typeof IGNORED)[number] };
/** A moment at which an attempt may have taken effect. */
export type Candidate = { readonly at: Date; readonly presumed: boolean; readonly rebuttable: boolean; readonly reason: Reason; readonly article: Article };
/** What an attempt comes to; `fell` says that only what was rebutted spoke for it. */
export type Candidates = { readonly valid: readonly Candidate[]; readonly ignored: readonly Ignored[]; readonly sentAt: Date | null; readonly fell: boolean };

/** By which article each reason makes a service. */
export const ARTICLES: Readonly<Record<Reason, Article>> = {
  arrived: '在线诉讼规则（2021）第三十一条第一款；民事诉讼法（2023）第九十条第二款',
  'arrival-proved': '民诉法解释（2022）第一百三十五条第二款',
  acknowledged: '在线诉讼规则（2021）第三十一条第二款第一项', acted: '在线诉讼规则（2021）第三十一条第二款第一项',
  accepted: '在线诉讼规则（2021）第二十九条第二款第四项；在线诉讼规则（2021）第三十一条第二款第一项',
  read: '在线诉讼规则（2021）第三十一条第二款第二项',
  signed: '民事诉讼法（2023）第八十七条第二款；民事诉讼法（2023）第八十八条', 'signed-by-agent': '民事诉讼法（2023）第八十八条；民诉法解释（2022）第一百三十二条',
  'signed-by-nominee': '民事诉讼法（2023）第八十八条', 'signed-by-household': '民事诉讼法（2023）第八十八条', 'mail-signed': '民事诉讼法（2023）第九十一条；法院专递规定（2004）第九条',
  'entrusted-signed': '民诉法解释（2022）第一百三十四条第一款', 'forwarded-signed': '民事诉讼法（2023）第九十四条', 'mail-returned': '法院专递规定（2004）第十一条第一款',
  left: '民事诉讼法（2023）第八十九条', 'receipt-refused': '民诉法解释（2022）第一百三十一条', 'notice-ended': '民事诉讼法（2023）第九十五条第一款；民诉法解释（2022）第一百三十八条第一款',
  'notice-ended-abroad': '民事诉讼法（2023）第二百八十三条第二款', 'statement-signed': '民事诉讼法（2023）第一百条第三款；民诉法解释（2022）第一百三十三条',
};
const PRESUMED: readonly Reason[] = ['read'], REBUTTABLE: readonly Reason[] = ['read', 'mail-returned'];
const candidate = (reason: Reason, at: Date): Candidate => ({ at, reason, presumed: PRESUMED.includes(reason), rebuttable: REBUTTABLE.includes(reason), article: ARTICLES[reason] });

/** What one event of an attempt comes to: a reason to count, a reason not to, or nothing of either. */
type Judged = { yes: Reason } | { no: Ignored['reason'] } | null;
type About = { a: Basis; rebutted: boolean; bounced: boolean; fixedArrival: boolean };
const yes = (reason: Reason): Judged => ({ yes: reason }), no = (reason: Ignored['reason']): Judged => ({ no: reason });

/** A mediation statement 调解书 takes effect by the signature of the party itself or of whom it named, online as on paper: 民事诉讼法（2023）第一百条; 民诉法解释（2022）第一百三十三条; 在线诉讼规则（2021）第三十三条. */
function ofStatement(e: ServiceEvent): Judged {
  if (e.what === 'signed' || e.what === 'acknowledged') return e.by === 'party' || e.by === 'nominee' ? yes('statement-signed') : no('statement-in-person');
  if (e.what === 'signed-by-other') return e.by === 'nominee' ? yes('statement-signed') : no('statement-in-person');
  return ['arrived', 'read', 'acted', 'left', 'returned', 'published'].includes(e.what) ? no('statement-needs-signature') : null;
}

/** In the electronic ways arrival suffices at an address that the addressee gave; elsewhere an answer or an act, or, rebuttably and with consent, reading: 在线诉讼规则（2021）第二十九条, 第三十一条. */
function ofElectronic(e: ServiceEvent, { a, rebutted, bounced, fixedArrival }: About): Judged {
  if (e.what === 'acknowledged' || e.what === 'acted' || e.what === 'signed') return yes(a.consented ? (e.what === 'acted' ? 'acted' : 'acknowledged') : 'accepted');
  if (e.what === 'arrived' || e.what === 'read') {
    if (!a.consented) return no('no-consent');
    if (a.address === 'given') return e.what === 'read' || fixedArrival ? null : bounced ? no('came-back-undelivered') : yes('arrived');
    return e.what === 'arrived' ? no('arrival-not-enough') : rebutted ? no('rebutted') : yes('read');
  }
  return ['left', 'returned', 'published', 'signed-by-other'].includes(e.what) ? no('not-this-way') : null;
}

/** Mail by the day on its receipt, or, where the addressee is at fault, by the day on which it came back: 法院专递规定（2004）第九条, 第十一条. */
function ofMail(e: ServiceEvent, { a, rebutted }: About): Judged {
  if (e.what === 'signed' || e.what === 'signed-by-other') return e.by === 'opponent' ? no('by-opponent') : yes('mail-signed');
  if (e.what === 'acknowledged' || e.what === 'acted') return yes('signed');
  if (e.what !== 'returned') return ['arrived', 'read', 'left', 'published'].includes(e.what) ? no('not-this-way') : null;
  if (rebutted) return no('return-without-fault');
  const own = a.address === 'given' || e.cause === 'refused';
  return own && returnCounts({ why: e.cause ?? 'unknown', faultless: false }) ? yes('mail-returned') : no('return-does-not-count');
}

/** From hand to hand, by another court or by who forwards it: 民事诉讼法（2023）第八十八条至第九十四条. */
function ofHand(e: ServiceEvent, { a }: About): Judged {
  if (e.by === 'opponent') return no('by-opponent');
  if (e.what === 'signed' || e.what === 'acknowledged' || e.what === 'acted') {
    if (a.way === 'entrusted') return yes('entrusted-signed');
    if (a.way === 'forwarded') return yes('forwarded-signed');
    return yes(e.by === 'agent' || a.on === 'agent' ? 'signed-by-agent' : e.by === 'nominee' || a.on === 'nominee' ? 'signed-by-nominee' : 'signed');
  }
  if (e.what === 'signed-by-other') return yes(e.by === 'nominee' ? 'signed-by-nominee' : e.by === 'agent' ? 'signed-by-agent' : 'signed-by-household');
  if (e.what !== 'left') return ['arrived', 'read', 'returned', 'published'].includes(e.what) ? no('not-this-way') : null;
  if (a.on === 'agent') return no('left-with-agent');
  if (e.proved !== true) return no('without-proof');
  return yes(a.way === 'left' ? 'left' : 'receipt-refused');
}

function judge(service: Serving, e: ServiceEvent, about: About): Judged {
  if (service.statement) return ofStatement(e);
  if (ELECTRONIC.includes(about.a.way)) return ofElectronic(e, about);
  if (about.a.way === 'mail') return ofMail(e, about);
  // A notice is served by its end alone; who comes forward and takes the paper has it from then.
  if (about.a.way === 'public-notice') return e.what === 'signed' || e.what === 'acknowledged' || e.what === 'acted' ? yes('signed') : null;
  return ofHand(e, about);
}

/** The ways in which the sending is an act of its own, before which nothing can happen. In the others it goes from hand to hand. */
const SENT_FIRST: readonly string[] = [...ELECTRONIC, 'mail', 'public-notice'];
const STEERING: readonly string[] = ['sent', 'published', 'failed', 'arrival-proved', 'rebuttal-decided', 'replaced'];

/** The moments that speak for an attempt, by its events alone, and what does not count of them. */
export function candidatesOf(service: Serving, a: Basis, own: readonly ServiceEvent[], { noticeEnd }: { noticeEnd: Date | null }): Candidates {
  const sentAt = firstOf(own, 'sent', 'published') ?? (SENT_FIRST.includes(a.way) ? null : service.issuedAt);
  const proved = ELECTRONIC.includes(a.way) && a.address === 'given' && !service.statement ? lastDecision(own, 'arrival-proved') : null;
  const about: About = { a, rebutted: lastDecision(own, 'rebuttal-decided')?.accepted === true, bounced: firstOf(own, 'failed') !== null, fixedArrival: proved !== null };
  const valid: Candidate[] = [], ignored: Ignored[] = [];
  for (const e of own) {
    if (STEERING.includes(e.what)) continue;
    const judged = sentAt === null ? no('not-sent') : e.at < sentAt ? no('before-sent') : judge(service, e, about);
    if (judged && 'yes' in judged) valid.push(candidate(judged.yes, e.at));
    else if (judged) ignored.push({ event: e.event, reason: judged.no });
  }
  if (proved !== null && sentAt !== null && proved.at >= sentAt) valid.push(candidate('arrival-proved', proved.at));
  if (noticeEnd !== null && !service.statement && !about.bounced) valid.push(candidate(a.abroad ? 'notice-ended-abroad' : 'notice-ended', noticeEnd));
  return { valid, ignored, sentAt, fell: ignored.some((i) => i.reason === 'rebutted' || i.reason === 'return-without-fault') };
}
