import type { Consented, ExchangeClosed, ExchangeOpened, ExchangePlanned } from '@microcourt/domain/evidence/contract';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import type * as z from 'zod/mini';
import { say } from '../shared/refusals';
import { momentText } from '../shared/time';
import { fill, type Words } from '../shared/words';
import { card } from './card-parts';
import type { Content, Reading } from './kinds';
import type { words as book } from './texts-evidence';

type BodyOf<N extends { body: z.ZodMiniType }> = z.infer<N['body']>;
type W = Words<keyof typeof book>;
const page = ({ caseId }: NewsItem): string => `/evidence/exchange/index?case=${caseId}`;
const told = <N extends { body: z.ZodMiniType }>(items: readonly NewsItem[], name: string) => items.find((one) => one.name === name)?.body as BodyOf<N> | undefined;
/** A line in the middle of the stream that leads to a page. */
export const leading = (text: string, open: string, to: string): Content => ({ kind: 'notice', text, open, to });
const chose = ({ name, online }: BodyOf<typeof Consented>, w: W) => fill(online ? w.choseOnline : w.choseOffline, { name });

/** An exchange of evidence: asked about, open, closed; what each side chose, until when it runs, how it ended. */
export function exchangeCard(items: readonly NewsItem[], { language }: Reading, w: W): Content {
  const planned = told<typeof ExchangePlanned>(items, 'evidence.exchange-planned'), opened = told<typeof ExchangeOpened>(items, 'evidence.exchange-opened'), closed = told<typeof ExchangeClosed>(items, 'evidence.exchange-closed');
  const round = (closed ?? opened ?? planned)?.round, title = round === undefined ? w.exchange : fill(w.exchangeRound, { n: round }), to = page(items[0]!);
  if (closed) return card(title, fill(w.closedLine, { undisputed: closed.undisputed, disputed: closed.disputed }), { chip: { text: w.over, tone: 'over' }, foot: w.recordFoot, to, open: w.seeExchange });
  if (opened) {
    const { mode, why, until, offline } = opened;
    return card(title, fill(w.opened, { mode: w[mode as 'mixed'] }), { chip: { text: w.running, tone: 'waits' }, lines: [say(why), ...(offline.length > 0 ? [fill(w.offlineSides, { names: offline.join('、') })] : [])], foot: fill(w.until, { when: momentText(until, language) }), to, open: w.takePart });
  }
  const choices = items.flatMap((one) => (one.name === 'evidence.consented' ? [chose(one.body as BodyOf<typeof Consented>, w)] : []));
  return card(title, w.asks, { chip: { text: w.asking, tone: 'waits' }, lines: choices, foot: planned ? fill(w.chooseBy, { when: momentText(planned.answerBy, language) }) : '', to, open: w.choose });
}

/** What a later word on an exchange says at its own place in the stream. */
export function exchangeLine(item: NewsItem, w: W): Content {
  const line = (text: string) => leading(text, w.see, page(item));
  if (item.name === 'evidence.consented') return line(chose(item.body as BodyOf<typeof Consented>, w));
  if (item.name === 'evidence.exchange-opened') return line(fill(w.opened, { mode: w[(item.body as BodyOf<typeof ExchangeOpened>).mode as 'mixed'] }));
  const { undisputed, disputed } = item.body as BodyOf<typeof ExchangeClosed>;
  return line(fill(w.closedLine, { undisputed, disputed }));
}
