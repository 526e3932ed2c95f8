import { createHash, timingSafeEqual } from 'node:crypto';

/** What a ticket opens: one rendition of one file, or the pictures of its pages, until a moment. There is nothing personal in it. */
export type Ticket = { fileId: string; rendition: 'original' | 'thumb' | 'pages'; download: boolean; until: Date };

/** A ticket is good for two minutes; whoever holds it may fetch the file, so that `<img src>` needs no header. */
export const TICKET_SECONDS = 120;
/** The address of a file's pages is good for ten minutes at least: a long paper is scrolled through. */
export const PAGES_SECONDS = 600;

const LENGTH = 16 + 1 + 4;
const seal = (mac: (kind: string, value: string) => string, body: Buffer): Buffer =>
  createHash('sha256').update(mac('files.ticket', body.toString('hex'))).digest().subarray(0, 16);

/** A ticket as it stands in an address, under the keyed hash of this installation. */
export function writeTicket(mac: (kind: string, value: string) => string, { fileId, rendition, download, until }: Ticket): string {
  const body = Buffer.alloc(LENGTH);
  Buffer.from(fileId.replaceAll('-', ''), 'hex').copy(body);
  body[16] = (rendition === 'thumb' ? 1 : 0) | (download ? 2 : 0) | (rendition === 'pages' ? 4 : 0);
  body.writeUInt32BE(Math.floor(until.getTime() / 1_000), 17);
  return Buffer.concat([body, seal(mac, body)]).toString('base64url');
}

/** What a ticket opens; null if it is forged, cut or too old. */
export function readTicket(mac: (kind: string, value: string) => string, text: string, now: Date): Ticket | null {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== LENGTH + 16 || bytes.toString('base64url') !== text) return null;
  const body = bytes.subarray(0, LENGTH);
  if (!timingSafeEqual(seal(mac, body), bytes.subarray(LENGTH))) return null;
  const until = new Date(body.readUInt32BE(17) * 1_000), hex = body.subarray(0, 16).toString('hex');
  if (until < now) return null;
  const fileId = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  return { fileId, rendition: (body[16]! & 4) === 4 ? 'pages' : (body[16]! & 1) === 1 ? 'thumb' : 'original', download: (body[16]! & 2) === 2, until };
}
