import { Button } from '../../ui/button.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Field } from '../../ui/field.tsx';

export interface Who {
  seen: boolean;
  name: string;
  email: string;
  phone: string | null;
  /** Lines of the address; only the area until there is a reason. */
  address: readonly string[];
  /** Their own page, when they have an account. */
  customerId: string | null;
}

/** Who placed it: masked until somebody has said why they look. */
export function WhoSection({ number, who, mayLook }: { number: string; who: Who; mayLook: boolean }) {
  return (
    <section class="stack" aria-labelledby="who">
      <h2 id="who">Who placed it</h2>
      <DescriptionList
        facts={[
          [
            'Name',
            who.customerId && mayLook ? (
              <a key="name" href={`/office/customers/${who.customerId}`}>
                {who.name}
              </a>
            ) : (
              who.name
            ),
          ],
          ['Email', who.email],
          ['Telephone', who.phone ?? 'None'],
          ['Goes to', who.address.join(', ')],
          ['Account', who.customerId ? 'Yes' : 'No, a guest'],
        ]}
      />
      {mayLook && !who.seen && (
        <form class="row" method="post" action={`/office/orders/${number}/looks`}>
          <Field
            id="reason"
            name="reason"
            label="Why you look"
            hint="It is kept with your name and the time."
            required
          />
          <Button kind="plain">Show who placed it</Button>
        </form>
      )}
    </section>
  );
}
