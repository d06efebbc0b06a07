import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { DateOfBirth } from '../../ui/date-of-birth.tsx';
import { Stub, type StubProps } from '../../ui/stub.tsx';
import type { Filled } from './filled.ts';

export interface AgeStepView {
  filled: Filled;
  /** What needs an age. */
  names: readonly string[];
  /** Why it is asked and what is kept of it; what is declared. */
  promises: readonly StubProps[];
}

/** Asked only because something in the basket needs it, and never filled in beforehand. */
export function AgeStep({ filled, names, promises }: AgeStepView) {
  return (
    <form class="stack" method="post" action="/checkout/age" novalidate>
      <p>We have to ask because of {new Intl.ListFormat('en-GB').format(names)}.</p>
      <DateOfBirth
        id="born"
        name="born"
        hint="For example, 27 3 1984. We keep that you are old enough, not the date."
        error={filled('bornDay').error ?? filled('bornMonth').error ?? filled('bornYear').error}
      />
      <Checkbox
        id="truthful"
        name="truthful"
        label="This is my own date of birth, and I am not buying alcohol for anybody under 18."
        hint="Buying alcohol for somebody under 18 is an offence (Licensing Act 2003, section 149)."
        error={filled('truthful').error}
      />
      <Button>Go on to pay</Button>
      {promises.map((promise) => (
        <Stub key={promise.href} {...promise} />
      ))}
    </form>
  );
}
