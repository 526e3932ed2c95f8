import { ProofDecided, ProofHandedIn } from '@microcourt/domain/identity/contract';
import { Answered, Asked } from '@microcourt/domain/messaging/contract';
import * as words from '@microcourt/domain/worklist/contract';
import { defineModule, route, when } from '@microcourt/platform/module';
import { noteProofDecided, noteProofHandedIn } from './note-proofs.ts';
import { noteAnswered, noteAsked } from './note-questions.ts';
import { showTasks } from './show-tasks.ts';

/** Worklist 待办: what the staff of a court has to do, in the order of the law's clocks. Modules after it write it through its front door. */
export const worklist = defineModule({
  name: 'worklist',
  tables: { 'worklist.task': { dataClass: 'operations', personal: ['title'] } },
  permissions: { 'worklist.tasks': ['post:registrar', 'post:judge', 'post:assistant', 'post:clerk', 'post:manager'] },
  routes: [route(words.tasks, showTasks, { courtOf: async (_, { courtCode }) => courtCode })],
  tells: [],
  reacts: [when(ProofHandedIn, noteProofHandedIn), when(ProofDecided, noteProofDecided), when(Asked, noteAsked), when(Answered, noteAnswered)],
  jobs: [], pushes: [],
});
