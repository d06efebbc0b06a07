import { h } from 'preact';
import { Type } from 'typebox';
import { expect, test } from 'vitest';
import { createApp } from './app.ts';
import type { App } from './kinds.ts';

const edge = {
  logLevel: 'silent',
  secure: false,
  requestsPerMinute: 0,
  faultPage: (reference: string) => h('p', {}, reference),
};

async function withRoutes(routes: (app: App) => void): Promise<App> {
  const app = await createApp(edge);
  routes(app);
  return app;
}

const body = Type.Object({
  name: Type.String({ minLength: 1, reason: 'Enter your name.' }),
  age: Type.Optional(Type.Integer({ minimum: 18 })),
});

const echo = (app: App) => app.post('/api/echo', { schema: { body } }, (request) => request.body);

test('what is put into a page is words, whatever it looks like', async () => {
  const app = await withRoutes((each) =>
    each.get('/', (_, reply) => reply.page(h('html', {}, h('title', {}, '<script>alert(1)</script>')))),
  );
  const { body: html, headers } = await app.inject('/');
  expect(html).toBe('<!doctype html><html><title>&lt;script>alert(1)&lt;/script></title></html>');
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
});

test('a page may run nothing but our own scripts, and nobody may frame it', async () => {
  const app = await withRoutes((each) => each.get('/', () => 'x'));
  const policy = (await app.inject('/')).headers['content-security-policy'];
  expect(policy).toContain("script-src 'self' 'inline-speculation-rules'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("object-src 'none'");
});

test('a wrong field is named with its reason', async () => {
  const app = await withRoutes(echo);
  const answer = await app.inject({ method: 'POST', url: '/api/echo', payload: { age: 17 } });
  expect(answer.statusCode).toBe(422);
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(answer.json().errors).toEqual([
    { field: 'name', reason: 'Enter your name.' },
    { field: 'age', reason: 'This must be >= 18.' },
  ]);
});

test('a body keeps its kinds: a word is no number', async () => {
  const app = await withRoutes(echo);
  const answer = await app.inject({ method: 'POST', url: '/api/echo', payload: { name: 'Ada', age: '18' } });
  expect(answer.json().errors).toEqual([{ field: 'age', reason: 'This must be integer.' }]);
});

test('a character that cannot be kept is refused by the name of its field', async () => {
  const app = await withRoutes(echo);
  const answer = await app.inject({ method: 'POST', url: '/api/echo', payload: { name: 'A\0da' } });
  expect(answer.statusCode).toBe(400);
  expect(answer.json().errors[0].field).toBe('name');
});

test.each([
  [{ 'sec-fetch-site': 'cross-site' }, 403],
  [{ 'sec-fetch-site': 'same-site' }, 403],
  [{ 'sec-fetch-site': 'same-origin' }, 200],
  [{ 'sec-fetch-site': 'none' }, 200],
  [{ origin: 'https://elsewhere.example', host: 'shop.example' }, 403],
  [{ origin: 'https://shop.example', host: 'shop.example' }, 200],
  [{ origin: 'null', host: 'shop.example' }, 403],
  [{}, 200],
])('a form sent with %j is answered with %d', async (headers, status) => {
  const app = await withRoutes(echo);
  const answer = await app.inject({ method: 'POST', url: '/api/echo', headers, payload: { name: 'Ada' } });
  expect(answer.statusCode).toBe(status);
});

test('another web site may link to us', async () => {
  const app = await withRoutes((each) => each.get('/', () => 'x'));
  expect((await app.inject({ url: '/', headers: { 'sec-fetch-site': 'cross-site' } })).statusCode).toBe(200);
});

test('a fault of ours is an apology with a reference, and says nothing of its cause', async () => {
  const app = await withRoutes((each) =>
    each.get('/', () => {
      throw new Error('the secret cause');
    }),
  );
  const page = await app.inject({ url: '/', headers: { accept: 'text/html' } });
  expect(page.statusCode).toBe(500);
  expect(page.body).toMatch(/^<!doctype html><p>[0-9a-f]{12}<\/p>$/);
  const problem = (await app.inject('/')).json();
  expect(problem.instance).toMatch(/^urn:fault:[0-9a-f]{12}$/);
  expect(JSON.stringify(problem)).not.toContain('secret');
});

test('a body that is no JSON, too large or of another kind is a clear no', async () => {
  const app = await withRoutes(echo);
  const send = (payload: string, type: string) =>
    app.inject({ method: 'POST', url: '/api/echo', payload, headers: { 'content-type': type } });
  expect((await send('{', 'application/json')).statusCode).toBe(400);
  expect((await send('x'.repeat(1_048_577), 'application/json')).statusCode).toBe(413);
  expect((await send('<a/>', 'text/xml')).statusCode).toBe(415);
});
