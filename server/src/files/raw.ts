import type { Raw } from '@microcourt/platform/http';
import { receivePiece } from './receive-piece.ts';
import { sendFile } from './send-file.ts';
import type { Bytes } from './stage.ts';

/** The handlers of bytes: pieces of uploads coming up, files going down to holders of tickets. */
export const filesRaw = (bytes: Bytes): readonly Raw[] => [receivePiece(bytes), sendFile(bytes, 'GET'), sendFile(bytes, 'HEAD')];
