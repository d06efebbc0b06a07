import { inPounds, type Pence } from '../../lib/money.ts';

/** An amount as the shop writes it, £1,234.50; a machine reads the pence. */
export function Money({ amount }: { amount: Pence }) {
  return (
    <data class="figures" value={amount}>
      {inPounds(amount)}
    </data>
  );
}
