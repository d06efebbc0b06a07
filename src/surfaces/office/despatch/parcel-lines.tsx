import type { Consignment } from '../../../shop/fulfilment/index.ts';
import type { Line } from '../../../shop/orders/index.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { asWords } from '../words.ts';

interface ParcelLinesProps {
  parcel: Consignment;
  lines: readonly Line[];
  mayDespatch: boolean;
}

const form = 'cannot-despatch';

/** What is in a parcel. While it waits to be picked, what is not there can be named. */
export function ParcelLines({ parcel, lines, mayDespatch }: ParcelLinesProps) {
  const open = mayDespatch && parcel.state === 'to-pick';
  return (
    <section class="stack">
      <h2 id="lines">Goods</h2>
      <Table
        caption="Goods"
        captionHidden
        rows={lines}
        rowKey={({ number }) => String(number)}
        columns={open ? [...columns, missing] : columns}
      />
      {open && (
        <form id={form} method="post" action={`/office/despatch/${parcel.id}/non-acceptance`}>
          <Button kind="plain">Cannot despatch what is ticked</Button>
        </form>
      )}
    </section>
  );
}

const columns: readonly Column<Line>[] = [
  { head: 'SKU', cell: ({ sku }) => sku },
  {
    head: 'What',
    cell: ({ name, personalisation, age }) => (
      <>
        {name}
        {personalisation && <span class="quiet"> “{personalisation}”</span>}{' '}
        {age !== 'none' && <Badge tone="brand">Age is checked at hand-over</Badge>}
      </>
    ),
  },
  { head: 'Quantity', number: true, cell: ({ quantity }) => quantity },
  {
    head: 'State',
    cell: ({ state, notAcceptedBecause }) =>
      notAcceptedBecause ? `${asWords(state)}: ${asWords(notAcceptedBecause).toLowerCase()}` : asWords(state),
  },
];

const missing: Column<Line> = {
  head: 'Not there',
  cell: ({ number, name, state }) =>
    state === 'placed' && (
      <span class="choice">
        <input type="checkbox" form={form} name="lines" value={number} id={`line-${number}`} />
        <label for={`line-${number}`}>
          <span class="hidden">{name} is </span>not there
        </label>
      </span>
    ),
};
