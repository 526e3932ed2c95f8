import { agreed, refused, type Decision } from '../shared/decision.ts';
import type { EventBy, EventKind } from './rules-recorded.ts';
import { ELECTRONIC, type Way } from './rules.ts';

/** What the clerk may note of an attempt. */
export const NOTED = ['sent', 'posted', 'signed', 'signed-by-other', 'left', 'returned', 'failed', 'published', 'answered'] as const;
/** Something that the clerk notes. */
export type Noted = (typeof NOTED)[number];

const HAND: readonly Way[] = ['direct', 'substitute', 'left', 'entrusted', 'forwarded'];
const FITS: Readonly<Record<Noted, (way: Way) => boolean>> = {
  sent: (way) => way !== 'mail' && way !== 'public-notice' && way !== 'platform', posted: (way) => way === 'mail', signed: (way) => way !== 'platform', 'signed-by-other': (way) => way === 'mail' || HAND.includes(way),
  left: (way) => way === 'direct' || way === 'left', returned: (way) => way === 'mail', failed: (way) => way !== 'platform', published: (way) => way === 'public-notice', answered: () => true,
};
/** As what it is recorded. */
export const recordedAs = (what: Noted): EventKind => (what === 'posted' ? 'sent' : what === 'answered' ? 'acted' : what);
/** Whose act it is, as far as the clerk notes it. */
export const actOf = (what: Noted, on: 'party' | 'agent' | 'nominee'): EventBy => {
  if (what === 'signed' || what === 'answered') return on;
  if (what === 'signed-by-other') return on === 'nominee' ? 'nominee' : 'household';
  return what === 'returned' ? 'carrier' : 'court';
};

/** What bears on whether something may be noted of an attempt. */
export type NoteGround = { readonly way: Way; readonly at: Date; readonly now: Date; readonly issuedAt: Date; readonly sentAt: Date | null; readonly proved: boolean; readonly replaced: boolean };
/** Whether something may be noted of an attempt: it fits its way and lies after issue and sending, and not ahead; leaving behind needs a witness or pictures (民事诉讼法（2023）第八十九条). */
export function mayNote(what: Noted, g: NoteGround): Decision<void> {
  if (g.replaced) return refused('service-of-process.superseded', 'conflict');
  if (!FITS[what](g.way)) return refused('service-of-process.not-of-this-way', 'invalid');
  if (g.at > g.now) return refused('service-of-process.in-the-future', 'invalid');
  if (g.at < g.issuedAt) return refused('service-of-process.before-issue', 'invalid');
  const starts = what === 'sent' || what === 'posted' || what === 'published', needsSending = g.way === 'mail' || ELECTRONIC.includes(g.way);
  if (!starts && needsSending && g.sentAt === null) return refused('service-of-process.not-sent-yet', 'conflict');
  if (!starts && g.sentAt !== null && g.at < g.sentAt) return refused('service-of-process.before-it-was-sent', 'invalid');
  return what === 'left' && !g.proved ? refused('service-of-process.left-needs-proof', 'invalid') : agreed(undefined);
}

/** What a line of a carrier's export says. */
export type MailLine = { readonly tracking: string; readonly what: 'signed' | 'signed-by-other' | 'returned' | 'failed'; readonly at: Date; readonly signer: string; readonly cause: 'wrong-address' | 'change-not-reported' | 'refused' | 'carrier' | 'unknown' | null };
const OUTCOMES: Readonly<Record<string, MailLine['what']>> = {
  signed: 'signed', 签收: 'signed', 本人签收: 'signed', 已签收: 'signed', 'signed-by-other': 'signed-by-other', 代收: 'signed-by-other', 他人代收: 'signed-by-other', 家属代收: 'signed-by-other', 单位收发: 'signed-by-other',
  returned: 'returned', 退回: 'returned', 已退回: 'returned', failed: 'failed', 未妥投: 'failed', 丢失: 'failed',
};
const CAUSES: Readonly<Record<string, NonNullable<MailLine['cause']>>> = {
  'wrong-address': 'wrong-address', 地址不准确: 'wrong-address', 地址不详: 'wrong-address', 查无此人: 'wrong-address', 'change-not-reported': 'change-not-reported', 地址变更: 'change-not-reported', 迁移新址不明: 'change-not-reported',
  refused: 'refused', 拒收: 'refused', 拒绝签收: 'refused', carrier: 'carrier', 邮政原因: 'carrier', 无人签收: 'unknown', 逾期未领: 'unknown',
};
const WHEN = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
/** A moment as carriers write it, in Asia/Shanghai; a day alone is its noon. Null where it is none. */
function whenOf(text: string): Date | null {
  const found = WHEN.exec(text);
  if (!found) return null;
  const [, y, m, d, h = '12', min = '00', s = '00'] = found, two = (n: string | undefined): string => String(n).padStart(2, '0');
  const iso = `${y}-${two(m)}-${two(d)}T${two(h)}:${min}:${s}`, at = new Date(`${iso}+08:00`);
  return Number.isNaN(at.getTime()) || new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19) !== iso ? null : at;
}
/** Reads a line `tracking,outcome,time,signer or cause`, full-width commas and tabs included; null for one that cannot be read. */
export function readMailLine(line: string): MailLine | null {
  const [tracking = '', outcome = '', time = '', rest = ''] = line.normalize('NFKC').split(/[,\t]/).map((part) => part.trim().replace(/^"|"$/g, ''));
  const what = OUTCOMES[outcome.toLowerCase()], at = whenOf(time);
  if (!/^[A-Za-z0-9-]{6,40}$/.test(tracking) || what === undefined || at === null) return null;
  return { tracking: tracking.toUpperCase(), what, at, signer: what === 'returned' || what === 'failed' ? '' : rest.slice(0, 60), cause: what === 'returned' ? CAUSES[rest] ?? 'unknown' : null };
}
/** Whether a line is the heading of a table, or empty. */
export const isHeading = (line: string): boolean => line.trim() === '' || /^["\s]*(tracking|邮件号|邮件号码|单号)/i.test(line);
