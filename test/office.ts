/** The office for a test: the whole shop over a database of its own, and people who have signed in. */
import type { LightMyRequestResponse } from 'fastify';
import { afterAll } from 'vitest';
import { createShopApp } from '../src/app.ts';
import { readConfig } from '../src/lib/config.ts';
import type { Db } from '../src/lib/db.ts';
import type { App } from '../src/lib/http/kinds.ts';
import { newId } from '../src/lib/ids.ts';
import { digestOf } from '../src/lib/sign-in/tables.ts';
import { openShop } from '../src/open-shop.ts';
import { publishFirstTerms } from '../src/seed/first-terms.ts';
import { loadCategoryEntries, loadProducts, type ProductLine } from '../src/shop/catalogue/index.ts';
import type { Role } from '../src/shop/identity/index.ts';
import { openStock } from '../src/shop/stock/index.ts';
import type { Shop } from '../src/shop.ts';
import { freshDatabase } from './fresh-database.ts';

export interface Office {
  app: App;
  shop: Shop;
  db: Db;
  /** Every statement that was sent, in order. */
  statements: string[];
  as(who: string): Desk;
  /** What a program does that has somebody's key. */
  api(
    who: string,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    body?: object,
  ): Promise<LightMyRequestResponse>;
}

/** What somebody at the desk does: opens a page, or sends a form. Nobody has no cookie. */
export interface Desk {
  get(url: string): Promise<LightMyRequestResponse>;
  post(url: string, form?: Record<string, string | readonly string[]>): Promise<LightMyRequestResponse>;
}

/** Opens it with one person of each name, who holds the roles beside it and has a second factor. */
export async function openOffice(people: Readonly<Record<string, readonly Role[]>>): Promise<Office> {
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
  const app = await createShopApp(shop, assets);
  afterAll(() => app.close());
  for (const [name, roles] of Object.entries(people)) await arrive(shop, name, roles);
  const key = (who: string) => (who in people ? keyOf(who) : undefined);
  return {
    app,
    shop,
    db: shop.db,
    statements,
    as: (who) => deskOf(app, key(who)),
    api: (who, method, url, body) =>
      app.inject({
        method,
        url,
        headers: { host: 'localhost', ...(key(who) && { cookie: `staff=${key(who)}` }) },
        ...(body && { payload: body }),
      }),
  };
}

const keyOf = (name: string): string => `key-of-${name}`.padEnd(32, '-');

async function arrive({ db, now }: Shop, name: string, roles: readonly Role[]): Promise<void> {
  const at = now();
  const id = newId();
  await db
    .insertInto('identity.staff')
    .values({
      id,
      email: `${name.toLowerCase()}@staff.example`,
      name,
      twoFactorEnabled: true,
      createdAt: at,
      updatedAt: at,
    })
    .execute();
  for (const role of roles) {
    await db.insertInto('identity.staffRole').values({ staffId: id, role, givenAt: at }).execute();
  }
  await db
    .insertInto('identity.staffSession')
    .values({
      id: newId(),
      token: digestOf(keyOf(name)),
      userId: id,
      expiresAt: at.add({ hours: 10 }),
      createdAt: at,
      updatedAt: at,
    })
    .execute();
}

function deskOf(app: App, key: string | undefined): Desk {
  const headers = { host: 'localhost', accept: 'text/html', ...(key && { cookie: `staff=${key}` }) };
  return {
    get: (url) => app.inject({ method: 'GET', url, headers }),
    post: (url, form = {}) =>
      app.inject({
        method: 'POST',
        url,
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams(
          Object.entries(form).flatMap(([name, value]) =>
            (typeof value === 'string' ? [value] : [...value]).map((each): [string, string] => [name, each]),
          ),
        ).toString(),
      }),
  };
}

/** Puts a product on sale, or several; each is a kettle unless it says otherwise. */
export async function loadShelf(db: Db, lines: readonly (Partial<ProductLine> & { sku: string })[]): Promise<void> {
  const at = Temporal.Instant.from('2026-03-02T09:00:00Z');
  await loadCategoryEntries(db, [
    { site: 'hollis', slug: 'kitchen', name: 'Kitchen', position: 1, icon: 'teapot' },
    { site: 'hollis', slug: 'food', name: 'Food', position: 2, icon: 'teapot' },
  ]);
  const whole = lines.map((line) => ({ ...kettle, ...line }));
  await loadProducts(
    db,
    { chunk: newId(), lines: whole, by: 'a test' },
    (tx, levels) => openStock(tx, levels, 'a test', at),
    at,
  );
}

const kettle: Omit<ProductLine, 'sku'> = {
  site: 'hollis',
  category: 'kitchen',
  name: 'A kettle',
  description: 'It boils.',
  attributes: { Width: '20cm' },
  icon: 'teapot',
  tint: 0,
  pricePence: 10_000,
  vat: 'standard',
  electrical: true,
  weeeCategory: 'Small household appliances',
  source: 'test',
  stock: 30,
  specialConditions: ['Descale it once a month.'],
};
