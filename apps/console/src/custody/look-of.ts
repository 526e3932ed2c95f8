import type { FileStanding } from '@microcourt/domain/custody/contract';

/** How what was found of a file looks: only what matches its record looks good. */
export const lookOf = (standing: FileStanding['standing']): 'good' | 'bad' | 'plain' => (standing === 'unaltered' ? 'good' : standing === 'altered' || standing === 'missing' ? 'bad' : 'plain');

/** The beginning and the end of a hash, enough to compare by eye. */
export const shortHash = (hash: string): string => `${hash.slice(0, 8)}…${hash.slice(-8)}`;
