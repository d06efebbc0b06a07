import type { Attempt, Delivery } from '../../../shop/webhooks/index.ts';
import { Button } from '../../ui/button.tsx';
import { Moment } from '../../ui/date.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Table } from '../../ui/table.tsx';
import { asWords, counted } from '../words.ts';

/** One delivery: the message, word for word, and every try with its answer. */
export function DeliveryPage({
  id,
  endpointId,
  state,
  queuedAt,
  body,
  tries,
}: Delivery & { body: string; tries: readonly Attempt[] }) {
  return (
    <div class="stack">
      <DescriptionList
        facts={[
          [
            'Endpoint',
            <a key="endpoint" href={`/office/webhooks/${endpointId}`}>
              Its page
            </a>,
          ],
          ['Message id', id],
          ['State', asWords(state)],
          ['Queued', <Moment key="queued" at={queuedAt} />],
        ]}
      />
      {state !== 'waiting' && (
        <form method="post" action={`/office/webhooks/deliveries/${id}/attempts`}>
          <Button kind="plain">Send it again</Button>
        </form>
      )}
      <Table
        caption={counted(tries.length, 'try', 'tries')}
        rows={tries}
        rowKey={(each) => each.id}
        columns={[
          { head: 'At', cell: ({ at }) => <Moment at={at} /> },
          { head: 'Status', number: true, cell: ({ status }) => status ?? 'None' },
          { head: 'Took', number: true, cell: ({ tookMs }) => `${tookMs} ms` },
          { head: 'Error', cell: ({ error }) => error ?? '' },
        ]}
      />
      <h2>The message</h2>
      <pre>{JSON.stringify(JSON.parse(body), undefined, 2)}</pre>
    </div>
  );
}
