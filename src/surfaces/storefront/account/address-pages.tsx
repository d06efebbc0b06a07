import type { FieldError } from '../../../lib/http/problem.ts';
import type { Address } from '../../../shop/identity/index.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { AccountFrame } from './account-frame.tsx';
import { inLines } from './address-words.ts';

/** The address book. */
export function AddressesPage({ addresses }: { addresses: readonly Address[] }) {
  return (
    <AccountFrame at="/account/addresses" title="Addresses">
      {addresses.length === 0 && (
        <Empty title="No addresses yet">
          <p>What you keep here is offered at the checkout.</p>
        </Empty>
      )}
      {addresses.map((address) => (
        <section key={address.id} class="section stack" aria-label={address.line1}>
          <address>
            {inLines(address).map((line) => (
              <>
                {line}
                <br />
              </>
            ))}
          </address>
          {address.isDefault && (
            <p>
              <Badge>Usual address</Badge>
            </p>
          )}
          <div class="row">
            <Button kind="plain" href={`/account/addresses/${address.id}`} about={address.line1}>
              Change
            </Button>
            <form method="post" action={`/account/addresses/${address.id}/removal`}>
              <Button kind="text" about={address.line1}>
                Take out
              </Button>
            </form>
          </div>
        </section>
      ))}
      <p>
        <Button href="/account/addresses/new">Add an address</Button>
      </p>
    </AccountFrame>
  );
}

export interface AddressView {
  typed: Readonly<Record<string, string | null | undefined>>;
  errors: readonly FieldError[];
  action: string;
  title: string;
}

/** One address, typed by hand: nobody has to be found in a list of addresses. */
export function AddressPage({ typed, errors, action, title }: AddressView) {
  const field = (name: string) => ({
    id: name,
    name,
    value: typed[name] ?? undefined,
    error: errors.find((error) => error.field === name)?.reason,
  });
  return (
    <AccountFrame at="/account/addresses" title={title}>
      <ErrorSummary errors={errors.map(({ field: at, reason }) => ({ field: at, words: reason }))} />
      <form method="post" action={action} class="stack" novalidate>
        <Field {...field('name')} label="Name" autocomplete="name" spellcheck={false} />
        <Field {...field('line1')} label="House and street" autocomplete="address-line1" spellcheck={false} />
        <Field
          {...field('line2')}
          label="More of the address (optional)"
          autocomplete="address-line2"
          spellcheck={false}
        />
        <Field
          {...field('town')}
          label="Town or city"
          autocomplete="address-level2"
          spellcheck={false}
          width="medium"
        />
        <Field
          {...field('county')}
          label="County (optional)"
          autocomplete="address-level1"
          spellcheck={false}
          width="medium"
        />
        <Field {...field('postcode')} label="Postcode" autocomplete="postal-code" spellcheck={false} width="short" />
        <Field
          {...field('phone')}
          label="Telephone for the driver (optional)"
          type="tel"
          autocomplete="tel"
          width="medium"
        />
        <Checkbox id="usual" name="usual" checked={typed['usual'] === 'yes'} label="This is my usual address." />
        <Button>Keep this address</Button>
      </form>
    </AccountFrame>
  );
}
