import type * as evidence from '@microcourt/domain/evidence/contract';
import { texts } from '@microcourt/domain/evidence/texts';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import type * as z from 'zod/mini';
import { addSentences } from '../shared/refusals';
import { dayText, momentText } from '../shared/time';
import { fill, type Words, wordsOf } from '../shared/words';
import { card, explained } from './card-parts';
import { exchangeCard, exchangeLine, leading } from './cards-exchange';
import type { Content, Reading } from './kinds';
import { words as book } from './texts-evidence';

addSentences(texts);

type BodyOf<N extends { body: z.ZodMiniType }> = z.infer<N['body']>;
type W = Words<keyof typeof book>;
type Drawn = (items: readonly NewsItem[], reading: Reading, w: W) => Content;

/** As many items as a card names. */
const MOST = 6;
const listPage = ({ caseId }: NewsItem): string => `/evidence/list/index?case=${caseId}`;
const itemPage = ({ caseId }: NewsItem, itemId: string): string => `/evidence/item/index?case=${caseId}&item=${itemId}`;
const firstOf = <N extends { body: z.ZodMiniType }>(items: readonly NewsItem[]) => items[0]!.body as BodyOf<N>;

const submitted: Drawn = (all, { roleLabel }, w) => {
  const { side, name, items, late } = firstOf<typeof evidence.Submitted>(all);
  const one = items.length === 1 ? items[0] : undefined;
  return card(w.submitted, fill(w.submittedBy, { role: roleLabel(side), name, n: items.length }), {
    lines: [...items.slice(0, MOST).map((item) => fill(item.purpose ? w.submittedFor : w.submittedOne, item as never)), ...(items.length > MOST ? [fill(w.andMore, { n: items.length })] : [])],
    to: one ? itemPage(all[0]!, one.itemId) : listPage(all[0]!), open: w.look, ...(late ? { chip: { text: w.lateChip, tone: 'waits' }, foot: w.lateFoot } : {}),
  });
};

const withdrawn: Drawn = (all, _, w) => {
  const { itemId, number, name } = firstOf<typeof evidence.Withdrawn>(all);
  return leading(fill(w.withdrawn, { number, name }), w.see, itemPage(all[0]!, itemId));
};

const lateDecided: Drawn = (all, _, w) => {
  const { itemId, number, name, decision, reason } = firstOf<typeof evidence.LateDecided>(all);
  return card(w.lateDecided, fill(w.submittedOne, { number, name }), { lines: [w[`late.${decision}` as 'late.refused'], ...(reason ? [reason] : [])], to: itemPage(all[0]!, itemId), open: w.see });
};

const periodSet: Drawn = (all, reading, w) => {
  const { until, cause } = firstOf<typeof evidence.PeriodSet>(all), { figures } = explained(all[0]!.body as Record<string, unknown>, { until: w.period }, reading);
  return card(w.period, fill(w.periodUntil, { day: dayText(until, reading.language) }), { lines: [w[`cause.${cause}`]], foot: w.periodFoot, to: listPage(all[0]!), open: w.see, ...(figures ? { figures, explain: w.howCounted } : {}) });
};

const extension: Drawn = (all, { language, roleLabel }, w) => {
  const { side, name, until, reason } = firstOf<typeof evidence.ExtensionAsked>(all);
  const decided = all.find((one) => one.name === 'evidence.extension-decided')?.body as BodyOf<typeof evidence.ExtensionDecided> | undefined;
  const chip = !decided ? { text: w.waits, tone: 'waits' as const } : decided.granted ? { text: w.granted, tone: 'done' as const } : { text: w.notGranted, tone: 'over' as const };
  const after = !decided ? [] : [...(decided.until ? [fill(w.extendedTo, { day: dayText(decided.until, language) })] : []), ...(decided.reason ? [decided.reason] : [])];
  // A decision whose request is not loaded stands alone.
  if (side === undefined) return decidedLine(all[0]!, w);
  return card(w.extension, fill(w.extensionText, { role: roleLabel(side), name, day: dayText(until, language) }), { chip, lines: [reason, ...after], to: listPage(all[0]!), open: w.see });
};
const decidedLine = (item: NewsItem, w: W): Content => leading((item.body as BodyOf<typeof evidence.ExtensionDecided>).granted ? w.grantedLine : w.refusedLine, w.see, listPage(item));

const opined: Drawn = (all, { roleLabel }, w) => {
  const { side, name, items } = firstOf<typeof evidence.Opined>(all), disputed = items.filter((one) => one.disputed).map(({ number }) => number);
  return leading(fill(disputed.length > 0 ? w.opinedDisputed : w.opined, { role: roleLabel(side), name, n: items.length, disputed: disputed.join('、') }), w.see, exchangePage(all[0]!));
};
const exchangePage = ({ caseId }: NewsItem): string => `/evidence/exchange/index?case=${caseId}`;

const issuesSet: Drawn = (all, _, w) => {
  const { issues } = firstOf<typeof evidence.IssuesSet>(all), open = issues.filter((one) => !one.undisputed);
  const lines = [
    ...open.map(({ text, numbers }, i) => fill(numbers.length > 0 ? w.issueWith : w.issueOne, { n: i + 1, text, numbers: numbers.join('、') })),
    ...issues.filter((one) => one.undisputed).map(({ text }) => fill(w.undisputedOne, { text })),
  ];
  return card(w.issues, fill(w.issuesText, { n: open.length }), { lines: lines.slice(0, MOST), to: exchangePage(all[0]!), open: w.seeIssues });
};

const asked: Drawn = (all, { language, roleLabel }, w) => {
  const { side, text, answerBy, number } = firstOf<typeof evidence.Asked>(all);
  if (answerBy === undefined) return answeredLine(all[0]!, w);
  const said = all.find((one) => one.name === 'evidence.answered')?.body as BodyOf<typeof evidence.Answered> | undefined;
  return card(w.asked, text, {
    chip: said ? { text: w.answered, tone: 'done' } : { text: w.toAnswer, tone: 'waits' }, to: exchangePage(all[0]!), open: said ? w.see : w.answerIt,
    lines: [fill(number ? w.askedAbout : w.askedTo, { role: roleLabel(side), number: number ?? '' }), ...(said ? [fill(w.answerText, { text: said.text })] : [])], foot: said ? '' : fill(w.answerBy, { when: momentText(answerBy, language) }),
  });
};
const answeredLine = (item: NewsItem, w: W): Content => leading(fill(w.answeredLine, { name: (item.body as BodyOf<typeof evidence.Answered>).name }), w.see, exchangePage(item));

const originalRequired: Drawn = (all, { language }, w) => {
  const { itemId, number, name, cause, at, where } = firstOf<typeof evidence.OriginalRequired>(all), when = [at ? momentText(at, language) : '', where].filter((one) => one !== '').join(' ');
  return card(w.original, fill(w.submittedOne, { number, name }), { lines: [w[`why.${cause}` as 'why.court'], ...(when ? [fill(w.bringAt, { where: when })] : [])], foot: w.originalFoot, to: itemPage(all[0]!, itemId), open: w.see });
};
const originalSettled: Drawn = (all, _, w) => {
  const { itemId, number, name, basis } = firstOf<typeof evidence.OriginalSettled>(all);
  return leading(fill(basis ? w.settled : w.notBrought, { number, name }), w.see, itemPage(all[0]!, itemId));
};

const DRAWN: Readonly<Record<string, Drawn>> = {
  submitted, withdrawn, 'late-decided': lateDecided, 'period-set': periodSet, 'extension-asked': extension, 'extension-decided': extension, opined, 'issues-set': issuesSet, asked, answered: asked, 'original-required': originalRequired, 'original-settled': originalSettled,
  'exchange-planned': exchangeCard, consented: exchangeCard, 'exchange-opened': exchangeCard, 'exchange-closed': exchangeCard,
};
const LATER: Readonly<Record<string, (item: NewsItem, w: W, reading: Reading) => Content>> = {
  answered: answeredLine, 'extension-decided': decidedLine, consented: exchangeLine, 'exchange-opened': exchangeLine, 'exchange-closed': exchangeLine,
};
const ours = ({ name }: NewsItem) => (name.startsWith('evidence.') ? name.slice('evidence.'.length) : '');

/** The card of evidence, from its news in order; nothing for news of another kind. */
export const cardOnEvidence = (items: readonly NewsItem[], reading: Reading): Content | undefined => DRAWN[ours(items[0]!)]?.(items, reading, wordsOf(book, reading.language));
/** What a later word on a card of evidence says at its own place in the stream. */
export const lineOnEvidence = (item: NewsItem, reading: Reading): Content | undefined => LATER[ours(item)]?.(item, wordsOf(book, reading.language), reading);
