import type { ParticipantView } from '@microcourt/domain/cases/contract';
import type { DocumentView } from '@microcourt/domain/documents/contract';

/** The documents of a case that may be served now. */
export const servable = (documents: readonly DocumentView[]): readonly DocumentView[] => documents.filter(({ may }) => may.includes('serve'));

/** On whom papers are served: the parties. What reaches an agent is served on the party, so an agent is never chosen: 民事诉讼法（2023）第八十八条. */
export const parties = (participants: readonly ParticipantView[]): readonly ParticipantView[] => participants.filter(({ kind, represents }) => kind !== 'staff' && represents === null);

/** Whom documents are for when nobody was chosen: those to whom they speak, where each speaks to someone; else all parties. */
export function addressees(documents: readonly DocumentView[], all: readonly ParticipantView[]): readonly string[] {
  const named = documents.flatMap(({ participantId }) => (participantId === null ? [] : [participantId]));
  return documents.length > 0 && named.length === documents.length ? [...new Set(named)] : all.map(({ participantId }) => participantId);
}

/** One more or one less of a choice. */
export const toggled = (chosen: readonly string[], one: string): readonly string[] => (chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);
