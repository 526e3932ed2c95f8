import { expect, test } from 'vitest';
import { mayGivePosts } from './rules-posts.ts';

const change = { security: false, oneself: false, inOffice: false, before: ['clerk'], after: ['clerk', 'judge'] };
const cases: [string, Partial<typeof change>, string | null][] = [
  ['a manager gives posts to the staff of the court', {}, null],
  ['nobody changes the own posts, not even the security administrator', { oneself: true, security: true }, 'identity.not-own-posts'],
  ['who holds an office of the installation holds no post', { inOffice: true, security: true }, 'identity.office-holds-no-post'],
  ['posts can be taken from someone who came into office', { inOffice: true, after: [] }, null],
  ['a manager makes no manager', { after: ['clerk', 'manager'] }, 'identity.manager-by-security'],
  ['a manager unmakes no manager', { before: ['manager'], after: [] }, 'identity.manager-by-security'],
  ['the security administrator makes managers', { security: true, after: ['manager'] }, null],
  ['a manager who stays one may be given more', { before: ['manager'], after: ['manager', 'judge'] }, null],
];
test.each(cases)('%s', (_, facts, code) => {
  const decision = mayGivePosts({ ...change, ...facts });
  expect(decision.ok ? null : decision.refusal.code).toBe(code);
});
