import type { Dated } from '../shared/citation.ts';
import type { Words } from '../shared/worked.ts';
import type { Length } from './periods.ts';

/** How long a limit is. Hours begin with the next hour, everything else with the next day. */
export type Span = Length | { hours: number };
/**
 * How a limit ends. `rolls`: on the next working day if its last day is a rest day. `warning`: a limit on the court, shown as counted, since it is disputed
 * whether it moves. `lapses`: nothing has to be done on its last day (a public notice, a seizure), so nothing moves. `before`: it is counted back from its event.
 */
export type Ends = 'rolls' | 'warning' | 'lapses' | 'before';
/**
 * What an obstacle does to limitation. `rest`: the clock stands while it lasts and then runs on. `rest-of-last`: the same, but only within the last six months.
 * `six-months`: an obstacle that stands within the last six months lets the limit end six months after the day on which it is removed.
 */
export type Suspension = 'rest' | 'rest-of-last' | 'six-months';
/** How a limit is suspended and interrupted. */
export type Suspended = {
  readonly rule: Dated<Suspension>;
  /** What another text in force says of the same, where the two differ. */
  readonly otherwise?: Dated<Suspension>;
  /** By which article it is counted anew after an interruption. */
  readonly anew: Dated<unknown>;
  /** A longest time of its own beside it, which nothing suspends. */
  readonly longest?: Dated<unknown>;
};
/** A limit that the law sets. Each version of its rule cites the article as it was numbered then. */
export type Limit = {
  readonly label: Words;
  /** What it is counted from, or back from. */
  readonly event: Words;
  /** Whose limit it is. */
  readonly whose: 'party' | 'court' | 'other';
  readonly ends: Ends;
  /** By which law its days are counted. */
  readonly counted: 'civil' | 'administrative' | 'substantive';
  readonly rule: Dated<Span>;
  /** For a party without domicile in China, where it has a limit of its own. */
  readonly abroad?: Dated<Span>;
  /** A least or greatest length within which the court sets the real one. */
  readonly bound?: 'least' | 'most';
  /** It is never suspended, interrupted or extended: 民诉法解释（2022）第一百二十七条. */
  readonly unchangeable?: true;
  /** Times that do not count, and by which article. */
  readonly excluded?: { readonly why: Words; readonly rule: Dated<unknown> };
  /** How an obstacle to exercising the right suspends it, by the law of the day on which the obstacle was removed. */
  readonly suspended?: Suspended;
  /** Whoever misses it loses a defence to the other side only: the court accepts the filing and does not raise it of its own motion. */
  readonly defence?: true;
};
