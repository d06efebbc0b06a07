import type { ComponentChildren } from 'preact';
import { describedBy } from './field.tsx';

export type CheckboxProps = {
  id: string;
  name: string;
  label: ComponentChildren;
  value?: string | undefined;
  checked?: boolean | undefined;
  hint?: ComponentChildren;
  error?: string | undefined;
  required?: boolean | undefined;
};

/** One yes or no. Never ticked beforehand where it asks for agreement. */
export function Checkbox({ id, name, label, value = 'yes', checked, hint, error, required }: CheckboxProps) {
  return (
    <div class={error ? 'choice wrong' : 'choice'}>
      <input
        type="checkbox"
        id={id}
        name={name}
        value={value}
        checked={checked}
        required={required}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
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
    </div>
  );
}
