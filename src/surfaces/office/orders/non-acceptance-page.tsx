import type { FieldError } from '../../../lib/http/problem.ts';
import type { Line } from '../../../shop/orders/index.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { HiddenFields } from '../../ui/hidden-fields.tsx';
import { Radios } from '../../ui/radios.tsx';
import { Stub, type StubProps } from '../../ui/stub.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { counted } from '../words.ts';

export interface NonAcceptancePageProps {
  number: string;
  lines: readonly Line[];
  /** How many orders wait that were sold by the same words, for each product; this one among them. */
  cohorts: readonly { sku: string; name: string; orders: readonly string[] }[];
  because?: string | undefined;
  evidence?: string | undefined;
  refusals?: readonly StubProps[];
  errors?: readonly FieldError[];
}

const reasons = [
  { value: 'stock', label: 'It is not available' },
  { value: 'payment', label: 'The payment could not be taken' },
  {
    value: 'price-error',
    label: 'There is a mistake in the price or the description',
    hint: 'Say below what was wrong. Everybody who ordered by it and still waits is treated alike.',
  },
  { value: 'eligibility', label: 'The conditions for ordering are not met' },
] as const;

/** The shop says no to lines of an order: one of four reasons, and what was found. */
export function NonAcceptancePage(props: NonAcceptancePageProps) {
  const { number, lines, cohorts, because, evidence, refusals = [], errors = [] } = props;
  const wrong = (name: string) => errors.find(({ field }) => field === name)?.reason;
  return (
    <form class="stack" method="post" action={`/office/orders/${number}/non-acceptance`}>
      <ErrorSummary errors={errors.map(({ field, reason }) => ({ field, words: reason }))} />
      {refusals.map((stub) => (
        <Stub key={stub.clause} {...stub} />
      ))}
      <HiddenFields fields={lines.map((line): [string, string] => ['lines', String(line.number)])} />
      <ul aria-label="Lines that are not accepted">
        {lines.map((line) => (
          <li key={line.number}>
            {line.quantity} × {line.name}
          </li>
        ))}
      </ul>
      <Radios id="because" name="because" legend="Why" options={reasons} value={because} error={wrong('because')} />
      <TextArea
        id="evidence"
        name="evidence"
        label="What was found"
        hint="For a mistake in the price or the description this is kept with the order."
        rows={3}
        value={evidence}
        error={wrong('evidence')}
      />
      {cohorts.map(({ sku, name, orders }) => (
        <section key={sku} class="stack" aria-label={`Who else waits for ${name}`}>
          <p>
            If the mistake is in {name}, {counted(orders.length, 'order')} will be treated alike:
          </p>
          <ul>
            {orders.slice(0, 20).map((each) => (
              <li key={each}>
                <a href={`/office/orders/${each}`}>{each}</a>
                {each === number && ' (this one)'}
              </li>
            ))}
            {orders.length > 20 && <li>and {counted(orders.length - 20, 'other order')}</li>}
          </ul>
        </section>
      ))}
      <div class="row">
        <Button kind="danger">Do not accept these lines</Button>
        <a href={`/office/orders/${number}`}>Leave the order as it is</a>
      </div>
    </form>
  );
}
