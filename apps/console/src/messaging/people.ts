import type { ParticipantView } from '@microcourt/domain/cases/contract';
import { createContext, useContext } from 'react';
import { useWords } from '../shared/language.ts';
import { useSentences } from '../shared/sentences.ts';
import { texts } from './texts.ts';

export type Room = { readonly caseId: string; readonly stream: string; readonly me: string; readonly courtCode: string; readonly people: readonly ParticipantView[]; readonly mayWrite: boolean; readonly title: string; readonly number: string | null; readonly courtName: string };
export const RoomContext = createContext<Room | undefined>(undefined);

/** Whether someone of a side has to be told on paper: not in the space, or without a phone to enter it by. */
export const reachedOnPaper = ({ joined, kind, onPaper }: ParticipantView): boolean => kind !== 'staff' && (!joined || onPaper === true);

/** The room that is open. */
export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (!room) throw new Error('no room is open');
  return room;
}

/** The name and role of whoever spoke. */
export function useSpeaker(): (personId: string | null) => { name: string; role: string; ofCourt: boolean } {
  const { people } = useRoom();
  const t = useWords(texts);
  const say = useSentences();
  return (personId) => {
    if (personId === null) return { name: t('said.court'), role: '', ofCourt: true };
    const found = people.find((one) => one.personId === personId);
    return found ? { name: found.name, role: say(`role.${found.role}`), ofCourt: found.kind === 'staff' } : { name: t('said.unknown-person'), role: '', ofCourt: false };
  };
}
