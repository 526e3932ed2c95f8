import { yuanText } from '@microcourt/domain/shared/money';
import { dayOf } from '@microcourt/domain/shared/calendar';
import type { Language } from './language.ts';

const ZONE = 'Asia/Shanghai';
const parts = (moment: string): string => new Date(new Date(moment).getTime() + 8 * 3_600_000).toISOString();

/** A moment in China Standard Time: `2026-11-24 15:04`. */
export const momentText = (moment: string): string => parts(moment).slice(0, 16).replace('T', ' ');
/** The same to the second, for receipts. */
export const exactText = (moment: string): string => parts(moment).slice(0, 19).replace('T', ' ');
/** The hour alone today, the day and hour this year, else all of it. */
export function shortMoment(moment: string, now = new Date()): string {
  const text = momentText(moment), today = dayOf(now);
  if (text.startsWith(today)) return text.slice(11);
  return text.startsWith(today.slice(0, 4)) ? text.slice(5) : text.slice(0, 10);
}
/** A day with its weekday. */
export const dayText = (day: string, language: Language): string =>
  `${day} ${new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { weekday: 'short', timeZone: ZONE }).format(new Date(`${day}T12:00:00+08:00`))}`;
/** How many days lie between today and a day. */
export const daysTo = (day: string, now = new Date()): number => Math.round((Date.parse(day) - Date.parse(dayOf(now))) / 86_400_000);
/** An amount with its sign. */
export const money = (fen: number): string => `¥${yuanText(fen)}`;
/** A size of a file. */
export const sizeText = (bytes: number): string => (bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`);
/** Today in China Standard Time. */
export const today = (): string => dayOf(new Date());
