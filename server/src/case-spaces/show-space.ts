import type { SpaceView } from '@microcourt/domain/case-spaces/contract';
import { CASE_CLOSED, mayWrite, readableFrom, streamsOf, tilesOf } from '@microcourt/domain/case-spaces/rules';
import { texts } from '@microcourt/domain/case-spaces/texts';
import { sentence } from '@microcourt/domain/shared/texts';
import { sideOf } from '@microcourt/domain/cases/rules';
import type { Ctx } from '@microcourt/platform/module';
import { showWithSwitches } from '../cases/index.ts';
import { marksAndSilenced } from './store.ts';

type StreamLine = SpaceView['streams'][number];

/** Roles as a screen may see them: without the marks that only the house needs. */
const shownRoles = (roles: readonly string[]): string[] => roles.filter((role) => !role.includes(':') && role !== CASE_CLOSED);

function streamLine(roles: readonly string[], stream: string, lastSeq: number, readSeq: number): StreamLine {
  const may = mayWrite(roles, stream, 'talk');
  return { stream, label: sentence([texts], `stream.${stream}`), lastSeq, readSeq, mayWrite: may.ok, reason: may.ok ? null : may.refusal.code };
}

/** Everything the case page needs at once: the case, the rooms and how far they were read, the + panel with what is grey and why. */
export async function showSpace(ctx: Ctx, { caseId }: { caseId: string }): Promise<SpaceView> {
  const { roles } = ctx.actor, me = ctx.actor.personId!;
  const { view, muted, pinned } = await showWithSwitches(ctx, caseId);
  const last = await ctx.past.lastSeqs(caseId), { marks, silenced } = await marksAndSilenced(ctx.tx, caseId, me);
  const onPaper = view.participants.some((p) => !p.joined && sideOf(p.role) !== null);
  return {
    case: view, roles: shownRoles(roles), me,
    streams: streamsOf(roles).map((stream) => streamLine(roles, stream, last.get(stream) ?? 0, Math.max(marks.get(stream) ?? 0, readableFrom(roles, stream) - 1))),
    tiles: tilesOf(roles, 'main', onPaper), mutedMembers: silenced, muted, pinned,
  };
}
