import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Metrics } from './metrics.ts';

/** One thing that must be so before people are sent to this process. */
export type Check = { name: string; holds(): Promise<boolean> };
/** What health is told from. `gauge` is called before metrics are read, for values that are looked up rather than counted. */
export type HealthParts = { checks: readonly Check[]; metrics: Metrics; metricsToken: string | null; gauge?: () => void };

const CHECK_WITHIN_MS = 2_000;

async function holds(check: Check): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => { timer = setTimeout(() => resolve(false), CHECK_WITHIN_MS); });
  try {
    return await Promise.race([check.holds(), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
function mayReadMetrics(request: FastifyRequest, token: string | null): boolean {
  const given = /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? '')?.[1];
  if (token !== null) return given !== undefined && timingSafeEqual(digest(given), digest(token));
  const from = request.socket.remoteAddress ?? '';
  // Behind a proxy every request comes from loopback: then only the token opens.
  return request.headers['x-forwarded-for'] === undefined && /^(::ffff:)?127\.|^::1$/.test(from);
}

/** `/healthz`: the process lives. `/readyz`: people may be sent here. `/metrics`: for Prometheus, from this machine or with the token. */
export function addHealth(app: FastifyInstance, { checks, metrics, metricsToken, gauge }: HealthParts): void {
  const plain = (reply: FastifyReply, status: number, body: unknown): FastifyReply => reply.code(status).header('cache-control', 'no-store').send(body);
  app.get('/healthz', async (_request, reply) => plain(reply, 200, { alive: true }));
  app.get('/readyz', async (_request, reply) => {
    const held = await Promise.all(checks.map(async (check) => [check.name, await holds(check)] as const));
    const ready = held.every(([, ok]) => ok);
    return plain(reply, ready ? 200 : 503, { ready, checks: Object.fromEntries(held) });
  });
  app.get('/metrics', async (request, reply) => {
    if (!mayReadMetrics(request, metricsToken)) return plain(reply, 404, { error: 'unknown-ask' });
    gauge?.();
    return reply.type(metrics.registry.contentType).header('cache-control', 'no-store').send(await metrics.registry.metrics());
  });
}
