import { inWords } from '../../../lib/time.ts';
import type { PageConsignment } from '../../../shop/orders/index.ts';
import { Table } from '../../ui/table.tsx';
import { placeName } from '../place-names.ts';
import { asWords } from '../words.ts';

/** The parcels of an order, and where each of them is. */
export function ConsignmentTable({
  consignments,
  linked,
}: {
  consignments: readonly PageConsignment[];
  linked: boolean;
}) {
  if (consignments.length === 0) return null;
  return (
    <section class="stack">
      <h2 id="parcels">Parcels</h2>
      <Table
        caption="Parcels"
        captionHidden
        rows={consignments}
        rowKey={({ id }) => id}
        columns={[
          {
            head: 'From',
            cell: ({ id, place, shop }) =>
              linked ? <a href={`/office/despatch/${id}`}>{placeName(place, shop)}</a> : placeName(place, shop),
          },
          { head: 'Lines', cell: ({ lines }) => lines.join(', ') },
          { head: 'State', cell: ({ state }) => (state === 'charging' ? 'Waiting for its money' : asWords(state)) },
          { head: 'Promised for', cell: ({ dueOn }) => dueOn && inWords(Temporal.PlainDate.from(dueOn)) },
          { head: 'Carrier', cell: ({ carrier, tracking }) => [carrier, tracking].filter(Boolean).join(', ') },
        ]}
      />
    </section>
  );
}
