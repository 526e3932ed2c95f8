import type { FeeAsked, FiledView } from '@microcourt/domain/filing/contract';
import { yuanText } from '@microcourt/domain/shared/money';
import type * as z from 'zod/mini';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import { fill } from '../shared/words';
import { type Body, card, day, explained, notice, text, who } from './card-parts';
import { cardOnEvidence, lineOnEvidence } from './cards-evidence';
import { cardOfServed, lineOfServed } from './cards-service';
import type { CardFile, Content, Reading } from './kinds';

const numbered = (body: Body, { words: w }: Reading) => (body['number'] ? fill(w.registeredNumber, { number: text(body, 'number') }) : '');

const aboutCases: Readonly<Record<string, (body: Body, reading: Reading) => Content>> = {
  'case-spaces.opened': (body, reading) => card(reading.words.spaceOpened, text(body, 'title'), { lines: [
    ...(body['number'] ? [numbered(body, reading)] : []),
    ...((body['members'] ?? []) as { name: string; role: string }[]).map(({ name, role }) => fill(reading.words.spaceMembers, { name, role: reading.roleLabel(role) })),
  ] }),
  'case-spaces.member-silenced': (body, { words: w }) => notice(fill(body['silent'] === true ? w.silenced : w.unsilenced, { name: text(body, 'name'), reason: text(body, 'reason') })),
  'cases.registered': (body, reading) => card(reading.words.registered, numbered(body, reading)),
  'cases.participant-named': (body, reading) => who(reading.words.named, body, reading),
  'cases.participant-identified': (body, reading) => who(body['by'] === 'person' ? reading.words.identifiedPerson : reading.words.identifiedDocument, body, reading),
  'cases.participant-joined': (body, reading) => who(reading.words.joined, body, reading),
  'cases.participant-left': (body, { words: w }) => notice(fill(w.left, { name: text(body, 'name') })),
  'cases.stage-changed': (body, { words: w, roleLabel }) => notice(fill(w.stage, { stage: roleLabel(`stage.${text(body, 'stage')}`) })),
  'cases.panel-changed': (_, { words: w }) => notice(w.panel),
  'messaging.answered': (body, { words: w }) => card(w.answeredQuestion, text(body, 'text')),
  'messaging.noted-on-paper': (body, reading) => card(fill(body['direction'] === 'given' ? reading.words.paperGiven : reading.words.paperReceived, { name: text(body, 'participant') }), text(body, 'text'), {
    tone: 'paper', foot: fill(reading.words.paperHow, { how: text(body, 'how'), day: day(body, 'on', reading) }),
  }),
};

const aboutFilings: Readonly<Record<string, (body: Body, reading: Reading) => Content>> = {
  'filing.registered': filedCard,
  'filing.fee-asked': feeCard,
  'filing.fee-noted': (body, reading) => notice(fill(reading.words.feeNoted, { day: day(body, 'on', reading) })),
  'filing.fee-overdue': (body, reading) => card(reading.words.feeOverdue, fill(reading.words.feeOverdueText, { day: day(body, 'payBy', reading) }), explained(body, { payBy: reading.words.payDay }, reading)),
  'filing.notice-served': (body, reading) => notice(fill(reading.words.noticeServed, { day: day(body, 'on', reading) })),
  'filing.deemed-withdrawn': (body, { words: w }) => card(w.deemedWithdrawn, w.deemedWithdrawnText, body['fileId'] ? { files: [{ fileId: text(body, 'fileId'), label: w.rulingFile }], open: w.openRuling } : {}),
  'filing.handed-in': (body, reading) => ({ ...notice(fill(reading.words.handedIn, { serial: text(body, 'serial'), day: day(body, 'decideBy', reading) })), ...explained(body, { decideBy: reading.words.decideDay }, reading) }),
  'filing.under-review': (_, { words: w }) => notice(w.underReview),
  'filing.correction-asked': (_, { words: w }) => notice(w.correctionAsked),
  'filing.returned': (_, { words: w }) => notice(w.returned),
  'filing.advised': (body, { words: w }) => notice(fill(w.advised, { reason: text(body, 'reason') })),
  'filing.not-accepted': (_, { words: w }) => notice(w.notAccepted),
  'filing.insisted': (_, { words: w }) => notice(w.insisted),
  'filing.withdrawn': (_, { words: w }) => notice(w.withdrawn),
  'filing.cause-settled': (_, { words: w }) => notice(w.causeSettled),
  'filing.refusal-drafted': (_, { words: w }) => notice(w.refusalDrafted),
  'filing.refusal-sent-back': (_, { words: w }) => notice(w.refusalSentBack),
  'filing.draft-expiring': (body, reading) => notice(fill(reading.words.draftExpiring, { day: day(body, 'on', reading) })),
  'filing.escalated': (_, { words: w }) => notice(w.escalated),
};

/** What the court's own news show, with the later ones about the same thing; nothing for news of another kind. */
export const cardOf = (item: NewsItem, later: readonly NewsItem[], reading: Reading): Content | undefined =>
  cardOfServed([item, ...later], reading) ?? cardOnEvidence([item, ...later], reading) ?? (aboutCases[item.name] ?? aboutFilings[item.name])?.((item.body ?? {}) as Body, reading);
/** The line that a later word on an earlier card leaves at its own place in the stream. */
export const lineOf = (item: NewsItem, reading: Reading): Content | undefined => lineOfServed(item, reading) ?? lineOnEvidence(item, reading);

/** The card that begins a space which came by a filing: the number, and what was filed, each file to be opened by every side. */
function filedCard(body: Body, reading: Reading): Content {
  const { words: w } = reading;
  const filed = body['filed'] as z.infer<typeof FiledView> | undefined;
  if (!filed) return card(w.registered, numbered(body, reading));
  const listed = (head: string, lines: readonly string[]) => (lines.length > 0 ? [head, ...lines.map((line, i) => `${i + 1}. ${line}`)] : []);
  const named = (label: string, fileIds: readonly string[]): CardFile[] => fileIds.map((fileId, i) => ({ fileId, label: fileIds.length > 1 ? fill(w.pageOf, { name: label, n: i + 1 }) : label }));
  const files = [...named(w.ownComplaint, filed.complaint), ...filed.evidence.flatMap(({ name, fileIds }, i) => named(`${i + 1}. ${name}`, fileIds))];
  return card(w.registered, [numbered(body, reading), filed.cause ?? ''].filter((line) => line !== '').join('\n'), {
    lines: [
      ...listed(w.filedClaims, filed.claims), ...(filed.facts ? [w.filedFacts, filed.facts] : []),
      ...listed(w.filedEvidence, filed.evidence.map(({ name, purpose }) => (purpose ? `${name}（${purpose}）` : name))),
    ],
    files, open: files.length > 0 ? fill(w.openFiled, { n: files.length }) : '',
  });
}

/** The notice of the fee: how much, how it was counted, until when and where. */
function feeCard(body: Body, reading: Reading): Content {
  const { words: w, language } = reading;
  const { amountFen, steps, article, payAt, number } = body as z.infer<typeof FeeAsked.body>;
  const by = body['payBy'] ? fill(w.feeBy, { day: day(body, 'payBy', reading) }) : w.feeByOpen;
  return card(w.feeAsked, fill(w.feeAmount, { amount: yuanText(amountFen) }), {
    lines: [by, fill(number ? w.feeAtNumber : w.feeAt, { court: payAt, number: number ?? '' }), ...steps.map((one) => (language === 'en' && 'en' in one ? one.en : one.text))], foot: article,
    ...explained(body, { amountFen: w.feeDue, payBy: w.payDay }, reading),
  });
}
