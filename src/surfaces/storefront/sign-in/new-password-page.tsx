import type { FieldError } from '../../../lib/http/problem.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { HiddenFields } from '../../ui/hidden-fields.tsx';
import { Stub, type StubProps } from '../../ui/stub.tsx';

/** Asks for a link to a new password. */
export function AskPasswordPage({
  errors,
  refused = [],
}: {
  errors: readonly FieldError[];
  refused?: readonly StubProps[];
}) {
  return (
    <div class="page wide stack narrow">
      <div class="page-head">
        <h1>A new password</h1>
        <p>We send a link to your email address. It works once, for an hour.</p>
      </div>
      <ErrorSummary errors={errors.map(({ field, reason }) => ({ field, words: reason }))} />
      {refused.map((stub) => (
        <Stub key={stub.title} {...stub} refused />
      ))}
      <form method="post" action="/sign-in/new-password" class="stack" novalidate>
        <Field id="email" name="email" label="Email" type="email" autocomplete="username" error={errors[0]?.reason} />
        <Button>Send me the link</Button>
      </form>
    </div>
  );
}

export function LinkSentPage() {
  return (
    <div class="page wide stack narrow">
      <div class="page-head">
        <h1>Look at your email</h1>
      </div>
      <p>
        If there is an account with that address, a link is on its way. It works once, for an hour. If nothing comes,
        look among the unwanted mail, or check the address and ask again.
      </p>
      <p>
        <a href="/sign-in">Back to signing in</a>
      </p>
    </div>
  );
}

export interface SetPasswordView {
  errors: readonly FieldError[];
  linkKey: string;
  action: string;
  /** Empty where the frame around it has a heading already. */
  title: string;
}

/** Chooses the new password, behind the mailed link. */
export function SetPasswordPage({ errors, linkKey, action, title }: SetPasswordView) {
  return (
    <div class="page wide stack narrow">
      {title && (
        <div class="page-head">
          <h1>{title}</h1>
        </div>
      )}
      <ErrorSummary errors={errors.map(({ field, reason }) => ({ field, words: reason }))} />
      <form method="post" action={action} class="stack" novalidate>
        <HiddenFields fields={[['key', linkKey]]} />
        <Field
          id="password"
          name="password"
          label="New password"
          type="password"
          autocomplete="new-password"
          hint="8 characters or more. Three words of your own are easy to keep and hard to guess."
          error={errors[0]?.reason}
        />
        <Button>Keep this password</Button>
      </form>
    </div>
  );
}
