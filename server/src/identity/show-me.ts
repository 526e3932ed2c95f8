import type { MeView } from '@microcourt/domain/identity/contract';
import { maskMobile, maskNumber } from '@microcourt/domain/identity/rules-numbers';
import type { Ctx } from '@microcourt/platform/module';
import { courtName } from '../courts/index.ts';
import { opened, personRow, sealedAs, signedIn } from './people.ts';
import { organisationsOf } from './represent.ts';
import { lastLicence } from './store-proofs.ts';
import { findStaff, officesOf, postsOf } from './store-staff.ts';
import { findSession } from './store-sessions.ts';

/** A person as that person may see it. Posts show only in a session that was opened with the staff password. */
export async function meOf(ctx: Ctx, personId: string, staffSession: boolean): Promise<MeView> {
  const p = await personRow(ctx, personId);
  const [mobile, number] = [await opened(ctx, p.id, sealedAs.mobile(p.id), p.mobile), await opened(ctx, p.id, sealedAs.number(p.id), p.idNumber)];
  const staff = staffSession ? await findStaff(ctx.tx, personId) : undefined;
  const posts = staff ? await postsOf(ctx.tx, [personId]) : [];
  return {
    personId, name: await opened(ctx, p.id, sealedAs.name(p.id), p.name),
    mobileMasked: mobile === null ? null : maskMobile(mobile), idNumberMasked: number === null ? null : maskNumber(number),
    standsFor: (await organisationsOf(ctx, personId)).map(({ name, number: code }) => ({ name, numberMasked: maskNumber(code) })), licence: await licenceOf(ctx, personId),
    proof: p.proof, proofReason: await opened(ctx, p.id, sealedAs.reason(p.id), p.proofReason),
    posts: await Promise.all(posts.map(async ({ court, post }) => ({ court, post, courtName: await courtName(ctx, court) }))),
    offices: staff ? (await officesOf(ctx.tx, [personId])).map(({ office }) => office) : [],
    staffUserId: staff?.userId ?? null, secondFact: staff?.totpOn ?? false, passwordToChange: staff?.mustChange ?? false, profile: ctx.profile,
  };
}

/** What became of the licence that a person handed in last; null if there is none, or if another took its place. */
async function licenceOf(ctx: Ctx, personId: string): Promise<MeView['licence']> {
  const proof = await lastLicence(ctx.tx, personId);
  if (!proof || proof.state === 'replaced') return null;
  return { name: await ctx.open(personId, `identity.proof.name:${proof.id}`, proof.name), state: proof.state, reason: await opened(ctx, personId, `identity.proof.reason:${proof.id}`, proof.reason) };
}

/** Who is signed in. */
export async function showMe(ctx: Ctx): Promise<MeView> {
  const personId = signedIn(ctx);
  const session = ctx.actor.sessionId === null ? undefined : await findSession(ctx.tx, ctx.actor.sessionId);
  return meOf(ctx, personId, session?.staff ?? ctx.actor.posts.length > 0);
}
