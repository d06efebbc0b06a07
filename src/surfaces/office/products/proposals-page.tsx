import { pence } from '../../../lib/money.ts';
import { Moment } from '../../ui/date.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Money } from '../../ui/money.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Stub, type StubProps } from '../../ui/stub.tsx';
import { Table } from '../../ui/table.tsx';
import { Decision } from './price-section.tsx';

export interface ProposalsPageProps {
  rows: readonly {
    id: string;
    sku: string;
    name: string;
    wasPence: number | null;
    pricePence: number;
    proposedBy: string;
    proposedAt: Temporal.Instant;
    reason: string;
  }[];
  nameOf(actor: string | null): string;
  mayDecide: boolean;
  refusals?: readonly StubProps[];
  /** Somebody else decided first. */
  gone?: boolean;
}

/** Prices that wait for a second person, the oldest first. */
export function ProposalsPage({ rows, nameOf, mayDecide, refusals = [], gone }: ProposalsPageProps) {
  return (
    <div class="stack">
      {refusals.map((stub) => (
        <Stub key={stub.clause} {...stub} />
      ))}
      {gone && <Notice>Somebody has decided that price already.</Notice>}
      {rows.length === 0 ? (
        <Empty title="No price waits">
          <p>A change that is bigger than one person may make alone is decided here by a second.</p>
        </Empty>
      ) : (
        <Table
          caption="Prices that wait for a second person"
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { head: 'Product', cell: ({ sku, name }) => <a href={`/office/products/${sku}#prices`}>{name}</a> },
            {
              head: 'Was',
              number: true,
              cell: ({ wasPence }) => wasPence !== null && <Money amount={pence(wasPence)} />,
            },
            { head: 'New price', number: true, cell: ({ pricePence }) => <Money amount={pence(pricePence)} /> },
            { head: 'Change', number: true, cell: ({ wasPence, pricePence }) => change(wasPence, pricePence) },
            { head: 'Why', cell: ({ reason }) => reason },
            { head: 'Proposed by', cell: ({ proposedBy }) => nameOf(proposedBy) },
            { head: 'On', cell: ({ proposedAt }) => <Moment at={proposedAt} /> },
            { head: 'Decision', cell: ({ id, name }) => mayDecide && <Decision priceId={id} about={name} /> },
          ]}
        />
      )}
    </div>
  );
}

const change = (was: number | null, is: number): string => {
  if (was === null || was === 0) return '';
  const percent = Math.round(((is - was) / was) * 100);
  return `${percent > 0 ? '+' : '−'}${Math.abs(percent)}%`;
};
