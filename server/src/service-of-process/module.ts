import { CASE_ROLES, COURT_ROLES } from '@microcourt/domain/cases/rules';
import * as documents from '@microcourt/domain/documents/contract';
import * as words from '@microcourt/domain/service-of-process/contract';
import { defineModule, route, when, type Ctx } from '@microcourt/platform/module';
import { confirmAddress, showAddresses, withdrawConsent, writeConfirmation } from './addresses.ts';
import { showBoard, showDeliveries, showDelivery, showMine } from './board.ts';
import { certify } from './certify.ts';
import { watchStatement } from './check-statement.ts';
import { checkCode } from './codes.ts';
import { endNotice } from './end-notice.ts';
import { importMail } from './import-mail.ts';
import { noteEvent } from './note-event.ts';
import { acknowledge, askPaper, open, readTo } from './open-delivery.ts';
import { showPlan } from './plan.ts';
import { noteIssued } from './react.ts';
import { decideRebuttal, proveArrival, rebut } from './rebut.ts';
import { retry } from './retry.ts';
import { sendMessage } from './send-message.ts';
import { serve, serveRest } from './serve.ts';

const inCase = { caseOf: async (_: Ctx, { caseId }: { caseId: string }) => caseId };
const atCourt = { courtOf: async (_: Ctx, { courtCode }: { courtCode: string }) => courtCode };
const SIDES = CASE_ROLES.filter((role) => !(COURT_ROLES as readonly string[]).includes(role)), desk = ['post:clerk', 'post:assistant', 'post:judge'];
/** Strangers guess codes; whoever checks a message does so a few times. */
const slowly = { limit: { per: 'address', most: 20, seconds: 60 } } as const;

/** Service of process 送达: where people are served, what is served on them and when it took effect, worked out from all that was recorded. */
export const serviceOfProcess = defineModule({
  name: 'service-of-process',
  tables: {
    'service_of_process.address': { dataClass: 'parties', personal: ['contact', 'reason'] },
    'service_of_process.delivery': { dataClass: 'documents', personal: ['title', 'rebuttal_words'] },
    'service_of_process.attempt': { dataClass: 'documents', personal: ['contact', 'tracking', 'reason'] },
    'service_of_process.event': { dataClass: 'documents', personal: ['signer', 'note'] },
    'service_of_process.reference': { dataClass: 'documents', personal: [] },
  },
  permissions: {
    'service-of-process.addresses': CASE_ROLES, 'service-of-process.confirm-address': CASE_ROLES, 'service-of-process.withdraw-consent': CASE_ROLES, 'service-of-process.deliveries': CASE_ROLES, 'service-of-process.delivery': CASE_ROLES,
    'service-of-process.mine': ['signed-in'], 'service-of-process.ask-paper': SIDES, 'service-of-process.open': SIDES, 'service-of-process.read-to': SIDES, 'service-of-process.acknowledge': SIDES, 'service-of-process.rebut': SIDES,
    'service-of-process.serve': COURT_ROLES, 'service-of-process.plan': COURT_ROLES, 'service-of-process.note': COURT_ROLES, 'service-of-process.retry': COURT_ROLES,
    'service-of-process.decide-rebuttal': ['judge'], 'service-of-process.prove-arrival': ['judge'],
    'service-of-process.import-mail': desk, 'service-of-process.board': [...desk, 'post:manager'], 'service-of-process.check-code': ['anyone'],
  },
  routes: [
    route(words.addresses, showAddresses, inCase), route(words.confirmAddress, confirmAddress, inCase), route(words.withdrawConsent, withdrawConsent, inCase), route(words.askPaper, askPaper, inCase),
    route(words.deliveries, showDeliveries, inCase), route(words.delivery, showDelivery, inCase), route(words.mine, showMine), route(words.serve, serve, inCase), route(words.plan, showPlan, inCase), route(words.noteEvent, noteEvent, inCase),
    route(words.retry, retry, inCase), route(words.open, open, inCase), route(words.readTo, readTo, inCase), route(words.acknowledge, acknowledge, inCase), route(words.rebut, rebut, inCase),
    route(words.decideRebuttal, decideRebuttal, inCase), route(words.proveArrival, proveArrival, inCase), route(words.importMail, importMail, atCourt), route(words.board, showBoard, atCourt), route(words.checkCode, checkCode, slowly),
  ],
  tells: [words.Sent, words.Effective, words.Failed, words.Rebutted, words.AddressConfirmed, words.StatementEffective],
  pushes: [],
  reacts: [when(documents.Issued, noteIssued)],
  jobs: [writeConfirmation, sendMessage, serveRest, endNotice, watchStatement, certify],
});
