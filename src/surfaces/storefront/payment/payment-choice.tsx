import { behaviours } from '../../../shop/payments/index.ts';
import { Radios } from '../../ui/radios.tsx';

const notes: Readonly<Record<string, string>> = {
  'sandbox:authenticate': 'You are asked to approve it on the page of the bank.',
  'sandbox:late-webhook': 'The bank answers after a while, and the order follows.',
  'sandbox:duplicate-webhook': 'The bank answers after a while and says it three times.',
  'sandbox:expires-soon':
    'The money is set aside for an hour; after that it is set aside anew when your parcel leaves.',
};

/**
 * How to pay, as the sandbox offers it: a card for each thing that a bank may do. It stands where the fields of a real
 * provider would stand, which hand out a token in the same way; no card number is ever asked for here.
 */
export function PaymentChoice({ value = 'sandbox:approve', error }: { value?: string; error?: string | undefined }) {
  return (
    <Radios
      id="method"
      name="method"
      legend="How would you like to pay?"
      hint="This is a demonstration: these cards stand for what a bank may do, and no money moves."
      boxed
      value={value}
      error={error}
      options={Object.entries(behaviours).map(([method, { title }]) => ({
        value: method,
        label: title,
        ...(notes[method] && { hint: notes[method] }),
      }))}
    />
  );
}
