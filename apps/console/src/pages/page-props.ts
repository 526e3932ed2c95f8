import type { Desk } from '../shared/chosen-court.ts';

/** What a page is given: the court at whose desk one sits, and the rest of the address. */
export type PageProps = { readonly desk: Desk; readonly rest: readonly string[] };
/** A page of the bar by its name in the address. */
export type PageName = 'desk' | 'registry' | 'cases' | 'service' | 'counter' | 'court' | 'operations' | 'tools' | 'tables';
