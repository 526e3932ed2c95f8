import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('dist/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };
const isCourts = (url: string) => /^\/(api|files|socket)(\/|\?|$)/.test(url);

function sendFile(url: string, response: ServerResponse): void {
  const wanted = normalize(decodeURIComponent(url.split('?')[0]!));
  const path = join(DIST, wanted === '/' ? 'index.html' : wanted);
  if (!path.startsWith(DIST) || !existsSync(path) || !statSync(path).isFile()) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
  createReadStream(path).pipe(response);
}

function handOn(court: URL, from: IncomingMessage, response: ServerResponse): void {
  const options = { host: court.hostname, port: court.port, path: from.url, method: from.method, headers: { ...from.headers, host: court.host, origin: court.origin } };
  const on = request(options, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  on.on('error', () => response.writeHead(502).end());
  from.pipe(on);
}

/**
 * Serves the runner with the mini program in it, and hands on to the court what the program asks of it:
 * WeChat knows no origins, a browser does, and so everything comes from one.
 */
export async function serveRunner(port: number, courtUrl: string): Promise<{ url: string; close(): Promise<void> }> {
  const court = new URL(courtUrl);
  const server = createServer((from, response) => (isCourts(from.url ?? '') ? handOn(court, from, response) : sendFile(from.url ?? '/', response)));
  const open = new Set<Duplex>();
  server.on('upgrade', (from, socket, head) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    const on = connect(Number(court.port), court.hostname, () => {
      const headers = Object.entries({ ...from.headers, host: court.host, origin: court.origin }).map(([name, value]) => `${name}: ${String(value)}`);
      on.write(`${[`GET ${from.url} HTTP/1.1`, ...headers].join('\r\n')}\r\n\r\n`);
      on.write(head);
      on.pipe(socket).pipe(on);
    });
    on.on('error', () => socket.destroy());
    socket.on('error', () => on.destroy());
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
      // What was upgraded is no connection of the server's any more, and yet it waits for them.
      for (const socket of open) socket.destroy();
    }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const court = process.env['COURT_ORIGIN'] ?? 'http://127.0.0.1:8280';
  const { url } = await serveRunner(4_174, court);
  process.stdout.write(`The mini program runs at ${url}, with the court at ${court}. Ctrl-C ends it.\n`);
}
