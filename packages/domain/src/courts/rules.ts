import { placeRule, type PlaceRule } from './rules-places.ts';

/** A court as the hint needs it. `divisions` are the six-digit codes it serves. */
export type CourtOfHint = { code: string; level: 'high' | 'intermediate' | 'basic' | 'special'; parent: string | null; divisions: readonly string[] };

/** What is known of a suit when a court is looked for. Divisions are six digits; `place` is where the cause happened or its thing lies. */
export type Suit = {
  kind: 'civil' | 'administrative'; cause: string | null;
  defendantDivision: string | null; plaintiffDivision?: string | null; placeDivision?: string | null;
  /** The whole dealing happened online, or the dispute is about what stands there. */
  online?: boolean;
  /** What the sued organ is: 行政诉讼法 (2017), art. 15. */
  organ?: 'government' | 'ministry' | 'customs' | 'other'; reconsidered?: boolean; personalFreedom?: boolean; immovable?: boolean;
};

/** A court that may have jurisdiction. `reason` and `changes` are codes with sentences; `exclusive` means no other court may take it. */
export type Candidate = { court: string; reason: string; article: string; exclusive: boolean; changes: readonly string[] };

/** The courts of the internet in Beijing, Hangzhou and Guangzhou, each with how the divisions begin of the city whose districts it serves: 法释〔2025〕14号, art. 1. */
const INTERNET_COURTS: readonly { city: string; court: string }[] = [{ city: '11', court: '京0491' }, { city: '3301', court: '浙0192' }, { city: '4401', court: '粤0192' }];
/** Whether a court, by the code of its case numbers, is a court of the internet; rules of procedure of its own apply there: 互联网法院规定（2018）. */
export const isInternetCourt = (code: string): boolean => INTERNET_COURTS.some(({ court }) => court === code);
/** The maritime court of Zhejiang: 法释〔2016〕4号. */
const MARITIME = '浙72';
const INTERNET = '最高人民法院关于互联网法院案件管辖的规定（法释〔2025〕14号）第一条';

/** Causes that the courts of the internet take, always or only when it happened online: 法释〔2025〕14号, art. 1 (1) to (8). */
const ONLINE_CAUSES: readonly { cause: string; always: boolean }[] = [
  { cause: 'CC-6', always: false }, { cause: 'CC-6-18', always: true }, { cause: 'CC-1-1-8', always: false }, { cause: 'CC-5-15-193', always: true }, { cause: 'CC-5-13-162', always: true },
  { cause: 'CC-5-14-175', always: true }, { cause: 'CC-4-10-88-8', always: false }, { cause: 'CC-4-10-142-14', always: false }, { cause: 'AD-1', always: false },
];
const under = (cause: string, root: string): boolean => cause === root || cause.startsWith(`${root}-`);

/** What the organ is by its name, for the level of the court; null where the name does not tell. */
export function organOf(name: string): Suit['organ'] {
  if (name.includes('海关')) return 'customs';
  if (/^(?:国务院|国家|中华人民共和国)/.test(name)) return 'ministry';
  if (/(?:街道|[乡镇])/.test(name.slice(-9))) return 'other';
  return /[省市县区旗州盟]人民政府$/.test(name) ? 'government' : 'other';
}

/** The court of a level that serves a division: the basic court of the district, or the court above it. */
function courtFor(division: string | null | undefined, level: 'basic' | 'intermediate', courts: readonly CourtOfHint[]): string | null {
  if (!division) return null;
  const basic = courts.find((c) => c.level === 'basic' && c.divisions.includes(division));
  return level === 'basic' ? (basic?.code ?? null) : (basic?.parent ?? null);
}

function takesOnline(suit: Suit): boolean {
  const cause = suit.cause;
  if (cause === null) return false;
  return ONLINE_CAUSES.some((o) => under(cause, o.cause) && (o.always || suit.online === true));
}

/** The candidate with the court of the internet in place of a basic court of its city where the cause is one of its own; a note where it may be. */
function viaInternet(suit: Suit, c: Candidate, level: 'basic' | 'intermediate', division: string): Candidate {
  const internet = INTERNET_COURTS.find((i) => division.startsWith(i.city));
  if (!internet || level !== 'basic' || c.exclusive) return c;
  if (takesOnline(suit)) return { ...c, court: internet.court, reason: 'courts.reason.internet', article: INTERNET };
  const maybe = suit.online === undefined && suit.cause !== null && ONLINE_CAUSES.some((o) => under(suit.cause as string, o.cause));
  return maybe ? { ...c, changes: [...c.changes, 'courts.change.online'] } : c;
}

type Place = { division: string | null | undefined; reason: string; article: string; exclusive: boolean };
function civilPlaces(suit: Suit, rule: PlaceRule): Place[] {
  const defendant = { division: suit.defendantDivision, reason: 'courts.reason.defendant', article: '民事诉讼法（2023）第二十二条', exclusive: false };
  const place = { division: suit.placeDivision, reason: rule.reason, article: rule.article, exclusive: rule.exclusive };
  if (rule.exclusive) return [place];
  if (rule.reason === '') return [defendant];
  if (rule.alone) return [place.division ? place : { ...defendant, reason: rule.reason, article: rule.article }];
  return [{ ...defendant, article: rule.article }, place];
}

const ALL = '行政诉讼法（2017）';
function administrativePlaces(suit: Suit): Place[] {
  if (suit.immovable) return [{ division: suit.placeDivision, reason: 'courts.reason.immovable', article: `${ALL}第二十条`, exclusive: true }];
  const organ = { division: suit.defendantDivision, reason: 'courts.reason.organ', article: `${ALL}第十八条`, exclusive: false };
  const more: Place[] = [];
  if (suit.personalFreedom) more.push({ division: suit.plaintiffDivision, reason: 'courts.reason.plaintiff-freedom', article: `${ALL}第十九条`, exclusive: false });
  if (suit.reconsidered) more.push({ division: suit.placeDivision, reason: 'courts.reason.reconsideration', article: `${ALL}第十八条`, exclusive: false });
  return [organ, ...more];
}

/**
 * Courts that may have jurisdiction, the likeliest first, each with its reason, article, whether it is exclusive and what would change it. A hint, never
 * a bar: agreements, amounts, concentration of kinds of cases and facts that are not known may lead elsewhere. Empty where the divisions do not tell.
 */
export function suggestCourts(suit: Suit, courts: readonly CourtOfHint[]): Candidate[] {
  const rule = placeRule(suit.cause);
  if (suit.kind === 'civil' && rule.maritime) return courts.some((c) => c.code === MARITIME) ? [{ court: MARITIME, reason: rule.reason, article: rule.article, exclusive: true, changes: [] }] : [];
  const administrative = suit.kind === 'administrative';
  const level = administrative && ['government', 'ministry', 'customs'].includes(suit.organ ?? 'other') ? 'intermediate' : 'basic';
  const found = new Map<string, Candidate>();
  for (const p of administrative ? administrativePlaces(suit) : civilPlaces(suit, rule)) {
    const court = courtFor(p.division, level, courts);
    if (!court) continue;
    const changes = administrative ? ['courts.change.concentrated'] : rule.changes;
    const candidate = viaInternet(suit, { court, reason: level === 'intermediate' ? 'courts.reason.intermediate' : p.reason, article: level === 'intermediate' ? `${ALL}第十五条` : p.article, exclusive: p.exclusive, changes }, level, p.division as string);
    if (!found.has(candidate.court)) found.set(candidate.court, candidate);
  }
  return [...found.values()];
}

/** Whether a hint says that the chosen court may not take the suit: only an exclusive candidate does, and never more than as a warning. */
export const overriddenBy = (chosen: string, candidates: readonly Candidate[]): Candidate | null =>
  candidates.find((c) => c.exclusive && c.court !== chosen && !candidates.some((o) => o.court === chosen)) ?? null;
