/**
 * What the machine could do at best: a bare Fastify that sends the shop's own statements and answers with their rows.
 *
 * A process of its own, as the shop's is, with as many connections to the same database. It is told over the channel
 * which statements belong to which path.
 */
import Fastify from 'fastify';
import pg from 'pg';
import { Type } from 'typebox';
import { Value } from 'typebox/value';

const Told = Type.Object({
  paths: Type.Record(
    Type.String(),
    Type.Array(Type.Object({ name: Type.String(), text: Type.String(), values: Type.Array(Type.Unknown()) })),
  ),
});

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const app = Fastify();
const statements = new Map<string, pg.QueryConfig[]>();

app.get('/*', async ({ url }, reply) => {
  const all = statements.get(url);
  if (!all) return reply.code(404).send();
  const answers = [];
  for (const statement of all) answers.push((await pool.query(statement)).rows);
  return answers.length === 1 ? answers[0] : answers;
});

process.on('message', (message) => {
  if (!Value.Check(Told, message)) return;
  for (const [path, all] of Object.entries(message.paths)) statements.set(path, all);
  process.send?.({ heard: true });
});

const url = await app.listen({ port: 0, host: '127.0.0.1' });
process.send?.({ ready: true, url });
