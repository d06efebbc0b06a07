import type { FieldError } from '../../../lib/http/problem.ts';
import type { Consignment } from '../../../shop/fulfilment/index.ts';
import type { Line } from '../../../shop/orders/index.ts';
import { Button } from '../../ui/button.tsx';
import { Day, Moment } from '../../ui/date.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Radios } from '../../ui/radios.tsx';
import { Stub, type StubProps } from '../../ui/stub.tsx';
import { placeName } from '../place-names.ts';
import { asWords } from '../words.ts';
import { proofs } from './fields.ts';
import { ParcelLines } from './parcel-lines.tsx';
import { whyItWaits } from './queue-page.tsx';

export interface ParcelPageProps {
  parcel: Consignment;
  orderNumber: string;
  confirmed: boolean;
  lines: readonly Line[];
  mayDespatch: boolean;
  refusals?: readonly StubProps[];
  errors?: readonly FieldError[];
  /** The provider has not answered, so it is not known yet whether the parcel may go. */
  waiting?: boolean;
}

/** One parcel on the desk: what is in it, why it waits, and the one thing to do with it next. */
export function ParcelPage(props: ParcelPageProps) {
  const { parcel, orderNumber, confirmed, lines, errors = [], refusals = [], waiting } = props;
  return (
    <div class="stack">
      <ErrorSummary errors={errors.map(({ field, reason }) => ({ field, words: reason }))} />
      {refusals.map((stub) => (
        <Stub key={stub.clause} {...stub} />
      ))}
      {(waiting || parcel.state === 'charging') && (
        <Notice title="Do not let it go yet">{whyItWaits({ state: 'charging', confirmed })}</Notice>
      )}
      {parcel.state === 'to-pick' && !confirmed && <Notice>{whyItWaits({ state: 'to-pick', confirmed })}</Notice>}
      <DescriptionList
        facts={[
          [
            'Order',
            <a key="order" href={`/office/orders/${orderNumber}`}>
              {orderNumber}
            </a>,
          ],
          ['From', placeName(parcel.place, parcel.shop)],
          ['How', asWords(parcel.route)],
          ['State', parcel.state === 'charging' ? 'Waiting for its money' : asWords(parcel.state)],
          ['Promised for', parcel.dueOn ? <Day key="due" day={parcel.dueOn} /> : 'No day'],
          ['Waits since', <Moment key="since" at={parcel.openedAt} />],
        ]}
      />
      <ParcelLines parcel={parcel} lines={lines} mayDespatch={props.mayDespatch} />
      {props.mayDespatch && <NextStep {...props} />}
    </div>
  );
}

function NextStep({ parcel, lines, errors = [] }: ParcelPageProps) {
  const { id, route, state } = parcel;
  const restricted = lines.filter(({ age, state: line }) => age !== 'none' && line === 'accepted');
  if (state === 'ready') {
    return (
      <form class="stack" method="post" action={`/office/despatch/${id}/collection`}>
        {restricted.length > 0 && (
          <>
            <Notice title="Check their age">
              {restricted.map(({ name }) => name).join(', ')}: ask for proof of age unless whoever collects is plainly
              over 25. Without it the parcel stays here.
            </Notice>
            <Radios
              id="proof"
              name="proof"
              legend="What you were shown"
              options={proofs}
              error={errors.find(({ field }) => field === 'proof')?.reason}
            />
          </>
        )}
        <Button>Hand it over</Button>
      </form>
    );
  }
  if (state !== 'to-pick') return null;
  if (route === 'click-and-collect') {
    return (
      <form method="post" action={`/office/despatch/${id}/readiness`}>
        <Button>It is ready to collect</Button>
      </form>
    );
  }
  return (
    <form class="row" method="post" action={`/office/despatch/${id}/despatch`}>
      <Field id="carrier" name="carrier" label="Carrier" value={parcel.carrier ?? undefined} />
      <Field id="tracking" name="tracking" label="Tracking number" value={parcel.tracking ?? undefined} />
      <Button>Despatch the parcel</Button>
    </form>
  );
}
