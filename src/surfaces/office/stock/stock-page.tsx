import type { FieldError } from '../../../lib/http/problem.ts';
import { Button } from '../../ui/button.tsx';
import { Moment } from '../../ui/date.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { Table } from '../../ui/table.tsx';
import { placeName } from '../place-names.ts';
import { counts } from './fields.ts';

export interface LevelRow {
  place: string;
  onHand: number;
  held: number;
  promised: number;
  available: number;
}

export interface StockPageProps {
  sku: string;
  name: string;
  levels: readonly LevelRow[];
  movements: readonly { place: string; change: number; reason: string; actor: string; at: Temporal.Instant }[];
  nameOf(actor: string | null): string;
  mayCount: boolean;
  errors?: readonly FieldError[];
  typed?: Readonly<Record<string, unknown>> | undefined;
}

/** How much of a product is where, for whom, and what came in and went out. */
export function StockPage(props: StockPageProps) {
  const { sku, name, levels, movements, nameOf, mayCount, errors = [] } = props;
  return (
    <div class="stack">
      <ErrorSummary errors={errors.map(({ field, reason }) => ({ field, words: reason }))} />
      <p>
        {sku}, {name}
      </p>
      {levels.length === 0 ? (
        <Empty title="Not counted anywhere">
          <p>This product has no place in which its stock is counted.</p>
        </Empty>
      ) : (
        <Table
          caption="Levels"
          rows={levels}
          rowKey={({ place }) => place}
          columns={[
            { head: 'Place', cell: ({ place }) => placeName(place, null) },
            { head: 'On hand', number: true, cell: ({ onHand }) => onHand },
            { head: 'Held at checkout', number: true, cell: ({ held }) => held },
            { head: 'Promised to orders', number: true, cell: ({ promised }) => promised },
            { head: 'Available', number: true, cell: ({ available }) => available },
          ]}
        />
      )}
      {mayCount && levels.length > 0 && <CountForm {...props} errors={errors} />}
      {movements.length > 0 && (
        <Table
          caption="Movements, newest first"
          rows={movements.map((movement, index) => ({ ...movement, key: String(index) }))}
          rowKey={({ key }) => key}
          columns={[
            { head: 'When', cell: ({ at }) => <Moment at={at} /> },
            { head: 'Place', cell: ({ place }) => placeName(place, null) },
            { head: 'Change', number: true, cell: ({ change }) => (change > 0 ? `+${change}` : `−${-change}`) },
            { head: 'Reason', cell: ({ reason }) => reason },
            { head: 'By', cell: ({ actor }) => nameOf(actor) },
          ]}
        />
      )}
    </div>
  );
}

function CountForm({ sku, levels, typed, errors }: StockPageProps & { errors: readonly FieldError[] }) {
  const [first] = levels;
  if (!first) return null;
  const text = (name: string) => (typeof typed?.[name] === 'string' ? typed[name] : undefined);
  const wrong = (name: string) => errors.find(({ field }) => field === name)?.reason;
  return (
    <form class="stack" method="post" action={`/office/stock/${sku}/movements`} aria-labelledby="count">
      <h2 id="count">Count</h2>
      {levels.length === 1 ? (
        <input type="hidden" name="place" value={first.place} />
      ) : (
        <Select
          id="place"
          name="place"
          label="Place"
          value={text('place')}
          options={levels.map(({ place }) => ({ value: place, label: placeName(place, null) }))}
        />
      )}
      {levels.map(({ place, onHand }) => (
        <input key={place} type="hidden" name={`seen-${place}`} value={onHand} />
      ))}
      <Select
        id="kind"
        name="kind"
        label="What happened"
        value={text('kind')}
        error={wrong('kind')}
        options={[...counts]}
      />
      <Field
        id="quantity"
        name="quantity"
        label="How many"
        inputmode="numeric"
        width="short"
        value={text('quantity')}
        error={wrong('quantity')}
        required
      />
      <Field id="reason" name="reason" label="Why" value={text('reason')} error={wrong('reason')} required />
      <Button>Keep the movement</Button>
    </form>
  );
}
