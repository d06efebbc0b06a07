import { momentInWords } from '../../../lib/time.ts';
import type { Address, Customer } from '../../../shop/identity/index.ts';
import { Notice } from '../../ui/notice.tsx';
import { AccountFrame } from './account-frame.tsx';
import { inLines } from './address-words.ts';

export interface OverviewView {
  customer: Customer;
  usual: Address | undefined;
  isNew: boolean;
}

/** The first page of an account: who you are to us, and where everything is. */
export function OverviewPage({ customer, usual, isNew }: OverviewView) {
  return (
    <AccountFrame at="/account" title={`Hello, ${customer.name}`}>
      {isNew && (
        <Notice tone="good" title="Your account is made">
          We have sent you a link to show that your email reaches you. You can shop before you have opened it.
        </Notice>
      )}
      <dl class="facts">
        <dt>Email</dt>
        <dd>
          {customer.email} {!customer.emailVerified && <span class="quiet">(not proved yet)</span>}
        </dd>
        <dt>Telephone</dt>
        <dd>{customer.phone ?? 'None'}</dd>
        <dt>Usual address</dt>
        <dd>{usual ? inLines(usual).join(', ') : <a href="/account/addresses/new">Add an address</a>}</dd>
        <dt>With us since</dt>
        <dd>{momentInWords(customer.registeredAt)}</dd>
      </dl>
      <p>
        <a href="/orders">See your orders</a>, <a href="/account/details">change your details</a> or{' '}
        <a href="/account/close">close your account</a>.
      </p>
    </AccountFrame>
  );
}
