import type { FieldError } from '../../../lib/http/problem.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { HiddenFields } from '../../ui/hidden-fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Stub, type StubProps } from '../../ui/stub.tsx';

export interface SignInView {
  errors: readonly FieldError[];
  email?: string | undefined;
  to?: string | undefined;
  notice?: string | undefined;
  refused?: readonly StubProps[];
}

/** Email and password, or a passkey where the browser has one. */
export function SignInPage({ errors, email, to, notice, refused = [] }: SignInView) {
  const wrong = (field: string) => errors.find((error) => error.field === field)?.reason;
  const onwards = to ? `?to=${encodeURIComponent(to)}` : '';
  return (
    <div class="page wide stack narrow">
      <div class="page-head">
        <h1>Sign in</h1>
        <p>
          New here? <a href={`/register${onwards}`}>Make an account</a>, or buy without one.
        </p>
      </div>
      {notice && <Notice tone="good">{notice}</Notice>}
      <ErrorSummary errors={errors.map(({ field, reason }) => ({ field, words: reason }))} />
      {refused.map((stub) => (
        <Stub key={stub.title} {...stub} refused />
      ))}
      <form method="post" action="/sign-in" class="stack" novalidate>
        <HiddenFields fields={to ? [['to', to]] : []} />
        <Field
          id="email"
          name="email"
          label="Email"
          type="email"
          autocomplete="username webauthn"
          spellcheck={false}
          value={email}
          error={wrong('email')}
        />
        <Field
          id="password"
          name="password"
          label="Password"
          type="password"
          autocomplete="current-password"
          error={wrong('password')}
        />
        <Button>Sign in</Button>
      </form>
      <p hidden data-island="passkey-sign-in" data-to={to ?? '/account'}>
        <button type="button" class="button plain">
          Sign in with a passkey
        </button>
        <span class="error" role="alert" />
      </p>
      <p>
        <a href="/sign-in/new-password">I have forgotten my password</a>
      </p>
    </div>
  );
}

export interface CodeView {
  errors: readonly FieldError[];
  to?: string | undefined;
  action: string;
  note?: string | undefined;
  /** The frame around it has the heading already. */
  bare?: boolean;
}

/** The second step, for those who have set up a second factor. */
export function CodePage({ errors, to, action, note, bare }: CodeView) {
  return (
    <div class={bare ? 'stack' : 'page wide stack narrow'}>
      {!bare && (
        <div class="page-head">
          <h1>Enter your code</h1>
        </div>
      )}
      <p>The six figures that your authenticator app shows now, or one of your spare codes.</p>
      {note && <Notice>{note}</Notice>}
      <ErrorSummary errors={errors.map(({ field, reason }) => ({ field, words: reason }))} />
      <form method="post" action={action} class="stack" novalidate>
        <HiddenFields fields={to ? [['to', to]] : []} />
        <Field
          id="code"
          name="code"
          label="Code"
          autocomplete="one-time-code"
          spellcheck={false}
          width="short"
          error={errors[0]?.reason}
        />
        <Button>Go on</Button>
      </form>
    </div>
  );
}
