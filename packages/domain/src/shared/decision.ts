/** What the rules say: yes, with the new facts; or no, with a reason a person can read. */
export type Decision<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/** Why not. Decides the HTTP status: 400, 403, 404, 409, 429. */
export type RefusalKind = 'invalid' | 'forbidden' | 'missing' | 'conflict' | 'too-many';

/** A reason to refuse. `code` is `<module>.<reason>`; the sentence for it stands in the word's `texts.ts`. */
export type Refusal = { code: string; kind: RefusalKind; facts?: Record<string, unknown> };

/** A yes with the facts as they are after it. */
export const agreed = <T>(value: T): Decision<T> => ({ ok: true, value });

/** A no: its code, the kind of no, and the facts that the sentence needs (never personal data). */
export const refused = (code: string, kind: RefusalKind, facts?: Refusal['facts']): Decision<never> => ({
  ok: false,
  refusal: facts ? { code, kind, facts } : { code, kind },
});
