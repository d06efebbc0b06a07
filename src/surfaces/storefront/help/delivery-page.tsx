import { Day } from '../../ui/date.tsx';
import type { StubProps } from '../../ui/stub.tsx';
import { Table } from '../../ui/table.tsx';
import { Promises } from '../promises.tsx';

export interface DeliveryWay {
  id: string;
  name: string;
  price: string;
  free: string;
  choosesDay: boolean;
  earliest: Temporal.PlainDate;
  latest: Temporal.PlainDate;
}

/** What delivery costs and when it comes, with the figures that the checkout reckons with. */
export function DeliveryPage(view: { ways: readonly DeliveryWay[]; orderBy: string; promises: readonly StubProps[] }) {
  return (
    <div class="page wide stack">
      <div class="page-head">
        <h1>Delivery and collection</h1>
        <p>
          Order by {view.orderBy} on a working day and it leaves the next. The days here are for most of the mainland;
          the checkout shows those of your address before you pay.
        </p>
      </div>
      <Table
        caption="What it costs, and when something ordered now would come"
        rows={view.ways}
        rowKey={({ id }) => id}
        columns={[
          { head: 'How', cell: ({ name }) => name },
          { head: 'Costs', cell: ({ price, free }) => `${price}, ${free}` },
          {
            head: 'Ordered now',
            cell: (way) =>
              way.choosesDay ? (
                <>
                  a day that you choose, from <Day day={way.earliest} />
                </>
              ) : (
                <>
                  by <Day day={way.latest} />
                </>
              ),
          },
        ]}
      />
      <Promises stubs={view.promises} />
    </div>
  );
}
