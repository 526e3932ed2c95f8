import { CaseRegistered, PanelChanged, ParticipantJoined, ParticipantLeft, StageChanged } from '@microcourt/domain/cases/contract';
import * as words from '@microcourt/domain/case-spaces/contract';
import { readableFrom, streamsOf } from '@microcourt/domain/case-spaces/rules';
import { CASE_ROLES, COURT_ROLES } from '@microcourt/domain/cases/rules';
import { defineModule, route, when, type Ctx } from '@microcourt/platform/module';
import { openSpace } from './open-space.ts';
import { prefer } from './prefer.ts';
import { showSpace } from './show-space.ts';
import { silenceMember } from './silence-member.ts';
import { standing } from './standing.ts';

const inCase = { caseOf: async (_: Ctx, { caseId }: { caseId: string }) => caseId };

/** Case spaces: the room of a case, made when it is registered; who may read and write which stream follows from the roles in the case. */
export const caseSpaces = defineModule({
  name: 'case-spaces',
  tables: {
    'case_spaces.silence': { dataClass: 'messages', personal: ['reason'] },
    'case_spaces.read_mark': { dataClass: 'operations', personal: [] },
  },
  permissions: { 'case-spaces.open': CASE_ROLES, 'case-spaces.prefer': CASE_ROLES, 'case-spaces.silence': COURT_ROLES },
  routes: [route(words.open, showSpace, inCase), route(words.prefer, prefer, inCase), route(words.silence, silenceMember, inCase)],
  tells: [words.SpaceOpened, words.MemberSilenced],
  pushes: [],
  reacts: [when(CaseRegistered, openSpace)],
  jobs: [],
  standing,
  streams: streamsOf,
  readsFrom: readableFrom,
  changesStanding: [CaseRegistered, PanelChanged, ParticipantJoined, ParticipantLeft, StageChanged, words.MemberSilenced],
});
