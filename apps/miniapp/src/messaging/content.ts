import type { Said } from '@microcourt/domain/messaging/contract';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import { momentText, sizeText } from '../shared/time';
import { fill } from '../shared/words';
import { type Body, notice, text } from './card-parts';
import { cardOf, lineOf } from './cards';
import type { Content, Reading } from './kinds';

export type { CardFile, Content, Reading } from './kinds';

/** The content of what a person said. */
export function saidContent(said: Said, { words }: Reading, foot: string | undefined): Content {
  switch (said.kind) {
    case 'text': return { kind: 'text', text: said.text };
    case 'voice': return { kind: 'voice', fileId: said.fileId, seconds: said.seconds, label: fill(words.voice, { seconds: said.seconds }) };
    case 'image': return { kind: 'image', fileId: said.fileId, ...frame(said.width, said.height), label: words.image };
    case 'file': return { kind: 'file', fileId: said.fileId, title: said.name, size: sizeText(said.size), label: words.openFile };
    case 'location': return { kind: 'location', title: said.label, address: said.address, latitude: said.latitude, longitude: said.longitude, label: words.openMap };
    case 'question': return { kind: 'card', tone: 'question', title: words.question, text: said.text, lines: [], foot: foot ?? '', files: [], open: '' };
  }
}

/** The size at which an image is drawn: as wide as a bubble may be, never tiny, never taller than a screen bears. */
function frame(width: number, height: number): { width: number; height: number } {
  if (width <= 0 || height <= 0) return { width: 150, height: 150 };
  const scale = Math.min(180 / width, 220 / height, 1);
  return { width: Math.max(60, Math.round(width * scale)), height: Math.max(48, Math.round(height * scale)) };
}


/** What other news say about one: that it is gone (folded with a reason, or taken back), answered, changed by later ones, or itself a later word on an earlier card. */
export type Beside = { readonly gone?: string | null | undefined; readonly answered?: boolean; readonly later?: readonly NewsItem[] | undefined; readonly isLater?: boolean };

/** The content of news as it may be shown now; what is taken back or folded leaves a mark. */
export function contentOf(item: NewsItem, reading: Reading, { gone, answered = false, later = [], isLater = false }: Beside = {}): Content {
  const { words: w } = reading;
  const body = (item.body ?? {}) as Body;
  const said = body['said'] as Said | undefined;
  if (item.name === 'messaging.sent') {
    if (typeof gone === 'string' || body['folded'] === true) return notice(fill(w.folded, { reason: gone ?? text(body, 'reason') }));
    if (gone === null || said === undefined) return notice(item.actor === reading.me ? w.recalledMine : fill(w.recalled, { name: reading.nameOf(item.actor).whole }));
    return saidContent(said, reading, said.kind !== 'question' ? undefined : answered ? w.answeredFoot : fill(w.promised, { when: reading.answerBy(item.at) }));
  }
  return (isLater ? lineOf(item, reading) : undefined) ?? cardOf(item, later, reading) ?? notice(w.otherNews);
}

/** A moment as a promise names it. */
export const promiseText = (at: Date, language: 'zh' | 'en'): string => momentText(at.toISOString(), language);
