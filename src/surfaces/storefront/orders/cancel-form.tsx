import type { Line } from '../../../shop/orders/index.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Stub, type StubProps } from '../../ui/stub.tsx';

/** Until the parcel leaves, each line can be cancelled by itself. */
export function CancelForm({ number, lines, promise }: { number: string; lines: readonly Line[]; promise: StubProps }) {
  return (
    <section class="stack" aria-labelledby="cancel">
      <h2 id="cancel">Change your mind</h2>
      <Stub {...promise} />
      <form method="post" action={`/orders/${number}/cancellation`} class="stack">
        <fieldset class="stack">
          <legend>Which products would you like to cancel?</legend>
          {lines.map((line) => (
            <Checkbox
              key={line.number}
              id={`line-${line.number}`}
              name="lines"
              value={String(line.number)}
              label={line.quantity > 1 ? `${line.name}, ${line.quantity} of them` : line.name}
            />
          ))}
        </fieldset>
        <p>
          <Button kind="danger">Cancel these products</Button>
        </p>
      </form>
    </section>
  );
}
