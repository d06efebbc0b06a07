/** The shop for a test of people: the demo's customers and staff over a database of its own, and browsers. */
import type { LightMyRequestResponse } from 'fastify';
import { afterAll } from 'vitest';
import { createShopApp } from '../src/app.ts';
import { readConfig } from '../src/lib/config.ts';
import { openShop } from '../src/open-shop.ts';
import { publishFirstTerms } from '../src/seed/first-terms.ts';
import { demoPeople, seedPeople } from '../src/shop/identity/index.ts';
import { signInsOf } from '../src/surfaces/who.ts';
import { freshDatabase } from './fresh-database.ts';

/** A browser that keeps its cookies, unless it is told to keep none. */
export interface Browser {
  get(url: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  post(url: string, form: Record<string, string>): Promise<LightMyRequestResponse>;
  cookies(): Map<string, string>;
}

export async function openPersons() {
  const { url } = await freshDatabase();
  const statements: string[] = [];
  const config = readConfig({
    DATABASE_URL: url,
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    RATE_LIMIT: '0',
    SESSION_SECRET: 'x'.repeat(40),
  });
  const { shop, assets, close } = await openShop(config, { onStatement: (text) => statements.push(text) });
  afterAll(close);
  await publishFirstTerms(shop.db);
  await seedPeople(shop.db, signInsOf(shop), demoPeople('test'), shop.now());
  const app = await createShopApp(shop, assets);
  afterAll(() => app.close());

  const browser = (before = new Map<string, string>(), options: { keeps?: boolean; from?: string } = {}): Browser => {
    const jar = new Map(before);
    const keep = (answer: LightMyRequestResponse) => {
      for (const { name, value, maxAge } of answer.cookies) {
        if (options.keeps === false) continue;
        if (maxAge === 0 || value === '') jar.delete(name);
        else jar.set(name, value);
      }
      return answer;
    };
    const headers = () => ({
      host: 'localhost',
      accept: 'text/html',
      'user-agent': 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) Gecko/20100101 Firefox/150.0',
      ...(jar.size > 0 && {
        cookie: [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; '),
      }),
    });
    return {
      get: async (address, more = {}) =>
        keep(await app.inject({ method: 'GET', url: address, headers: { ...headers(), ...more } })),
      post: async (address, form) =>
        keep(
          await app.inject({
            method: 'POST',
            url: address,
            headers: { ...headers(), 'content-type': 'application/x-www-form-urlencoded' },
            payload: new URLSearchParams(form).toString(),
          }),
        ),
      cookies: () => new Map(jar),
    };
  };
  return { app, shop, statements, browser };
}
