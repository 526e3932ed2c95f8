import * as z from 'zod/mini';
import { command, query } from '../shared/contract.ts';

/** A court of the directory. */
export const CourtView = z.object({
  /** 法院代字, e.g. 浙0281. */
  code: z.string(), name: z.string(), level: z.enum(['high', 'intermediate', 'basic', 'special']),
  parent: z.nullable(z.string()), city: z.string(),
  latitude: z.nullable(z.number()), longitude: z.nullable(z.number()), areaPhone: z.nullable(z.string()),
  /** This installation serves the court: filings can be made there. */
  served: z.boolean(),
  /** The demonstration court: its numbers are invented. */
  demonstration: z.boolean(),
});
export type CourtView = z.infer<typeof CourtView>;
/** The courts that match a text, by level and then by code; with `servedOnly` those that take filings here. */
export const courts = query('courts.list', { input: z.object({ q: z.optional(z.string().check(z.maxLength(40))), servedOnly: z.optional(z.boolean()) }), output: z.array(CourtView) });
/** Divisions (province, city, district) below a code; without a code the provinces. */
export const divisions = query('courts.divisions', { input: z.object({ under: z.optional(z.string()) }), output: z.array(z.object({ code: z.string(), name: z.string(), more: z.boolean() })) });
/** A division of six digits, or none known. */
const division = z.optional(z.nullable(z.string().check(z.regex(/^\d{6}$/, 'division'))));
/** What a form may know of a suit when a court is looked for; what is left out is not known, and the hint says what it would change. */
const Suit = z.object({
  kind: z.enum(['civil', 'administrative']), causeCode: z.nullable(z.string()), defendantDivision: z.nullable(z.string()),
  /** Where the cause happened, its thing lies, or (after reconsideration) the organ of reconsideration sits. */
  placeDivision: z.optional(z.nullable(z.string())),
  plaintiffDivision: division,
  /** The whole dealing happened online: 法释〔2025〕14号, art. 1. */
  online: z.optional(z.boolean()),
  /** What the sued organ is, which decides the level of the court: 行政诉讼法 (2017), art. 15. `organOf` tells it from the name. */
  organ: z.optional(z.enum(['government', 'ministry', 'customs', 'other'])),
  /** The act went through reconsideration, restrains freedom, or is about an immovable: 行政诉讼法 (2017), arts. 18 to 20. */
  reconsidered: z.optional(z.boolean()), personalFreedom: z.optional(z.boolean()), immovable: z.optional(z.boolean()),
});
/** Courts that may have jurisdiction, the likeliest first; a hint, never a bar. `changes` are codes of sentences about what would lead elsewhere. */
export const suggest = query('courts.suggest', {
  input: Suit,
  output: z.array(z.object({ code: z.string(), name: z.string(), served: z.boolean(), reason: z.string(), exclusive: z.boolean(), article: z.string(), changes: z.optional(z.array(z.string())) })),
});

const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'clock'));
/** How a court is served here. Times of day are Asia/Shanghai. */
export const CourtSettingsView = z.object({
  code: z.string(), name: z.string(), served: z.boolean(), demonstration: z.boolean(),
  /** Between these hours questions are answered; outside they wait for the next working day. */
  officeFrom: clock, officeTo: clock,
  /** Working days within which the court promises an answer. */
  answerDays: z.int(),
  /** 分案 by hand, or by turn among those in service. */
  assignment: z.enum(['hand', 'turn']),
  /** The court has no case system of its own and numbers its cases here. */
  issuesNumbers: z.boolean(),
});
export type CourtSettingsView = z.infer<typeof CourtSettingsView>;
/** How a court is served here, for its manager and the system administrator. */
export const settings = query('courts.settings', { input: z.object({ courtCode: z.string() }), output: CourtSettingsView });
/** Changes how a court is served; who changes it has just proved again who asks. What is left out stays. */
export const changeSettings = command('courts.change-settings', {
  input: z.object({
    courtCode: z.string(), officeFrom: z.optional(clock), officeTo: z.optional(clock), answerDays: z.optional(z.int().check(z.minimum(1), z.maximum(30))),
    assignment: z.optional(z.enum(['hand', 'turn'])), issuesNumbers: z.optional(z.boolean()),
  }),
  output: CourtSettingsView,
});
