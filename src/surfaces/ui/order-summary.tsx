import type { ComponentChildren } from 'preact';
import { inPounds, type Pence } from '../../lib/money.ts';

export type OrderSummaryProps = {
  title?: string | undefined;
  amounts: readonly { words: string; amount: Pence; free?: boolean }[];
  total: Pence;
  totalWords?: string | undefined;
  /** For instance: VAT of £12.40 is included. */
  note?: string | undefined;
  /** The button, and stubs that belong to a line. */
  children?: ComponentChildren;
};

/** What it comes to, always complete. */
export function OrderSummary({ title, amounts, total, totalWords, note, children }: OrderSummaryProps) {
  return (
    <section class="summary" aria-labelledby="summary-title">
      <h2 id="summary-title">{title ?? 'Your order'}</h2>
      <dl class="amounts">
        {amounts.map(({ words, amount, free }) => (
          <>
            <dt>{words}</dt>
            <dd>{free ? 'Free' : inPounds(amount)}</dd>
          </>
        ))}
        <dt class="total">{totalWords ?? 'To pay'}</dt>
        <dd class="total">{inPounds(total)}</dd>
      </dl>
      {note && <p class="quiet small">{note}</p>}
      {children}
    </section>
  );
}
