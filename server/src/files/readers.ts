import type { Ctx, ModuleSpec, Place } from '@microcourt/platform/module';

/** Whether who asks may read a stream now. */
export type MayRead = (ctx: Ctx, place: Place) => Promise<boolean>;

/**
 * Asks every module for the standing of who acts, in the transaction, and whether a role opens the stream. `modules` is asked
 * late: files stand below the modules that know cases.
 */
export function readersBy(modules: () => readonly ModuleSpec[]): MayRead {
  return async (ctx, { caseId, stream }) => {
    const { personId, posts } = ctx.actor;
    if (personId === null) return false;
    if (stream === 'self') return caseId === personId;
    const roles: string[] = [];
    for (const m of modules()) if (m.standing) roles.push(...(await m.standing({ tx: ctx.tx }, caseId, personId, posts)));
    return roles.length > 0 && modules().some((m) => m.streams?.(roles).includes(stream) ?? false);
  };
}
