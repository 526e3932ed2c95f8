import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentPolicy } from './headers.ts';

/** A built app: where it is shown (`/`, `/console/`) and where its build is. */
export type App = { at: string; folder: string };

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.ico': 'image/x-icon',
  '.woff2': 'font/woff2', '.woff': 'font/woff', '.ttf': 'font/ttf', '.wasm': 'application/wasm', '.txt': 'text/plain; charset=utf-8', '.mp3': 'audio/mpeg', '.webmanifest': 'application/manifest+json',
};
const SQUEEZED = /^(text\/|application\/(json|wasm|manifest)|image\/svg|font\/ttf)/;
const WORTH_SQUEEZING = 1_024;
/** What a page may put where its nonce belongs: `<meta property="csp-nonce" content="__NONCE__">`. */
const NONCE = '__NONCE__';

type Squeezed = { br?: Promise<Buffer>; gzip?: Promise<Buffer> };
type Kept = { bytes: Buffer; type: string; tag: string; hashed: boolean; squeezed: Squeezed };

const squeeze = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
};

function read(folder: string): Map<string, Kept> {
  const kept = new Map<string, Kept>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.') || entry.name.endsWith('.map')) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    kept.set(relative(folder, path).split(sep).join('/'), {
      bytes, type: TYPES[extname(entry.name).toLowerCase()] ?? 'application/octet-stream', squeezed: {},
      tag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
      // Vite puts a hash of eight letters before the ending: such a file never changes.
      hashed: /[-.][\w-]{8,}\.\w+$/.test(entry.name) && path.includes(`${sep}assets${sep}`),
    });
  }
  return kept;
}

function encodingFor(request: FastifyRequest, { bytes, type }: Kept): 'br' | 'gzip' | null {
  if (bytes.length < WORTH_SQUEEZING || !SQUEEZED.test(type)) return null;
  const accepted = (request.headers['accept-encoding'] ?? '').toString().split(',').map((part) => part.trim().split(';')[0]);
  return accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : null;
}

function page(reply: FastifyReply, { bytes }: Kept): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  return reply.header('cache-control', 'no-store').header('content-security-policy', contentPolicy(nonce)).type(TYPES['.html']!)
    .send(bytes.toString('utf8').replaceAll(NONCE, nonce));
}

async function give(request: FastifyRequest, reply: FastifyReply, file: Kept): Promise<FastifyReply> {
  if (file.type.startsWith('text/html')) return page(reply, file);
  reply.headers({ etag: file.tag, vary: 'accept-encoding', 'cache-control': file.hashed ? 'public, max-age=31536000, immutable' : 'no-cache' });
  if (request.headers['if-none-match'] === file.tag) return reply.code(304).send();
  const encoding = encodingFor(request, file);
  if (encoding === null) return reply.type(file.type).send(file.bytes);
  const bytes = await (file.squeezed[encoding] ??= squeeze[encoding](file.bytes));
  return reply.type(file.type).header('content-encoding', encoding).send(bytes);
}

/** Shows the built apps from memory, squeezed once; one that has not been built says so. Returns the apps that are missing. */
export async function addApps(app: FastifyInstance, apps: readonly App[]): Promise<App[]> {
  const built = apps.filter(({ folder }) => existsSync(join(folder, 'index.html')) && statSync(folder).isDirectory());
  for (const { at, folder } of built) {
    const files = read(folder);
    const index = files.get('index.html')!;
    app.get(`${at}*`, async (request, reply) => {
      const name = (request.params as { '*': string })['*'];
      if (name === '') return page(reply, index);
      const file = files.get(name);
      if (file) return give(request, reply, file);
      // Addresses of screens have no ending; they open the app itself.
      return extname(name) === '' && !name.startsWith('api/') ? page(reply, index) : reply.callNotFound();
    });
    if (at !== '/') app.get(at.slice(0, -1), async (_request, reply) => reply.redirect(at, 308));
  }
  return apps.filter((one) => !built.includes(one));
}
