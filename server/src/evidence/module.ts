import { CASE_ROLES, COURT_ROLES } from '@microcourt/domain/cases/rules';
import * as words from '@microcourt/domain/evidence/contract';
import { Issued, Signed } from '@microcourt/domain/documents/contract';
import { FileRedacted, NotRedacted } from '@microcourt/domain/files/contract';
import { Effective } from '@microcourt/domain/service-of-process/contract';
import { evidenceRooms } from '@microcourt/domain/evidence/rules';
import { defineModule, route, when, type Ctx } from '@microcourt/platform/module';
import { annotate, listMarks, showPage } from './annotate.ts';
import { answerCourt, askSide } from './ask-side.ts';
import { closeExchange } from './close-exchange.ts';
import { decideLate } from './decide-late.ts';
import { fromTalk } from './from-talk.ts';
import { consentTo, openExchange, planExchange } from './hold-exchange.ts';
import { noteIssued, noteSigned } from './note-signed.ts';
import { opine } from './opine.ts';
import { requireOriginal, settleOriginal } from './originals.ts';
import { noteServed } from './note-served.ts';
import { noteNotRedacted, noteRedacted, redact } from './redact.ts';
import { setIssues } from './set-issues.ts';
import { askExtension, decideExtension, setPeriod } from './set-period.ts';
import { showEvidence } from './show-evidence.ts';
import { submitItems } from './submit-items.ts';
import { withdrawItem } from './withdraw-item.ts';
import { addEvidence, changeItem, orderItems } from './write-item.ts';

const inCase = { caseOf: async (_: Ctx, { caseId }: { caseId: string }) => caseId };
const LEADING = ['judge', 'assistant'], SIDES = CASE_ROLES.filter((role) => !COURT_ROLES.some((seat) => seat === role));
const often = { ...inCase, limit: { per: 'person', most: 600, seconds: 600 } } as const;

/** Pages are turned faster than anything else is done. */
const showing = { ...inCase, limit: { per: 'person', most: 600, seconds: 60 } } as const;

/** Evidence 举证质证: catalogues, the period, the exchange with what was said of each item, originals, marks on pages. */
export const evidence = defineModule({
  name: 'evidence',
  tables: {
    'evidence.matter': { dataClass: 'evidence', personal: [] },
    'evidence.item': { dataClass: 'evidence', personal: ['about', 'submitter', 'late_reason', 'decision_reason', 'withdrawn_why'] },
    'evidence.opinion': { dataClass: 'evidence', personal: ['name', 'reason'] },
    'evidence.original': { dataClass: 'evidence', personal: ['place', 'note'] },
    'evidence.issue': { dataClass: 'evidence', personal: ['text'] },
    'evidence.question': { dataClass: 'evidence', personal: ['text', 'answer'] },
    'evidence.exchange': { dataClass: 'evidence', personal: [] },
    'evidence.consent': { dataClass: 'evidence', personal: [] },
    'evidence.extension': { dataClass: 'evidence', personal: ['name', 'reason', 'decision_reason'] },
    'evidence.paper': { dataClass: 'evidence', personal: [] },
    'evidence.redaction': { dataClass: 'evidence', personal: ['reason'] },
    'evidence.annotation': { dataClass: 'evidence', personal: ['text', 'by_name'] },
  },
  permissions: {
    'evidence.list': CASE_ROLES, 'evidence.add': CASE_ROLES, 'evidence.change': CASE_ROLES, 'evidence.order': CASE_ROLES, 'evidence.submit': CASE_ROLES, 'evidence.withdraw': CASE_ROLES, 'evidence.from-talk': CASE_ROLES,
    'evidence.decide-late': ['judge'], 'evidence.set-period': LEADING, 'evidence.ask-extension': SIDES, 'evidence.decide-extension': ['judge'],
    'evidence.plan-exchange': LEADING, 'evidence.consent': SIDES, 'evidence.open-exchange': LEADING, 'evidence.opine': CASE_ROLES, 'evidence.close-exchange': LEADING,
    'evidence.set-issues': LEADING, 'evidence.ask': LEADING, 'evidence.answer': SIDES, 'evidence.require-original': COURT_ROLES, 'evidence.settle-original': COURT_ROLES,
    'evidence.annotations': CASE_ROLES, 'evidence.annotate': CASE_ROLES, 'evidence.redact': CASE_ROLES, 'evidence.show': CASE_ROLES,
  },
  routes: [
    route(words.list, showEvidence, inCase), route(words.add, addEvidence, often), route(words.change, changeItem, often), route(words.order, orderItems, inCase),
    route(words.submit, submitItems, often), route(words.withdraw, withdrawItem, inCase), route(words.fromTalk, fromTalk, often),
    route(words.decideLate, decideLate, inCase), route(words.setPeriod, setPeriod, inCase), route(words.askExtension, askExtension, inCase), route(words.decideExtension, decideExtension, inCase),
    route(words.planExchange, planExchange, inCase), route(words.consent, consentTo, inCase), route(words.openExchange, openExchange, inCase), route(words.opine, opine, often), route(words.closeExchange, closeExchange, inCase),
    route(words.setIssues, setIssues, inCase), route(words.ask, askSide, inCase), route(words.answer, answerCourt, inCase), route(words.requireOriginal, requireOriginal, inCase), route(words.settleOriginal, settleOriginal, inCase),
    route(words.annotations, listMarks, inCase), route(words.annotate, annotate, often), route(words.redact, redact, often), route(words.show, showPage, showing),
  ],
  tells: [
    words.Submitted, words.Withdrawn, words.LateDecided, words.PeriodSet, words.ExtensionAsked, words.ExtensionDecided, words.ExchangePlanned, words.Consented, words.ExchangeOpened, words.Opined,
    words.IssuesSet, words.Asked, words.Answered, words.ExchangeClosed, words.OriginalRequired, words.OriginalSettled, words.Shown,
  ],
  reacts: [when(Signed, noteSigned), when(Issued, noteIssued), when(Effective, noteServed), when(FileRedacted, noteRedacted), when(NotRedacted, noteNotRedacted)],
  pushes: [], jobs: [],
  streams: evidenceRooms,
});
