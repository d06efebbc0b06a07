import { randomBytes } from 'node:crypto';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import rateLimit from '@fastify/rate-limit';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import underPressure from '@fastify/under-pressure';
import { Ajv } from 'ajv';
import Fastify, { type FastifyRequest, LogController } from 'fastify';
import type { VNode } from 'preact';
import { answerFaults } from './faults.ts';
import { readingOptions, strictOptions, withFormats } from './fields.ts';
import { refuseForeignSites } from './foreign-sites.ts';
import type { App } from './kinds.ts';
import { pageOf } from './page.ts';
import { sendSecurityHeaders } from './security-headers.ts';
import { refuseUnstorable } from './unstorable.ts';

export interface Edge {
  logLevel: string;
  /** Behind a proxy that speaks TLS: cookies are `Secure` and browsers are told to stay on HTTPS. */
  secure: boolean;
  /** What the page for a fault of ours says; it is handed the reference that is in the log. */
  faultPage(reference: string): VNode;
  /** Where the browser may send a form besides ourselves: the payment provider's page. */
  formTargets?: readonly string[];
  /** Answers 503 for a moment when there is more to do than can be done; off where a test fills the machine. */
  shedLoad?: boolean;
  /** Requests a minute from one address; 0 switches the limit off, for tests and benchmarks. */
  requestsPerMinute: number;
}

/** The web server with all that every page and every endpoint needs, and no route yet. */
export async function createApp(edge: Edge): Promise<App> {
  const app: App = Fastify({
    ...(edge.logLevel !== 'silent' && { logger: { level: edge.logLevel, serializers: { req: briefly } } }),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomBytes(6).toString('hex'),
    trustProxy: edge.secure,
    bodyLimit: 1_048_576,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 300 },
  }).withTypeProvider<TypeBoxTypeProvider>();

  const reading = withFormats(new Ajv(readingOptions));
  const strict = withFormats(new Ajv(strictOptions));
  app.setValidatorCompiler(({ schema, httpPart }) =>
    (httpPart === 'body' ? strict : reading).compile(schema as object),
  );

  await app.register(cookie);
  await app.register(formbody);
  if (edge.shedLoad) await app.register(underPressure, { maxEventLoopDelay: 2_000, retryAfter: 5 });
  if (edge.requestsPerMinute > 0) {
    await app.register(rateLimit, { max: edge.requestsPerMinute, timeWindow: '1 minute', cache: 20_000 });
  }
  await sendSecurityHeaders(app, {
    contentSecurityPolicy: { directives: contentSecurity(edge) },
    strictTransportSecurity: edge.secure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  });

  app.decorateReply('page', function page(this, node) {
    return this.type('text/html; charset=utf-8').send(Buffer.isBuffer(node) ? node : pageOf(node));
  });
  app.decorateReply('problem', function answer(this, problem) {
    return this.code(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
  });
  refuseForeignSites(app);
  refuseUnstorable(app);
  answerFaults(app, edge.faultPage);
  return app;
}

/** Logs say what was asked for, never by whom: no address, no query, no cookie. */
const briefly = (request: FastifyRequest) => ({ method: request.method, url: request.routeOptions.url ?? 'unknown' });

const contentSecurity = ({ secure, formTargets = [] }: Edge) => ({
  defaultSrc: ["'self'"],
  // Rules for what to fetch ahead are no script, and the pages hold no other inline one.
  scriptSrc: ["'self'", "'inline-speculation-rules'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  formAction: ["'self'", ...formTargets],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  objectSrc: ["'none'"],
  upgradeInsecureRequests: secure ? [] : null,
});
