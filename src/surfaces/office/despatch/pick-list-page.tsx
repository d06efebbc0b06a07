import type { Queued } from '../../../shop/desk/index.ts';
import { Moment } from '../../ui/date.tsx';
import { Table } from '../../ui/table.tsx';
import { placeName } from '../place-names.ts';

/** What to fetch from the shelves, by SKU, and which parcel each of it is for. On paper there is no name and no address. */
export function PickListPage({ queue, at }: { queue: readonly Queued[]; at: Temporal.Instant }) {
  const wanted = queue.flatMap(({ orderNumber, lines }) => lines.map((line) => ({ ...line, orderNumber })));
  const shelves = [
    ...Map.groupBy(wanted, ({ sku, name, personalisation }) => `${sku} ${name} ${personalisation ?? ''}`),
  ]
    .map(([key, parts]) => ({
      key,
      sku: parts[0]?.sku ?? '',
      name: parts[0]?.name ?? '',
      personalisation: parts[0]?.personalisation,
      quantity: parts.reduce((sum, part) => sum + part.quantity, 0),
      parts,
    }))
    .sort((a, b) => a.sku.localeCompare(b.sku));
  const [first] = queue;
  return (
    <div class="stack">
      <p>
        {first ? placeName(first.place, first.shop) : ''} <Moment at={at} />
      </p>
      <Table
        caption="From the shelves"
        rows={shelves}
        rowKey={({ key }) => key}
        columns={[
          { head: 'SKU', cell: ({ sku }) => sku },
          {
            head: 'What',
            cell: ({ name, parts }) =>
              [name, ...parts.flatMap(({ personalisation }) => personalisation ?? [])].join(', '),
          },
          { head: 'Quantity', number: true, cell: ({ quantity }) => quantity },
          {
            head: 'For the orders',
            cell: ({ parts }) => parts.map(({ orderNumber, quantity }) => `${orderNumber} (${quantity})`).join(', '),
          },
          { head: 'Picked', cell: () => '☐' },
        ]}
      />
    </div>
  );
}
