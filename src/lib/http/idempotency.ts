import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Db } from '../db.ts';
import type { App } from './kinds.ts';
import { problem } from './problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A route whose answer is kept under the caller's `Idempotency-Key`, and given again word for word. */
    idempotent?: boolean;
  }
  interface FastifyRequest {
    idempotency: { scope: string; key: string } | null;
  }
}

/** An answer that was begun and never finished, because a process ended, may be begun again after this. */
const abandonedAfter = '60 seconds';

interface Kept {
  requestDigest: string;
  status: number | null;
  headers: Record<string, string> | null;
  body: string | null;
  begun: boolean;
}

/**
 * The same key with the same request gets the same answer; with another request, 409; while the first is still
 * under way, 409 with a `Retry-After`. A fault of ours is not kept: the caller may try again.
 *
 * `whose` says who asks, so that the keys of two callers never meet. The draft standard is
 * draft-ietf-httpapi-idempotency-key-header.
 */
export function keepAnswers(app: App, db: Db, whose: (request: FastifyRequest) => string): void {
  app.decorateRequest('idempotency', null);
  app.addHook('preHandler', async (request, reply) => {
    const key = request.headers['idempotency-key'];
    if (!request.routeOptions.config.idempotent || typeof key !== 'string') return;
    if (key.length === 0 || key.length > 255) {
      return reply.problem(
        problem(400, { errors: [{ field: 'Idempotency-Key', reason: 'This has 1 to 255 characters.' }] }),
      );
    }
    const scope = digest(`${whose(request)} ${request.method} ${request.routeOptions.url}`);
    const kept = await begin(db, scope, key, digest(JSON.stringify([request.url, request.body ?? null])));
    if (kept.begun) request.idempotency = { scope, key };
    else return again(kept, reply);
  });
  app.addHook('onSend', async (request, reply, payload) => {
    const { idempotency } = request;
    if (!idempotency) return;
    request.idempotency = null;
    if (reply.statusCode >= 500) await forget(db, idempotency);
    else await keep(db, idempotency, reply, typeof payload === 'string' ? payload : '');
  });
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

async function begin(db: Db, scope: string, key: string, requestDigest: string): Promise<Kept> {
  const { rows } = await sql<Kept>`
    with begun as (
      insert into http.answer as kept (scope, key, request_digest, asked_at)
      values (${scope}, ${key}, ${requestDigest}, now())
      on conflict (scope, key) do update set asked_at = now()
        where kept.status is null and kept.request_digest = excluded.request_digest
          and kept.asked_at < now() - ${abandonedAfter}::interval
      returning request_digest, status, headers, body
    )
    select *, true as begun from begun
    union all
    select request_digest, status, headers, body, false from http.answer
    where scope = ${scope} and key = ${key} and not exists (select from begun)
  `.execute(db);
  const [kept] = rows;
  // Another connection began it after this statement's snapshot was taken: it is under way.
  return kept ?? { requestDigest, status: null, headers: null, body: null, begun: false };
}

function again(kept: Kept, reply: FastifyReply): FastifyReply {
  const asked = reply.request;
  if (kept.requestDigest !== digest(JSON.stringify([asked.url, asked.body ?? null]))) {
    return reply.problem(problem(409, { detail: 'This Idempotency-Key was used for another request.' }));
  }
  if (kept.status === null) {
    return reply
      .header('retry-after', '1')
      .problem(problem(409, { detail: 'The request with this Idempotency-Key is still under way.' }));
  }
  return reply
    .code(kept.status)
    .headers({ ...kept.headers, 'idempotency-replayed': 'true' })
    .send(kept.body ?? '');
}

async function keep(db: Db, { scope, key }: { scope: string; key: string }, reply: FastifyReply, body: string) {
  const headers = Object.fromEntries(
    ['content-type', 'location', 'etag'].flatMap((name) => {
      const value = reply.getHeader(name);
      return value === undefined ? [] : [[name, String(value)]];
    }),
  );
  await db
    .updateTable('http.answer')
    .set({ status: reply.statusCode, headers: JSON.stringify(headers), body })
    .where('scope', '=', scope)
    .where('key', '=', key)
    .execute();
}

async function forget(db: Db, { scope, key }: { scope: string; key: string }): Promise<void> {
  await db.deleteFrom('http.answer').where('scope', '=', scope).where('key', '=', key).execute();
}

/** Answers are kept for a day; a caller who tries again later is a new caller. */
export async function forgetOldAnswers(db: Db): Promise<void> {
  await sql`delete from http.answer where asked_at < now() - interval '1 day'`.execute(db);
}
