import type { FieldError } from '../../../lib/http/problem.ts';
import { type Endpoint, webhookEvents } from '../../../shop/webhooks/index.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Moment } from '../../ui/date.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { Fieldset } from '../../ui/fieldset.tsx';
import { Table } from '../../ui/table.tsx';

export interface EndpointsPageProps {
  endpoints: readonly Endpoint[];
  typed: { url?: string; events?: readonly string[] };
  errors: readonly FieldError[];
}

/** Who is told, and the form that adds one. */
export function EndpointsPage({ endpoints, typed, errors }: EndpointsPageProps) {
  const wrong = (field: string) => errors.find((each) => each.field.split('.')[0] === field)?.reason;
  return (
    <div class="stack">
      <ErrorSummary
        errors={errors.map(({ field, reason }) => ({ field: field.split('.')[0] ?? field, words: reason }))}
      />
      {endpoints.length === 0 ? (
        <Empty title="Nobody is told">
          <p>Add the address of a program that wants to hear of orders.</p>
        </Empty>
      ) : (
        <Table
          caption="Endpoints"
          captionHidden
          rows={endpoints}
          rowKey={({ id }) => id}
          columns={[
            { head: 'Address', cell: ({ id, url }) => <a href={`/office/webhooks/${id}`}>{url}</a> },
            { head: 'Events', cell: ({ events }) => events.join(', ') },
            { head: 'Made', cell: ({ madeAt }) => <Moment at={madeAt} /> },
            { head: 'State', cell: ({ stoppedBecause }) => stoppedBecause ?? 'Is told' },
          ]}
        />
      )}
      <form method="post" action="/office/webhooks" class="stack section">
        <h2>Add an endpoint</h2>
        <Field
          id="url"
          name="url"
          label="Address"
          hint="It begins with https://."
          value={typed.url}
          error={wrong('url')}
        />
        <Fieldset id="events" legend="Told when" error={wrong('events')}>
          {Object.entries(webhookEvents).map(([event, words]) => (
            <Checkbox
              key={event}
              id={event}
              name="events"
              value={event}
              label={words}
              checked={typed.events?.includes(event)}
            />
          ))}
        </Fieldset>
        <Button>Add the endpoint</Button>
      </form>
    </div>
  );
}
