import { h } from 'preact';
import { beforeEach, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/fresh-database.ts';
import { openDatabase } from '../db.ts';
import { createApp } from './app.ts';
import { forgetOldAnswers, keepAnswers } from './idempotency.ts';

const { url } = await freshDatabase();
const { db } = openDatabase({ url });

let done = 0;
let status = 201;
const app = await createApp({ logLevel: 'silent', secure: false, requestsPerMinute: 0, faultPage: () => h('p', {}) });
keepAnswers(app, db, (request) => String(request.headers.authorization));
app.post('/api/orders', { config: { idempotent: true } }, async (_request, reply) => {
  await new Promise((resolve) => setTimeout(resolve, 20));
  done += 1;
  return reply.code(status).header('location', `/orders/${done}`).send({ order: done });
});

const post = (key?: string, payload: object = { a: 1 }, who = 'ada') =>
  app.inject({
    method: 'POST',
    url: '/api/orders',
    payload,
    headers: { authorization: who, ...(key !== undefined && { 'idempotency-key': key }) },
  });

beforeEach(() => {
  done = 0;
  status = 201;
});

test('the same key and body get the same answer, word for word', async () => {
  const first = await post('same');
  const second = await post('same');
  expect(done).toBe(1);
  expect([second.statusCode, second.body, second.headers.location]).toEqual([201, first.body, '/orders/1']);
  expect(second.headers['idempotency-replayed']).toBe('true');
});

test('the same key with another body is a conflict', async () => {
  await post('other', { a: 1 });
  expect((await post('other', { a: 2 })).statusCode).toBe(409);
  expect(done).toBe(1);
});

test('ten at once do the work once; nobody gets another answer', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => post('ten')));
  expect(done).toBe(1);
  expect(answers.filter(({ statusCode }) => statusCode === 201).length).toBeGreaterThanOrEqual(1);
  expect(answers.every(({ statusCode }) => statusCode === 201 || statusCode === 409)).toBe(true);
  expect((await post('ten')).json()).toEqual({ order: 1 });
});

test('two callers may have the same key', async () => {
  await post('shared', {}, 'ada');
  await post('shared', {}, 'eve');
  expect(done).toBe(2);
});

test('a fault of ours may be tried again with the same key', async () => {
  status = 503;
  expect((await post('fault')).statusCode).toBe(503);
  status = 201;
  expect((await post('fault')).statusCode).toBe(201);
});

test('a request that a process left unfinished may be begun again after a minute', async () => {
  const answer = await post('left');
  await db.updateTable('http.answer').set({ status: null }).where('key', '=', 'left').execute();
  expect((await post('left')).statusCode).toBe(409);
  const earlier = Temporal.Now.instant().subtract({ seconds: 61 });
  await db.updateTable('http.answer').set({ askedAt: earlier }).where('key', '=', 'left').execute();
  expect((await post('left')).json()).not.toEqual(answer.json());
});

test('without a key nothing is kept, and a key that is too long is refused', async () => {
  await post();
  await post();
  expect(done).toBe(2);
  expect((await post('x'.repeat(256))).statusCode).toBe(400);
});

test('answers are forgotten after a day', async () => {
  await post('old');
  const earlier = Temporal.Now.instant().subtract({ hours: 25 });
  await db.updateTable('http.answer').set({ askedAt: earlier }).where('key', '=', 'old').execute();
  await forgetOldAnswers(db);
  expect(await db.selectFrom('http.answer').select('key').where('key', '=', 'old').execute()).toEqual([]);
});
