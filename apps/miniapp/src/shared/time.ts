import { dayOf } from '@microcourt/domain/shared/calendar';

type Language = 'zh' | 'en';
const WEEKDAYS = { zh: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'], en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] };
const YESTERDAY = { zh: '昨天', en: 'Yesterday' };
const DAY = 86_400_000;

/** The court's clock shows China Standard Time wherever the phone is. */
const china = (at: Date) => new Date(at.getTime() + 8 * 3_600_000);
const two = (n: number) => String(n).padStart(2, '0');

/** The moment at which something is drawn. */
export const present = (): Date => new Date();

/** Hours and minutes: 09:05. */
export const hourText = (iso: string): string => {
  const at = china(new Date(iso));
  return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
};

/** A court day as people read it: 2026年3月2日. */
export const dayText = (day: string, language: Language): string => {
  const [year, month, date] = day.split('-').map(Number);
  return language === 'zh' ? `${year}年${month}月${date}日` : day;
};

/** Day and time in full, as a receipt shows them. */
export const momentText = (iso: string, language: Language): string => `${dayText(dayOf(new Date(iso)), language)} ${hourText(iso)}`;

/** A day as a stream of talk names it: nothing for today, then yesterday, a weekday, a date. */
export function dayLabel(iso: string, now: Date, language: Language): string {
  const day = dayOf(new Date(iso));
  const days = Math.round((Date.parse(dayOf(now)) - Date.parse(day)) / DAY);
  if (days <= 0) return '';
  if (days === 1) return YESTERDAY[language];
  if (days < 7) return WEEKDAYS[language][china(new Date(iso)).getUTCDay()]!;
  return day.slice(0, 4) === dayOf(now).slice(0, 4) && language === 'zh' ? dayText(day, 'zh').slice(5) : dayText(day, language);
}

/** The time beside a line of a list, in as few signs as WeChat needs. */
export const lineTime = (iso: string, now: Date, language: Language): string => dayLabel(iso, now, language) || hourText(iso);

/** The time above a bubble. */
export const streamTime = (iso: string, now: Date, language: Language): string => `${dayLabel(iso, now, language)} ${hourText(iso)}`.trim();

/** A file's size as people read it. */
export const sizeText = (bytes: number): string => {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1_048_576 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
};
