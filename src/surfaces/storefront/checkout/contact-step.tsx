import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import type { Filled } from './filled.ts';

/** Who orders: an account is offered and never needed. */
export function ContactStep({ filled, signedIn }: { filled: Filled; signedIn: boolean }) {
  return (
    <form class="stack" method="post" action="/checkout/contact" novalidate>
      {!signedIn && (
        <p>
          You need no account. If you have one, <a href="/sign-in?to=/checkout">sign in</a> and we fill this in for you.
        </p>
      )}
      <Field {...filled('name')} label="Name" autocomplete="name" spellcheck={false} />
      <Field
        {...filled('email')}
        label="Email address"
        type="email"
        autocomplete="email"
        spellcheck={false}
        hint="The confirmation of your order goes there."
      />
      <Field
        {...filled('phone')}
        label="Telephone"
        type="tel"
        autocomplete="tel"
        width="medium"
        hint="Used only if there is a question about this order."
      />
      <Button>Go on to delivery</Button>
    </form>
  );
}
