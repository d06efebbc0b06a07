import type { Found, Sort } from '../../../shop/search/index.ts';
import type { ChosenFilter } from '../../ui/chosen-filters.tsx';
import type { FilterGroup } from '../../ui/filters.tsx';
import { legendOf, valueInWords } from './facet-words.ts';
import { addressOf, fieldOf, fieldsOf, type ListWish } from './wish.ts';

/** The order in which facets stand; attributes come after these, most telling first. */
const order = ['category', 'maker', 'price', 'availability'];

/** The facets as groups of boxes; one that could not narrow anything is left out. */
export function groupsOf({ facets, total }: Found, { filters }: ListWish): FilterGroup[] {
  const names = Object.keys(facets).sort((a, b) => place(a) - place(b));
  return names.flatMap((facet, at): FilterGroup[] => {
    const picked = filters[facet] ?? [];
    const values = facets[facet] ?? [];
    const useful = picked.length > 0 || values.some(({ count }) => count < total);
    if (!useful) return [];
    const options = sorted(facet, values).map(({ value, count, label }) => ({
      value,
      label: valueInWords(facet, value, label),
      count,
      checked: picked.includes(value),
    }));
    return options.length === 0 ? [] : [{ name: fieldOf(facet), legend: legendOf(facet), options, folded: at > 3 }];
  });
}

const place = (facet: string): number => (order.includes(facet) ? order.indexOf(facet) : order.length);

/** Prices stand from low to high and makers by name; the rest by how many there are. */
function sorted(facet: string, values: NonNullable<Found['facets'][string]>) {
  const named = values.filter(({ value }) => value !== '');
  if (facet === 'price') return named.sort((a, b) => Number.parseInt(a.value, 10) - Number.parseInt(b.value, 10));
  return facet === 'availability' ? named.filter(({ value }) => value === 'available') : named;
}

/** Each thing that the list is narrowed to, with the address of the list without it. */
export function chosenOf(path: string, wish: ListWish, standard: Sort, { facets }: Found): ChosenFilter[] {
  return Object.entries(wish.filters).flatMap(([facet, values]) =>
    values.map((value) => {
      const label = facets[facet]?.find((each) => each.value === value)?.label;
      const filters = { ...wish.filters, [facet]: values.filter((other) => other !== value) };
      return {
        label: valueInWords(facet, value, label),
        removeUrl: addressOf(path, fieldsOf({ ...wish, filters }, standard)),
      };
    }),
  );
}
