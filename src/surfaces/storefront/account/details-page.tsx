import type { FieldError } from '../../../lib/http/problem.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Stub, type StubProps } from '../../ui/stub.tsx';
import { AccountFrame } from './account-frame.tsx';

export interface DetailsView {
  typed: Readonly<Record<string, string | undefined>>;
  errors: readonly FieldError[];
  kept: boolean;
  promises: readonly StubProps[];
}

/** Name, email and telephone. */
export function DetailsPage({ typed, errors, kept, promises }: DetailsView) {
  const field = (name: string) => ({
    id: name,
    name,
    value: typed[name],
    error: errors.find((error) => error.field === name)?.reason,
  });
  return (
    <AccountFrame at="/account/details" title="Details">
      {kept && (
        <Notice tone="good" title="Your details are kept">
          Orders that you have placed keep the details that you gave for them. If one on its way has to go elsewhere,
          please call us.
        </Notice>
      )}
      <ErrorSummary errors={errors.map(({ field: at, reason }) => ({ field: at, words: reason }))} />
      <form method="post" action="/account/details" class="stack" novalidate>
        <Field {...field('name')} label="Name" autocomplete="name" spellcheck={false} />
        <Field
          {...field('email')}
          label="Email"
          type="email"
          autocomplete="email"
          spellcheck={false}
          hint="We tell the old address when it changes, and ask you to prove the new one."
        />
        <Field {...field('phone')} label="Telephone (optional)" type="tel" autocomplete="tel" width="medium" />
        <Button>Keep my details</Button>
      </form>
      {promises.map((stub) => (
        <Stub key={stub.title} {...stub} />
      ))}
    </AccountFrame>
  );
}

/** Closing the account: what it means, and the last button. */
export function ClosePage({ errors }: { errors: readonly FieldError[] }) {
  return (
    <AccountFrame at="/account" title="Close your account">
      <p>
        You are signed out everywhere, nothing opens the account any more, and we stop asking you anything. Your orders,
        refunds that are due and your rights stay as they are: you can follow an order with its number and your email.
      </p>
      <ErrorSummary errors={errors.map(({ field, reason }) => ({ field, words: reason }))} />
      <form method="post" action="/account/close" class="stack" novalidate>
        <Field
          id="password"
          name="password"
          label="Your password"
          type="password"
          autocomplete="current-password"
          error={errors[0]?.reason}
        />
        <Button kind="danger">Close my account</Button>
      </form>
    </AccountFrame>
  );
}
