import type { DeskProduct } from '../../../shop/catalogue/index.ts';
import { Moment } from '../../ui/date.tsx';
import { Table } from '../../ui/table.tsx';
import { asWords } from '../words.ts';

export interface RevisionRow {
  revision: number;
  changedAt: Temporal.Instant;
  changedBy: string;
  /** What stood there before this change. */
  was: Readonly<Record<string, unknown>>;
}

interface RevisionTableProps {
  product: DeskProduct;
  /** Newest first. */
  revisions: readonly RevisionRow[];
  nameOf(actor: string | null): string;
}

/** What was changed, when and by whom: each row holds what stood there until then. */
export function RevisionTable({ product, revisions, nameOf }: RevisionTableProps) {
  if (revisions.length === 0) return null;
  const rows = revisions.map((row, index) => ({
    ...row,
    changes: changesBetween(row.was, revisions[index - 1]?.was ?? { ...product }),
  }));
  return (
    <section class="stack" aria-labelledby="history">
      <h2 id="history">History</h2>
      <Table
        caption="Changes, newest first"
        rows={rows}
        rowKey={({ revision }) => String(revision)}
        columns={[
          { head: 'Changed', cell: ({ changedAt }) => <Moment at={changedAt} /> },
          { head: 'By', cell: ({ changedBy }) => nameOf(changedBy) },
          {
            head: 'What',
            cell: ({ changes }) => (
              <ul>
                {changes.map(({ field, from, to }) => (
                  <li key={field}>
                    {field}: <del>{from}</del> <ins>{to}</ins>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </section>
  );
}

/** The fields that differ, in words. */
export function changesBetween(
  was: Readonly<Record<string, unknown>>,
  is: Readonly<Record<string, unknown>>,
): { field: string; from: string; to: string }[] {
  return Object.keys(was)
    .map((name) => ({ name, from: written(was[name]), to: written(is[name]) }))
    .filter(({ from, to }) => from !== to)
    .map(({ name, from, to }) => ({
      field: asWords(name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)),
      from: from || 'nothing',
      to: to || 'nothing',
    }));
}

function written(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.join('; ');
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, what]) => `${name}: ${String(what)}`)
      .join('; ');
  }
  return String(value);
}
