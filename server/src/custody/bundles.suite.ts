import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import * as words from '@microcourt/domain/custody/contract';
import * as documents from '@microcourt/domain/documents/contract';
import { actorOf } from '@microcourt/platform/sessions';
import { asking, openStory, type Story } from '../story.suite.ts';
import { custodyRaw } from './index.ts';

/** A story whose case has files, an issued document, a day that is closed and one that is not. */
export type Kept = Story & { fileId: string; as(who: string): ReturnType<typeof asking>; fetch(url: string): Promise<Buffer>; nextDay(): Promise<void> };

/** Who fetches a bundle by its address, whoever that is. */
export const fetcherOf = ({ court, ports }: Pick<Story, 'court' | 'ports'>) => async (url: string): Promise<Buffer> => {
  const { searchParams } = new URL(url, 'http://court'), [raw] = custodyRaw({ kernel: court.kernel, objects: ports.objects!, keyRing: court.keyRing, seal: ports.seal, timestamp: ports.timestamp });
  const { status, body } = await raw!.handle({ actor: actorOf(null, ''), identity: null, requestId: randomUUID(), params: {}, query: Object.fromEntries(searchParams), headers: {}, body: Readable.from([]), method: 'GET' });
  if (status !== 200) throw new Error(String(status));
  const parts: Buffer[] = [];
  for await (const part of body as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
};

const DAY_MS = 86_400_000;
/** Opens it, with two files of the plaintiff in the room of all and one in the plaintiff's own. */
export async function openKept(): Promise<Kept> {
  const story = await openStory(), { court, people, caseId } = story, main = { caseId, stream: 'main' };
  await court.runJobs();
  const fileId = await story.keep(people.wang, '借条：今借到人民币五万元整。', 'text', main);
  await story.keep(people.wang, '', 'image', main);
  await story.keep(people.wang, '只给代理人看的说明', 'text', { caseId, stream: 'side:plaintiff' });
  return {
    ...story, fileId, as: (who) => asking(people, who),
    fetch: fetcherOf(story),
    async nextDay() {
      court.clock.offsetMs += DAY_MS;
      await court.runJobs();
    },
  };
}

/** Issues a notice under the court's seal. */
export async function issueNotice({ court, people, caseId, as }: Kept): Promise<void> {
  const clerk = as(people.clerk), [draft] = await court.ask(documents.draft, { caseId, kind: 'acceptance-notice', values: {} }, clerk);
  await court.ask(documents.issue, { caseId, documentIds: [draft!.documentId] }, clerk);
  await court.runJobs();
}
/** The bundle of the case, as someone gets it. */
export async function bundleOf(kept: Kept, who: string): Promise<Buffer> { return kept.fetch((await kept.court.ask(words.bundle, { caseId: kept.caseId }, kept.as(who))).url); }
