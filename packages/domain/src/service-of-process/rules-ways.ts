import { limitEnd } from '../law/limit-end.ts';
import type { Calendar, Day } from '../shared/calendar.ts';
import { agreed, refused, type Decision } from '../shared/decision.ts';
import { ELECTRONIC, WAYS, type AttemptState, type Basis, type Way } from './rules.ts';

/** A service as far as it has come: what is served, how its attempts stand, and whether it took effect. */
export type Progress = {
  readonly statement: boolean; readonly replaced: boolean;
  readonly attempts: readonly { readonly way: Way; readonly state: AttemptState }[];
  readonly effect: { readonly presumed: boolean } | null;
};

/** What bears on whether a way to serve is open now. */
export type Ground = {
  readonly procedure: 'small-claims' | 'summary' | 'ordinary' | 'other';
  /** The addressee agreed to be served electronically: 在线诉讼规则 (2021), art. 29. */
  readonly electronicConsent: boolean;
  readonly address: Basis['address'];
  readonly on: Basis['on'];
  /** A refusal to take it, with a witness from the place, or photographs or film of the course: CPL (2023), art. 89. */
  readonly refused: boolean;
  readonly witnessed: boolean;
  readonly whereaboutsUnknown: boolean;
  /** Reason and course are on the file: CPL (2023), art. 95 (2). */
  readonly reasonOnFile: boolean;
  readonly abroad: boolean;
  /** The court is an internet court, which may try a plain case by summary procedure although a public notice is needed: 互联网法院规定（2018）第十八条. */
  readonly internetCourt: boolean;
};

function statementWay(way: Way, on: Basis['on']): Decision<void> {
  if (way === 'left') return refused('service-of-process.statement-not-left', 'conflict');
  if (way === 'public-notice') return refused('service-of-process.statement-not-published', 'conflict');
  return on === 'agent' || way === 'substitute' ? refused('service-of-process.statement-in-person', 'conflict') : agreed(undefined);
}

/** Whether the procedure bars a public notice: 民诉法解释（2022）第一百四十条; internet courts may use one in summary procedure, 互联网法院规定（2018）第十八条. */
export const barsNotice = ({ procedure, internetCourt }: { readonly procedure: string; readonly internetCourt: boolean }): boolean =>
  (procedure === 'summary' && !internetCourt) || procedure === 'small-claims';

function publicNotice(service: Progress, g: Ground): Decision<void> {
  if (barsNotice(g)) return refused('service-of-process.no-notice-in-summary', 'conflict');
  if (!g.whereaboutsUnknown && !exhausted(service)) return refused('service-of-process.other-ways-first', 'conflict', { left: waysLeft(service) });
  return g.reasonOnFile ? agreed(undefined) : refused('service-of-process.reason-not-on-file', 'conflict');
}

/** The ways that are tried one after the other before a public notice: CPL (2023), arts. 88 to 91. */
const CHAIN: readonly (readonly Way[])[] = [['platform', 'email', 'messenger', 'fax'], ['direct', 'substitute', 'left'], ['mail', 'entrusted', 'forwarded']];
const tried = (service: Progress, ways: readonly Way[]) => service.attempts.some((a) => ways.includes(a.way) && (a.state === 'failed' || a.state === 'rebutted' || a.state === 'returned'));
/** Whether direct and mailed service have both failed, so that nothing but a public notice is left. */
export const exhausted = (service: Progress): boolean => CHAIN.slice(1).every((ways) => tried(service, ways));
/** The first ways of the chain that have not failed yet. */
export const waysLeft = (service: Progress): Way[] => CHAIN.filter((ways) => !tried(service, ways)).map((ways) => ways[0]!);

/**
 * Whether a document may be served in a way now. Left behind only after a refusal and with a witness or pictures; electronically only with consent;
 * by public notice last, and never in summary procedure (解释 (2022), art. 140); a mediation statement only into the hands of the party (art. 133).
 * What is only presumed served may be served again, and so may what is under a public notice, by any other way.
 */
export function mayServe(service: Progress, way: string, g: Ground): Decision<Way> {
  const known = WAYS.find((w) => w === way);
  if (!known) return refused('service-of-process.reminder-is-no-service', 'invalid', { way });
  if (service.replaced) return refused('service-of-process.superseded', 'conflict');
  if (service.effect !== null && !service.effect.presumed) return refused('service-of-process.served-already', 'conflict');
  if (known === 'public-notice' && service.attempts.some((a) => a.state === 'published')) return refused('service-of-process.notice-runs', 'conflict');
  const statement = service.statement ? statementWay(known, g.on) : agreed(undefined);
  if (!statement.ok) return statement;
  if (known === 'left' && !g.refused) return refused('service-of-process.left-without-refusal', 'conflict');
  if (known === 'left' && !g.witnessed) return refused('service-of-process.left-without-witness', 'conflict');
  if (known === 'left' && g.on === 'agent') return refused('service-of-process.left-with-agent', 'conflict');
  if (ELECTRONIC.includes(known) && g.address === 'given' && !g.electronicConsent) return refused('service-of-process.no-electronic-consent', 'conflict');
  const notice = known === 'public-notice' ? publicNotice(service, g) : agreed(undefined);
  return notice.ok ? agreed(known) : notice;
}

/**
 * The last day of a public notice that was last posted or printed on a day, for someone with a domicile in the country or without one; with its end it counts
 * as served: CPL (2023), arts. 95, 283 (2); 解释 (2022), art. 138.
 */
export const noticeUntil = (publishedOn: Day, abroad: boolean, calendar: Calendar): Day => limitEnd('T-PUB', publishedOn, calendar, abroad).last;

/** Why mail came back, and whether the addressee proved to be without fault. */
export type Returned = { readonly why: 'wrong-address' | 'change-not-reported' | 'refused' | 'carrier' | 'unknown'; readonly faultless: boolean };
/** Where mail that came back leaves its sender: it counts as served on that day where the addressee gave a wrong address, did not report a change or refused it, unless the addressee proves to be without fault. 法院专递规定 (2004), art. 11. */
export const returnCounts = (r: Returned): boolean =>
  !r.faultless && (r.why === 'wrong-address' || r.why === 'change-not-reported' || r.why === 'refused');
