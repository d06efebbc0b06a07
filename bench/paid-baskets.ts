import { createSandbox, settlePayment } from '../src/shop/payments/index.ts';
import type { Shop } from '../src/shop.ts';
import { type AtReview, confirm, goToReview } from './buyer.ts';
import { atOnce } from './client.ts';
import type { Shown } from './pages.ts';
import { shopSettings } from './record.ts';

const buyers = 8;

/** Baskets of two lines at the last step, whose money is set aside and known to be. */
export async function paidBaskets(
  { url, shop: { db, now } }: { url: string; shop: Pick<Shop, 'db' | 'now'> },
  products: readonly Shown[],
  wanted: number,
): Promise<AtReview[]> {
  const sandbox = createSandbox({ db, now, secret: shopSettings('').SESSION_SECRET });
  const paid: AtReview[] = [];
  await atOnce(buyers, [...Array(wanted).keys()], async (turn) => {
    const two = [products[(2 * turn) % products.length], products[(2 * turn + 1) % products.length]];
    const at = await goToReview(
      url,
      two.filter((product) => product !== undefined),
    );
    const { authenticateAt } = await confirm(at, 'sandbox:authenticate');
    await sandbox.decide(String(authenticateAt).split('/').at(-1) ?? '', true);
    const payment = await db
      .selectFrom('payments.payment')
      .select('id')
      .where('checkoutId', '=', at.checkout)
      .executeTakeFirstOrThrow();
    await settlePayment(db, sandbox, payment.id, now());
    paid.push(at);
  });
  return paid;
}

/** The one request that turns a paid basket into an order. */
export const place = ({ client, checkout }: AtReview) =>
  client.json('GET', `/api/v1/checkout/${checkout}/confirmation`);
