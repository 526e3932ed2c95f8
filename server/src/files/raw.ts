import type { Raw } from '@microcourt/platform/http';
import { LookingRoom } from './looking.ts';
import { sendPage } from './pages/send-page.ts';
import { receivePiece } from './receive-piece.ts';
import { sendFile } from './send-file.ts';
import type { Bytes } from './stage.ts';

/** One room for all uploads of a process, and one for pages that somebody looks at, begun with the first. */
const shared: { room?: LookingRoom; pages?: LookingRoom } = {};

/** The handlers of bytes: pieces of uploads coming up, files going down to holders of tickets. */
export function filesRaw(given: Omit<Bytes, 'room'> & Partial<Pick<Bytes, 'room'>>): readonly Raw[] {
  const bytes: Bytes = { room: (shared.room ??= new LookingRoom()), ...given };
  return [receivePiece(bytes), sendFile(bytes, 'GET'), sendFile(bytes, 'HEAD'), sendPage({ ...given, room: (shared.pages ??= new LookingRoom()) })];
}

/** Where pages are made in the background: one process, so that those who look at something or bring something come first. */
export const openingRoom = (): LookingRoom => new LookingRoom(undefined, 1);
