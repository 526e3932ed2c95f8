import type { DocumentView } from '@microcourt/domain/documents/contract';

const LOOKS = { draft: '', making: 'mark_note', signing: 'mark_warn', issued: 'mark_good', failed: 'mark_bad', replaced: '', discarded: '' } as const;
/** How the state of a document looks. */
export const lookOf = (state: DocumentView['state']): string => LOOKS[state];
