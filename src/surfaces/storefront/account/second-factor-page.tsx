import type { FieldError } from '../../../lib/http/problem.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';

export interface SetUp {
  /** The square that the app reads, as the address of a picture. */
  picture: string;
  /** The same in letters, for those who type it. */
  secret: string;
  spareCodes: readonly string[];
}

/** Sets up the app: the square to read, the spare codes to keep, and the first code to prove that it works. */
export function SecondFactorSetUp({
  setUp,
  errors,
  action,
}: {
  setUp?: SetUp | undefined;
  errors: readonly FieldError[];
  action: string;
}) {
  return (
    <>
      <ErrorSummary errors={errors.map(({ field, reason }) => ({ field, words: reason }))} />
      {setUp && (
        <>
          <p>Read this square with your authenticator app, or type the letters below it.</p>
          <p>
            <img src={setUp.picture} width="200" height="200" alt="A square that an authenticator app can read" />
          </p>
          <p>
            <code>{setUp.secret}</code>
          </p>
          <h2>Spare codes</h2>
          <p>
            Write these down now: we cannot show them again. Each opens your account once when your telephone is lost.
          </p>
          <ul class="figures">
            {setUp.spareCodes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
        </>
      )}
      <form method="post" action={action} class="stack" novalidate>
        <Field
          id="code"
          name="code"
          label="The code that your app shows now"
          autocomplete="one-time-code"
          inputmode="numeric"
          spellcheck={false}
          width="short"
          error={errors[0]?.reason}
        />
        <Button>Switch it on</Button>
      </form>
    </>
  );
}
