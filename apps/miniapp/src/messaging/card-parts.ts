import { Whys } from '@microcourt/domain/calculators/why';
import { dayText } from '../shared/time';
import { fill } from '../shared/words';
import type { CardFigure, Content, Reading } from './kinds';

/** The facts of news, as they came. */
export type Body = Readonly<Record<string, unknown>>;
/** A fact of news as text. */
export const text = (body: Body, key: string): string => String(body[key] ?? '');
/** A line in the middle of the stream. */
export const notice = (line: string): Content => ({ kind: 'notice', text: line });

/** A card of the court. */
export type Card = Extract<Content, { kind: 'card' }>;
/** A card of the court with its title and what it is about. */
export const card = (title: string, about: string, more: Partial<Card> = {}): Card => ({ kind: 'card', tone: 'court', title, text: about, lines: [], foot: '', files: [], open: '', ...more });
/** What of a card or a line can be explained: its figures by their names, with the words for each. News of old has none. */
export function explained(body: Body, labels: Readonly<Record<string, string>>, { words: w }: Reading): Partial<Pick<Card, 'figures' | 'open'>> {
  const whys = Whys.safeParse(body['why'] ?? {}).data ?? {};
  const figures = Object.entries(labels).flatMap(([name, label]): CardFigure[] => (whys[name] ? [{ label, why: whys[name] }] : []));
  return figures.length > 0 ? { figures, open: w.howCounted } : {};
}
/** A day among the facts, as people read it; nothing where there is none. */
export const day = (body: Body, key: string, { language }: Reading) => (body[key] ? dayText(text(body, key), language) : '');
/** A line about someone named among the facts. */
export const who = (sentence: string, body: Body, { roleLabel }: Reading) => notice(fill(sentence, { name: text(body, 'name'), role: roleLabel(text(body, 'role')) }));
