import type { Why } from '@microcourt/domain/calculators/why';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import type { Words } from '../shared/words';
import type { words as book } from './texts';

/** A figure of a card that can be explained, named as the card names it. */
export type CardFigure = { readonly label: string; readonly why: Why };
/** A file that a card leads to, named as the card names it. */
export type CardFile = { readonly fileId: string; readonly label: string };
/** What stands in a line of the stream. */
export type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'voice'; readonly fileId: string; readonly seconds: number; readonly label: string }
  | { readonly kind: 'image'; readonly fileId: string; readonly width: number; readonly height: number; readonly label: string }
  | { readonly kind: 'file'; readonly fileId: string; readonly title: string; readonly size: string; readonly label: string }
  | { readonly kind: 'location'; readonly title: string; readonly address: string; readonly latitude: number; readonly longitude: number; readonly label: string }
  | { readonly kind: 'card'; readonly tone: 'court' | 'question' | 'paper'; readonly title: string; readonly text: string; readonly lines: readonly string[]; readonly foot: string; /** What lies behind the card, and the words of the button that shows it; empty where nothing does. */ readonly files: readonly CardFile[]; readonly figures?: readonly CardFigure[]; readonly open: string } & Standing
  | { readonly kind: 'notice'; readonly text: string; /** Its figures, and the words that say that touching the line explains them. */ readonly figures?: readonly CardFigure[]; readonly open?: string; readonly to?: string };

/** What a card whose state changes shows besides: how it stands now, the page behind it (then figures have a button of their own, with these words). */
type Standing = { readonly chip?: { readonly text: string; readonly tone: 'done' | 'waits' | 'wrong' | 'over' }; readonly to?: string; readonly explain?: string };

/** What is needed to read news: who is who, in which language, and when the court answers. */
export type Reading = {
  readonly me: string; readonly language: 'zh' | 'en'; readonly words: Words<keyof typeof book>;
  nameOf(personId: string | null): { readonly whole: string; readonly initial: string };
  roleLabel(role: string): string;
  /** Whether a participant is the one who looks, or someone whom the one who looks represents. */
  isMine(participantId: string): boolean;
  /** A line of text that stands for news, as in a quotation. */
  line(item: NewsItem): string;
  answerBy(askedAt: string): string;
};
