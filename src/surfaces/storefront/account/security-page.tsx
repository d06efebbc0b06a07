import type { FieldError } from '../../../lib/http/problem.ts';
import { momentInWords } from '../../../lib/time.ts';
import { deviceName } from '../../../shop/identity/index.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Stub, type StubProps } from '../../ui/stub.tsx';
import { Table } from '../../ui/table.tsx';
import { AccountFrame } from './account-frame.tsx';

export interface SecurityView {
  sessions: readonly { id: string; userAgent: string | null; signedInAt: Temporal.Instant; here: boolean }[];
  passkeys: readonly { id: string; name: string | null; createdAt: Temporal.Instant | null }[];
  secondFactor: boolean;
  errors: readonly FieldError[];
  notice?: string | undefined;
  promises: readonly StubProps[];
}

/** How the account is opened, and where it is open now. */
export function SecurityPage({ sessions, passkeys, secondFactor, errors, notice, promises }: SecurityView) {
  return (
    <AccountFrame at="/account/security" title="Signing in">
      {notice && <Notice tone="good">{notice}</Notice>}
      <ErrorSummary errors={errors.map(({ field, reason }) => ({ field, words: reason }))} />
      <Sessions sessions={sessions} />
      <ChangePassword errors={errors} />
      <Passkeys passkeys={passkeys} />
      <SecondFactor on={secondFactor} errors={errors} />
      {promises.map((stub) => (
        <Stub key={stub.title} {...stub} />
      ))}
    </AccountFrame>
  );
}

function Sessions({ sessions }: Pick<SecurityView, 'sessions'>) {
  return (
    <section class="section stack" aria-labelledby="sessions">
      <h2 id="sessions">Where you are signed in</h2>
      <Table
        caption="Where you are signed in"
        captionHidden
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          {
            head: 'Device',
            cell: ({ userAgent, here }) => (here ? `${deviceName(userAgent)} (this one)` : deviceName(userAgent)),
          },
          { head: 'Since', cell: ({ signedInAt }) => momentInWords(signedInAt) },
          {
            head: '',
            cell: ({ id, here, userAgent }) =>
              here ? null : (
                <form method="post" action={`/account/sessions/${id}/end`}>
                  <Button kind="text" about={deviceName(userAgent)}>
                    Sign out there
                  </Button>
                </form>
              ),
          },
        ]}
      />
      <form method="post" action="/account/sessions/end">
        <Button kind="plain">Sign out everywhere else</Button>
      </form>
    </section>
  );
}

const reasonFor = (errors: readonly FieldError[], field: string) =>
  errors.find((error) => error.field === field)?.reason;

function ChangePassword({ errors }: Pick<SecurityView, 'errors'>) {
  return (
    <section class="section stack" aria-labelledby="password">
      <h2 id="password">Password</h2>
      <form method="post" action="/account/password" class="stack" novalidate>
        <Field
          id="old"
          name="old"
          label="Your password now"
          type="password"
          autocomplete="current-password"
          error={reasonFor(errors, 'old')}
        />
        <Field
          id="new"
          name="new"
          label="New password"
          type="password"
          autocomplete="new-password"
          hint="8 characters or more. You are signed out everywhere else."
          error={reasonFor(errors, 'new')}
        />
        <Button>Change my password</Button>
      </form>
    </section>
  );
}

function Passkeys({ passkeys }: Pick<SecurityView, 'passkeys'>) {
  return (
    <section class="section stack" aria-labelledby="passkeys">
      <h2 id="passkeys">Passkeys</h2>
      <p>
        Sign in with your fingerprint, your face or the code of your device. Nothing to remember, nothing to give away.
      </p>
      {passkeys.map(({ id, name, createdAt }) => (
        <form key={id} method="post" action={`/account/passkeys/${id}/removal`} class="row">
          <span>
            {name ?? 'Passkey'}
            {createdAt && <span class="quiet">, added {momentInWords(createdAt)}</span>}
          </span>
          <Button kind="text" about={name ?? 'Passkey'}>
            Remove
          </Button>
        </form>
      ))}
      <p hidden data-island="passkey-add" data-name="Passkey">
        <button type="button" class="button plain">
          Add a passkey
        </button>
        <span class="error" role="alert" />
      </p>
      <noscript>
        <p class="quiet">Adding a passkey needs script, which your browser has switched off.</p>
      </noscript>
    </section>
  );
}

function SecondFactor({ on, errors }: { on: boolean; errors: readonly FieldError[] }) {
  return (
    <section class="section stack" aria-labelledby="second-factor">
      <h2 id="second-factor">Second factor</h2>
      <p>
        {on
          ? 'Signing in with your password asks for the code of your authenticator app as well.'
          : 'Have your password followed by a code that an authenticator app on your telephone shows.'}
      </p>
      <form
        method="post"
        action={on ? '/account/second-factor/removal' : '/account/second-factor'}
        class="stack"
        novalidate
      >
        <Field
          id="factor-password"
          name="password"
          label="Your password"
          type="password"
          autocomplete="current-password"
          error={reasonFor(errors, 'factor-password')}
        />
        <Button kind={on ? 'danger' : 'plain'}>{on ? 'Switch the second factor off' : 'Set up a second factor'}</Button>
      </form>
    </section>
  );
}
