import { inPounds, type Pence } from '../../../lib/money.ts';
import { lineId, type PricedBasket, type PricedLine } from '../../../shop/basket/index.ts';
import type { Site } from '../../../shop/outlets/index.ts';
import { BasketLine } from '../../ui/basket-line.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Notice } from '../../ui/notice.tsx';
import { OrderSummary } from '../../ui/order-summary.tsx';
import { Stub, type StubProps } from '../../ui/stub.tsx';
import { tintOf } from '../listing/card.ts';
import { notesOf } from './line-words.ts';
import { NeedsScript } from './needs-script.tsx';

export interface BasketView {
  site: Site;
  basket: PricedBasket;
  /** The most of one product, and how many of the latest addition did not fit. */
  most: number;
  turnedAway: number;
  /** Why it cannot go to the checkout as it is. */
  refusals: readonly StubProps[];
  /** How long the basket is kept. */
  kept: StubProps;
  deliveryWords: string;
  signedIn: boolean;
}

/** What somebody means to buy, and what it comes to. */
export function BasketPage(view: BasketView) {
  const { site, basket, most, turnedAway, refusals, kept } = view;
  if (basket.lines.length === 0) return <EmptyBasket site={site} kept={kept} />;
  return (
    <div class="page wide">
      <header class="page-head">
        <h1>Your basket</h1>
      </header>
      <div class="stack">
        <NeedsScript site={site} />
        {turnedAway > 0 && (
          <Notice title={`${turnedAway} did not fit`}>
            <p>A basket takes {most} of one product at most.</p>
          </Notice>
        )}
        {refusals.map((refusal) => (
          <Stub key={refusal.sentence} {...refusal} />
        ))}
      </div>
      <div class="section">
        <div class="beside">
          <section aria-label="What is in it">
            <ul class="basket-lines">
              {basket.lines.map((line) => (
                <Line key={lineId(line)} line={line} most={most} />
              ))}
            </ul>
          </section>
          <aside>
            <Summary {...view} />
          </aside>
        </div>
      </div>
      <div class="section">
        <Stub {...kept} />
      </div>
    </div>
  );
}

function Line({ line, most }: { line: PricedLine; most: number }) {
  return (
    <BasketLine
      lineId={lineId(line)}
      name={line.name}
      url={`/p/${line.slug}`}
      icon={line.icon}
      tint={tintOf(line.tint)}
      quantity={line.quantity}
      most={most}
      each={line.pricePence}
      price={line.totalPence}
      notes={notesOf(line)}
    />
  );
}

/** Goods, delivery, total and the VAT that is inside, on every page on which something is bought. */
export const amountsOf = (
  basket: PricedBasket,
  deliveryWords: string,
): { words: string; amount: Pence; free?: boolean }[] => [
  { words: basket.units === 1 ? '1 item' : `${basket.units} items`, amount: basket.goodsPence },
  { words: deliveryWords, amount: basket.deliveryPence, free: basket.deliveryPence === 0 },
];

export const vatWords = ({ vatPence }: PricedBasket): string =>
  vatPence === 0 ? 'There is no VAT in this.' : `VAT of ${inPounds(vatPence)} is included.`;

function Summary({ basket, deliveryWords, refusals, signedIn }: BasketView) {
  return (
    <OrderSummary
      title="What it comes to"
      amounts={amountsOf(basket, deliveryWords)}
      total={basket.totalPence}
      totalWords="Total"
      note={vatWords(basket)}
    >
      {refusals.length === 0 ? (
        <Button href="/checkout" full>
          Go to the checkout
        </Button>
      ) : (
        <p>Put right what stands above, and you can go to the checkout.</p>
      )}
      {!signedIn && (
        <p class="quiet small">
          You need no account. <a href="/sign-in?to=/basket">Sign in</a> to have this basket on your other devices.
        </p>
      )}
    </OrderSummary>
  );
}

function EmptyBasket({ site, kept }: { site: Site; kept: StubProps }) {
  return (
    <div class="page wide stack">
      <header class="page-head">
        <h1>Your basket</h1>
      </header>
      <NeedsScript site={site} />
      <Empty title="There is nothing in it yet">
        <p>
          What you add is kept here while you look round. <a href="/">Go to the front page</a>, or search above.
        </p>
      </Empty>
      <Stub {...kept} />
    </div>
  );
}
