import { Moment } from '../../ui/date.tsx';
import { Table } from '../../ui/table.tsx';
import { asWords } from '../words.ts';

export interface MessageRow {
  id: string;
  subject: string;
  state: string;
  queuedAt: Temporal.Instant;
  sentAt: Temporal.Instant | null;
  lastError: string | null;
}

/** What was said to the customer about this order. */
export function MessageTable({ messages }: { messages: readonly MessageRow[] }) {
  return (
    <section class="stack">
      <h2 id="messages">Messages</h2>
      {messages.length === 0 ? (
        <p>Nothing has been sent about this order yet.</p>
      ) : (
        <Table
          caption="Messages"
          captionHidden
          rows={messages}
          rowKey={({ id }) => id}
          columns={[
            { head: 'Subject', cell: ({ id, subject }) => <a href={`/office/messages/${id}`}>{subject}</a> },
            { head: 'Written', cell: ({ queuedAt }) => <Moment at={queuedAt} /> },
            { head: 'Sent', cell: ({ sentAt }) => sentAt && <Moment at={sentAt} /> },
            {
              head: 'State',
              cell: ({ state, lastError }) => (
                <span class={state === 'failed' ? 'late' : undefined}>
                  {asWords(state)}
                  {lastError && `: ${lastError}`}
                </span>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
