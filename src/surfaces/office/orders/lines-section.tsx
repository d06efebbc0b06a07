import type { Line } from '../../../shop/orders/index.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Money } from '../../ui/money.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { placeName } from '../place-names.ts';
import { asWords } from '../words.ts';

interface LinesSectionProps {
  number: string;
  lines: readonly Line[];
  mayChange: boolean;
}

const form = 'some-lines';

/** The lines of an order, and what can still be done with those that nobody has accepted. */
export function LinesSection({ number, lines, mayChange }: LinesSectionProps) {
  const open = mayChange && lines.some(isOpen);
  return (
    <section class="stack">
      <h2 id="lines">Lines</h2>
      <Table
        caption="Lines"
        captionHidden
        rows={lines}
        rowKey={(line) => String(line.number)}
        columns={open ? [choose, ...columns] : columns}
      />
      {open && (
        <form id={form} class="row" method="post" action={`/office/orders/${number}/cancellation`}>
          <Button kind="plain">Cancel these lines for the customer</Button>
          <button
            class="button text"
            type="submit"
            formmethod="get"
            formaction={`/office/orders/${number}/non-acceptance`}
          >
            Do not accept these lines…
          </button>
        </form>
      )}
    </section>
  );
}

const isOpen = ({ state, chargingWith }: Line): boolean => state === 'placed' && chargingWith === null;

const choose: Column<Line> = {
  head: 'Line',
  cell: (line) =>
    !isOpen(line) ? (
      line.number
    ) : (
      <span class="choice">
        <input type="checkbox" form={form} name="lines" value={line.number} id={`line-${line.number}`} />
        <label for={`line-${line.number}`}>
          {line.number}
          <span class="hidden">, {line.name}</span>
        </label>
      </span>
    ),
};

const columns: readonly Column<Line>[] = [
  { head: 'SKU', cell: ({ sku }) => <a href={`/office/stock/${sku}`}>{sku}</a> },
  {
    head: 'What',
    cell: ({ name, personalisation, age }) => (
      <>
        {name}
        {personalisation && <span class="quiet"> “{personalisation}”</span>}{' '}
        {age !== 'none' && <Badge tone="brand">{age === 'liqueur-chocolate' ? '16 and over' : '18 and over'}</Badge>}
      </>
    ),
  },
  { head: 'Leaves from', cell: ({ place, route }) => `${placeName(place, null)}, ${asWords(route).toLowerCase()}` },
  { head: 'Quantity', number: true, cell: ({ quantity }) => quantity },
  { head: 'Each', number: true, cell: ({ unitPence }) => <Money amount={unitPence} /> },
  { head: 'Total', number: true, cell: ({ totalPence }) => <Money amount={totalPence} /> },
  {
    head: 'State',
    cell: ({ state, notAcceptedBecause, chargingWith }) =>
      chargingWith !== null
        ? 'Leaving: its money is being asked for'
        : notAcceptedBecause
          ? `${asWords(state)}: ${asWords(notAcceptedBecause).toLowerCase()}`
          : asWords(state),
  },
];
