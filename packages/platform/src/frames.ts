import { ClientFrame } from '@microcourt/domain/shared/wire';
import * as z from 'zod/mini';
import { readJson } from './input.ts';

/** A client's frame, or null for what no client of ours sends. */
export function readFrame(data: Buffer): ClientFrame | null {
  const read = readJson(data.toString());
  if (!read.ok) return null;
  const found = z.safeParse(ClientFrame, read.value);
  return found.success ? found.data : null;
}
