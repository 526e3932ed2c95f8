import { CASE_ROLES } from '@microcourt/domain/cases/rules';
import { CaseRegistered } from '@microcourt/domain/cases/contract';
import * as words from '@microcourt/domain/custody/contract';
import { Issued, Signed } from '@microcourt/domain/documents/contract';
import * as evidence from '@microcourt/domain/evidence/contract';
import { FileKept } from '@microcourt/domain/files/contract';
import { Effective } from '@microcourt/domain/service-of-process/contract';
import type { News } from '@microcourt/domain/shared/contract';
import { defineModule, route, when, type Ctx, type Reaction } from '@microcourt/platform/module';
import { checkFile, showStanding } from './check-file.ts';
import { closeDay } from './close-day.ts';
import { giveBundle } from './give-bundle.ts';
import { newsHash } from './hash.ts';
import type { MayRead } from './readable.ts';
import { belongTo, record } from './record.ts';
import { showDays, showLog } from './show-log.ts';

const inCase = { caseOf: async (_: Ctx, { caseId }: { caseId: string }) => caseId };
/** Records the text of a piece of news, under the subject that it names. */
const recorded = (news: News, what: 'service' | 'record', subjectOf: (body: any) => string): Reaction =>
  when(news, (ctx, { caseId, stream, seq, body }) => record(ctx, caseId, { what, subjectId: subjectOf(body), sha256: newsHash(news.news, body), stream, seq }));

/** Custody 存证: what a case received and issued, each entry hanging on the one before; closed each night into the trees of the court. */
export const custodyModule = (mayRead: MayRead) => defineModule({
  name: 'custody',
  tables: {
    'custody.log': { dataClass: 'evidence', personal: [] }, 'custody.entry': { dataClass: 'evidence', personal: [] }, 'custody.day': { dataClass: 'reference', personal: [] },
    'custody.leaf': { dataClass: 'evidence', personal: [] }, 'custody.checked': { dataClass: 'evidence', personal: [] },
  },
  permissions: { 'custody.standing': CASE_ROLES, 'custody.log': CASE_ROLES, 'custody.bundle': CASE_ROLES, 'custody.days': ['anyone'] },
  routes: [
    route(words.standing, showStanding(mayRead), inCase), route(words.log, showLog(mayRead), inCase),
    route(words.bundle, giveBundle(mayRead), { ...inCase, limit: { per: 'person', most: 30, seconds: 3_600 } }), route(words.days, showDays, { limit: { per: 'address', most: 60, seconds: 60 } }),
  ],
  tells: [words.DayClosed],
  reacts: [
    when(FileKept, async (ctx, { body: { fileId, caseId, sha256, kept } }) => {
      if (caseId !== null) await record(ctx, caseId, { what: 'file', subjectId: fileId, fileId, sha256: kept, received: kept === sha256 ? null : sha256 });
    }),
    when(Issued, (ctx, { caseId, body }) => record(ctx, caseId, { what: 'document', subjectId: body.documentId, fileId: body.fileId, sha256: body.sha256 })),
    when(Signed, async (ctx, { caseId, body }) => {
      if (body.refused === null) await record(ctx, caseId, { what: 'signature', subjectId: body.participantId, fileId: body.fileId, sha256: body.sha256 });
    }),
    recorded(Effective, 'service', ({ deliveryId }) => deliveryId),
    recorded(evidence.Submitted, 'record', ({ items }) => items[0].itemId), recorded(evidence.ExchangeClosed, 'record', ({ exchangeId }) => exchangeId), recorded(evidence.OriginalSettled, 'record', ({ itemId }) => itemId),
    recorded(evidence.LateDecided, 'record', ({ itemId }) => itemId), recorded(evidence.Withdrawn, 'record', ({ itemId }) => itemId),
    when(CaseRegistered, (ctx, { body }) => belongTo(ctx, body.caseId, body.courtCode)),
  ],
  jobs: [closeDay, checkFile],
  pushes: [{ news: words.DayClosed, topics: ({ courtCode }: { courtCode: string }) => [`court:${courtCode}`] }],
});
