import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { fieldErrors } from './fields.ts';
import type { App } from './kinds.ts';
import { pageOf } from './page.ts';
import { problem } from './problem.ts';

/** Our own mistakes are logged once, and the person gets an apology with the reference that finds the log line. */
export function answerFaults(app: App, faultPage: (reference: string) => VNode): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error.validation) return answerInvalid(error, reply);
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.problem(problem(status, { detail: error.message }));
    request.log.error({ err: withoutValues(error), reference: request.id }, 'fault');
    if (status === 503) reply.header('retry-after', '5');
    if (wantsPage(request)) {
      return reply
        .code(status)
        .type('text/html; charset=utf-8')
        .send(pageOf(faultPage(request.id)));
    }
    return reply.problem(problem(status, { instance: `urn:fault:${request.id}` }));
  });
}

function answerInvalid(error: FastifyError, reply: FastifyReply) {
  const part = error.validationContext ?? 'body';
  const errors = fieldErrors((error.validation ?? []) as Parameters<typeof fieldErrors>[0]);
  const named = errors.map(({ field, reason }) => ({ field: field || part, reason }));
  return reply.problem(problem(part === 'body' ? 422 : 400, { errors: named }));
}

export const wantsPage = (request: FastifyRequest): boolean =>
  !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html');

/** PostgreSQL puts the row into `detail`, and a row may hold a person's name. */
function withoutValues(error: Error): { type: string; message: string; stack: string | undefined; code?: unknown } {
  const { name, message, stack } = error;
  const code = 'code' in error ? { code: error.code } : {};
  return { type: name, message, stack, ...code };
}
