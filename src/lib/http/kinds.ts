import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { VNode } from 'preact';
import type { Problem } from './problem.ts';

/** The web server, whose handlers know the types of their schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

declare module 'fastify' {
  interface FastifyReply {
    /** Answers with a page, or with the bytes of one that was drawn before. */
    page(page: VNode | Buffer): FastifyReply;
    /** Answers with a problem, in the status that it names. */
    problem(problem: Problem): FastifyReply;
  }
  interface FastifyContextConfig {
    /** A route that programs of others call, such as a provider's webhook, which proves itself otherwise. */
    openToOthers?: boolean;
  }
}
