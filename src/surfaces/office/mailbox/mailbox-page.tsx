import type { Listed, MessageState } from '../../../shop/notifications/index.ts';
import { Moment } from '../../ui/date.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Table } from '../../ui/table.tsx';
import { siteName } from '../place-names.ts';
import { counted } from '../words.ts';

export interface MailboxPageProps {
  state: MessageState | undefined;
  counts: { waiting: number; failed: number };
  messages: readonly Listed[];
  /** The address of the page after this one. */
  next: string | undefined;
}

/** Every message, newest first; what could not be delivered is in red. */
export function MailboxPage({ state, counts, messages, next }: MailboxPageProps) {
  const views: readonly (readonly [MessageState | undefined, string])[] = [
    [undefined, 'All'],
    ['waiting', `Waiting (${counts.waiting.toLocaleString('en-GB')})`],
    ['failed', `Failed (${counts.failed.toLocaleString('en-GB')})`],
    ['sent', 'Sent'],
  ];
  return (
    <div class="stack">
      <nav class="row" aria-label="Which messages">
        {views.map(([each, words]) => (
          <a
            key={words}
            href={each ? `/office/messages?state=${each}` : '/office/messages'}
            aria-current={each === state ? 'page' : undefined}
          >
            {words}
          </a>
        ))}
      </nav>
      {messages.length === 0 ? (
        <Empty title="Nothing here">
          <p>{state === 'failed' ? 'Every message has reached its mail server.' : 'There is no such message.'}</p>
        </Empty>
      ) : (
        <MessageTable messages={messages} />
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

function MessageTable({ messages }: { messages: readonly Listed[] }) {
  return (
    <Table
      caption={`${counted(messages.length, 'message')}, the newest first`}
      rows={messages}
      rowKey={({ id }) => id}
      columns={[
        { head: 'Subject', cell: ({ id, subject }) => <a href={`/office/messages/${id}`}>{subject}</a> },
        { head: 'To', cell: ({ recipient }) => recipient },
        { head: 'From', cell: ({ site }) => siteName(site) },
        { head: 'Queued', cell: ({ queuedAt }) => <Moment at={queuedAt} /> },
        { head: 'State', cell: stateWords },
        { head: 'Tries', number: true, cell: ({ attempts }) => attempts },
      ]}
    />
  );
}

function stateWords({ state, sentAt, lastError }: Listed) {
  if (state === 'failed') return <span class="late">Failed: {lastError}</span>;
  if (sentAt) {
    return (
      <>
        Sent <Moment at={sentAt} />
      </>
    );
  }
  return lastError ? `Waits for another try: ${lastError}` : 'Waits';
}
