import type { FieldError } from '../../../lib/http/problem.ts';
import { isRole, roleNames } from '../../../shop/identity/index.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { HiddenFields } from '../../ui/hidden-fields.tsx';
import { Table } from '../../ui/table.tsx';

export interface StaffSignInView {
  errors: readonly FieldError[];
  to?: string | undefined;
  email?: string | undefined;
  /** Only in the demo: who can sign in, and how. */
  demo?: { password: string; staff: readonly { email: string; roles: readonly string[] }[] } | undefined;
}

export function StaffSignInPage({ errors, to, email, demo }: StaffSignInView) {
  const wrong = (field: string) => errors.find((error) => error.field === field)?.reason;
  return (
    <div class="stack">
      <ErrorSummary errors={errors.map(({ field, reason }) => ({ field, words: reason }))} />
      <form method="post" action="/office/sign-in" class="stack" novalidate>
        <HiddenFields fields={to ? [['to', to]] : []} />
        <Field
          id="email"
          name="email"
          label="Email"
          type="email"
          autocomplete="username"
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
      {demo && (
        <Table
          caption={`The people of the demo; the password of all of them is ${demo.password}`}
          rows={demo.staff}
          rowKey={(person) => person.email}
          columns={[
            { head: 'Email', cell: (person) => <code>{person.email}</code> },
            {
              head: 'May do the work of',
              cell: (person) =>
                person.roles
                  .filter(isRole)
                  .map((role) => roleNames[role])
                  .join(', '),
            },
          ]}
        />
      )}
    </div>
  );
}
