import { Fieldset } from './fieldset.tsx';

export type DateOfBirthProps = {
  id: string;
  /** Fields are named `${name}Day`, `${name}Month` and `${name}Year`. */
  name: string;
  legend?: string | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  value?: { day: string; month: string; year: string } | undefined;
};

/** Three short fields rather than a calendar: nobody looks their birthday up. */
export function DateOfBirth({ id, name, legend = 'Your date of birth', hint, error, value }: DateOfBirthProps) {
  const parts = [
    { part: 'Day', label: 'Day', autocomplete: 'bday-day', filled: value?.day, length: 2 },
    { part: 'Month', label: 'Month', autocomplete: 'bday-month', filled: value?.month, length: 2 },
    { part: 'Year', label: 'Year', autocomplete: 'bday-year', filled: value?.year, length: 4 },
  ] as const;
  return (
    <Fieldset id={id} legend={legend} hint={hint ?? 'For example, 27 3 1984'} error={error}>
      <div class="birth">
        {parts.map(({ part, label, autocomplete, filled, length }) => (
          <div class="field" key={part}>
            <label for={`${id}-${part}`}>{label}</label>
            <input
              class="input"
              id={`${id}-${part}`}
              name={`${name}${part}`}
              inputmode="numeric"
              autocomplete={autocomplete}
              maxlength={length}
              value={filled}
              aria-invalid={error ? 'true' : undefined}
            />
          </div>
        ))}
      </div>
    </Fieldset>
  );
}
