import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { openOffice } from '../../../../test/office.ts';
import { type ApiOperation, documentOf } from '../../../lib/http/openapi.ts';
import { operations } from './operations.ts';

const { app } = await openOffice({});
await app.ready();
const document = documentOf(app);

const all = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    route: `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
    method,
    path,
    operation,
  })),
);
const wanting = (fault: (each: (typeof all)[number]) => boolean) => all.filter(fault).map(({ route }) => route);

test('the document is valid OpenAPI 3.1', async () => {
  const result = await new Validator().validate(JSON.parse(JSON.stringify(document)));
  expect(result).toMatchObject({ valid: true });
  expect(document.openapi).toBe('3.1.0');
});

test('every route of the API is called something, and everything that is called is there', () => {
  expect(Object.keys(operations).sort()).toEqual(all.map(({ route }) => route).sort());
  expect(wanting(({ operation }) => !operation.operationId || !operation.summary)).toEqual([]);
  const ids = all.map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every part of an address has a schema', () => {
  const named = ({ parameters = [] }: ApiOperation) =>
    parameters.filter((each) => each.in === 'path').map(({ name }) => name);
  expect(
    wanting(({ path, operation }) => {
      const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
      return parts.sort().join() !== named(operation).sort().join();
    }),
  ).toEqual([]);
});

test('whatever takes a body says what is in it', () => {
  const bodiless = (route: string) => operations[route]?.bodiless ?? false;
  expect(
    wanting(
      ({ route, method, operation }) =>
        ['post', 'put', 'patch'].includes(method) && !bodiless(route) && operation.requestBody === undefined,
    ),
  ).toEqual([]);
});

test('every answer has a schema, and every no is a problem', () => {
  const empty = new Set(['204', '304']);
  const faults = all.flatMap(({ route, operation }) =>
    Object.entries(operation.responses).flatMap(([status, { content }]) => {
      const kind = Object.keys(content ?? {})[0];
      if (empty.has(status)) return kind === undefined ? [] : [`${route} ${status} has a body`];
      if (kind === undefined) return [`${route} ${status} has no schema`];
      const right = Number(status) >= 400 ? kind === 'application/problem+json' : true;
      return right ? [] : [`${route} ${status} is no problem`];
    }),
  );
  expect(faults).toEqual([]);
  expect(wanting(({ operation }) => !Object.keys(operation.responses).some((each) => each.startsWith('2')))).toEqual(
    [],
  );
});

test('what may be asked twice takes an Idempotency-Key', () => {
  const confirm = all.find(({ operation }) => operation.operationId === 'confirmCheckout');
  expect(confirm?.operation.parameters?.map(({ name }) => name)).toContain('idempotency-key');
});

test('it is served with its tag, and is 304 to whoever has it', async () => {
  const first = await app.inject({ url: '/openapi.json' });
  expect(first.statusCode).toBe(200);
  expect(first.json().info.title).toBe('Counterfoil API');
  const again = await app.inject({ url: '/openapi.json', headers: { 'if-none-match': String(first.headers['etag']) } });
  expect(again.statusCode).toBe(304);
});

test('the reference shows every operation, with what it takes and gives', async () => {
  const { body } = await app.inject({ url: '/docs/api', headers: { accept: 'text/html' } });
  for (const { operation } of all) expect(body).toContain(`id="${operation.operationId}"`);
  expect(body).toContain('Idempotency-Key');
});
