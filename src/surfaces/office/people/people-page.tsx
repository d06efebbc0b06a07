import type { FieldError } from '../../../lib/http/problem.ts';
import { inWords, londonDate } from '../../../lib/time.ts';
import { type Role, roleNames, roles, type StaffMember } from '../../../shop/identity/index.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { Fieldset } from '../../ui/fieldset.tsx';
import { Table } from '../../ui/table.tsx';

/** Everybody of the staff, with what they may do. */
export function PeoplePage({ staff }: { staff: readonly StaffMember[] }) {
  return (
    <Table
      caption="Everybody of the staff"
      captionHidden
      rows={staff}
      rowKey={({ id }) => id}
      columns={[
        { head: 'Name', cell: ({ id, name }) => <a href={`/office/people/${id}`}>{name}</a> },
        { head: 'Email', cell: ({ email }) => email },
        {
          head: 'May do the work of',
          cell: ({ roles: held }) => held.map((role) => roleNames[role]).join(', ') || 'Nothing',
        },
        { head: 'Second factor', cell: ({ secondFactor }) => (secondFactor ? 'On' : 'Not yet') },
        {
          head: 'Since',
          cell: ({ joinedAt, stoppedAt }) =>
            stoppedAt ? `Left on ${inWords(londonDate(stoppedAt))}` : inWords(londonDate(joinedAt)),
        },
      ]}
    />
  );
}

function RoleBoxes({ held }: { held: readonly Role[] }) {
  return (
    <Fieldset id="roles" legend="May do the work of">
      {roles.map((role) => (
        <Checkbox key={role} id={role} name={role} label={roleNames[role]} checked={held.includes(role)} />
      ))}
    </Fieldset>
  );
}

/** One of the staff: their roles, and letting them go. */
export function PersonPage({ member, errors }: { member: StaffMember; errors: readonly FieldError[] }) {
  return (
    <div class="stack">
      <ErrorSummary errors={errors.map(({ field, reason }) => ({ field, words: reason }))} />
      <p>{member.email}</p>
      {member.stoppedAt ? (
        <p>Left on {inWords(londonDate(member.stoppedAt))}.</p>
      ) : (
        <>
          <form method="post" action={`/office/people/${member.id}/roles`} class="stack">
            <RoleBoxes held={member.roles} />
            <Button>Keep these roles</Button>
          </form>
          <form method="post" action={`/office/people/${member.id}/end`}>
            <Button kind="danger" about={member.name}>
              End their access
            </Button>
          </form>
        </>
      )}
    </div>
  );
}

/** Somebody is to join. */
export function InvitePage({
  typed,
  errors,
  held,
}: {
  typed: Readonly<Record<string, string | undefined>>;
  errors: readonly FieldError[];
  held: readonly Role[];
}) {
  const field = (name: string) => ({
    id: name,
    name,
    value: typed[name],
    error: errors.find((error) => error.field === name)?.reason,
  });
  return (
    <form method="post" action="/office/people" class="stack" novalidate>
      <ErrorSummary errors={errors.map(({ field: at, reason }) => ({ field: at, words: reason }))} />
      <Field {...field('name')} label="Name" autocomplete="off" />
      <Field
        {...field('email')}
        label="Email"
        type="email"
        autocomplete="off"
        hint="They get a link that works for 48 hours."
      />
      <RoleBoxes held={held} />
      <Button>Invite them</Button>
    </form>
  );
}
