import type { FieldError } from '../../../lib/http/problem.ts';
import { inWords, londonDate, momentInWords } from '../../../lib/time.ts';
import type { Address, FoundCustomer, listChanges, listLooks, SeenCustomer } from '../../../shop/identity/index.ts';
import { inLines } from '../../storefront/account/address-words.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Table } from '../../ui/table.tsx';

/** The search for customers: what is shown is masked until somebody has said why they look. */
export function CustomersPage({ sought, found }: { sought: string; found: readonly FoundCustomer[] }) {
  return (
    <div class="stack">
      <form method="get" action="/office/customers" class="row">
        <Field
          id="sought"
          name="q"
          label="Email or name, as it begins"
          value={sought}
          autocomplete="off"
          spellcheck={false}
        />
        <Button>Search customers</Button>
      </form>
      {sought && found.length === 0 && (
        <Empty title="Nobody found">
          <p>
            No customer has an email or a name that begins like that. Somebody who bought without an account is found by
            their order.
          </p>
        </Empty>
      )}
      {found.length > 0 && (
        <Table
          caption="Customers, newest first"
          rows={found}
          rowKey={({ id }) => id}
          columns={[
            { head: 'Name', cell: ({ id, name }) => <a href={`/office/customers/${id}`}>{name}</a> },
            { head: 'Email', cell: ({ email }) => email },
            { head: 'Since', cell: ({ registeredAt }) => inWords(londonDate(registeredAt)) },
            { head: 'Account', cell: ({ closed }) => (closed ? 'Closed' : 'Open') },
          ]}
        />
      )}
    </div>
  );
}

export interface CustomerView {
  seen: SeenCustomer;
  addresses: readonly Address[];
  changes: Awaited<ReturnType<typeof listChanges>>;
  looks: Awaited<ReturnType<typeof listLooks>>;
  may: { change: boolean; hold: boolean; seeLooks: boolean };
  errors: readonly FieldError[];
}

/** One customer. Everything that needs a reason stays away until one is given. */
export function CustomerPage({ seen, addresses, changes, looks, may, errors }: CustomerView) {
  const { customer } = seen;
  const at = `/office/customers/${customer.id}`;
  return (
    <div class="stack">
      <ErrorSummary errors={errors.map(({ field, reason }) => ({ field, words: reason }))} />
      {customer.heldBecause !== null && (
        <Notice tone="bad" title="This account is held">
          {customer.heldBecause}
        </Notice>
      )}
      <dl class="facts">
        <dt>Name</dt>
        <dd>{customer.name}</dd>
        <dt>Email</dt>
        <dd>{customer.email}</dd>
        <dt>Telephone</dt>
        <dd>{customer.phone ?? 'None'}</dd>
        <dt>With us since</dt>
        <dd>{momentInWords(customer.registeredAt)}</dd>
        <dt>Account</dt>
        <dd>{customer.closedAt ? `Closed on ${momentInWords(customer.closedAt)}` : 'Open'}</dd>
      </dl>
      {seen.seen === 'masked' ? (
        <form method="post" action={`${at}/looks`} class="stack" novalidate>
          <p>
            What customers tell us is confidential. Say why you look; it is kept with your name and opens this page for
            an hour.
          </p>
          <Field
            id="reason"
            name="reason"
            label="Why do you look?"
            hint="For instance: asks where order 7K3M-9Q2X-4T is."
            maxlength={200}
            error={errors[0]?.reason}
          />
          <Button>Show me this customer</Button>
        </form>
      ) : (
        <Opened addresses={addresses} changes={changes} />
      )}
      {seen.seen === 'all' && may.change && <ChangeForm customer={customer} errors={errors} action={`${at}/details`} />}
      {may.hold && !customer.closedAt && <HoldForm held={customer.heldBecause !== null} action={`${at}/hold`} />}
      {may.seeLooks && (
        <Table
          caption="Who looked at this customer"
          rows={looks}
          rowKey={({ id }) => id}
          columns={[
            { head: 'When', cell: (look) => momentInWords(look.at) },
            { head: 'Who', cell: (look) => look.name },
            { head: 'Why', cell: (look) => look.reason },
          ]}
        />
      )}
    </div>
  );
}

function Opened({ addresses, changes }: Pick<CustomerView, 'addresses' | 'changes'>) {
  return (
    <>
      <h2>Addresses</h2>
      {addresses.length === 0 && <p>None.</p>}
      {addresses.map((address) => (
        <p key={address.id}>
          {inLines(address).join(', ')}
          {address.isDefault && ' (usual)'}
        </p>
      ))}
      <Table
        caption="What was changed"
        rows={changes}
        rowKey={(change) => `${change.at} ${change.field}`}
        columns={[
          { head: 'When', cell: (change) => momentInWords(change.at) },
          { head: 'What', cell: (change) => change.field },
          { head: 'Old', cell: (change) => change.oldValue ?? '' },
          { head: 'New', cell: (change) => change.newValue ?? '' },
          { head: 'By', cell: (change) => `${change.actorKind === 'staff' ? 'Staff' : 'Customer'}, ${change.channel}` },
        ]}
      />
    </>
  );
}

function ChangeForm({
  customer,
  errors,
  action,
}: {
  customer: SeenCustomer['customer'];
  errors: readonly FieldError[];
  action: string;
}) {
  const field = (name: 'name' | 'email' | 'phone') => ({
    id: name,
    name,
    value: customer[name] ?? undefined,
    error: errors.find((error) => error.field === name)?.reason,
  });
  return (
    <form method="post" action={action} class="stack" novalidate>
      <h2>Change on their behalf</h2>
      <Field {...field('name')} label="Name" autocomplete="off" />
      <Field {...field('email')} label="Email" type="email" autocomplete="off" />
      <Field {...field('phone')} label="Telephone" type="tel" autocomplete="off" />
      <Button>Keep these details</Button>
    </form>
  );
}

function HoldForm({ held, action }: { held: boolean; action: string }) {
  return (
    <form method="post" action={action} class="stack" novalidate>
      <h2>{held ? 'Let the account go' : 'Hold the account'}</h2>
      {!held && (
        <Field id="because" name="because" label="Why? The customer is told that it is held." maxlength={200} />
      )}
      <Button kind={held ? 'plain' : 'danger'}>{held ? 'Let it go again' : 'Hold this account'}</Button>
    </form>
  );
}
