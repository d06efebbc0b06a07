import { type ComponentChildren, h } from 'preact';

export type FieldProps = {
  id: string;
  name: string;
  label: string;
  value?: string | undefined;
  hint?: ComponentChildren;
  error?: string | undefined;
  type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'number' | 'date' | 'time' | undefined;
  autocomplete?: string | undefined;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | undefined;
  required?: boolean | undefined;
  width?: 'short' | 'medium' | 'long' | 'full' | undefined;
  /** A sign before the figure, for instance £. */
  prefix?: string | undefined;
  maxlength?: number | undefined;
  min?: string | number | undefined;
  max?: string | number | undefined;
  step?: string | number | undefined;
  spellcheck?: boolean | undefined;
};

/** One labelled line to fill in, with its hint and what is wrong with it. */
export function Field({ id, name, label, hint, error, type = 'text', width = 'long', prefix, ...rest }: FieldProps) {
  // Not as JSX, whose types would have each kind of input written out on its own.
  const entry = h('input', {
    ...rest,
    class: `input ${width}`,
    id,
    name,
    type,
    'aria-invalid': error ? 'true' : undefined,
    'aria-describedby': describedBy(id, hint, error),
  });
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
      {prefix ? (
        <div class="with-prefix">
          <span aria-hidden="true">{prefix}</span>
          {entry}
        </div>
      ) : (
        entry
      )}
    </div>
  );
}

/** The ids that a field is described by: its hint, then what is wrong. */
export const describedBy = (id: string, hint: unknown, error: unknown): string | undefined =>
  [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
