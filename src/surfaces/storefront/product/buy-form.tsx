import type { ProductRow } from '../../../shop/catalogue/index.ts';
import { fewLeftWords } from '../listing/card.ts';

/** More than this of one thing is not offered in the list; the basket takes more. */
const offeredAtMost = 10;

/** How many, what goes on it, and the button; or that there is none left. */
export function BuyForm({ product }: { product: ProductRow }) {
  const { available, personalisable, madeToMeasure, sku } = product;
  if (available <= 0) {
    return (
      <p class="notice" role="status">
        This is out of stock. We do not know yet when it comes back.
      </p>
    );
  }
  const asked = personalisable || madeToMeasure;
  return (
    <form class="stack" method="post" action="/basket/lines" data-island={asked ? undefined : 'add-to-basket'}>
      <input type="hidden" name="sku" value={sku} />
      {asked && <OnIt madeToMeasure={madeToMeasure} />}
      <p>
        <label for="quantity">How many</label>
        <select class="input" id="quantity" name="quantity">
          {Array.from({ length: Math.min(available, offeredAtMost) }, (_, at) => (
            <option key={at} value={at + 1}>
              {at + 1}
            </option>
          ))}
        </select>
      </p>
      <button class="button full" type="submit">
        Add to basket
      </button>
      <p class="small">{fewLeftWords(available) ?? (product.supplier ? 'Available to order' : 'In stock')}</p>
    </form>
  );
}

function OnIt({ madeToMeasure }: { madeToMeasure: boolean }) {
  return (
    <p>
      <label for="personalisation">
        {madeToMeasure ? 'Your measurements: width and drop in cm' : 'What goes on it'}
      </label>
      <input class="input" id="personalisation" name="personalisation" required maxlength={80} autocomplete="off" />
    </p>
  );
}
