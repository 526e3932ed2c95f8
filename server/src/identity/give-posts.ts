import { PostsChanged } from '@microcourt/domain/identity/contract';
import { mayGivePosts } from '@microcourt/domain/identity/rules-posts';
import { agree, type Ctx } from '@microcourt/platform/module';
import { officesOf, type PostName, postsOf, savePosts } from './store-staff.ts';

/** Sets the posts of a person at a court if who acts may; whether anything changed. */
export async function givePosts(ctx: Ctx, personId: string, courtCode: string, posts: readonly PostName[]): Promise<boolean> {
  const before = (await postsOf(ctx.tx, [personId])).filter((p) => p.court === courtCode).map((p) => p.post);
  const changed = before.length !== new Set(posts).size || posts.some((p) => !before.includes(p));
  if (!changed) return false;
  const [office] = await officesOf(ctx.tx, [personId]);
  agree(mayGivePosts({
    security: ctx.actor.posts.some((p) => p.court === '*' && p.post === 'security'), oneself: personId === ctx.actor.personId,
    inOffice: office !== undefined, before, after: posts,
  }));
  await savePosts(ctx.tx, personId, courtCode, posts);
  await ctx.tell(PostsChanged, { personId, courtCode }, { caseId: personId, stream: 'self' });
  return true;
}
