import type { ComponentChildren } from 'preact';
import { describedBy } from './field.tsx';

export type TextAreaProps = {
  id: string;
  name: string;
  label: string;
  value?: string | undefined;
  hint?: ComponentChildren;
  error?: string | undefined;
  rows?: number | undefined;
  maxlength?: number | undefined;
  required?: boolean | undefined;
};

/** Several lines to fill in. */
export function TextArea({ id, name, label, value, hint, error, rows = 5, maxlength, required }: TextAreaProps) {
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
      <textarea
        class="input"
        id={id}
        name={name}
        rows={rows}
        maxlength={maxlength}
        required={required}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(id, hint, error)}
      >
        {value}
      </textarea>
    </div>
  );
}
