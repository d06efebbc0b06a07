import type { ComponentChildren } from 'preact';
import { Fieldset } from './fieldset.tsx';

export type RadioOption = {
  value: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  /** At the end of the line, for instance what this choice costs. */
  aside?: ComponentChildren;
  disabled?: boolean | undefined;
};

export type RadiosProps = {
  id: string;
  name: string;
  legend: string;
  options: readonly RadioOption[];
  value?: string | undefined;
  /** Each choice in a frame of its own: for choices that carry a price or a date. */
  boxed?: boolean | undefined;
  big?: boolean | undefined;
  hint?: ComponentChildren;
  error?: string | undefined;
};

/** One choice out of a few that are all in view. */
export function Radios({ id, name, legend, options, value, boxed, big, hint, error }: RadiosProps) {
  return (
    <Fieldset id={id} legend={legend} big={big} hint={hint} error={error}>
      <div class={boxed ? 'choices boxed' : 'choices'}>
        {options.map((option) => {
          const optionId = `${id}-${option.value}`;
          return (
            <div class="choice" key={option.value}>
              <input
                type="radio"
                id={optionId}
                name={name}
                value={option.value}
                checked={option.value === value}
                disabled={option.disabled}
                aria-describedby={option.hint ? `${optionId}-hint` : undefined}
              />
              <label for={optionId}>{option.label}</label>
              {option.aside && <span class="figures">{option.aside}</span>}
              {option.hint && (
                <p class="hint" id={`${optionId}-hint`}>
                  {option.hint}
                </p>
              )}
            </div>
          );
        })}
      </div>
    </Fieldset>
  );
}
