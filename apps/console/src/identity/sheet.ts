import { csvRows } from '@microcourt/domain/cases/import-sheet';
import { POSTS } from '@microcourt/domain/identity/contract';
import { texts } from './texts.ts';

type Post = (typeof POSTS)[number];
export type SheetStaff = { readonly userId: string; readonly name: string; readonly posts: Post[]; readonly mobile?: string };
/** What could not be read of a line: the line, and why. */
export type Unread = { readonly row: number; readonly why: 'columns' | 'post'; readonly post: string };

const POST_OF = new Map<string, Post>(POSTS.flatMap((post) => [[post, post] as const, [texts[`post.${post}`].zh, post] as const, [texts[`post.${post}`].en, post] as const]));
const HEADS = new Set(['userid', 'user id', 'user', texts['staff.user'].zh, texts['sign-in.user'].zh, '\u8d26\u53f7', '\u5de5\u53f7']);

/** The rows of a pasted sheet or a CSV file; a first line of titles is passed over. */
export function readSheet(text: string): { rows: SheetStaff[]; unread: Unread[] } {
  const lines = text.includes('\t') ? text.split(/\r?\n/).filter((line) => line.trim() !== '').map((line) => line.split('\t')) : csvRows(text);
  const rows: SheetStaff[] = [], unread: Unread[] = [];
  lines.map((cells) => cells.map((cell) => cell.replace(/^\uFEFF/, '').trim())).forEach(([userId = '', name = '', posts = '', mobile = ''], i) => {
    if (i === 0 && HEADS.has(userId.toLowerCase())) return;
    const named = posts.split(/[、,，;；/|\s]+/).filter((post) => post !== '');
    const strange = named.find((post) => !POST_OF.has(post));
    if (userId === '' || name === '' || named.length === 0) unread.push({ row: i + 1, why: 'columns', post: '' });
    else if (strange !== undefined) unread.push({ row: i + 1, why: 'post', post: strange });
    else rows.push({ userId, name, posts: named.map((post) => POST_OF.get(post)!), ...(mobile === '' ? {} : { mobile }) });
  });
  return { rows, unread };
}
