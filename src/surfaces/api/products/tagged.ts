import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Answers with a body and its ETag, or with 304 when the caller has it already.
 *
 * The tag is the digest of the body itself, so it is right whatever the body was made of.
 */
export function sendTagged(request: FastifyRequest, reply: FastifyReply, payload: unknown): FastifyReply {
  const body = String(reply.serialize(payload));
  const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  reply.headers({ etag, 'cache-control': 'public, max-age=0, must-revalidate' });
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  return reply.type('application/json; charset=utf-8').send(body);
}
