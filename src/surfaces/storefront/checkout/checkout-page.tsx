import type { ComponentChildren } from 'preact';
import { inWords } from '../../../lib/time.ts';
import type { CheckoutView, StepName } from '../../../shop/checkout/index.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Notice } from '../../ui/notice.tsx';
import { OrderSummary } from '../../ui/order-summary.tsx';
import { Steps } from '../../ui/steps.tsx';
import { Stub, type StubProps } from '../../ui/stub.tsx';
import { amountsOf, vatWords } from '../basket/basket-page.tsx';
import { NeedsScript } from '../basket/needs-script.tsx';

export interface CheckoutPageView {
  view: CheckoutView;
  /** The step that is open: the first one that is not done, or an earlier one to correct. */
  open: StepName;
  body: ComponentChildren;
  errors: readonly { field: string; words: string }[];
  refusals: readonly StubProps[];
  /** Something that has to be said first: what changed, or that a card was declined. */
  notice?: { title: string; words: string } | undefined;
}

const titles: Readonly<Record<StepName, string>> = {
  contact: 'Who you are',
  delivery: 'Delivery',
  age: 'Your age',
  review: 'Check and pay',
};

/** The way from a basket to an order: one column of steps, and beside it what it comes to. */
export function CheckoutPage({ view, open, body, errors, refusals, notice }: CheckoutPageView) {
  const { basket, option, conditions, steps } = view;
  const at = steps.indexOf(open);
  const deliveryWords = option?.method.name ?? conditions.site.deliveryMethods[0]?.name ?? 'Delivery';
  return (
    <div class="page wide">
      <header class="page-head">
        <h1>Checkout</h1>
      </header>
      <div class="stack">
        <ErrorSummary errors={errors} />
        <NeedsScript site={conditions.site} />
        {notice && (
          <Notice title={notice.title} tone="bad">
            <p>{notice.words}</p>
          </Notice>
        )}
        {refusals.map((refusal) => (
          <Stub key={refusal.sentence} {...refusal} />
        ))}
      </div>
      <div class="section">
        <div class="beside">
          <Steps
            steps={steps.map((step, index) => ({
              title: titles[step],
              state: index < at ? 'done' : index === at ? 'current' : 'next',
              summary: index < at ? <Summary step={step} view={view} /> : undefined,
              changeUrl: step === 'age' ? undefined : `/checkout?step=${step}`,
              body: index === at ? body : undefined,
            }))}
          />
          <aside>
            <OrderSummary
              amounts={amountsOf(basket, deliveryWords)}
              total={basket.totalPence}
              note={vatWords(basket)}
            />
          </aside>
        </div>
      </div>
    </div>
  );
}

/** What was decided at a step, in a line. */
function Summary({ step, view }: { step: StepName; view: CheckoutView }) {
  const { contact, address, delivery } = view.checkout;
  switch (step) {
    case 'contact':
      return contact && <p>{[contact.name, contact.email, contact.phone].join(', ')}</p>;
    case 'delivery':
      return (
        <p>
          {[view.order?.shown.delivery.words ?? view.option?.method.name, whereTo(view), whenOf(view)]
            .filter(Boolean)
            .join(', ')}
        </p>
      );
    case 'age':
      return <p>You have told us that you are old enough.</p>;
    case 'review':
      return null;
  }
  function whereTo({ option }: CheckoutView): string {
    if (option?.method.kind === 'collection' || !address) return '';
    return [address.line1, address.line2, address.town, address.postcode].filter(Boolean).join(', ');
  }
  function whenOf({ option }: CheckoutView): string {
    if (delivery?.on) return `on ${inWords(Temporal.PlainDate.from(delivery.on))}`;
    return option ? `by ${inWords(option.latest)}` : '';
  }
}
