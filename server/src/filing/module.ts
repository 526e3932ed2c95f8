import { SpaceOpened } from '@microcourt/domain/case-spaces/contract';
import * as words from '@microcourt/domain/filing/contract';
import { ProofDecided } from '@microcourt/domain/identity/contract';
import { defineModule, route, when, type Ctx } from '@microcourt/platform/module';
import { adviseCourt } from './advise-court.ts';
import { askCorrection } from './ask-correction.ts';
import { beginAtCounter } from './begin-at-counter.ts';
import { beginFiling } from './begin-filing.ts';
import { checkFiling } from './check-filing.ts';
import { deemWithdrawn } from './deem-withdrawn.ts';
import { discardDraft } from './discard-draft.ts';
import { draftRefusal } from './draft-refusal.ts';
import { expireDraft } from './expire-draft.ts';
import { exportFilings } from './export-filings.ts';
import { insistOnRuling } from './insist-on-ruling.ts';
import { listBegunHere } from './list-begun-here.ts';
import { listMine, listQueue } from './list-filings.ts';
import { noteFee } from './note-fee.ts';
import { noteProof } from './note-proof.ts';
import { noteServed } from './note-served.ts';
import { preparePapers } from './prepare-papers.ts';
import { registerFiling } from './register-filing.ts';
import { registerNumbers } from './register-numbers.ts';
import { remindFee } from './remind-fee.ts';
import { returnRefusal } from './return-refusal.ts';
import { returnUncorrected } from './return-uncorrected.ts';
import { reviewFiling } from './review-filing.ts';
import { saveDraft } from './save-draft.ts';
import { settleCause } from './settle-cause.ts';
import { showFiling } from './show-filing.ts';
import { showWhatWasFiled } from './show-what-was-filed.ts';
import { signRefusal } from './sign-refusal.ts';
import { standing, streams } from './standing.ts';
import { caseOfFiling } from './store.ts';
import { submitFiling } from './submit-filing.ts';
import { watchClock } from './watch-clock.ts';
import { withdrawFiling } from './withdraw-filing.ts';

const ofFiling = { caseOf: (ctx: Ctx, { filingId }: { filingId: string }) => caseOfFiling(ctx.tx, filingId) };
const atCourt = { courtOf: async (_: Ctx, { courtCode }: { courtCode: string }) => courtCode };
const filer = ['filer', 'scribe'], registry = ['registry'], counter = ['post:registrar', 'post:clerk'];
const desk = ({ courtCode }: { courtCode: string }): string[] => [`court:${courtCode}`];

/** Filing 立案: from the first word of a complaint to its registration, or to the ruling that it is not accepted. */
export const filing = defineModule({
  name: 'filing',
  tables: {
    'filing.filing': { dataClass: 'case-core', personal: ['draft', 'title', 'defects', 'refusal', 'advised_reason'] },
    'filing.handed_in': { dataClass: 'case-core', personal: ['draft'] },
    'filing.history': { dataClass: 'case-core', personal: ['note'] },
    'filing.notice': { dataClass: 'case-core', personal: ['how'] },
    'filing.serial_counter': { dataClass: 'operations', personal: [] },
    'filing.likeness': { dataClass: 'case-core', personal: [] },
  },
  permissions: {
    'filing.begin': ['signed-in'], 'filing.mine': ['signed-in'],
    'filing.save': filer, 'filing.check': filer, 'filing.submit': filer, 'filing.discard': filer, 'filing.withdraw': filer, 'filing.insist': filer,
    'filing.view': [...filer, 'registry', 'ruling-judge', 'judge', 'assistant', 'clerk'],
    'filing.queue': ['post:registrar'], 'filing.export': ['post:registrar'], 'filing.begin-at-counter': counter, 'filing.begun-here': counter, 'filing.register-numbers': ['post:registrar'],
    'filing.review': registry, 'filing.settle-cause': registry, 'filing.ask-correction': registry, 'filing.register': registry, 'filing.advise': registry,
    'filing.draft-refusal': registry, 'filing.return-refusal': ['ruling-judge'], 'filing.sign-refusal': ['ruling-judge'],
    'filing.note-fee': ['registry', 'clerk'], 'filing.note-served': ['registry', 'clerk'], 'filing.deem-withdrawn': ['judge'],
  },
  routes: [
    route(words.begin, beginFiling, { limit: { per: 'person', most: 30, seconds: 3_600 } }), route(words.mine, listMine),
    route(words.save, saveDraft, ofFiling), route(words.view, showFiling, ofFiling), route(words.check, checkFiling, ofFiling),
    route(words.submit, submitFiling, ofFiling), route(words.withdraw, withdrawFiling, ofFiling), route(words.discard, discardDraft, ofFiling),
    route(words.insist, insistOnRuling, ofFiling),
    route(words.queue, listQueue, atCourt), route(words.exportFilings, exportFilings, atCourt), route(words.beginAtCounter, beginAtCounter, atCourt),
    route(words.review, reviewFiling, ofFiling), route(words.settleCause, settleCause, ofFiling), route(words.askCorrection, askCorrection, ofFiling),
    route(words.register, registerFiling, ofFiling), route(words.advise, adviseCourt, ofFiling),
    route(words.draftRefusal, draftRefusal, ofFiling), route(words.returnRefusal, returnRefusal, ofFiling), route(words.signRefusal, signRefusal, ofFiling),
    route(words.begunHere, listBegunHere, atCourt), route(words.registerNumbers, registerNumbers, atCourt), route(words.noteServed, noteServed, ofFiling),
    route(words.deemWithdrawn, deemWithdrawn, ofFiling), route(words.noteFee, noteFee, ofFiling),
  ],
  tells: [
    words.HandedIn, words.UnderReview, words.CorrectionAsked, words.Returned, words.Advised, words.RefusalDrafted, words.RefusalSentBack, words.NotAccepted, words.Registered,
    words.Withdrawn, words.DeemedWithdrawn, words.Escalated, words.Insisted, words.CauseSettled, words.FeeNoted, words.FeeAsked, words.FeeOverdue, words.NoticeServed, words.DraftExpiring,
  ],
  reacts: [when(SpaceOpened, showWhatWasFiled), when(ProofDecided, noteProof)],
  jobs: [watchClock, returnUncorrected, remindFee, expireDraft, preparePapers],
  // Whoever files is rung by the deeds themselves, since no news names a person.
  pushes: [
    words.HandedIn, words.UnderReview, words.CorrectionAsked, words.Returned, words.Advised, words.RefusalDrafted, words.RefusalSentBack, words.NotAccepted,
    words.Registered, words.Withdrawn, words.DeemedWithdrawn, words.Escalated, words.Insisted, words.CauseSettled, words.FeeNoted, words.NoticeServed,
  ].map((news) => ({ news, topics: desk })),
  standing, streams,
  changesStanding: [words.HandedIn, words.UnderReview, words.Advised, words.Withdrawn, words.Insisted, words.Registered, words.RefusalDrafted, words.RefusalSentBack, words.NotAccepted, words.CorrectionAsked, words.Returned],
});
