import * as cases from '@microcourt/domain/cases/contract';
import * as documents from '@microcourt/domain/documents/contract';
import * as words from '@microcourt/domain/service-of-process/contract';
import { TOLD_VERSION } from '@microcourt/domain/service-of-process/rules-address';
import type { Cast } from './cast.ts';
import type { Stage } from './stage.ts';
import type { Step, Told } from './story.ts';

/** What was served in the story: in the loan case in the app, on arrival; in the purchase by mail, which came back, so that the clerk has the next way to do. */
export function servingStory(stage: Stage, cast: Cast, told: Told): Step[] {
  const { li, zhou2 } = cast, caseOf = (name: string): string => told.get(name)!.caseId, kept = new Map<string, { documentId: string; participantId: string }[]>();
  const step = (daysAgo: number, hour: number, run: () => Promise<unknown>): Step => ({ daysAgo, hour, run: async () => { await run(); } });
  const party = async (name: string, role: string): Promise<string> => (await stage.ask(`serving:${name}:${role}`, cases.view, { caseId: caseOf(name) }, li)).participants.find((p) => p.role === role)!.participantId;
  const now = (): Promise<string> => stage.within(async (ctx) => ctx.now.toISOString());
  // Registration left these as drafts on the clerk's desk: they are issued from there.
  const issue = async (name: string, kind: documents.DocumentKind): Promise<void> => {
    const drafts = (await stage.ask(`serving:${name}:${kind}:drafts`, documents.list, { caseId: caseOf(name) }, li)).filter((d) => d.kind === kind && d.state === 'draft');
    await stage.ask(`serving:${name}:${kind}:issue`, documents.issue, { caseId: caseOf(name), documentIds: drafts.map((d) => d.documentId) }, li);
    kept.set(`${name} ${kind}`, drafts.map((d) => ({ documentId: d.documentId, participantId: d.participantId! })));
  };
  const serve = async (name: string, kind: documents.DocumentKind, way: 'mail' | null = null): Promise<void> => {
    for (const { documentId, participantId } of kept.get(`${name} ${kind}`)!) await stage.ask(`serving:${documentId}:serve`, words.serve, { caseId: caseOf(name), documentIds: [documentId], participantIds: [participantId], way, note: '' }, li);
  };
  const first = async (name: string): Promise<words.DeliveryView> => (await stage.ask(`serving:${name}:${await now()}`, words.deliveries, { caseId: caseOf(name) }, li))[0]!;
  const note = async (what: 'posted' | 'returned', more: { tracking?: string; returned?: 'unknown'; note?: string }): Promise<void> => {
    const { deliveryId, attempts } = await first('sale');
    await stage.ask(`serving:sale:${what}`, words.noteEvent, { caseId: caseOf('sale'), deliveryId, attemptId: attempts[0]!.attemptId, what, at: await now(), tracking: '', by: '', note: '', ...more }, li);
  };
  return [
    step(9, 13, async () => {
      const participantId = await party('loan', 'defendant');
      await stage.ask('serving:confirm', words.confirmAddress, { caseId: caseOf('loan'), participantId, electronic: true, platform: true, mobile: '13800000002', email: '', postal: '', recipient: '', basis: 'express', textVersion: TOLD_VERSION }, zhou2);
    }),
    step(9, 14, async () => { await issue('loan', 'response-notice'); await issue('loan', 'rights-notice'); }),
    step(8, 10, async () => { await serve('loan', 'response-notice'); await serve('loan', 'rights-notice'); }),
    step(5, 10, () => issue('sale', 'response-notice')),
    step(4, 11, () => serve('sale', 'response-notice', 'mail')),
    step(4, 16, () => note('posted', { tracking: 'EX990100001CN' })),
    step(1, 14, () => note('returned', { returned: 'unknown', note: '三次投递均无人签收，电话无法接通。' })),
  ];
}
