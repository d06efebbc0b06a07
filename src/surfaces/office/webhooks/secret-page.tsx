import { Moment } from '../../ui/date.tsx';
import { Notice } from '../../ui/notice.tsx';

export interface SecretPageProps {
  id: string;
  url: string;
  secret: string;
  /** Until then the secret before it signs as well. */
  bothUntil?: Temporal.Instant | undefined;
}

/** The secret, this once. */
export function SecretPage({ id, url, secret, bothUntil }: SecretPageProps) {
  return (
    <div class="stack">
      <Notice title="Copy this secret now: it is never shown again">
        <p>
          <code>{secret}</code>
        </p>
      </Notice>
      <p>The receiver at {url} verifies the signature of each message with it.</p>
      {bothUntil && (
        <p>
          The secret before it signs as well until <Moment at={bothUntil} />.
        </p>
      )}
      <p>
        <a href={`/office/webhooks/${id}`}>Go to the endpoint</a>
      </p>
    </div>
  );
}
