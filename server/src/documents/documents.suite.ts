import { randomUUID } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import * as words from '@microcourt/domain/documents/contract';
import * as cases from '@microcourt/domain/cases/contract';
import { actorOf } from '@microcourt/platform/sessions';
import type { JobCtx } from '@microcourt/platform/module';
import { createPerson } from '../identity/index.ts';
import { registerCase } from '../cases/index.ts';
import { asking, COURT, newCase, NUMBERS, openStory, posts, type Story } from '../story.suite.ts';
import { bytesOf } from './bytes.ts';
import { documentsRaw } from './index.ts';

/** The story, in which the defendant can sign in too. */
export type Desk = Story & { li: string; as(who: string): ReturnType<typeof asking>; fresh(more?: Parameters<typeof newCase>[1]): Promise<string>; file(fileId: string): Promise<Uint8Array>; preview(url: string): Promise<Uint8Array>; who(caseId: string, role: string): Promise<string> };

/** Opens a court whose documents can be read back. */
export async function openDesk(): Promise<Desk> {
  const story = await openStory();
  const li = await story.within((ctx) => createPerson(ctx, { mobile: '13900000022', name: '李样本', proved: { documentKind: 'resident-id', number: NUMBERS.li, courtCode: COURT } }));
  const job = { within: story.within, ports: story.ports, now: new Date(), attempt: 1 } as JobCtx;
  return {
    ...story, li, as: (who) => asking(story.people, who),
    async fresh(more = {}) {
      const { caseId } = await story.within((ctx) => registerCase(ctx, newCase(story.people, more)));
      await story.court.runJobs();
      return caseId;
    },
    file: (fileId) => bytesOf(job, fileId),
    async preview(url) {
      const [raw] = documentsRaw({ kernel: story.court.kernel, objects: story.ports.objects!, keyRing: story.court.keyRing }), ticket = url.split('/').at(-1)!;
      const actor = actorOf(null, '127.0.0.0/24');
      const { body } = await raw!.handle({ actor, identity: null, requestId: randomUUID(), params: { ticket }, query: {}, headers: {}, body: null as never, method: 'GET' });
      return new Uint8Array(body as Buffer);
    },
    who: async (caseId, role) => (await story.court.ask(cases.view, { caseId }, { as: story.people.clerk, posts: posts.clerk })).participants.find((p) => p.role === role)!.participantId,
  };
}

/** What a reader of PDF says of a file, where one is on this machine. */
export function read(tool: 'pdftotext' | 'pdffonts' | 'pdfinfo', pdf: Uint8Array, ...args: string[]): string | null {
  const done = spawnSync(tool, [...args, '-', ...(tool === 'pdftotext' ? ['-'] : [])], { input: pdf, maxBuffer: 64e6 });
  return done.error ? null : done.stdout.toString();
}
/** A handwritten line. */
export const STROKES: [number, number, number][][] = [[[100, 100, 0], [400, 300, 120], [800, 120, 260]], [[200, 50, 500], [600, 350, 700]]];
export { words };
