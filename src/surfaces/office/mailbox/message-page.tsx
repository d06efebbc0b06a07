import type { Message } from '../../../shop/notifications/index.ts';
import { Button } from '../../ui/button.tsx';
import { Moment } from '../../ui/date.tsx';
import { Notice } from '../../ui/notice.tsx';
import { siteName } from '../place-names.ts';

/** One message: to whom, what became of it, and the letter as its reader sees it, without what only they may open. */
export function MessagePage({ message, orderNumber }: { message: Message; orderNumber: string | undefined }) {
  const { id, recipient, site, state, attempts, lastError, queuedAt, tryAt, sentAt, attachments } = message;
  return (
    <div class="stack">
      {state === 'failed' && (
        <Notice tone="bad">
          This message has not been delivered: {lastError}. It is not tried again by itself.
          <form method="post" action={`/office/messages/${id}/attempts`}>
            <Button>Try this message again</Button>
          </form>
        </Notice>
      )}
      <dl class="facts">
        <dt>To</dt>
        <dd>{recipient}</dd>
        <dt>From</dt>
        <dd>{siteName(site)}</dd>
        {orderNumber && (
          <>
            <dt>Order</dt>
            <dd>
              <a href={`/office/orders/${orderNumber}`}>{orderNumber}</a>
            </dd>
          </>
        )}
        <dt>Queued</dt>
        <dd>
          <Moment at={queuedAt} />
        </dd>
        <dt>{sentAt ? 'Sent' : 'Next try'}</dt>
        <dd>{state === 'failed' ? 'None' : <Moment at={sentAt ?? tryAt} />}</dd>
        <dt>Tries</dt>
        <dd>{attempts}</dd>
        {attachments.map(({ name }, number) => (
          <>
            <dt>Paper</dt>
            <dd>
              <a href={`/office/messages/${id}/papers/${number}`}>{name}</a>
            </dd>
          </>
        ))}
      </dl>
      <iframe title="The letter" src={`/office/messages/${id}/letter`} width="100%" height="900" />
    </div>
  );
}
