import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Answers with a body of one person and its ETag, or with 304 when the caller has it already. Nobody else may keep it. */
export function sendOwn(request: FastifyRequest, reply: FastifyReply, payload: unknown): FastifyReply {
  const body = String(reply.serialize(payload));
  const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  reply.headers({ etag, 'cache-control': 'private, no-cache' });
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  return reply.type('application/json; charset=utf-8').send(body);
}
