import { expect, test } from 'vitest';
import { mayGiveOffice, mayTakeOffice } from './rules-offices.ts';
import { texts } from './texts.ts';

const codeOf = (d: ReturnType<typeof mayGiveOffice>): string | null => (d.ok ? null : d.refusal.code);
const free = { oneself: false, active: true, office: null, posts: 0 };
test.each<[string, Partial<{ oneself: boolean; active: boolean; office: string | null; posts: number }>, string | null]>([
  ['a member of staff without post or office may be given one', {}, null],
  ['nobody gives an office to himself', { oneself: true }, 'identity.not-own-office'],
  ['nobody holds two', { office: 'audit' }, 'identity.office-held'],
  ['nobody who holds a post at a court', { posts: 1 }, 'identity.office-holds-no-post'],
  ['nobody who is locked out', { active: false }, 'identity.not-in-service'],
])('%s', (_, facts, code) => { expect(codeOf(mayGiveOffice({ ...free, ...facts }))).toBe(code); });

test.each<[string, Partial<{ oneself: boolean; office: string | null; others: number }>, string | null]>([
  ['an office that another holds too may be taken', {}, null],
  ['the last one stays', { others: 0 }, 'identity.last-in-office'],
  ['nobody lays down the own', { oneself: true }, 'identity.not-own-office'],
  ['there is none to take', { office: null }, 'identity.holds-no-office'],
])('%s', (_, facts, code) => { expect(codeOf(mayTakeOffice({ oneself: false, office: 'system', others: 1, ...facts }))).toBe(code); });

test('every refusal has its sentence', () => {
  for (const code of ['not-own-office', 'not-in-service', 'office-held', 'office-holds-no-post', 'holds-no-office', 'last-in-office']) expect(texts).toHaveProperty([`identity.${code}`]);
});
