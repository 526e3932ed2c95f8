import type { Said } from '@microcourt/domain/messaging/contract';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import { dayText, momentText, sizeText } from '../shared/time';
import { fill, type Words } from '../shared/words';
import type { words as book } from './texts';

/** What stands in a line of the stream. */
export type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'voice'; readonly fileId: string; readonly seconds: number; readonly label: string }
  | { readonly kind: 'image'; readonly fileId: string; readonly width: number; readonly height: number; readonly label: string }
  | { readonly kind: 'file'; readonly fileId: string; readonly title: string; readonly size: string; readonly label: string }
  | { readonly kind: 'location'; readonly title: string; readonly address: string; readonly latitude: number; readonly longitude: number; readonly label: string }
  | { readonly kind: 'card'; readonly tone: 'court' | 'question' | 'paper'; readonly title: string; readonly text: string; readonly lines: readonly string[]; readonly foot: string }
  | { readonly kind: 'notice'; readonly text: string };

/** What is needed to read news: who is who, in which language, and when the court answers. */
export type Reading = {
  readonly me: string; readonly language: 'zh' | 'en'; readonly words: Words<keyof typeof book>;
  nameOf(personId: string | null): { readonly whole: string; readonly initial: string };
  roleLabel(role: string): string;
  /** A line of text that stands for news, as in a quotation. */
  line(item: NewsItem): string;
  answerBy(askedAt: string): string;
};

/** The content of what a person said. */
export function saidContent(said: Said, { words }: Reading, foot: string | undefined): Content {
  switch (said.kind) {
    case 'text': return { kind: 'text', text: said.text };
    case 'voice': return { kind: 'voice', fileId: said.fileId, seconds: said.seconds, label: fill(words.voice, { seconds: said.seconds }) };
    case 'image': return { kind: 'image', fileId: said.fileId, ...frame(said.width, said.height), label: words.image };
    case 'file': return { kind: 'file', fileId: said.fileId, title: said.name, size: sizeText(said.size), label: words.openFile };
    case 'location': return { kind: 'location', title: said.label, address: said.address, latitude: said.latitude, longitude: said.longitude, label: words.openMap };
    case 'question': return { kind: 'card', tone: 'question', title: words.question, text: said.text, lines: [], foot: foot ?? '' };
  }
}

/** The size at which an image is drawn: as wide as a bubble may be, never tiny, never taller than a screen bears. */
function frame(width: number, height: number): { width: number; height: number } {
  if (width <= 0 || height <= 0) return { width: 150, height: 150 };
  const scale = Math.min(180 / width, 220 / height, 1);
  return { width: Math.max(60, Math.round(width * scale)), height: Math.max(48, Math.round(height * scale)) };
}

type Body = Readonly<Record<string, unknown>>;
const text = (body: Body, key: string) => String(body[key] ?? '');

/** The content of news as it may be shown now; what is taken back or folded leaves a mark. */
export function contentOf(item: NewsItem, gone: string | null | undefined, reading: Reading, answered = false): Content {
  const { words: w } = reading;
  const body = (item.body ?? {}) as Body;
  const said = body['said'] as Said | undefined;
  if (item.name === 'messaging.sent') {
    if (typeof gone === 'string' || body['folded'] === true) return notice(fill(w.folded, { reason: gone ?? text(body, 'reason') }));
    if (gone === null || said === undefined) return notice(item.actor === reading.me ? w.recalledMine : fill(w.recalled, { name: reading.nameOf(item.actor).whole }));
    return saidContent(said, reading, said.kind !== 'question' ? undefined : answered ? w.answeredFoot : fill(w.promised, { when: reading.answerBy(item.at) }));
  }
  return cards[item.name]?.(body, reading) ?? notice(w.otherNews);
}

const notice = (line: string): Content => ({ kind: 'notice', text: line });
const card = (title: string, about: string, lines: readonly string[] = [], foot = ''): Content => ({ kind: 'card', tone: 'court', title, text: about, lines, foot });
const member = (body: Body, { words: w, roleLabel }: Reading) => fill(w.joined, { name: text(body, 'name'), role: roleLabel(text(body, 'role')) });

const cards: Readonly<Record<string, (body: Body, reading: Reading) => Content>> = {
  'case-spaces.opened': (body, { words: w, roleLabel }) => card(w.spaceOpened, text(body, 'title'), [
    ...(body['number'] ? [fill(w.registeredNumber, { number: text(body, 'number') })] : []),
    ...((body['members'] ?? []) as { name: string; role: string }[]).map(({ name, role }) => fill(w.spaceMembers, { name, role: roleLabel(role) })),
  ]),
  'cases.registered': (body, { words: w }) => card(w.registered, body['number'] ? fill(w.registeredNumber, { number: text(body, 'number') }) : ''),
  'filing.registered': (body, { words: w }) => filedCard(body, w),
  'messaging.answered': (body, { words: w }) => card(w.answeredQuestion, text(body, 'text')),
  'messaging.noted-on-paper': (body, { words: w, language }) => ({
    kind: 'card', tone: 'paper', title: fill(body['direction'] === 'given' ? w.paperGiven : w.paperReceived, { name: text(body, 'participant') }),
    text: text(body, 'text'), lines: [], foot: fill(w.paperHow, { how: text(body, 'how'), day: dayText(text(body, 'on'), language) }),
  }),
  'case-spaces.member-silenced': (body, { words: w }) => notice(fill(body['silent'] === true ? w.silenced : w.unsilenced, { name: text(body, 'name'), reason: text(body, 'reason') })),
  'cases.participant-joined': (body, reading) => notice(member(body, reading)),
  'cases.participant-left': (body, { words: w }) => notice(fill(w.left, { name: text(body, 'name') })),
  'cases.stage-changed': (body, { words: w, roleLabel }) => notice(fill(w.stage, { stage: roleLabel(`stage.${text(body, 'stage')}`) })),
  'cases.panel-changed': (_, { words: w }) => notice(w.panel),
};

type Filed = { readonly cause: string | null; readonly claims: readonly string[]; readonly facts: string; readonly evidence: readonly { readonly name: string; readonly purpose: string }[] };

/** The card that begins a space which came by a filing: the number, and what was filed. */
function filedCard(body: Body, w: Reading['words']): Content {
  const filed = body['filed'] as Filed | undefined;
  const number = body['number'] ? fill(w.registeredNumber, { number: text(body, 'number') }) : '';
  if (!filed) return card(w.registered, number);
  const listed = (head: string, lines: readonly string[]) => (lines.length > 0 ? [head, ...lines.map((line, i) => `${i + 1}. ${line}`)] : []);
  return card(w.registered, [number, filed.cause ?? ''].filter((line) => line !== '').join('\n'), [
    ...listed(w.filedClaims, filed.claims), ...(filed.facts ? [w.filedFacts, filed.facts] : []),
    ...listed(w.filedEvidence, filed.evidence.map(({ name, purpose }) => (purpose ? `${name}（${purpose}）` : name))),
  ]);
}

/** A moment as a promise names it. */
export const promiseText = (at: Date, language: 'zh' | 'en'): string => momentText(at.toISOString(), language);
