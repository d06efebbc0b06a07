/** The provider has not answered yet. Nothing has to be pressed again, and nothing is lost. */
export function WaitingPage({ again }: { again: string }) {
  return (
    <div class="page wide stack narrow">
      <h1>We are waiting for your bank</h1>
      <p>
        It has not told us yet whether the payment is approved. You need do nothing: your order follows the answer, and
        the confirmation reaches you by email. Please do not order again.
      </p>
      <p>
        <a href={again}>Look again</a>. This page also does so by itself every few seconds.
      </p>
    </div>
  );
}
