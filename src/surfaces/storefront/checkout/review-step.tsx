import { inPounds } from '../../../lib/money.ts';
import type { CheckoutView } from '../../../shop/checkout/index.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Stub, type StubProps } from '../../ui/stub.tsx';
import { notesOf } from '../basket/line-words.ts';
import { PaymentChoice } from '../payment/payment-choice.tsx';
import type { Filled } from './filled.ts';

export interface ReviewStepView {
  view: CheckoutView;
  filled: Filled;
  /** What the button means, the price is the most, when the card is charged, the language, what is filed. */
  promises: readonly StubProps[];
  /** Why it cannot be confirmed as it is. */
  blocked: boolean;
}

/** Everything once more, with every total, before the button that says what is paid. */
export function ReviewStep({ view, filled, promises, blocked }: ReviewStepView) {
  const { basket, order, checkout, conditions } = view;
  const { version } = conditions;
  const method = filled('method');
  const free = basket.totalPence === 0;
  return (
    <div class="stack">
      <ul class="stack">
        {basket.lines.map((line) => (
          <li key={`${line.productId} ${line.personalisation}`}>
            <p>
              {line.quantity} × {line.name}: <span class="figures">{inPounds(line.totalPence)}</span>
            </p>
            {[...notesOf(line), ...line.specialConditions].map((note) => (
              <p key={note} class="quiet small">
                {note}
              </p>
            ))}
          </li>
        ))}
      </ul>
      <p>
        <a href="/basket">Change what is in your basket</a>
      </p>
      {order && !blocked && (
        <form class="stack" method="post" action="/checkout/confirmation" novalidate>
          <input type="hidden" name="checkout" value={checkout.id} />
          <input type="hidden" name="seen" value={order.digest} />
          {free ? (
            <input type="hidden" name="method" value="nothing-to-pay" />
          ) : (
            <PaymentChoice {...(method.value && { value: method.value })} error={method.error} />
          )}
          <Checkbox
            id="terms"
            name="terms"
            label={
              <>
                I agree to the <a href={`/terms/${version.number}`}>terms and conditions, version {version.number}</a>.
              </>
            }
            error={filled('terms').error}
          />
          <Button full>{free ? 'Confirm order' : `Confirm order and pay ${inPounds(basket.totalPence)}`}</Button>
        </form>
      )}
      {promises.map((promise) => (
        <Stub key={promise.href} {...promise} />
      ))}
    </div>
  );
}
