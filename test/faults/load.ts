/** Shoppers and a despatcher who go on whatever happens to the shop, and remember what they were told. */
import { setTimeout as wait } from 'node:timers/promises';
import { type Client, createClient } from '../../bench/client.ts';
import { listIn, textIn } from '../../bench/simulate/person.ts';
import type { Random } from '../../bench/simulate/random.ts';

export interface Load {
  /** The numbers of the orders that shoppers were told of. */
  told: Set<string>;
  /** What was answered, by status. Nothing is counted while nobody answers. */
  answers: Map<number, number>;
  /** Lets everybody finish what they are at. */
  end(): Promise<void>;
}

const cards = [
  'sandbox:approve',
  'sandbox:approve',
  'sandbox:approve',
  'sandbox:time-out-after-charge',
  'sandbox:decline',
];
const contact = { name: 'Grace', email: 'grace@example.org', phone: '020 7946 0000' };
const address = { line1: '4 Ware Walk', town: 'London', postcode: 'SW1Y 4JH' };

export function beginLoad(url: string, random: Random, shoppers: number): Load {
  const told = new Set<string>();
  const answers = new Map<number, number>();
  let ending = false;

  /** Asks until somebody answers: a connection that breaks says nothing about what was done. */
  const ask = async (
    client: Client,
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ) => {
    for (let tries = 0; tries < 300; tries += 1) {
      try {
        const { status, raw, headers: given } = await client.ask(method, path, body, headers);
        answers.set(status, (answers.get(status) ?? 0) + 1);
        const isJson = String(given['content-type']).includes('json');
        const read: Readonly<Record<string, unknown>> = isJson ? JSON.parse(raw.toString()) : {};
        if (status < 500) return { status, body: read };
      } catch {
        // It is away: asked again below.
      }
      await wait(100);
    }
    throw new Error(`Nobody answers ${method} ${path}.`);
  };

  const shopOnce = async (card: string) => {
    const client = createClient(url);
    for (const sku of ['BOOK', 'EBOOK']) await ask(client, 'POST', '/api/v1/basket/lines', { sku, quantity: 1 });
    await ask(client, 'PUT', '/api/v1/checkout/contact', contact);
    const { body } = await ask(client, 'PUT', '/api/v1/checkout/address', address);
    const wish = { checkout: textIn(body, 'id'), seen: textIn(body, 'seen'), termsAccepted: true, method: card };
    const placed = wish.seen ? await ask(client, 'POST', '/api/v1/checkout/confirmation', wish) : undefined;
    if (placed?.status === 201) told.add(textIn(placed.body, 'number'));
    client.close();
  };

  const despatchAll = async () => {
    const client = createClient(url);
    const headers = { cookie: `staff=${'key-of-warehouse'.padEnd(32, '-')}` };
    const { body } = await ask(client, 'GET', '/api/v1/staff/consignments?state=to-pick', undefined, headers);
    for (const parcel of listIn(body, 'parcels')) {
      if (ending || parcel['confirmed'] !== true) continue;
      await ask(client, 'POST', `/api/v1/staff/consignments/${textIn(parcel, 'id')}/despatch`, {}, headers);
    }
    client.close();
    await wait(50);
  };

  const goOn = async (act: () => Promise<void>) => {
    while (!ending) await act();
  };
  const everybody = [
    goOn(despatchAll),
    ...Array.from({ length: shoppers }, () => goOn(() => shopOnce(random.pick(cards)))),
  ];
  return {
    told,
    answers,
    async end() {
      ending = true;
      await Promise.all(everybody);
    },
  };
}
