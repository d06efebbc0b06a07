import type { DeadlineView, DueRow } from '../../../shop/desk/index.ts';
import { Moment } from '../../ui/date.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Table } from '../../ui/table.tsx';
import { asWords, counted } from '../words.ts';

export interface DeadlinesPageProps {
  view: DeadlineView;
  kind: string | undefined;
  kinds: readonly { kind: string; overdue: number; failing: number; coming: number }[];
  rows: readonly DueRow[];
  /** The address of the page after this one. */
  next: string | undefined;
}

const views: readonly (readonly [DeadlineView, string])[] = [
  ['overdue', 'Overdue'],
  ['failing', 'Failing'],
  ['coming', 'To come'],
];

const nothing: Record<DeadlineView, string> = {
  overdue: 'Nothing is past its moment.',
  failing: 'Nothing that was tried has gone wrong.',
  coming: 'Nothing is due later.',
};

/** What the shop owes by when: what is past its moment, what was tried and failed, and what comes next. */
export function DeadlinesPage({ view, kind, kinds, rows, next }: DeadlinesPageProps) {
  const total = (of: DeadlineView) => kinds.reduce((sum, each) => sum + each[of], 0);
  return (
    <div class="stack">
      <nav class="row" aria-label="Which deadlines">
        {views.map(([each, words]) => (
          <a key={each} href={address(each, kind)} aria-current={each === view ? 'page' : undefined}>
            {words} ({total(each).toLocaleString('en-GB')})
          </a>
        ))}
      </nav>
      <nav class="row small" aria-label="Kind of deadline">
        <a href={address(view, undefined)} aria-current={kind === undefined ? 'page' : undefined}>
          Every kind
        </a>
        {kinds
          .filter((each) => each[view] > 0)
          .map((each) => (
            <a key={each.kind} href={address(view, each.kind)} aria-current={each.kind === kind ? 'page' : undefined}>
              {asWords(each.kind)} ({each[view].toLocaleString('en-GB')})
            </a>
          ))}
      </nav>
      {rows.length === 0 ? (
        <Empty title="Nothing here">
          <p>{nothing[view]}</p>
        </Empty>
      ) : (
        <DueTable view={view} rows={rows} />
      )}
      {next && (
        <p>
          <a href={next} rel="next">
            Later ones
          </a>
        </p>
      )}
    </div>
  );
}

function DueTable({ view, rows }: { view: DeadlineView; rows: readonly DueRow[] }) {
  const late = view !== 'coming';
  return (
    <Table
      caption={`${counted(rows.length, 'deadline')}, the earliest first`}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { head: 'Kind', cell: ({ kind }) => asWords(kind) },
        { head: 'Due', cell: ({ dueAt }) => <span class={late ? 'late' : undefined}>{<Moment at={dueAt} />}</span> },
        {
          head: 'About',
          cell: ({ orderNumber, subjectId }) =>
            orderNumber ? <a href={`/office/orders/${orderNumber}`}>Order {orderNumber}</a> : subjectId,
        },
        { head: 'Tries', number: true, cell: ({ attempts }) => attempts },
        { head: 'Last error', cell: ({ lastError }) => lastError ?? '' },
        { head: 'Next try', cell: ({ tryAgainAt }) => tryAgainAt && <Moment at={tryAgainAt} /> },
      ]}
    />
  );
}

const address = (view: DeadlineView, kind: string | undefined): string =>
  `/office/deadlines?view=${view}${kind === undefined ? '' : `&kind=${encodeURIComponent(kind)}`}`;
