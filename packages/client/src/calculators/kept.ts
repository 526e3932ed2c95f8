import type { Typed } from '@microcourt/domain/calculators/form';
import type { Working } from '@microcourt/domain/shared/worked';
import type { Shelf } from '../transport.ts';

/** A calculation that was made on this device: what went in, the head figure that came out, and when. */
export type Past = { readonly id: string; readonly name: string; readonly input: Readonly<Record<string, unknown>>; readonly head: { readonly label: { zh: string; en: string }; readonly text: { zh: string; en: string } }; readonly at: string };

/** A calculation is noted once it has stood for so many milliseconds: half a number is soon replaced by the whole under the same id, and who reloads at once loses nothing. */
export const STANDS = 500;
/** What is noted of an answer, as a text, for an answer is a new object each time and only another one is another calculation; empty where there is none. */
export function notedText(done: { readonly input: Past['input']; readonly working: Working } | undefined): string {
  const head = done?.working.results[0];
  return done && head ? JSON.stringify({ input: done.input, head: { label: head.label, text: head.text } }) : '';
}
/** The calculation that a text of `notedText` holds. */
export const notedOf = (text: string, id: string, name: string, at: string): Past => ({ ...(JSON.parse(text) as Pick<Past, 'input' | 'head'>), id, name, at });

const FORM = 'microcourt.calculators.form.', HISTORY = 'microcourt.calculators.history', RECENT = 'microcourt.calculators.recent';
/** Calculators whose input names a person: numbers of identity stand in no storage. */
const UNKEPT: readonly string[] = ['id-number'];
const MOST = 50, RECENTLY = 4;

const isTexts = (one: unknown): boolean => one !== null && typeof one === 'object' && ['zh', 'en'].every((language) => typeof (one as Record<string, unknown>)[language] === 'string');
/** Whether something that was kept can be shown: an older or a newer programme may have kept another form of it. */
function isPast(one: unknown): one is Past {
  const { id, name, input, head, at } = (one ?? {}) as Partial<Past>;
  return typeof id === 'string' && typeof name === 'string' && input !== null && typeof input === 'object' && isTexts(head?.label) && isTexts(head?.text) && !Number.isNaN(Date.parse(String(at)));
}

/** What this device keeps of the calculators; nothing of it leaves the device. A text that cannot be read counts as none. */
export class Kept {
  readonly #shelf: Shelf;
  constructor(shelf: Shelf) { this.#shelf = shelf; }

  form(name: string): Typed | undefined { return this.#read<Typed | undefined>(FORM + name, undefined); }
  keepForm(name: string, typed: Typed): void { if (!UNKEPT.includes(name)) this.#write(FORM + name, typed); }
  dropForm(name: string): void { this.#shelf.remove(FORM + name); }

  recent(): readonly string[] { return this.#read<readonly string[]>(RECENT, []).filter((one) => typeof one === 'string'); }
  /** The calculator was opened: it moves to the front. */
  opened(name: string): void { this.#write(RECENT, [name, ...this.recent().filter((one) => one !== name)].slice(0, RECENTLY)); }

  history(): readonly Past[] { return this.#read<readonly unknown[]>(HISTORY, []).filter(isPast); }
  past(id: string): Past | undefined { return this.history().find((one) => one.id === id); }
  /** Notes a calculation, the newest first. One with the same id takes its place, and so does one that asked the same; one that names a person is not noted. */
  note(past: Past): void {
    if (UNKEPT.includes(past.name)) return;
    const asked = JSON.stringify(past.input);
    const others = this.history().filter((one) => one.id !== past.id && !(one.name === past.name && JSON.stringify(one.input) === asked));
    this.#write(HISTORY, [past, ...others].slice(0, MOST));
  }
  remove(id: string): void { this.#write(HISTORY, this.history().filter((one) => one.id !== id)); }
  /** Forgets all calculations, and what stands in the forms. */
  clear(): void {
    this.#shelf.remove(HISTORY);
    for (const key of this.#shelf.keys()) if (key.startsWith(FORM)) this.#shelf.remove(key);
  }

  #read<T>(key: string, otherwise: T): T {
    try {
      const value = JSON.parse(this.#shelf.read(key) ?? '') as unknown;
      return (value !== null && typeof value === 'object' && Array.isArray(value) === Array.isArray(otherwise) ? value : otherwise) as T;
    } catch {
      return otherwise;
    }
  }
  /** A full shelf must not stop anybody from working something out. */
  #write(key: string, value: unknown): void {
    try {
      this.#shelf.write(key, JSON.stringify(value));
    } catch {
      if (key !== HISTORY) return;
      this.#shelf.remove(HISTORY);
    }
  }
}
