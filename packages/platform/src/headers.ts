import type { FastifyInstance } from 'fastify';

/** Origins besides our own that may ask from a browser, such as `https://court.example`. */
export type Origins = readonly string[];

/** What a page of ours may load. Styles and scripts come from us alone; a page's own inline styles need the page's nonce. */
export const contentPolicy = (nonce?: string): string => [
  "default-src 'self'", `script-src 'self'${nonce ? ` 'nonce-${nonce}'` : ''}`, `style-src 'self'${nonce ? ` 'nonce-${nonce}'` : ''}`,
  "img-src 'self' data: blob:", "media-src 'self' blob:", "font-src 'self' data:", "connect-src 'self'", "worker-src 'self' blob:",
  "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
].join('; ');

const ALWAYS: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'microphone=(self), geolocation=(self), camera=(self), payment=(), usb=(), interest-cohort=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Puts the protecting headers on every answer and lets only the configured origins ask from elsewhere. */
export function secure(app: FastifyInstance, origins: Origins, withTls: boolean): void {
  const known = new Set(origins);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(ALWAYS);
    reply.header('content-security-policy', contentPolicy());
    if (withTls) reply.header('strict-transport-security', 'max-age=31536000');
    const { origin } = request.headers;
    if (origin === undefined || !known.has(origin)) return;
    reply.headers({ 'access-control-allow-origin': origin, vary: 'origin', 'cross-origin-resource-policy': 'cross-origin' });
    if (request.method !== 'OPTIONS') return;
    reply.headers({
      'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE', 'access-control-allow-headers': 'authorization, content-type, x-request-id, range',
      'access-control-expose-headers': 'content-range, accept-ranges, retry-after', 'access-control-max-age': '600',
    });
    return reply.code(204).send();
  });
}
