import { HiddenFields } from './hidden-fields.tsx';

export type FilterGroup = {
  name: string;
  legend: string;
  options: readonly { value: string; label: string; count: number; checked?: boolean }[];
  /** Folded at first, for groups that few use. */
  folded?: boolean | undefined;
};

export type FiltersProps = {
  action: string;
  groups: readonly FilterGroup[];
  hidden?: readonly (readonly [name: string, value: string])[] | undefined;
};

/** A column on a wide screen, a sheet on a phone; both are one popover, so neither needs script. */
export function Filters({ action, groups, hidden }: FiltersProps) {
  return (
    <div class="filters" id="filters" popover="auto">
      <div class="filters-head">
        <h2>Filter</h2>
        <button class="button text" type="button" popovertarget="filters" popovertargetaction="hide">
          Close the filters
        </button>
      </div>
      <form action={action} method="get" data-island="filters" aria-label="Filters">
        <HiddenFields fields={hidden} />
        {groups.map(({ name, legend, options, folded }) => (
          <details class="filter-group" key={name} open={!folded}>
            <summary>{legend}</summary>
            <fieldset class="choices">
              <legend class="hidden">{legend}</legend>
              {options.map(({ value, label, count, checked }) => (
                <label class="choice" key={value}>
                  <input type="checkbox" name={name} value={value} checked={checked} />
                  <span>{label}</span>
                  <span class="filter-count">{count}</span>
                </label>
              ))}
            </fieldset>
          </details>
        ))}
        <button class="button when-unscripted" type="submit">
          Show what fits
        </button>
      </form>
    </div>
  );
}

/** Opens the filters on a phone. */
export function FiltersButton({ chosen }: { chosen: number }) {
  return (
    <button class="button plain filters-open" type="button" popovertarget="filters">
      Filter{chosen > 0 && ` (${chosen} chosen)`}
    </button>
  );
}
