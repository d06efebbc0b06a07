import { inPounds } from '../../../lib/money.ts';
import type { OrderHead } from '../../../shop/orders/index.ts';
import { Button } from '../../ui/button.tsx';
import type { StubProps } from '../../ui/stub.tsx';
import { Promises } from '../promises.tsx';

/** Thank you, the number, and what it means. */
export function PlacedPage({ order, promises }: { order: OrderHead; promises: readonly StubProps[] }) {
  const { number, contact, delivery, totalPence } = order;
  return (
    <div class="page wide stack">
      <header class="page-head">
        <h1>Thank you. Your order is placed</h1>
      </header>
      <p>
        Its number is <strong class="figures">{number}</strong>. {inPounds(totalPence)} is set aside on your card and
        charged when your order leaves. It comes by {delivery.words}.
      </p>
      <p>A confirmation is on its way to {contact.email}.</p>
      <p>
        <Button href={`/orders/${number}`}>See your order</Button>
      </p>
      <Promises stubs={promises} />
    </div>
  );
}
