import { createHash } from 'node:crypto';
import type { Hash } from '@microcourt/domain/custody/rules-log';

/** SHA-256 as the rules want it. */
export const sha256: Hash = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** A value as one line of JSON with the keys of each object in their order, so that anyone who has the value can write the same line. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const named = value as Record<string, unknown>;
  return `{${Object.keys(named).filter((key) => named[key] !== undefined).sort().map((key) => `${JSON.stringify(key)}:${canonical(named[key])}`).join(',')}}`;
}
/** The text of a piece of news as it is recorded and handed out. */
export const newsText = (name: string, body: unknown): string => canonical({ news: name, body });
/** The hash of that text. */
export const newsHash = (name: string, body: unknown): string => sha256(Buffer.from(newsText(name, body), 'utf8'));
