import type { ComponentChildren } from 'preact';
import { describedBy } from './field.tsx';

export type Option = { value: string; label: string };

export type SelectProps = {
  id: string;
  name: string;
  label: string;
  options: readonly Option[];
  value?: string | undefined;
  hint?: ComponentChildren;
  error?: string | undefined;
  autocomplete?: string | undefined;
  required?: boolean | undefined;
};

/** One choice out of a list that is too long for radio buttons. */
export function Select({ id, name, label, options, value, hint, error, autocomplete, required }: SelectProps) {
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <select
        class="input long"
        id={id}
        name={name}
        required={required}
        autocomplete={autocomplete}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(id, hint, error)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
