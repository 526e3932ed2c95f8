import { notFound } from '@microcourt/platform/failures';
import type { Raw, RawAnswer, RawRequest } from '@microcourt/platform/http';
import { Refused } from '@microcourt/platform/module';
import type { LookingRoom } from '../looking.ts';
import { ALWAYS } from '../send-file.ts';
import type { Bytes } from '../stage.ts';
import { filesById, type FileRow } from '../store.ts';
import { addPicture, holdFile, pictureOf, renderingOf, type Rendering } from '../store-pages.ts';
import { readTicket } from '../tickets.ts';
import { WIDTHS } from './picture.ts';
import { derivedName, sourceOf, whole } from './source.ts';

/** What painting on demand needs: processes of its own, so that pages never wait behind uploads nor uploads behind pages. */
export type Painting = Pick<Bytes, 'kernel' | 'objects' | 'keyRing'> & { room: Pick<LookingRoom, 'work'> };
type Wanted = { row: FileRow; rendering: Rendering; page: number; width: number };

/** How long a page that could not be painted is not tried again, milliseconds. */
const REST_MS = 600_000;
/** Pictures being painted now, and pages that could not be. */
class Painter {
  readonly #coming = new Map<string, Promise<Buffer>>();
  readonly #failed = new Map<string, number>();
  readonly #parts: Painting;
  constructor(parts: Painting) { this.#parts = parts; }

  /** Two who want the same picture at once have it painted once. */
  paint(wanted: Wanted, request: RawRequest): Promise<Buffer> {
    const key = `${wanted.row.id} ${wanted.page} ${wanted.width}`, rests = this.#failed.get(key) ?? 0;
    if (rests > performance.now()) throw unpaintable();
    const coming = this.#coming.get(key) ?? this.#paint(wanted, request, key).finally(() => { this.#coming.delete(key); });
    this.#coming.set(key, coming);
    return coming;
  }

  async #paint({ row, rendering, page, width }: Wanted, request: RawRequest, key: string): Promise<Buffer> {
    const { objects, room, kernel } = this.#parts, source = sourceOf(objects, row, rendering);
    const done = source && await room.work({ do: 'pictures', form: source.form, key: source.key, page, widths: [width] }, source.bytes), jpeg = done?.pictures[0]?.jpeg;
    if (!jpeg) {
      if (this.#failed.size > 10_000) this.#failed.clear();
      this.#failed.set(key, performance.now() + REST_MS);
      throw unpaintable();
    }
    const object = derivedName(), picture = Buffer.from(jpeg);
    await objects.put(row.subject, object, whole(picture));
    const kept = await kernel.within(asker(request), async (ctx) => (await holdFile(ctx.tx, row.id)) && addPicture(ctx.tx, { caseId: row.caseId, fileId: row.id, page, width, object }));
    if (!kept) await objects.delete(object);
    return picture;
  }
}

const unpaintable = (): Refused => new Refused({ code: 'files.page-unreadable', kind: 'invalid' });
const asker = (request: RawRequest) => ({ actor: request.actor, requestId: request.requestId, ask: 'files.pages' });
const HEADERS = { ...ALWAYS, 'content-type': 'image/jpeg', 'cache-control': 'private, max-age=600', 'accept-ranges': 'none' };

/** Gives the picture of a page to whoever holds the address of a file's pages. */
export function sendPage(parts: Painting): Raw {
  const painter = new Painter(parts);
  return {
    method: 'GET', path: '/files/pages/:ticket/:page', open: true,
    async handle(request: RawRequest): Promise<RawAnswer> {
      const ticket = readTicket(parts.keyRing.mac, request.params['ticket'] ?? '', new Date());
      const page = Number(request.params['page']), width = Number(request.query['w'] ?? 960);
      if (!ticket || ticket.rendition !== 'pages' || !Number.isInteger(page) || !WIDTHS.some((known) => known === width)) throw notFound();
      const found = await parts.kernel.within(asker(request), async (ctx) => {
        const [row] = await filesById(ctx.tx, [ticket.fileId]), rendering = row && await renderingOf(ctx.tx, row.id);
        return row && rendering && page >= 1 && page <= rendering.pages ? { row, rendering, object: await pictureOf(ctx.tx, row.id, page, width) } : null;
      });
      if (!found) throw notFound();
      const kept = found.object === undefined ? null : await parts.objects.get(found.row.subject, found.object);
      if (kept) return { status: 200, headers: { ...HEADERS, 'content-length': String(kept.size) }, body: kept.content };
      const picture = await painter.paint({ ...found, page, width }, request);
      return { status: 200, headers: { ...HEADERS, 'content-length': String(picture.length) }, body: picture };
    },
  };
}
