import type { ComponentChildren } from 'preact';
import { describedBy } from './field.tsx';

export type FieldsetProps = {
  id: string;
  legend: string;
  /** The legend is set as a heading, for a group that is the whole of a step. */
  big?: boolean | undefined;
  hint?: ComponentChildren;
  error?: string | undefined;
  children: ComponentChildren;
};

/** Fields that belong together under one question. */
export function Fieldset({ id, legend, big, hint, error, children }: FieldsetProps) {
  return (
    <fieldset
      class={error ? 'fieldset stack wrong' : 'fieldset stack'}
      id={id}
      tabindex={-1}
      aria-describedby={describedBy(id, hint, error)}
    >
      <legend class={big ? 'big' : undefined}>{legend}</legend>
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
      {children}
    </fieldset>
  );
}
