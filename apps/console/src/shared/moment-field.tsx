import { momentText } from './format.ts';

/** A moment as the field shows it, in China Standard Time. */
export const typedMoment = (moment: string): string => momentText(moment).replace(' ', 'T');
/** The moment that stands in a field, in UTC; null while it is unfinished. */
export function momentTyped(typed: string): string | null {
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(typed) ? Date.parse(`${typed}:00+08:00`) : Number.NaN;
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
const HOUR = 3_600_000;
/** The full hour so many days from now, as a field begins with it. */
export const daysFromNow = (days: number, now = Date.now()): string => typedMoment(new Date(Math.ceil((now + days * 24 * HOUR) / HOUR) * HOUR).toISOString());

type Props = { readonly id: string; readonly value: string; readonly onChange: (typed: string) => void };
/** A field for a day and an hour in China Standard Time. */
export const MomentField = ({ id, value, onChange }: Props) => <input id={id} className="control" type="datetime-local" value={value} onChange={({ target }) => onChange(target.value)} />;
