import { Unavailable } from '@microcourt/platform/failures';
import type { JobCtx } from '@microcourt/platform/module';
import { objectOf } from '../files/index.ts';
import '../providers/objects/port.ts';

/** The bytes of a file, for a job. */
export async function bytesOf(ctx: JobCtx, fileId: string): Promise<Uint8Array> {
  const { objects } = ctx.ports, kept = await ctx.within((c) => objectOf(c, fileId));
  const found = kept && (await objects?.get(kept.subject, kept.object));
  if (!found) throw new Unavailable(5);
  const parts: Buffer[] = [];
  for await (const part of found.content as AsyncIterable<Buffer>) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}
