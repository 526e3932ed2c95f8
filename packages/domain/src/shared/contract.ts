import * as z from 'zod/mini';

/** One thing a client may ask. Its name is its address, its permission and its label in every log. */
export type Ask<In extends z.ZodMiniType = z.ZodMiniType, Out extends z.ZodMiniType = z.ZodMiniType> = {
  name: string; kind: 'command' | 'query'; input: In; output: Out;
};
/** One piece of news, told once it is true; the same words in the log, on the socket and to the open platform. */
export type News<Name extends string = string, Body extends z.ZodMiniType = z.ZodMiniType> = { news: Name; body: Body };

/** What goes into an ask. */
export type InputOf<A extends Ask> = z.infer<A['input']>;
/** What comes back from an ask. */
export type OutputOf<A extends Ask> = z.infer<A['output']>;

type Shape<I, O> = { input: I; output: O };
/** An ask that changes something; repeated under the same request id it returns its first answer. */
export const command = <I extends z.ZodMiniType, O extends z.ZodMiniType>(name: string, s: Shape<I, O>): Ask<I, O> =>
  ({ name, kind: 'command', ...s });
/** An ask that changes nothing. */
export const query = <I extends z.ZodMiniType, O extends z.ZodMiniType>(name: string, s: Shape<I, O>): Ask<I, O> =>
  ({ name, kind: 'query', ...s });
/** Declares a piece of news, `module.past-tense`. */
export const news = <N extends string, B extends z.ZodMiniType>(name: N, body: B): News<N, B> => ({ news: name, body });

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;
const clean = () => [
  z.refine<string>((t) => !FORBIDDEN.test(t), 'control-character'),
  z.refine<string>((t) => !/\p{Cs}/u.test(t), 'broken-character'),
  z.normalize('NFC'),
  z.trim(),
] as const;
/** Text a person typed: composed to NFC and trimmed; no control or direction-changing characters, no lone surrogates; not empty. */
export const typed = (max: number) => z.string().check(...clean(), z.minLength(1), z.maxLength(max));
/** The same, but it may be empty. */
export const typedOrEmpty = (max: number) => z.string().check(...clean(), z.maxLength(max));
/** An id made by the server (UUIDv7) or a request id made by a client (any UUID), in small letters: two writings of one id must not become two subjects of sealing. */
export const id = z.uuid().check(z.toLowerCase());
/** A moment, ISO 8601 in UTC. */
export const moment = z.iso.datetime();
/** A court day, `YYYY-MM-DD`, Asia/Shanghai. */
export const dayText = z.iso.date();
/** The number of a piece of news in its stream; 0 stands before the first. */
export const seqNumber = z.int().check(z.nonnegative(), z.maximum(2_147_483_647));
/** A page of a file, from 1. */
export const pageNumber = z.int().check(z.minimum(1), z.maximum(1_000_000));
/** How many rows of a list are wanted: one at least, so many at most. */
export const rowsUpTo = (most: number) => z.int().check(z.minimum(1), z.maximum(most));
/** An amount of money in fen, a safe non-negative integer. */
export const fen = z.int().check(z.nonnegative());
