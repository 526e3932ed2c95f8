/** Something about a draft: `path` leads the screen to it, `code` has a sentence in texts, `facts` fill the sentence. */
export type Problem = { path: (string | number)[]; code: string; facts?: Record<string, unknown> };
