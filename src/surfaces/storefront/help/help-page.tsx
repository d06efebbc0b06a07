import { momentInWords } from '../../../lib/time.ts';
import { Notice } from '../../ui/notice.tsx';

const topics: readonly (readonly [name: string, url: string, words: string])[] = [
  ['Find your order', '/orders', 'See where it is, and cancel what has not left.'],
  ['Delivery and collection', '/help/delivery', 'What it costs, when it comes, where we go.'],
  ['Your account', '/account', 'Your details, your addresses, where you are signed in.'],
  ['Your browser', '/help/browser', 'Cookies and JavaScript, and what works without.'],
  ['Cookies', '/cookies', 'Every one that we set, and how to say no.'],
  ['Privacy', '/privacy', 'What we know of you, and what we do with it.'],
  ['Terms and conditions', '/terms', 'What we promise, clause by clause.'],
  ['Contact us', '/contact', 'Telephone, email and post.'],
];

/** Where to find what, and whether the shop sells at the moment. */
export function HelpPage({
  brand,
  pause,
}: {
  brand: string;
  pause: { beganAt: Temporal.Instant; because: string } | undefined;
}) {
  return (
    <div class="page wide stack">
      <div class="page-head">
        <h1>Help</h1>
      </div>
      {pause ? (
        <Notice tone="bad" title={`${brand} is not taking orders for the moment`}>
          {pause.because} Since {momentInWords(pause.beganAt)}. What you have ordered goes on.
        </Notice>
      ) : (
        <Notice tone="good" title={`${brand} is open`}>
          Orders are taken at any hour.
        </Notice>
      )}
      <dl class="facts">
        {topics.map(([name, url, words]) => (
          <>
            <dt>
              <a href={url}>{name}</a>
            </dt>
            <dd>{words}</dd>
          </>
        ))}
      </dl>
    </div>
  );
}
