import { sql } from 'kysely';
import type { Tx } from '../../../lib/db.ts';
import type { Pence } from '../../../lib/money.ts';

/** The authorised payment of a checkout becomes that of its order, in one guarded statement. */
export async function attachAuthorised(
  tx: Tx,
  { checkoutId, orderId, atLeastPence }: { checkoutId: string; orderId: string; atLeastPence: Pence },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    update payments.payment set order_id = ${orderId}
    where checkout_id = ${checkoutId} and state = 'authorised' and order_id is null and amount_pence >= ${atLeastPence}
    returning id
  `.execute(tx);
  return rows[0]?.id;
}

/** The authorised payment of a checkout, which nobody else can attach or let go until the transaction ends. */
export async function lockAuthorised(
  tx: Tx,
  checkoutId: string,
): Promise<{ paymentId: string; amountPence: Pence } | undefined> {
  const { rows } = await sql<{ paymentId: string; amountPence: Pence }>`
    select id as payment_id, amount_pence from payments.payment
    where checkout_id = ${checkoutId} and state = 'authorised' and order_id is null for update
  `.execute(tx);
  return rows[0];
}
