import type { FastifyRequest } from 'fastify';
import type { App } from './kinds.ts';
import { problem } from './problem.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses whatever another web site makes the browser of a signed-in person send.
 *
 * Browsers say in `Sec-Fetch-Site` where a request comes from; the few that do not, send `Origin`. A program that
 * sends neither holds no cookies that it was not given. A route that others must reach, such as a provider's
 * webhook, says `config: { openToOthers: true }`.
 */
export function refuseForeignSites(app: App): void {
  app.addHook('onRequest', async (request, reply) => {
    if (safe.has(request.method) || request.routeOptions.config.openToOthers || comesFromHere(request)) return;
    return reply.problem(problem(403, { detail: 'This request was sent by another web site.' }));
  });
}

function comesFromHere(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site) return site === 'same-origin' || site === 'none';
  const origin = request.headers.origin;
  return origin === undefined || hostOf(origin) === request.headers.host;
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
