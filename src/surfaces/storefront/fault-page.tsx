import type { VNode } from 'preact';
import type { Shop } from '../../shop.ts';

/** What a shopper sees when the fault is ours. It asks nothing of the shop, which may be what is broken. */
export const faultPage =
  ({ theme }: Shop) =>
  (reference: string): VNode => (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Something went wrong on our side</title>
        <link rel="stylesheet" href={theme.sheets['hollis']?.stylesheet} />
      </head>
      <body>
        <main class="wide stack" id="main">
          <h1>Something went wrong on our side</h1>
          <p>Nothing that you did caused this, and nothing was charged twice. Please try again in a moment.</p>
          <p>
            If you call us about it, this reference finds what happened: <strong>{reference}</strong>
          </p>
          <p>
            <a href="/">Go to the front page</a>
          </p>
        </main>
      </body>
    </html>
  );
