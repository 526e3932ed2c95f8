import { CASE_ROLES, COURT_ROLES } from '@microcourt/domain/cases/rules';
import * as words from '@microcourt/domain/documents/contract';
import { defineModule, route, type Ctx } from '@microcourt/platform/module';
import { checkDocument, showCertificates } from './check-document.ts';
import { correctDocument } from './correct-document.ts';
import { changeDocument, discardDocument, draftDocument } from './draft-document.ts';
import { issueDocuments } from './issue-document.ts';
import { makeDocument } from './make-document.ts';
import { previewDocument } from './preview.ts';
import { answerObjection, objectToRecord, refuseToSign } from './refuse-to-sign.ts';
import { listDocuments, showDocument, showKinds } from './show-documents.ts';
import { signDocument } from './sign-document.ts';
import { stampSignatures } from './stamp-signatures.ts';

const inCase = { caseOf: async (_: Ctx, { caseId }: { caseId: string }) => caseId };
/** Anyone may check a paper; whoever guesses codes of eighty bits at this pace needs longer than the sun has. */
const open = { limit: { per: 'address', most: 60, seconds: 60 } } as const;

/** Documents 文书: what the court issues under its seal and people sign by hand; each can be checked by anyone who holds it. */
export const documentsModule = defineModule({
  name: 'documents',
  tables: {
    'documents.document': { dataClass: 'documents', personal: ['written', 'model', 'reason', 'failure'] },
    'documents.signer': { dataClass: 'documents', personal: ['strokes', 'reason'] },
    'documents.signature': { dataClass: 'documents', personal: ['name'] },
    'documents.shown': { dataClass: 'documents', personal: [] },
    'documents.objection': { dataClass: 'documents', personal: ['words', 'answer'] },
    'documents.certificate': { dataClass: 'reference', personal: [] },
  },
  permissions: {
    'documents.kinds': CASE_ROLES, 'documents.list': CASE_ROLES, 'documents.view': CASE_ROLES,
    'documents.draft': COURT_ROLES, 'documents.change': COURT_ROLES, 'documents.discard': COURT_ROLES, 'documents.preview': COURT_ROLES, 'documents.issue': COURT_ROLES, 'documents.correct': COURT_ROLES,
    'documents.answer-objection': COURT_ROLES, 'documents.sign': CASE_ROLES, 'documents.refuse': CASE_ROLES, 'documents.object': CASE_ROLES,
    'documents.check': ['anyone'], 'documents.certificates': ['anyone'],
  },
  routes: [
    route(words.kinds, showKinds, inCase), route(words.list, listDocuments, inCase), route(words.view, showDocument, inCase), route(words.draft, draftDocument, inCase),
    route(words.change, changeDocument, inCase), route(words.discard, discardDocument, inCase), route(words.preview, previewDocument, inCase), route(words.issue, issueDocuments, inCase),
    route(words.correct, correctDocument, inCase), route(words.sign, signDocument, inCase), route(words.refuse, refuseToSign, inCase), route(words.objectTo, objectToRecord, inCase),
    route(words.answerObjection, answerObjection, inCase), route(words.check, checkDocument, open), route(words.certificates, showCertificates, open),
  ],
  tells: [words.Drafted, words.ToSign, words.Signed, words.Objected, words.Issued, words.NotMade],
  reacts: [], jobs: [makeDocument, stampSignatures], pushes: [],
});
