import type { Whys } from '../calculators/why.ts';

/** Something about a draft: `path` leads the screen to it, `code` has a sentence in texts, `facts` fill the sentence, `why` are the questions behind the days among them. */
export type Problem = { path: (string | number)[]; code: string; facts?: Record<string, unknown>; why?: Whys };
