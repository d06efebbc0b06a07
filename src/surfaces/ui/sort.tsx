import { HiddenFields } from './hidden-fields.tsx';
import type { Option } from './select.tsx';

export type SortProps = {
  action: string;
  options: readonly Option[];
  value: string;
  hidden?: readonly (readonly [name: string, value: string])[] | undefined;
};

/** The order of a list. */
export function Sort({ action, options, value, hidden }: SortProps) {
  return (
    <form class="sort" action={action} method="get" data-island="filters">
      <HiddenFields fields={hidden} />
      <label for="sort">Sort by</label>
      <select class="input" id="sort" name="sort">
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
      <button class="button plain when-unscripted" type="submit">
        Sort
      </button>
    </form>
  );
}
