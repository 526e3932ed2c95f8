import { Readable } from 'node:stream';
import { notFound } from '@microcourt/platform/failures';
import type { Raw, RawAnswer, RawRequest } from '@microcourt/platform/http';
import type { KeyRing } from '@microcourt/platform/key-ring';
import type { Kernel } from '@microcourt/platform/kernel';
import type { Objects } from '@microcourt/platform/objects';
import type { SealPort } from '../providers/seal/port.ts';
import type { TimestampPort } from '../providers/timestamp/port.ts';
import { membersOf, planBundle } from './bundle.ts';
import { readTicket } from './give-bundle.ts';
import { zipOf } from './zip.ts';

/** What bundles are made with; seal and timestamps are missing where nothing is sealed. */
export type BundleParts = { kernel: Pick<Kernel, 'within'>; objects: Objects; keyRing: Pick<KeyRing, 'mac'>; seal?: SealPort | undefined; timestamp?: TimestampPort | undefined };

/** Gives a bundle to whoever holds its address, made as it goes: what is in it is read in a transaction, its files are not. */
export const custodyRaw = ({ kernel, objects, keyRing, seal, timestamp }: BundleParts): readonly Raw[] => [{
  method: 'GET', path: '/custody/bundle', open: true,
  async handle(request: RawRequest): Promise<RawAnswer> {
    const given = request.query['t'], ticket = readTicket(keyRing.mac, typeof given === 'string' ? given : '', Date.now() / 1_000);
    if (ticket === null) throw notFound();
    const plan = await kernel.within({ actor: request.actor, requestId: request.requestId, ask: 'custody.bundle' }, (ctx) => planBundle(ctx, ticket));
    const headers = { 'content-type': 'application/zip', 'content-disposition': `attachment; filename="microcourt-${ticket.caseId}.zip"`, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
    return { status: 200, headers, body: Readable.from(zipOf(membersOf(plan, { objects, seal, timestamp }))) };
  },
}];
