import { ClientFrame, type NewsItem, type ServerFrame } from '@microcourt/domain/shared/wire';
import * as z from 'zod/mini';
import { readJson } from './input.ts';

/** A client's frame, or null for what no client of ours sends. */
export function readFrame(data: Buffer): ClientFrame | null {
  const read = readJson(data.toString());
  if (!read.ok) return null;
  const found = z.safeParse(ClientFrame, read.value);
  return found.success ? found.data : null;
}

/** A text as one finished WebSocket frame, so that the same bytes go to every follower without being framed again. */
export function frameOf(text: string): Buffer {
  const size = Buffer.byteLength(text);
  const head = size < 126 ? 2 : size < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + size);
  frame[0] = 0x81;
  if (head === 2) frame[1] = size;
  else if (head === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(size, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(size), 2);
  }
  frame.write(text, head);
  return frame;
}

/** One of the server's frames, ready to be written. */
export const frame = (content: ServerFrame): Buffer => frameOf(JSON.stringify(content));

/** A piece of news as others see it, or with its request id as its own actor's devices see it. */
export const newsText = (item: NewsItem, own: boolean): string => {
  const { caseId, stream, seq, name, actor, at, requestId, body } = item;
  return JSON.stringify(own ? { caseId, stream, seq, name, actor, at, requestId, body } : { caseId, stream, seq, name, actor, at, body });
};
