import { inPounds, type Pence } from '../../lib/money.ts';
import type { BadgeTone } from './badge.tsx';
import type { Tint } from './picture.ts';
import { pictureAddress } from './product-picture.tsx';

export type ProductCardProps = {
  sku: string;
  name: string;
  url: string;
  maker?: string | undefined;
  icon: string;
  tint: Tint;
  price: Pence;
  /** The price before, where the shop may say so. */
  before?: Pence | undefined;
  /** In words, for instance £2.40 per kg. */
  unitPrice?: string | undefined;
  badges?: readonly { words: string; tone?: BadgeTone }[] | undefined;
  /** In words, when it cannot be added: out of stock, choose a size first. */
  notAddable?: string | undefined;
  eager?: boolean | undefined;
};

/**
 * One product in a list. The whole card leads to the product; the button adds it without leaving.
 *
 * It is one component without parts: a listing renders 24 of them for every request.
 */
export function ProductCard(props: ProductCardProps) {
  const { sku, name, url, maker, icon, tint, price, before, unitPrice, badges, notAddable, eager } = props;
  return (
    <li class="card">
      <img
        class="picture"
        src={pictureAddress(icon, tint)}
        width={400}
        height={500}
        alt=""
        loading={eager ? 'eager' : 'lazy'}
        data-carry={`picture-${sku}`}
      />
      <div class="card-words">
        {maker && <p class="quiet small">{maker}</p>}
        <h3 class="card-name">
          <a href={url}>{name}</a>
        </h3>
        <p class="card-price">
          {inPounds(price)}
          {before !== undefined && (
            <s>
              <span class="hidden">was </span>
              {inPounds(before)}
            </s>
          )}
        </p>
        {unitPrice && <p class="quiet small figures">{unitPrice}</p>}
        {badges && badges.length > 0 && (
          <p class="card-badges">
            {badges.map(({ words, tone }) => (
              <span key={words} class={tone ? `badge ${tone}` : 'badge'}>
                {words}
              </span>
            ))}
          </p>
        )}
      </div>
      {notAddable ? (
        <p class="quiet small">{notAddable}</p>
      ) : (
        <form method="post" action="/basket/lines" data-island="add-to-basket">
          <input type="hidden" name="sku" value={sku} />
          <button class="button plain" type="submit">
            Add to basket<span class="hidden">: {name}</span>
          </button>
        </form>
      )}
    </li>
  );
}
