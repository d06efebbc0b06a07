import type { ComponentChildren } from 'preact';

export type Column<Row> = {
  head: string;
  cell: (row: Row) => ComponentChildren;
  /** Figures stand to the right, one under the other. */
  number?: boolean | undefined;
};

export type TableProps<Row> = {
  caption: string;
  /** The caption is read out but not shown, where a heading above says the same. */
  captionHidden?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
};

/** Rows with steady columns. The first column names the row. */
export function Table<Row>({ caption, captionHidden, columns, rows, rowKey }: TableProps<Row>) {
  return (
    <section class="table-frame" aria-label={caption} tabindex={0}>
      <table class="table">
        <caption>{captionHidden ? <span class="hidden">{caption}</span> : caption}</caption>
        <thead>
          <tr>
            {columns.map(({ head, number }) => (
              <th key={head} scope="col" class={number ? 'number' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ head, cell, number }, index) =>
                index === 0 ? (
                  <th key={head} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={head} class={number ? 'number' : undefined}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
