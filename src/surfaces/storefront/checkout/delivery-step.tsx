import { inPounds } from '../../../lib/money.ts';
import { inWords } from '../../../lib/time.ts';
import type { Option } from '../../../shop/checkout/index.ts';
import type { Address } from '../../../shop/identity/index.ts';
import type { Outlet } from '../../../shop/outlets/index.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Fieldset } from '../../ui/fieldset.tsx';
import { Radios } from '../../ui/radios.tsx';
import { Select } from '../../ui/select.tsx';
import type { Filled } from './filled.ts';

export interface DeliveryStepView {
  filled: Filled;
  options: readonly Option[];
  shops: readonly Outlet[];
  /** Whether it is to be collected from a shop rather than brought to an address. */
  collect: boolean;
  addresses: readonly Address[];
}

/** Where it goes: to an address or to a shop. Each way has a form of its own, so that nothing has to be hidden. */
export function DeliveryStep(view: DeliveryStepView) {
  const { collect, options } = view;
  const collectable = options.some(({ method }) => method.kind === 'collection');
  return (
    <div class="stack">
      {collect ? <CollectForm {...view} /> : <AddressForm {...view} />}
      {!collect && collectable && (
        <p>
          <a href="/checkout?step=delivery&how=collect">Collect it from a shop instead</a>
        </p>
      )}
      {collect && (
        <p>
          <a href="/checkout?step=delivery">Have it delivered instead</a>
        </p>
      )}
    </div>
  );
}

const price = ({ pence }: Option): string => (pence === 0 ? 'Free' : inPounds(pence));

function AddressForm({ filled, options, addresses }: DeliveryStepView) {
  const deliveries = options.filter(({ method }) => method.kind === 'delivery');
  const named = deliveries.find(({ method }) => method.choosesDay);
  const method = filled('method');
  return (
    <form class="stack" method="post" action="/checkout/delivery" novalidate>
      {addresses.length > 0 && <AddressBook addresses={addresses} />}
      <Fieldset id="address" legend="Where it goes">
        <Field {...filled('line1')} label="House and street" autocomplete="shipping address-line1" spellcheck={false} />
        <Field
          {...filled('line2')}
          label="More of the address (optional)"
          autocomplete="shipping address-line2"
          spellcheck={false}
        />
        <Field
          {...filled('town')}
          label="Town or city"
          autocomplete="shipping address-level2"
          width="medium"
          spellcheck={false}
        />
        <Field
          {...filled('county')}
          label="County (optional)"
          autocomplete="shipping address-level1"
          width="medium"
          spellcheck={false}
        />
        <Field
          {...filled('postcode')}
          label="Postcode"
          autocomplete="shipping postal-code"
          width="short"
          spellcheck={false}
        />
      </Fieldset>
      <Radios
        id="method"
        name="method"
        legend="How it reaches you"
        boxed
        value={method.value ?? deliveries[0]?.method.id}
        error={method.error}
        options={deliveries.map((option) => ({
          value: option.method.id,
          label: option.method.name,
          aside: price(option),
          hint: option.method.choosesDay
            ? 'On the day that you choose below.'
            : `Between ${inWords(option.earliest)} and ${inWords(option.latest)}.`,
        }))}
      />
      {named && (
        <Select
          {...filled('on')}
          label={`Day, for ${named.method.name.toLowerCase()}`}
          options={named.days.map((day) => ({ value: day.toString(), label: dayWords(day) }))}
        />
      )}
      <Button>Go on</Button>
    </form>
  );
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const dayWords = (day: Temporal.PlainDate): string => `${weekdays[day.dayOfWeek - 1] ?? ''} ${inWords(day)}`;

function AddressBook({ addresses }: { addresses: readonly Address[] }) {
  return (
    <div class="stack">
      <p>From your address book:</p>
      <ul>
        {addresses.map(({ id, line1, town, postcode }) => (
          <li key={id}>
            <a href={`/checkout?step=delivery&address=${id}`}>
              {line1}, {town}, {postcode}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function CollectForm({ filled, options, shops }: DeliveryStepView) {
  const [option] = options.filter(({ method }) => method.kind === 'collection');
  if (!option)
    return <p>Something in your basket comes straight from its maker and cannot be collected from a shop.</p>;
  return (
    <form class="stack" method="post" action="/checkout/delivery" novalidate>
      <input type="hidden" name="method" value={option.method.id} />
      <p>
        {option.method.name}: {price(option)}. It is ready from {inWords(option.earliest)}; we tell you when.
      </p>
      <Select
        {...filled('shop')}
        label="Shop"
        options={shops.map(({ id, name, town, postcode }) => ({ value: id, label: `${name}, ${town}, ${postcode}` }))}
      />
      <Button>Go on</Button>
    </form>
  );
}
