/** What may be wrong with a file that is of an accepted kind. */
export type Danger = 'script' | 'launch' | 'sends-data' | 'film' | 'encrypted' | 'bomb' | 'two-files' | 'too-many-pages' | 'macros' | 'damaged' | 'image-too-large' | 'virus'
  | 'embedded' | 'external';
