/** What documents and people are called, by their ids. */
export type Names = { readonly titles: ReadonlyMap<string, string>; readonly people: ReadonlyMap<string, string> };
