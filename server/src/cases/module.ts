import * as words from '@microcourt/domain/cases/contract';
import { ProofDecided } from '@microcourt/domain/identity/contract';
import { defineModule, route, when, type Ctx } from '@microcourt/platform/module';
import { addAgent, addThirdParty } from './add-agent.ts';
import { assignSeats } from './assign-seats.ts';
import { claimMine, joinNamedIn, joinRest, joinWhenProved } from './join-participant.ts';
import { identifyParticipant } from './identify-participant.ts';
import { importCases, listImports, runImport } from './import-cases.ts';
import { findCases, myCases } from './list-cases.ts';
import { moveStage } from './move-stage.ts';
import { removeParticipant } from './remove-participant.ts';
import { showCase } from './show-case.ts';
import { courtOfCase } from './store.ts';

const ofCase = {
  caseOf: async (_: Ctx, { caseId }: { caseId: string }) => caseId,
  courtOf: (ctx: Ctx, { caseId }: { caseId: string }) => courtOfCase(ctx.tx, caseId),
};
const atCourt = { courtOf: async (_: Ctx, { courtCode }: { courtCode: string }) => courtCode };
const registry = ['post:registrar', 'post:manager'];
const sitting = ['judge', 'assistant', 'clerk'];
const staff = ['post:registrar', 'post:judge', 'post:assistant', 'post:clerk', 'post:manager'];

/** Cases: number, court, people in their roles, seats of the court, stage; who is in a case and which cases a person is in. */
export const cases = defineModule({
  name: 'cases',
  tables: {
    'cases.court_case': { dataClass: 'case-core', personal: ['title'] },
    'cases.stage_reached': { dataClass: 'case-core', personal: [] },
    'cases.participant': { dataClass: 'parties', personal: ['name', 'id_number', 'phone', 'address'] },
    'cases.number_taken': { dataClass: 'case-core', personal: [] },
    'cases.number_counter': { dataClass: 'reference', personal: [] },
    'cases.line': { dataClass: 'operations', personal: [] },
    'cases.deadline': { dataClass: 'case-core', personal: [] },
    'cases.import': { dataClass: 'operations', personal: [] },
    'cases.import_refusal': { dataClass: 'operations', personal: [] },
  },
  permissions: {
    'cases.mine': ['signed-in'], 'cases.claim-mine': ['signed-in'],
    'cases.view': ['plaintiff', 'plaintiff-agent', 'defendant', 'defendant-agent', 'third-party', 'third-party-agent', ...sitting, ...staff],
    'cases.find': staff, 'cases.assign': registry, 'cases.import': registry, 'cases.imports': registry,
    'cases.add-agent': [...sitting, ...registry], 'cases.add-third-party': sitting, 'cases.remove-participant': sitting, 'cases.move-stage': sitting,
    'cases.identify-participant': [...sitting, 'post:registrar'],
  },
  routes: [
    route(words.mine, myCases), route(words.claimMine, claimMine, { limit: { per: 'person', most: 30, seconds: 600 } }),
    route(words.view, (ctx, { caseId }) => showCase(ctx, caseId), ofCase),
    route(words.find, findCases, atCourt), route(words.assign, assignSeats, ofCase),
    route(words.importCases, importCases, atCourt), route(words.imports, listImports, atCourt),
    route(words.addAgent, addAgent, ofCase), route(words.addThirdParty, addThirdParty, ofCase), route(words.removeParticipant, removeParticipant, ofCase),
    route(words.moveStage, moveStage, ofCase), route(words.identifyParticipant, identifyParticipant, ofCase),
  ],
  tells: [words.CaseRegistered, words.StageChanged, words.PanelChanged, words.ParticipantNamed, words.ParticipantIdentified, words.ParticipantJoined, words.ParticipantLeft],
  pushes: [{ news: words.CaseRegistered, topics: ({ courtCode }: { courtCode: string }) => [`court:${courtCode}`] }],
  reacts: [when(ProofDecided, joinWhenProved)],
  jobs: [joinRest, joinNamedIn, runImport],
});
