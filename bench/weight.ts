import { gzipSync } from 'node:zlib';
import { atTheDesk } from './at-the-desk.ts';
import { buy, goToReview } from './buyer.ts';
import { type Client, createClient } from './client.ts';
import { atMost, type Row, row } from './measure.ts';
import { buyableProducts, listPaths } from './pages.ts';
import type { World } from './world.ts';

const mostScript = 15;
const mostStyle = 20;

/** The bytes of script and of style that a page makes a browser fetch, as they come over the wire. */
export async function weight({ shop, recorder }: World): Promise<Row[]> {
  const [product] = await buyableProducts(recorder, 4);
  const [list = '/'] = listPaths(recorder);
  if (!product) throw new Error('There is nothing to buy.');
  const visitor = createClient(shop.url);
  const shopper = (await goToReview(shop.url, [product])).client;
  const { number, key, client: buyer } = await buy(shop.url, [product]);
  await buyer.ask('GET', `/orders/${number}?key=${key}`);
  const desk = await atTheDesk(recorder.shop);
  const pages: [name: string, client: Client, path: string, headers?: Readonly<Record<string, string>>][] = [
    ['home', visitor, '/'],
    ['listing', visitor, list],
    ['product', visitor, `/p/${product.slug}`],
    ['basket', shopper, '/basket'],
    ['checkout', shopper, '/checkout'],
    ['order', buyer, `/orders/${number}`],
    ['orders in the office', visitor, '/office/orders', desk],
  ];
  const rows: Row[] = [];
  for (const [name, client, path, headers] of pages) rows.push(...(await weighed(client, name, path, headers)));
  for (const client of [visitor, shopper, buyer]) client.close();
  return rows;
}

async function weighed(client: Client, name: string, path: string, headers = {}): Promise<Row[]> {
  const html = await page(client, path, headers);
  const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].flatMap(([, address]) => address ?? []);
  const styles = [...html.matchAll(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g)].flatMap(([, url]) => url ?? []);
  const inside = /<(script|style)(?![^>]*\ssrc=)(?![^>]*speculationrules)[^>]*>([\s\S]*?)<\/\1>/g;
  const inline = (tag: string) =>
    [...html.matchAll(inside)].filter((match) => match[1] === tag).map((match) => gzipSync(match[2] ?? '').length);
  const script = sumOf([...(await sizes(client, scripts)), ...inline('script')]) / 1_000;
  const style = sumOf([...(await sizes(client, styles)), ...inline('style')]) / 1_000;
  return [
    row(`script of ${name}`, `${script.toFixed(1)} kB`, atMost(script, mostScript, `${mostScript} kB`)),
    row(`style of ${name}`, `${style.toFixed(1)} kB`, atMost(style, mostStyle, `${mostStyle} kB`)),
  ];
}

const sumOf = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

/** A page that was moved is followed once or twice, as a browser does. */
async function page(client: Client, path: string, more: Readonly<Record<string, string>>): Promise<string> {
  for (let at = path, moves = 0; moves < 4; moves += 1) {
    const { status, headers, raw } = await client.ask('GET', at, undefined, { accept: 'text/html', ...more });
    if (status === 200) return raw.toString();
    if (status < 300 || status > 399 || !headers.location) throw new Error(`${at} answers ${status}.`);
    at = headers.location;
  }
  throw new Error(`${path} leads in a circle.`);
}

async function sizes(client: Client, addresses: readonly string[]): Promise<number[]> {
  const all: number[] = [];
  for (const address of new Set(addresses)) {
    const { status, raw } = await client.ask('GET', address, undefined, { 'accept-encoding': 'gzip' });
    if (status !== 200) throw new Error(`${address} answers ${status}.`);
    all.push(raw.length);
  }
  return all;
}
