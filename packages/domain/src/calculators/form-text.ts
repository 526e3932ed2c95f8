import { agreed, refused, type Decision } from '../shared/decision.ts';
import { day, isDay, type Day } from '../shared/calendar.ts';
import { halfWidth } from '../shared/half-width.ts';

/** A typed text in half-width signs, without blanks at its ends. */
export const narrow = (text: string): string => halfWidth(text).replace(/\u3000/g, ' ').trim();

/** Fen as a person types them in yuan, without commas: `1234.5` comes from 123450. */
export function yuanPlain(fen: number): string {
  const cents = fen % 100, yuan = String(Math.floor(fen / 100));
  return cents === 0 ? yuan : `${yuan}.${String(cents).padStart(2, '0').replace(/0$/, '')}`;
}

const two = (text: string) => text.padStart(2, '0');
const DAY = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/;

/** A day as people type it: `2026-03-01`, `2026/3/1`, `2026.3.1`, `20260301`, `2026年3月1日`. Refused where there is no such day. */
export function readDay(typed: string): Decision<Day> {
  const text = narrow(typed).replace(/\s/g, '');
  const found = DAY.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const iso = found ? `${found[1]}-${two(found[2] as string)}-${two(found[3] as string)}` : '';
  return isDay(iso) ? agreed(day(iso)) : refused('calculators.day-malformed', 'invalid');
}

/** A moment as people type it, in China Standard Time unless it says otherwise: `2026-03-01 09:30`, `2026-03-01T09:30`. Comes out with its offset. */
export function readMoment(typed: string): Decision<string> {
  const no = refused('calculators.moment-malformed', 'invalid');
  const found = /^(.{6,12}?)(?:T|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s*(Z|[+-]\d{2}:\d{2})?$/.exec(narrow(typed));
  if (!found) return no;
  const on = readDay(found[1] as string), hour = Number(found[2]), minute = Number(found[3]), second = Number(found[4] ?? '0');
  if (!on.ok || hour > 23 || minute > 59 || second > 59) return no;
  return agreed(`${on.value}T${two(String(hour))}:${two(String(minute))}:${two(String(second))}${found[5] ?? '+08:00'}`);
}

/** A moment of the wire as it is typed: day and time of China Standard Time, seconds only where there are some. A text that is no moment stays as it is. */
export function momentTyped(iso: string): string {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return iso;
  const text = new Date(at + 8 * 3_600_000).toISOString().slice(0, 19);
  return text.replace(/:00$/, '');
}

/** A whole number as people type it: full-width digits and commas between thousands are understood. */
export function readWhole(typed: string, min: number, max: number): Decision<number> {
  const text = narrow(typed).replace(/\s/g, '');
  const value = /^-?(?:\d{1,3}(?:,\d{3})+|\d{1,15})$/.test(text) ? Number(text.replace(/,/g, '')) : NaN;
  return Number.isSafeInteger(value) && value >= min && value <= max ? agreed(value) : refused('calculators.whole-malformed', 'invalid', { min, max });
}
