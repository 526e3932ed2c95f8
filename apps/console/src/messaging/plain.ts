import { lineOf } from '@microcourt/domain/messaging/last-line';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import { talkOf, toldOf } from './news.ts';

/** What a piece of news says in plain words, for paper: the whole text where it has one, else its one line. */
export function plainOf(item: NewsItem): string {
  const { said } = talkOf(item), { text, filed } = toldOf(item);
  if (said && 'text' in said) return said.text;
  if (filed) return [filed.cause ?? '', ...filed.claims.map((claim, i) => `${i + 1}. ${claim}`), filed.facts].join('\n');
  return text ?? lineOf(item);
}
