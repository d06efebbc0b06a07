import { type Pence, pence } from '../../../lib/money.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Money } from '../../ui/money.tsx';
import { Table } from '../../ui/table.tsx';
import { asWords } from '../words.ts';

export interface MoneyProps {
  /** Nothing when the order was free. */
  payment:
    | {
        provider: string;
        reference: string | null;
        state: string;
        amountPence: Pence;
        capturedPence: Pence;
        refundedPence: Pence;
        waitingPence: Pence;
      }
    | undefined;
  requests: readonly { id: string; kind: string; amountPence: number; state: string; because: string }[];
}

/** What was set aside, charged and given back, and each thing that was asked of the provider for it. */
export function MoneySection({ payment, requests }: MoneyProps) {
  return (
    <section class="stack" aria-labelledby="money">
      <h2 id="money">Money</h2>
      {payment ? (
        <DescriptionList
          facts={[
            ['Set aside', <Money key="set-aside" amount={payment.amountPence} />],
            ['Charged', <Money key="charged" amount={payment.capturedPence} />],
            ['Given back', <Money key="back" amount={payment.refundedPence} />],
            ['Asked for, not answered yet', <Money key="asked" amount={payment.waitingPence} />],
            ['State', asWords(payment.state)],
            ['Provider', [payment.provider, payment.reference].filter(Boolean).join(', ')],
          ]}
        />
      ) : (
        <p>Nothing had to be paid.</p>
      )}
      {requests.length > 0 && (
        <Table
          caption="Asked of the provider, in this order"
          rows={requests}
          rowKey={({ id }) => id}
          columns={[
            { head: 'What', cell: ({ kind }) => asWords(kind) },
            { head: 'Amount', number: true, cell: ({ amountPence }) => <Money amount={pence(amountPence)} /> },
            { head: 'Answer', cell: ({ state, because }) => [asWords(state), because].filter(Boolean).join(': ') },
          ]}
        />
      )}
    </section>
  );
}
