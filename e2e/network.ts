import { connect, createServer, type Socket } from 'node:net';

/** The network between a phone and the court, which can be cut: open connections end, new ones are refused, until it is mended. */
export type Network = { readonly url: string; cut(): void; mend(): void; close(): Promise<void> };

/** Lays a network of its own from a port to the court's. */
export async function layNetwork(port: number, courtUrl: string): Promise<Network> {
  const court = Number(new URL(courtUrl).port), open = new Set<Socket>();
  let whole = true;
  const server = createServer((from) => {
    if (!whole) return void from.destroy();
    const to = connect(court, '127.0.0.1');
    for (const one of [from, to]) {
      open.add(one);
      one.on('error', () => undefined).on('close', () => { open.delete(one); from.destroy(); to.destroy(); });
    }
    from.pipe(to).pipe(from);
  });
  await new Promise<void>((resolve) => { server.listen(port, '127.0.0.1', resolve); });
  const end = (): void => { for (const socket of open) socket.destroy(); };
  return {
    url: `http://127.0.0.1:${port}`,
    cut: () => { whole = false; end(); },
    mend: () => { whole = true; },
    close: () => new Promise((resolve) => { server.close(() => resolve()); end(); }),
  };
}
