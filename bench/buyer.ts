import { type Client, createClient } from './client.ts';
import type { Shown } from './pages.ts';

const contact = { name: 'Grace Hopper', email: 'grace@example.com', phone: '020 7946 0000' };
const address = { line1: '12 St James’s Square', town: 'London', postcode: 'SW1Y 4JH' };

/** A shopper at the last step: what they need to confirm. */
export interface AtReview {
  client: Client;
  checkout: string;
  seen: string;
}

const textOf = (answer: Readonly<Record<string, unknown>>, name: string): string => {
  const value = answer[name];
  if (typeof value !== 'string') throw new Error(`The answer has no ${name}: ${JSON.stringify(answer).slice(0, 300)}`);
  return value;
};

/** Fills a basket and goes through the steps, through the API, up to the button. */
export async function goToReview(url: string, products: readonly Shown[]): Promise<AtReview> {
  const client = createClient(url);
  for (const { sku } of products) await client.json('POST', '/api/v1/basket/lines', { sku, quantity: 1 });
  await client.json('PUT', '/api/v1/checkout/contact', contact);
  await client.json('PUT', '/api/v1/checkout/address', address);
  const shown = await client.json('PUT', '/api/v1/checkout/delivery', { method: 'standard' });
  return { client, checkout: textOf(shown, 'id'), seen: textOf(shown, 'seen') };
}

/** Presses the button: what comes back is the order, or where the bank asks. */
export async function confirm({ client, checkout, seen }: AtReview, method: string) {
  return client.json('POST', '/api/v1/checkout/confirmation', { checkout, seen, termsAccepted: true, method });
}

/** The whole purchase: basket, contact, address, delivery, payment, order. Gives the number and the key of the order. */
export async function buy(
  url: string,
  products: readonly Shown[],
): Promise<{ number: string; key: string; client: Client }> {
  const at = await goToReview(url, products);
  const order = await confirm(at, 'sandbox:approve');
  return { number: textOf(order, 'number'), key: textOf(order, 'key'), client: at.client };
}
