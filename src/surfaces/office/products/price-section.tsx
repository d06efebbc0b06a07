import type { FieldError } from '../../../lib/http/problem.ts';
import { pence } from '../../../lib/money.ts';
import { Button } from '../../ui/button.tsx';
import { Moment } from '../../ui/date.tsx';
import { Field } from '../../ui/field.tsx';
import { Money } from '../../ui/money.tsx';
import { Table } from '../../ui/table.tsx';
import { asWords } from '../words.ts';

export interface PriceRow {
  id: string;
  pricePence: number;
  wasPence: number | null;
  state: string;
  proposedBy: string;
  proposedAt: Temporal.Instant;
  decidedBy: string | null;
  decidedAt: Temporal.Instant | null;
  reason: string;
}

interface PriceSectionProps {
  sku: string;
  prices: readonly PriceRow[];
  may: { price: boolean; decide: boolean };
  nameOf(actor: string | null): string;
  typed: Readonly<Record<string, unknown>> | undefined;
  errors: readonly FieldError[];
}

/** Every price that the product had, the one that waits for a second person, and the next one. */
export function PriceSection({ sku, prices, may, nameOf, typed, errors }: PriceSectionProps) {
  const waiting = prices.find(({ state }) => state === 'proposed');
  return (
    <section class="stack" aria-labelledby="prices">
      <h2 id="prices">Price</h2>
      {waiting && may.decide && (
        <>
          <p>
            <Money amount={pence(waiting.pricePence)} /> waits for a second person: {waiting.reason} (
            {nameOf(waiting.proposedBy)})
          </p>
          <Decision priceId={waiting.id} about={sku} />
        </>
      )}
      {may.price && !waiting && <PriceForm sku={sku} typed={typed} errors={errors} />}
      {prices.length > 0 && (
        <Table
          caption="Prices, newest first"
          rows={prices}
          rowKey={({ id }) => id}
          columns={[
            { head: 'Proposed', cell: ({ proposedAt }) => <Moment at={proposedAt} /> },
            { head: 'By', cell: ({ proposedBy }) => nameOf(proposedBy) },
            {
              head: 'Was',
              number: true,
              cell: ({ wasPence }) => wasPence !== null && <Money amount={pence(wasPence)} />,
            },
            { head: 'Price', number: true, cell: ({ pricePence }) => <Money amount={pence(pricePence)} /> },
            { head: 'Reason', cell: ({ reason }) => reason },
            { head: 'State', cell: ({ state }) => asWords(state) },
            { head: 'Decided by', cell: ({ decidedBy }) => nameOf(decidedBy) },
          ]}
        />
      )}
    </section>
  );
}

function PriceForm({ sku, typed, errors }: Pick<PriceSectionProps, 'sku' | 'typed' | 'errors'>) {
  const text = (name: string) => (typeof typed?.[name] === 'string' ? typed[name] : undefined);
  const wrong = (name: string) => errors.find(({ field }) => field === name)?.reason;
  return (
    <form class="row" method="post" action={`/office/products/${sku}/prices`}>
      <Field
        id="price"
        name="price"
        label="New price"
        prefix="£"
        inputmode="decimal"
        width="short"
        value={text('price')}
        error={wrong('price')}
        required
      />
      <Field id="reason" name="reason" label="Why" value={text('reason')} error={wrong('reason')} required />
      <Button kind="plain">Change the price</Button>
    </form>
  );
}

/** A second person agrees to a price or declines it. */
export function Decision({ priceId, about }: { priceId: string; about: string }) {
  return (
    <form class="row" method="post" action={`/office/prices/${priceId}/decision`}>
      <Button kind="plain" name="decision" value="agree" about={about}>
        Agree to the price
      </Button>
      <Button kind="text" name="decision" value="decline" about={about}>
        Decline it
      </Button>
    </form>
  );
}
