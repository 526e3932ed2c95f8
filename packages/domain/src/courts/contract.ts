import * as z from 'zod/mini';
import { query } from '../shared/contract.ts';

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
/** Courts that may have jurisdiction, the likeliest first; a hint, never a bar. */
export const suggest = query('courts.suggest', {
  input: z.object({ kind: z.enum(['civil', 'administrative']), causeCode: z.nullable(z.string()), defendantDivision: z.nullable(z.string()), placeDivision: z.optional(z.nullable(z.string())) }),
  output: z.array(z.object({ code: z.string(), name: z.string(), served: z.boolean(), reason: z.string(), exclusive: z.boolean(), article: z.string() })),
});
