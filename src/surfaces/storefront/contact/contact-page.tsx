import { DescriptionList } from '../../ui/description-list.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { StubProps } from '../../ui/stub.tsx';
import { Promises } from '../promises.tsx';

export interface ContactView {
  brand: string;
  phone: { number: string; international: string };
  line: { open: boolean; words: string };
  hours: string;
  email: string;
  address: readonly string[];
  promises: readonly StubProps[];
}

/** Telephone, email and post, and whether somebody answers now. */
export function ContactPage({ brand, phone, line, hours, email, address, promises }: ContactView) {
  return (
    <div class="page wide stack">
      <div class="page-head">
        <h1>Contact us</h1>
        <p>People answer, {hours}, bank holidays included. Ask before you order, while you wait, or after.</p>
      </div>
      <Notice tone={line.open ? 'good' : 'plain'} title={`${line.words}.`}>
        {line.open ? 'You can ring now.' : 'You can write to us at any time.'}
      </Notice>
      <DescriptionList
        facts={[
          [
            'Telephone',
            <>
              <a href={`tel:${phone.international}`}>{phone.number}</a>. Charged as a call to a local number; networks
              differ. Calls may be recorded, for quality and training.
            </>,
          ],
          ['Hours', `${hours}, London time`],
          ['Email', <a href={`mailto:${email}`}>{email}</a>],
          ['Post', [brand, ...address].join(', ')],
        ]}
      />
      <p>
        To find an order, go to <a href="/orders">your order</a>: the number and the postcode are enough. Questions
        about what we know of you are answered in writing; <a href="/privacy">the address is under privacy</a>.
      </p>
      <Promises stubs={promises} />
    </div>
  );
}
