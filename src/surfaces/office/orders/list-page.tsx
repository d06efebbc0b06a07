import { maskCustomer } from '../../../shop/identity/index.ts';
import { type ListedOrder, orderStatus } from '../../../shop/orders/index.ts';
import { Button } from '../../ui/button.tsx';
import { Moment } from '../../ui/date.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Field } from '../../ui/field.tsx';
import { Money } from '../../ui/money.tsx';
import { Table } from '../../ui/table.tsx';
import { siteName } from '../place-names.ts';
import { asWords, counted } from '../words.ts';

export interface OrderListProps {
  orders: readonly ListedOrder[];
  sought: string;
  next: string | undefined;
}

/** Orders, newest first, by what somebody says on the telephone. Who placed them is masked until there is a reason. */
export function OrderListPage({ orders, sought, next }: OrderListProps) {
  return (
    <div class="stack">
      <form method="get" action="/office/orders" class="row">
        <Field
          id="sought"
          name="q"
          label="Number, name, postcode or email"
          hint="At least three characters"
          type="search"
          value={sought}
          spellcheck={false}
        />
        <Button kind="plain">Find orders</Button>
      </form>
      {orders.length === 0 ? (
        <Empty title="No such order">
          <p>Try the postcode, or a part of the name or the email.</p>
        </Empty>
      ) : (
        <Table
          caption="Orders, newest first"
          rows={orders}
          rowKey={({ id }) => id}
          columns={[
            { head: 'Number', cell: ({ number }) => <a href={`/office/orders/${number}`}>{number}</a> },
            { head: 'Placed', cell: ({ placedAt }) => <Moment at={placedAt} /> },
            { head: 'Site', cell: ({ site }) => siteName(site) },
            { head: 'Who', cell: ({ contact }) => maskCustomer(contact).name },
            { head: 'Area', cell: ({ address }) => address?.postcode.split(' ')[0] ?? '' },
            { head: 'State', cell: ({ lines }) => asWords(orderStatus(lines.map(({ state }) => state))) },
            { head: 'What', cell: ({ lines }) => whatOf(lines) },
            { head: 'Total', number: true, cell: ({ totalPence }) => <Money amount={totalPence} /> },
          ]}
        />
      )}
      {next && (
        <p>
          <a href={next} rel="next">
            Older orders
          </a>
        </p>
      )}
    </div>
  );
}

const whatOf = ([first, ...others]: ListedOrder['lines']): string =>
  `${first?.quantity ?? 0} × ${first?.name ?? ''}${others.length > 0 ? ` and ${counted(others.length, 'other line')}` : ''}`;
