import { inPounds, type Pence } from '../../lib/money.ts';
import type { Tint } from './picture.ts';
import { pictureAddress } from './product-picture.tsx';
import { Stub, type StubProps } from './stub.tsx';

export type BasketLineProps = {
  lineId: string;
  name: string;
  url: string;
  icon: string;
  tint: Tint;
  quantity: number;
  most: number;
  each: Pence;
  price: Pence;
  /** Size, colour, delivery date: a sentence each. */
  notes?: readonly string[] | undefined;
  stub?: StubProps | undefined;
};

/** One line of the basket, with what can be done to it. */
export function BasketLine({
  lineId,
  name,
  url,
  icon,
  tint,
  quantity,
  most,
  each,
  price,
  notes,
  stub,
}: BasketLineProps) {
  const action = `/basket/lines/${lineId}`;
  return (
    <li class="basket-line">
      <img class="picture" src={pictureAddress(icon, tint)} width={400} height={500} alt="" />
      <div class="basket-words">
        <div class="basket-head">
          <h2>
            <a href={url}>{name}</a>
          </h2>
          <p class="card-price">{inPounds(price)}</p>
        </div>
        {quantity > 1 && <p class="quiet small figures">{inPounds(each)} each</p>}
        {notes?.map((note) => (
          <p key={note} class="quiet small">
            {note}
          </p>
        ))}
        <div class="basket-deeds">
          <form method="post" action={`${action}/quantity`} data-island="filters">
            <label for={`quantity-${lineId}`}>
              Quantity<span class="hidden"> of {name}</span>
            </label>
            <input
              class="input"
              id={`quantity-${lineId}`}
              name="quantity"
              type="number"
              min={1}
              max={most}
              value={quantity}
              inputmode="numeric"
            />
            <button class="button text when-unscripted" type="submit">
              Update<span class="hidden"> quantity of {name}</span>
            </button>
          </form>
          <form method="post" action={`${action}/removal`}>
            <button class="button text" type="submit">
              Remove<span class="hidden"> {name}</span>
            </button>
          </form>
        </div>
      </div>
      {stub && <Stub {...stub} />}
    </li>
  );
}
