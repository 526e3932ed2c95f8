import { createHash, randomBytes } from 'node:crypto';

const dashed = (hex: string): string => `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;

/** A new UUIDv7 (RFC 9562): ids made later sort later, so that indexes stay compact. */
export function newId(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  return dashed(bytes.toString('hex'));
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Whether a text is a UUID, so that it may stand where the database wants one. */
export const isUuid = (text: string): boolean => UUID.test(text);
/** The id itself if it is a UUID; otherwise a UUID that always stands for that text. */
export const asUuid = (text: string): string =>
  (isUuid(text) ? text.toLowerCase() : dashed(createHash('sha256').update(text).digest('hex').slice(0, 32)));

/** The subject of what belongs to no case and no person: jobs, answers to the signed-out. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';
