import { inPounds } from '../../../lib/money.ts';
import { inWords, londonDate } from '../../../lib/time.ts';
import { type ListedOrder, orderStatus } from '../../../shop/orders/index.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { Stub, type StubProps } from '../../ui/stub.tsx';
import { Table } from '../../ui/table.tsx';
import { statusWords } from './words.ts';

export interface FindOrderPageProps {
  values: { number?: string | undefined; email?: string | undefined; postcode?: string | undefined };
  errors: readonly { field: string; reason: string }[];
  byPost: StubProps;
}

/** Without an account, three things open an order. */
export function FindOrderPage({ values, errors, byPost }: FindOrderPageProps) {
  const error = (name: string) => errors.find(({ field }) => field === name)?.reason;
  return (
    <div class="page wide">
      <div class="page-head">
        <h1>Find your order</h1>
        <p>With an account, sign in and all of your orders are here. Without one, these three things open an order.</p>
      </div>
      <ErrorSummary errors={errors.map(({ field, reason }) => ({ field, words: reason }))} />
      <div class="beside">
        <form method="post" action="/orders" class="stack" novalidate>
          <Field
            id="number"
            name="number"
            label="Order number"
            hint="For instance 7K3M-9Q2X-4T"
            value={values.number}
            error={error('number')}
            width="medium"
            spellcheck={false}
          />
          <Field
            id="email"
            name="email"
            label="Email address"
            type="email"
            autocomplete="email"
            value={values.email}
            error={error('email')}
          />
          <Field
            id="postcode"
            name="postcode"
            label="Postcode of the delivery"
            autocomplete="postal-code"
            value={values.postcode}
            error={error('postcode')}
            width="short"
          />
          <p>
            <Button>Open the order</Button>
          </p>
        </form>
        <aside class="stack">
          <Stub {...byPost} />
        </aside>
      </div>
    </div>
  );
}

export function OrderListPage({ orders, next }: { orders: readonly ListedOrder[]; next?: string | undefined }) {
  return (
    <div class="page wide">
      <div class="page-head">
        <h1>Your orders</h1>
      </div>
      {orders.length === 0 && (
        <Empty title="No orders yet">
          <p>What you order while you are signed in stands here.</p>
        </Empty>
      )}
      {orders.length > 0 && (
        <Table
          caption="Your orders, newest first"
          captionHidden
          rows={orders}
          rowKey={({ id }) => id}
          columns={[
            { head: 'Order', cell: ({ number }) => <a href={`/orders/${number}`}>{number}</a> },
            { head: 'Placed', cell: ({ placedAt }) => inWords(londonDate(placedAt)) },
            { head: 'Products', cell: ({ lines }) => lines.map(({ name }) => name).join(', ') },
            { head: 'Now', cell: ({ lines }) => statusWords[orderStatus(lines.map(({ state }) => state))] },
            { head: 'Total', cell: ({ totalPence }) => inPounds(totalPence), number: true },
          ]}
        />
      )}
      {next && (
        <p>
          <a href={`/orders?after=${next}`}>Older orders</a>
        </p>
      )}
    </div>
  );
}
