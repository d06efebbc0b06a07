import { inPounds, type Pence } from '../../lib/money.ts';

export interface SandboxPageProps {
  payment: { reference: string; words: string; amountPence: Pence; state: string };
  stylesheet: string | undefined;
}

/** What a bank would show. It is not a page of the shop, and says so. */
export function SandboxPage({ payment, stylesheet }: SandboxPageProps) {
  const { reference, words, amountPence, state } = payment;
  return (
    <html lang="en-GB" data-brand="hollis">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>Approve a payment · Sandbox bank</title>
        {stylesheet && <link rel="stylesheet" href={stylesheet} />}
      </head>
      <body>
        <main class="page wide stack narrow" id="main">
          <div class="page-head">
            <h1>Sandbox bank</h1>
            <p>This stands for the page of the shopper’s bank. No money moves.</p>
          </div>
          <p>
            {words} asks you to approve <strong class="figures">{inPounds(amountPence)}</strong>.
          </p>
          {state === 'authenticate' ? (
            <form method="post" action={`/sandbox/payments/${reference}`} class="row">
              <button class="button" type="submit" name="decision" value="approve">
                Approve the payment
              </button>
              <button class="button plain" type="submit" name="decision" value="decline">
                Decline the payment
              </button>
            </form>
          ) : (
            <form method="post" action={`/sandbox/payments/${reference}`} class="stack">
              <p>This payment has been decided already.</p>
              <p>
                <button class="button" type="submit" name="decision" value="approve">
                  Go back to the shop
                </button>
              </p>
            </form>
          )}
        </main>
      </body>
    </html>
  );
}
