import type { FieldError } from '../../../lib/http/problem.ts';
import type { ChangeableFigure } from '../../../shop/terms/index.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { Fieldset } from '../../ui/fieldset.tsx';
import { asWords } from '../words.ts';
import { figurePrefix } from './fields.ts';

export interface NextVersionView {
  site: { id: string; brand: string };
  figures: readonly ChangeableFigure[];
  typed: Readonly<Record<string, unknown>>;
  errors: readonly FieldError[];
}

/** The figures of the next version, from when it counts, and why. Nothing is published from here. */
export function NextVersionPage({ site, figures, typed, errors }: NextVersionView) {
  const wrong = (name: string) => errors.find(({ field }) => field === name)?.reason;
  const value = (name: string, otherwise = '') => {
    const given = typed[name];
    return typeof given === 'string' ? given : otherwise;
  };
  const capabilities = [...new Set(figures.map(({ of }) => of))];
  return (
    <form class="stack" method="post" action="/office/terms/previews">
      <ErrorSummary errors={errors.map(({ field, reason }) => ({ field, words: reason }))} />
      <input type="hidden" name="site" value={site.id} />
      <Fieldset id="when" legend="From when, by the clock in London">
        <Field
          id="startsOn"
          name="startsOn"
          label="Day"
          type="date"
          value={value('startsOn')}
          error={wrong('startsOn')}
        />
        <Field
          id="startsAt"
          name="startsAt"
          label="Time"
          type="time"
          value={value('startsAt', '00:00')}
          error={wrong('startsAt')}
        />
      </Fieldset>
      <Field
        id="reason"
        name="reason"
        label="Why it changes, for readers of the difference"
        width="full"
        value={value('reason')}
        error={wrong('reason')}
      />
      {capabilities.map((of) => (
        <Fieldset key={of} id={`of-${of}`} legend={asWords(of)}>
          {figures
            .filter((figure) => figure.of === of)
            .map(({ name, typed: was, how, figure }) => (
              <Field
                key={name}
                id={`${figurePrefix}${name}`}
                name={`${figurePrefix}${name}`}
                label={labelOf(name)}
                hint={`${figure.unit === 'set' ? how : `now ${figure}; ${how}`}`}
                width={figure.unit === 'set' ? 'full' : 'short'}
                value={value(`${figurePrefix}${name}`, was)}
                error={wrong(`${figurePrefix}${name}`)}
              />
            ))}
        </Fieldset>
      ))}
      <Button>Show what would change</Button>
    </form>
  );
}

/** `outlets.standardFreeOver` is “Standard free over”. */
function labelOf(name: string): string {
  const words = name.replace(/^[^.]*\./, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
