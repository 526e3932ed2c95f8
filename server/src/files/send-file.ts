import type { Readable } from 'node:stream';
import { notFound } from '@microcourt/platform/failures';
import type { Raw, RawAnswer, RawRequest } from '@microcourt/platform/http';
import type { Range } from '@microcourt/platform/objects';
import type { Bytes } from './stage.ts';
import { filesById, type FileRow } from './store.ts';
import { readTicket } from './tickets.ts';
import { nameLabel } from './views.ts';

/** The part that a `Range` header asks for; null for the whole, undefined for a part that does not exist. */
export function rangeOf(header: string | undefined, size: number): Range | null | undefined {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  if (!found || (found[1] === '' && found[2] === '')) return null;
  const first = found[1] === '' ? Math.max(0, size - Number(found[2])) : Number(found[1]);
  const last = found[1] === '' || found[2] === '' ? size - 1 : Math.min(Number(found[2]), size - 1);
  return first > last || first >= size ? undefined : { first, last };
}

/** A name that no header and no file system can be turned with; the real one is given beside it in UTF-8. */
export function disposition(name: string, download: boolean): string {
  const plain = name.replace(/[^\w.-]/g, '_').replace(/^\.+/, '').slice(-80) || 'file';
  const exact = encodeURIComponent(name.replace(/[\\/:*?"<>|]/g, '_').slice(0, 200)).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${download ? 'attachment' : 'inline'}; filename="${plain}"; filename*=UTF-8''${exact}`;
}

/** What a browser may do with a file of a stranger: show it, and nothing else. */
export const ALWAYS = { 'content-security-policy': "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox", 'x-content-type-options': 'nosniff', 'accept-ranges': 'bytes', 'cache-control': 'private, max-age=300' };
/** A PDF is shown by the browser's own reader, which a sandbox forbids; one with scripts was refused when it came. It may stand beside a case on our own page. */
const PDF = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data: blob:; object-src 'self'; frame-ancestors 'self'", 'x-frame-options': 'SAMEORIGIN' };
/** Kinds that a browser shows by itself; all else is downloaded. */
const SHOWN = new Set<FileRow['kind']>(['image', 'audio', 'video', 'pdf']);

/** Gives a file to whoever holds a ticket for it. */
export const sendFile = (bytes: Bytes, method: 'GET' | 'HEAD'): Raw => ({
  method, path: '/files/:ticket', open: true,
  async handle(request: RawRequest): Promise<RawAnswer> {
    const ticket = readTicket(bytes.keyRing.mac, request.params['ticket'] ?? '', new Date());
    if (!ticket || ticket.rendition === 'pages') throw notFound();
    const found = await named(bytes, request, ticket.fileId);
    if (!found) throw notFound();
    const { row, name } = found, thumb = ticket.rendition === 'thumb' && row.thumb !== null;
    const size = thumb ? row.thumbSize! : row.size, range = rangeOf(header(request, 'range'), size);
    if (range === undefined) return { status: 416, headers: { ...ALWAYS, 'content-range': `bytes */${size}` } };
    const headers = {
      ...ALWAYS, ...(row.kind === 'pdf' ? PDF : {}), 'content-type': thumb ? 'image/jpeg' : row.type, 'content-disposition': disposition(name, ticket.download || !SHOWN.has(row.kind)),
      'content-length': String(range ? range.last - range.first + 1 : size), ...(range ? { 'content-range': `bytes ${range.first}-${range.last}/${size}` } : {}),
    };
    const status = range ? 206 : 200;
    if (method === 'HEAD') return { status, headers };
    const content = await bytes.objects.get(row.subject, thumb ? row.thumb! : row.object, range ?? undefined);
    if (!content) throw notFound();
    return { status, headers, body: content.content as Readable };
  },
});

const header = (request: RawRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
};

function named({ kernel }: Bytes, request: RawRequest, fileId: string): Promise<{ row: FileRow; name: string } | null> {
  return kernel.within({ actor: request.actor, requestId: request.requestId, ask: 'files.ticket' }, async (ctx) => {
    const [row] = await filesById(ctx.tx, [fileId]);
    return row ? { row, name: await ctx.open(row.subject, nameLabel(row.id), row.name) } : null;
  });
}
