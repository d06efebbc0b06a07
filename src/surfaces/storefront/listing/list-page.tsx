import type { ComponentChildren } from 'preact';
import { type ChosenFilter, ChosenFilters } from '../../ui/chosen-filters.tsx';
import { type FilterGroup, Filters, FiltersButton } from '../../ui/filters.tsx';
import { KeptPart } from '../../ui/kept-part.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import type { ProductCardProps } from '../../ui/product-card.tsx';
import { ProductGrid } from '../../ui/product-grid.tsx';
import type { Option } from '../../ui/select.tsx';
import { Sort } from '../../ui/sort.tsx';
import { count as counted } from './count-words.ts';

export interface ListPageProps {
  heading: string;
  /** One sentence under the heading. */
  lead?: ComponentChildren;
  /** What stands above the list: the categories below. */
  above?: ComponentChildren;
  path: string;
  total: number;
  /** The object that the page of cards is kept by, and how they are made when it is new. */
  cards: object;
  products: () => readonly ProductCardProps[];
  /** The answer that the filters belong to: they are drawn once for it. */
  answer: object;
  groups: () => readonly FilterGroup[];
  chosen: readonly ChosenFilter[];
  sort: string;
  sortOptions: readonly Option[];
  /** What the filter form has to carry along, and the sort form. */
  hiddenInFilters: readonly (readonly [name: string, value: string])[];
  hiddenInSort: readonly (readonly [name: string, value: string])[];
  clearUrl: string;
  page: number;
  pages: number;
  pageUrl: (page: number) => string;
  /** What to show when nothing answers. */
  nothing: ComponentChildren;
}

/** A list of products with its filters, in its order, a page at a time. */
export function ListPage(props: ListPageProps) {
  const { heading, lead, above, path, total, chosen } = props;
  return (
    <div class="wide page">
      <div class="page-head">
        <h1>{heading}</h1>
        <span class="quiet figures">{counted(total, 'product')}</span>
        {lead && <p>{lead}</p>}
      </div>
      {above}
      {total === 0 && chosen.length === 0 ? (
        props.nothing
      ) : (
        <div class={above ? 'section' : undefined}>
          <div class="listing">
            <KeptPart
              of={props.answer}
              part={() => <Filters action={path} groups={props.groups()} hidden={props.hiddenInFilters} />}
            />
            <div>
              <div class="listing-bar">
                <FiltersButton chosen={chosen.length} />
                <ChosenFilters chosen={chosen} clearUrl={props.clearUrl} />
                <Sort action={path} options={props.sortOptions} value={props.sort} hidden={props.hiddenInSort} />
              </div>
              {total === 0 ? (
                props.nothing
              ) : (
                <KeptPart of={props.cards} part={() => <ProductGrid products={props.products()} label="Products" />} />
              )}
              <Pagination page={props.page} pages={props.pages} url={props.pageUrl} />
            </div>
          </div>
        </div>
      )}
    </div>
  );
}
