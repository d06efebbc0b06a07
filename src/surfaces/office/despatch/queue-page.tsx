import type { PlaceWaiting, Queued, QueueState } from '../../../shop/desk/index.ts';
import { Day, Moment } from '../../ui/date.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Table } from '../../ui/table.tsx';
import { placeName } from '../place-names.ts';
import { counted } from '../words.ts';

export interface QueuePageProps {
  place: string | undefined;
  shop: string | undefined;
  state: QueueState;
  today: Temporal.PlainDate;
  places: readonly PlaceWaiting[];
  queue: readonly Queued[];
  next: string | undefined;
}

const states: readonly (readonly [QueueState, string])[] = [
  ['to-pick', 'To pick'],
  ['charging', 'Waiting for money'],
  ['ready', 'Ready to collect'],
];

const nothing: Record<QueueState, string> = {
  'to-pick': 'Nothing waits to be picked.',
  charging: 'No parcel waits for its money.',
  ready: 'Nothing waits to be collected.',
};

/** The desk of a place: what waits there, the one that has waited longest first. */
export function QueuePage({ place, shop, state, today, places, queue, next }: QueuePageProps) {
  const address = queueAddress({ place, shop, state });
  return (
    <div class="stack">
      <nav class="row small" aria-label="Places">
        <a href={queueAddress({ state })} aria-current={place === undefined && shop === undefined ? 'page' : undefined}>
          Every place
        </a>
        {places.map((each) => {
          const current = each.place === place && (each.shop ?? undefined) === shop;
          return (
            <a
              key={`${each.place} ${each.shop}`}
              href={queueAddress({ place: each.place, shop: each.shop ?? undefined, state })}
              aria-current={current ? 'page' : undefined}
            >
              {placeName(each.place, each.shop)} ({each.toPick})
            </a>
          );
        })}
      </nav>
      <nav class="row" aria-label="What waits">
        {states.map(([each, words]) => (
          <a
            key={each}
            href={queueAddress({ place, shop, state: each })}
            aria-current={each === state ? 'page' : undefined}
          >
            {words}
          </a>
        ))}
        {state === 'to-pick' && queue.length > 0 && (
          <a href={address.replace('/office/despatch', '/office/despatch/pick-list')}>Pick list to print</a>
        )}
      </nav>
      {queue.length === 0 ? (
        <Empty title="All done here">
          <p>{nothing[state]}</p>
        </Empty>
      ) : (
        <QueueTable queue={queue} today={today} />
      )}
      {next && (
        <p>
          <a href={next} rel="next">
            Later ones
          </a>
        </p>
      )}
    </div>
  );
}

function QueueTable({ queue, today }: { queue: readonly Queued[]; today: Temporal.PlainDate }) {
  return (
    <Table
      caption={`${counted(queue.length, 'parcel')}, the longest wait first`}
      rows={queue}
      rowKey={({ id }) => id}
      columns={[
        { head: 'Order', cell: ({ id, orderNumber }) => <a href={`/office/despatch/${id}`}>{orderNumber}</a> },
        { head: 'From', cell: ({ place, shop }) => placeName(place, shop) },
        {
          head: 'Goods',
          cell: ({ lines }) => (
            <ul class="plain-list">
              {lines.map(({ number, name, quantity }) => (
                <li key={number}>
                  {quantity} × {name}
                </li>
              ))}
            </ul>
          ),
        },
        {
          head: 'Promised for',
          cell: ({ dueOn }) =>
            dueOn && (
              <span class={Temporal.PlainDate.compare(dueOn, today) < 0 ? 'late' : undefined}>
                <Day day={dueOn} />
              </span>
            ),
        },
        { head: 'Waits since', cell: ({ openedAt }) => <Moment at={openedAt} /> },
        { head: 'Why it waits', cell: (parcel) => whyItWaits(parcel) },
      ]}
    />
  );
}

/** What keeps a parcel, in words. */
export function whyItWaits({ state, confirmed }: Pick<Queued, 'state' | 'confirmed'>): string {
  if (state === 'charging') return 'The payment provider has not answered yet. It is asked again by itself.';
  if (state === 'ready') return 'The customer has been told.';
  return confirmed ? '' : 'The order’s confirmation has not gone out yet.';
}

export const queueAddress = ({
  place,
  shop,
  state,
}: {
  place?: string | undefined;
  shop?: string | undefined;
  state: QueueState;
}): string => `/office/despatch?${new URLSearchParams({ state, ...(place && { place }), ...(shop && { shop }) })}`;
