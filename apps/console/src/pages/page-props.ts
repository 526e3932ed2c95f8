import type { Desk } from '../shared/chosen-court.ts';

/** What a page is given: the court at whose desk one sits, and the rest of the address. */
export type PageProps = { readonly desk: Desk; readonly rest: readonly string[] };
