import { notFound } from './failures.ts';
import type { Kernel } from './kernel.ts';
import type { Actor, Ctx, Place, Route, Tx, Who } from './module.ts';
import { permit } from './permission.ts';
import type { Standing } from './standing.ts';

/** Who makes an ask, with its id and name. */
export type Command = { actor: Actor; requestId: string; ask: string; /** The case that the ask is about, once it is known. */ about?: string | null };

/** Lets those in who may, and notes in the audit whom it turns away. */
export class Admission {
  private readonly standing: Standing;
  private readonly audit: Pick<Kernel, 'noteDenied'>;

  constructor(standing: Standing, audit: Pick<Kernel, 'noteDenied'>) {
    this.standing = standing;
    this.audit = audit;
  }

  /** Finds the case and the court an ask is about, gives the actor the roles held there, and asks for permission. */
  async toThing(route: Route, words: readonly Who[], ctx: Ctx, who: Command, input: unknown): Promise<void> {
    const { actor } = who;
    const court = route.courtOf ? await route.courtOf(ctx, input) : undefined;
    const caseId = route.caseOf ? await route.caseOf(ctx, input) : null;
    who.about = caseId;
    if (route.caseOf) actor.roles = await this.standing.roles(caseId, actor, ctx.tx);
    this.noting(who, caseId, () => permit(words, actor, { court, thing: route.caseOf !== undefined || route.courtOf !== undefined }));
    // A command leaves its own row; whoever of the court only looks leaves one too, so that curiosity has a trace.
    if (caseId !== null && route.ask.kind === 'query' && actor.posts.length > 0) this.audit.noteDenied({ ...who, caseId, granted: true });
  }

  /** Who is turned away is noted in the audit. */
  private noting(who: Command, caseId: string | null, check: () => void): void {
    try {
      check();
    } catch (error) {
      this.audit.noteDenied({ ...who, caseId });
      throw error;
    }
  }

  /** Who adds to a stream must be able to read it: their own, or one that their roles open. */
  async toStream(place: Place, words: readonly Who[], who: Command, tx?: Tx): Promise<void> {
    const { actor } = who;
    who.about = place.caseId;
    const own = place.stream === 'self' && place.caseId === actor.personId;
    if (!own) actor.roles = await this.standing.roles(place.caseId, actor, tx);
    this.noting(who, place.caseId, () => {
      if (!own && !this.standing.opens(actor.roles, place.stream)) throw notFound();
      permit(words, actor, { court: undefined, thing: true });
    });
  }
}
