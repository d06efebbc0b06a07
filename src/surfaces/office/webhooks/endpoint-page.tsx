import type { Delivery, Endpoint } from '../../../shop/webhooks/index.ts';
import { Button } from '../../ui/button.tsx';
import { Moment } from '../../ui/date.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Table } from '../../ui/table.tsx';
import { asWords, counted } from '../words.ts';

export interface EndpointPageProps {
  endpoint: Endpoint;
  deliveries: readonly Delivery[];
  /** The address of the page after this one. */
  next: string | undefined;
}

/** One endpoint: what can be done with it, and the log of what it was told. */
export function EndpointPage({ endpoint, deliveries, next }: EndpointPageProps) {
  const { id, url, events, madeAt, stoppedBecause } = endpoint;
  return (
    <div class="stack">
      <DescriptionList
        facts={[
          ['Address', url],
          ['Events', events.join(', ')],
          ['Made', <Moment key="made" at={madeAt} />],
          ['State', stoppedBecause ?? 'Is told'],
        ]}
      />
      {!stoppedBecause && (
        <div class="row">
          <form method="post" action={`/office/webhooks/${id}/tests`}>
            <Button kind="plain">Send a test</Button>
          </form>
          <form method="post" action={`/office/webhooks/${id}/secret`}>
            <Button kind="plain">Make a new secret</Button>
          </form>
          <form method="post" action={`/office/webhooks/${id}/end`}>
            <Button kind="danger">Stop this endpoint</Button>
          </form>
        </div>
      )}
      {deliveries.length === 0 ? (
        <Empty title="Nothing was told yet">
          <p>Send a test to see that it arrives.</p>
        </Empty>
      ) : (
        <Deliveries deliveries={deliveries} />
      )}
      {next && (
        <p>
          <a href={next} rel="next">
            Earlier ones
          </a>
        </p>
      )}
    </div>
  );
}

const Deliveries = ({ deliveries }: { deliveries: readonly Delivery[] }) => (
  <Table
    caption={`${counted(deliveries.length, 'delivery', 'deliveries')}, the newest first`}
    rows={deliveries}
    rowKey={({ id }) => id}
    columns={[
      { head: 'Event', cell: ({ id, event }) => <a href={`/office/webhooks/deliveries/${id}`}>{event}</a> },
      { head: 'Queued', cell: ({ queuedAt }) => <Moment at={queuedAt} /> },
      {
        head: 'State',
        cell: ({ state }) => <span class={state === 'failed' ? 'late' : undefined}>{asWords(state)}</span>,
      },
      { head: 'Status', number: true, cell: ({ lastStatus }) => lastStatus ?? '' },
      { head: 'Tries', number: true, cell: ({ attempts }) => attempts },
      { head: 'Last error', cell: ({ lastError }) => lastError ?? '' },
      { head: 'Next try', cell: ({ state, tryAt }) => (state === 'waiting' ? <Moment at={tryAt} /> : '') },
    ]}
  />
);
