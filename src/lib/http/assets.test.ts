import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { h } from 'preact';
import { afterAll, expect, test } from 'vitest';
import { createApp } from './app.ts';
import { createAssets } from './assets.ts';

const sheet = 'a { color: red }\n'.repeat(100);
const assets = createAssets();
const address = assets.add('shop.css', sheet);
const font = assets.add('letters.woff2', Buffer.from('letters'));

const app = await createApp({ logLevel: 'silent', secure: false, requestsPerMinute: 0, faultPage: () => h('p', {}) });
afterAll(() => app.close());
assets.serve(app);

const ask = async (url: string, accepted: string) => {
  const { headers, rawPayload, statusCode } = await app.inject({ url, headers: { 'accept-encoding': accepted } });
  return { statusCode, encoding: headers['content-encoding'], body: rawPayload };
};

test('from the first request on, a sheet comes as small as the browser can read it', async () => {
  const brotli = await ask(address, 'gzip, deflate, br');
  expect([brotli.encoding, brotliDecompressSync(brotli.body).toString()]).toEqual(['br', sheet]);
  const gzip = await ask(address, 'gzip');
  expect([gzip.encoding, gunzipSync(gzip.body).toString()]).toEqual(['gzip', sheet]);
  const plain = await ask(address, '');
  expect([plain.encoding, plain.body.toString()]).toEqual([undefined, sheet]);
});

test('a font comes as it is, and what was never added is not there', async () => {
  expect(await ask(font, 'br')).toEqual({ statusCode: 200, encoding: undefined, body: Buffer.from('letters') });
  expect((await ask('/assets/other.css', 'br')).statusCode).toBe(404);
});
