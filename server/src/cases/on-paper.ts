import type { Ctx } from '@microcourt/platform/module';
import { withoutMobile } from '../identity/index.ts';
import type { ParticipantRow } from './store.ts';

/** Those in a case who were proved at a counter and have no mobile number: they cannot sign in, so that the court reaches them on paper. */
export const onPaperAmong = (ctx: Ctx, people: readonly ParticipantRow[]): Promise<Set<string>> =>
  withoutMobile(ctx, people.flatMap((p) => (p.personId === null || p.kind === 'staff' ? [] : [p.personId])));
