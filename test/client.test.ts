import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { createClient } from '../src/client/client.ts';
import { inTypescript, writeClient } from '../src/client/write-client.ts';
import { documentOf } from '../src/lib/http/openapi.ts';
import { openOffice } from './office.ts';

const { app } = await openOffice({});
const origin = await app.listen({ port: 0, host: '127.0.0.1' });
afterAll(() => app.close());

test('the client is what the document makes of it: run bin/client when the API has changed', () => {
  expect(readFileSync(new URL('../src/client/operations.ts', import.meta.url), 'utf8')).toBe(
    writeClient(documentOf(app)),
  );
});

test.each<[schema: Parameters<typeof inTypescript>[0], type: string]>([
  [{ type: 'string', format: 'date' }, 'string'],
  [{ type: 'array', items: { type: 'integer' } }, 'number[]'],
  [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, '(string | null)'],
  [{ enum: ['placed', 'accepted'] }, '"placed" | "accepted"'],
  [{ const: 18 }, '18'],
  [
    { type: 'object', required: ['name'], properties: { name: { type: 'string' }, 'a-b': { type: 'boolean' } } },
    "{ name: string; 'a-b'?: boolean }",
  ],
  [{ type: 'object', additionalProperties: { type: 'number' } }, 'Record<string, number>'],
  [{}, 'unknown'],
])('%j is %s', (schema, type) => {
  expect(inTypescript(schema)).toBe(type);
});

test('it asks, and is answered in the types of the operation', async () => {
  const client = createClient({ origin });
  const { categories } = await client.ask('listCategories', {});
  expect(Array.isArray(categories)).toBe(true);
});

test('a problem is a value to whoever calls, and a fault to whoever asks', async () => {
  const client = createClient({ origin });
  const answer = await client.call('readProduct', { path: { sku: 'NOT-THERE' } });
  expect(answer).toMatchObject({ status: 404, problem: { status: 404 } });
  await expect(client.ask('readProduct', { path: { sku: 'NOT-THERE' } })).rejects.toThrow('readProduct: 404');
});
