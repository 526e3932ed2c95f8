import { connect, type Socket } from 'node:net';
import { ScannerAway, type VirusScanPort } from './port.ts';

/** Where clamd listens: the path of a socket, or a host and a port. */
export type ClamavAddress = { path: string } | { host: string; port: number };

/** Seconds without a byte from clamd: large files take it a while. */
const PATIENCE_MS = 60_000;
const MOST_ANSWER = 4_096;

/** The address in `CLAMAV_SOCKET` (`/run/clamav/clamd.ctl` or `host:3310`); null if none is set, undefined if it is no address. */
export function clamavAddress(env: Readonly<Record<string, string | undefined>>): ClamavAddress | null | undefined {
  const given = env['CLAMAV_SOCKET']?.trim() ?? '';
  if (given === '') return null;
  if (given.startsWith('/')) return { path: given };
  const found = /^([A-Za-z0-9.-]+|\[[0-9a-fA-F:]+\]):(\d{1,5})$/.exec(given), port = Number(found?.[2]);
  return found && port > 0 && port < 65_536 ? { host: found[1]!.replace(/^\[|\]$/g, ''), port } : undefined;
}

const framed = (part: Uint8Array): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(part.length);
  return Buffer.concat([head, part]);
};

function meaningOf(answer: string): 'clean' | 'infected' | 'too-large' {
  if (/: OK\0?\s*$/.test(answer)) return 'clean';
  if (/ FOUND\0?\s*$/.test(answer)) return 'infected';
  if (/size limit exceeded/i.test(answer)) return 'too-large';
  throw new ScannerAway();
}

/** Sends the pieces; clamd may close early when it has had enough. */
async function send(socket: Socket, bytes: AsyncIterable<Uint8Array>, ended: () => boolean): Promise<void> {
  const write = (part: Buffer): Promise<void> => new Promise((done) => { if (socket.write(part)) done(); else { socket.once('drain', done); socket.once('close', () => done()); } });
  await write(Buffer.from('zINSTREAM\0'));
  for await (const part of bytes) {
    if (ended()) return;
    if (part.length > 0) await write(framed(part));
  }
  if (!ended()) await write(Buffer.alloc(4));
}

/** ClamAV through clamd's INSTREAM: the bytes go over the socket in pieces, nothing is written to a disk that both must share. */
export function clamav(address: ClamavAddress, patienceMs = PATIENCE_MS): VirusScanPort {
  return {
    scan: (bytes) => new Promise((resolve, reject) => {
      const socket = connect(address), parts: Buffer[] = [];
      let over = false, size = 0;
      const end = (how: () => 'clean' | 'infected' | 'too-large'): void => {
        if (over) return;
        over = true;
        socket.destroy();
        try { resolve(how()); } catch (error) { reject(error as Error); }
      };
      const away = (cause?: unknown): void => end(() => { throw cause instanceof Error && !('syscall' in cause) ? cause : new ScannerAway(cause); });
      socket.setTimeout(patienceMs, () => away());
      socket.on('error', (error) => { if (size > 0) end(() => meaningOf(Buffer.concat(parts).toString('utf8'))); else away(Object.assign(error, { syscall: 'socket' })); });
      socket.on('data', (part: Buffer) => { parts.push(part); size += part.length; if (part.includes(0) || size > MOST_ANSWER) end(() => meaningOf(Buffer.concat(parts).toString('utf8'))); });
      socket.on('close', () => end(() => meaningOf(Buffer.concat(parts).toString('utf8'))));
      socket.on('connect', () => { send(socket, bytes, () => over).catch(away); });
    }),
  };
}
