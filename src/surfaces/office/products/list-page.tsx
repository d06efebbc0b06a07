import type { DeskRow } from '../../../shop/catalogue/index.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Field } from '../../ui/field.tsx';
import { Money } from '../../ui/money.tsx';
import { Select } from '../../ui/select.tsx';
import { Table } from '../../ui/table.tsx';
import { siteName } from '../place-names.ts';

export interface ProductListProps {
  rows: readonly DeskRow[];
  sought: string | undefined;
  on: string | undefined;
  /** Where a row leads: the product's own page, or its stock. */
  at: '/office/products' | '/office/stock';
  available: ReadonlyMap<string, number>;
  next: string | undefined;
}

/** Products by a part of their name or their SKU, on sale or not. */
export function ProductListPage({ rows, sought, on, at, available, next }: ProductListProps) {
  return (
    <div class="stack">
      <form method="get" action={at} class="row">
        <Field id="product" name="product" label="Name or SKU" value={sought} type="search" />
        <Select
          id="on"
          name="on"
          label="Which"
          value={on}
          options={[
            { value: '', label: 'All' },
            { value: 'sale', label: 'On sale' },
            { value: 'none', label: 'Not on sale' },
          ]}
        />
        <Button kind="plain">Find products</Button>
      </form>
      {rows.length === 0 ? (
        <Empty title="No such product">
          <p>Try a part of its name, or the beginning of its SKU.</p>
        </Empty>
      ) : (
        <Table
          caption="Products by SKU"
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { head: 'SKU', cell: ({ sku }) => <a href={`${at}/${sku}`}>{sku}</a> },
            { head: 'Name', cell: ({ name, maker }) => (maker ? `${name}, ${maker}` : name) },
            { head: 'Site', cell: ({ site }) => siteName(site) },
            { head: 'Price', number: true, cell: ({ pricePence }) => <Money amount={pricePence} /> },
            { head: 'Available', number: true, cell: ({ id }) => available.get(id) ?? 'Not counted' },
            { head: 'On sale', cell: ({ published }) => (published ? 'Yes' : 'No') },
          ]}
        />
      )}
      {next && (
        <p>
          <a href={next} rel="next">
            More products
          </a>
        </p>
      )}
    </div>
  );
}
