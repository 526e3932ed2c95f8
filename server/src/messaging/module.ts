import { CASE_ROLES, COURT_ROLES } from '@microcourt/domain/cases/rules';
import * as words from '@microcourt/domain/messaging/contract';
import { appendRoute, defineModule, route, type Ctx } from '@microcourt/platform/module';
import { answerQuestion, listQuestions } from './answer-question.ts';
import { listCanned, saveCanned } from './canned-answers.ts';
import { foldMessage } from './fold-message.ts';
import { listReaders, markRead } from './mark-read.ts';
import { noteOnPaper } from './note-on-paper.ts';
import { OpenedStreams } from './opened-streams.ts';
import { recallMessage } from './recall-message.ts';
import { findDay, listMedia, searchMessages } from './search-messages.ts';
import { decideToSend, needsLook, sendLooked } from './send-message.ts';
import { showHistory } from './show-history.ts';
import { veil } from './veil.ts';

const inCase = { caseOf: async (_: Ctx, { caseId }: { caseId: string }) => caseId };
const atCourt = { courtOf: async (_: Ctx, { courtCode }: { courtCode: string }) => courtCode };
const slowly = { ...inCase, limit: { per: 'person', most: 60, seconds: 60 } } as const;
const staff = ['post:judge', 'post:assistant', 'post:clerk'];
const sending = { per: 'person', most: 300, seconds: 10 } as const;

/** Messaging: what is said in a case's streams, taken back, folded, read, asked and answered. Messages are news of the log; `send` goes by group commit. */
export const messagingModule = () => {
  const opened = new OpenedStreams();
  return defineModule({
    name: 'messaging',
    tables: {
      'messaging.recall': { dataClass: 'messages', personal: [] },
      'messaging.fold': { dataClass: 'messages', personal: ['reason'] },
      'messaging.card_read': { dataClass: 'operations', personal: [] },
      'messaging.question': { dataClass: 'messages', personal: [] },
      'messaging.canned': { dataClass: 'reference', personal: [] },
    },
    permissions: {
      'messaging.send': CASE_ROLES, 'messaging.history': CASE_ROLES, 'messaging.mark': CASE_ROLES, 'messaging.recall': CASE_ROLES, 'messaging.search': CASE_ROLES,
      'messaging.media': CASE_ROLES, 'messaging.seq-on': CASE_ROLES, 'messaging.readers': CASE_ROLES,
      'messaging.fold': COURT_ROLES, 'messaging.answer': COURT_ROLES, 'messaging.on-paper': COURT_ROLES,
      'messaging.questions': staff, 'messaging.canned': staff, 'messaging.save-canned': staff,
    },
    routes: [
      appendRoute(words.send, { placeOf: ({ caseId, stream }) => ({ caseId, stream }), decide: decideToSend, deed: { when: needsLook, run: sendLooked }, limit: sending }),
      route(words.history, showHistory, inCase), route(words.mark, markRead, inCase), route(words.recall, recallMessage, inCase), route(words.fold, foldMessage, inCase),
      route(words.search, searchMessages(opened), slowly), route(words.media, listMedia(opened), slowly), route(words.seqOn, findDay, inCase),
      route(words.readers, listReaders, inCase), route(words.onPaper, noteOnPaper, inCase), route(words.answer, answerQuestion, inCase),
      route(words.questions, listQuestions, atCourt), route(words.canned, listCanned, atCourt), route(words.saveCanned, saveCanned, atCourt),
    ],
    tells: [words.Sent, words.Recalled, words.Folded, words.Asked, words.Answered, words.NotedOnPaper, words.CardRead],
    pushes: [{ news: words.Asked, topics: ({ courtCode }: { courtCode: string }) => [`court:${courtCode}`] }],
    reacts: [],
    jobs: [],
    veil,
  });
};
