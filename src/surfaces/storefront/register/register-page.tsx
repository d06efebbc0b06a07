import type { FieldError } from '../../../lib/http/problem.ts';
import type { Channel } from '../../../shop/consents/index.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { Fieldset } from '../../ui/fieldset.tsx';
import { HiddenFields } from '../../ui/hidden-fields.tsx';
import { Stub, type StubProps } from '../../ui/stub.tsx';

export interface RegisterView {
  brand: string;
  group: string;
  version: { id: string; number: number };
  channels: readonly Channel[];
  typed: Readonly<Record<string, string | undefined>>;
  errors: readonly FieldError[];
  promises: readonly StubProps[];
  to?: string | undefined;
}

/** The name of each channel's box; the email address has a field of its own. */
export const boxOf: Record<Channel, 'post' | 'emails' | 'calls' | 'texts'> = {
  post: 'post',
  email: 'emails',
  phone: 'calls',
  sms: 'texts',
};

const channelWords: Record<Channel, string> = {
  post: 'By post',
  email: 'By email',
  phone: 'By telephone',
  sms: 'By text message',
};

/** The form that makes an account: who you are, what you agree to, and what you would like to hear, if anything. */
export function RegisterPage({ brand, group, version, channels, typed, errors, promises, to }: RegisterView) {
  const wrong = (field: string) => errors.find((error) => error.field === field)?.reason;
  const field = (name: string) => ({ id: name, name, value: typed[name], error: wrong(name) });
  return (
    <div class="page wide beside">
      <div class="stack">
        <div class="page-head">
          <h1>Make an account</h1>
          <p>
            Have one already? <a href={to ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in'}>Sign in</a>. You can
            also buy without one.
          </p>
        </div>
        <ErrorSummary errors={errors.map(({ field: at, reason }) => ({ field: at, words: reason }))} />
        <form method="post" action="/register" class="stack" novalidate>
          <HiddenFields fields={[['version', version.id], ...(to ? [['to', to] as const] : [])]} />
          <Field {...field('name')} label="Name" autocomplete="name" spellcheck={false} maxlength={100} />
          <Field {...field('email')} label="Email" type="email" autocomplete="email" spellcheck={false} />
          <Field
            {...field('phone')}
            label="Telephone (optional)"
            type="tel"
            autocomplete="tel"
            hint="Only in case there is a question about a delivery."
          />
          <Field
            {...field('password')}
            value={undefined}
            label="Password"
            type="password"
            autocomplete="new-password"
            hint="8 characters or more. Three words of your own are easy to keep and hard to guess."
          />
          <HearFrom brand={brand} group={group} channels={channels} typed={typed} />
          <Fieldset id="agree" legend="Before you press the button">
            <Checkbox
              id="accurate"
              name="accurate"
              checked={typed['accurate'] === 'yes'}
              error={wrong('accurate')}
              label="My details are true, accurate, current and complete."
            />
            <Checkbox
              id="terms"
              name="terms"
              checked={typed['terms'] === 'yes'}
              error={wrong('terms')}
              label={
                <>
                  I agree to the <a href={`/terms/${version.number}`}>terms of {brand}</a>, version {version.number}.
                </>
              }
            />
          </Fieldset>
          <Button>Make my account</Button>
        </form>
      </div>
      <aside class="stack">
        {promises.map((stub) => (
          <Stub key={stub.title} {...stub} />
        ))}
      </aside>
    </div>
  );
}

function HearFrom({ brand, group, channels, typed }: Pick<RegisterView, 'brand' | 'group' | 'channels' | 'typed'>) {
  return (
    <Fieldset
      id="hear"
      legend={`Would you like to hear from ${brand}?`}
      hint={`News of products, promotions and special offers from ${group}. Nothing is ticked for you, and nothing in the shop depends on it.`}
    >
      {channels.map((channel) => (
        <Checkbox
          key={channel}
          id={`hear-${channel}`}
          name={boxOf[channel]}
          checked={typed[boxOf[channel]] === 'yes'}
          label={channelWords[channel]}
        />
      ))}
      <Checkbox
        id="hear-alone"
        name="alone"
        checked={typed['alone'] === 'yes'}
        label="Do not contact me about any of this."
        hint="We keep this as your objection. Letters and messages about your orders still come."
      />
    </Fieldset>
  );
}
