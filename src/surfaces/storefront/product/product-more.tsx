import type { ProductRow } from '../../../shop/catalogue/index.ts';
import type { Site } from '../../../shop/outlets/index.ts';
import { DescriptionList } from '../../ui/description-list.tsx';

/** What one reads after one has decided, or before: description, conditions, details, electrical waste. */
export function ProductMore({ product, site }: { product: ProductRow; site: Site }) {
  return (
    <div class="product-more">
      {product.description && (
        <section>
          <h2>About it</h2>
          <p>{product.description}</p>
        </section>
      )}
      {product.specialConditions.length > 0 && (
        <section id="special-conditions">
          <h2>Special conditions</h2>
          <p class="quiet">They become part of your contract when you order.</p>
          <ul>
            {product.specialConditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>Details</h2>
        <DescriptionList facts={detailsOf(product)} />
      </section>
      {product.electrical && <Waste product={product} site={site} />}
    </div>
  );
}

function detailsOf({ attributes, maker, model, gtin, abv, sku }: ProductRow): (readonly [string, string])[] {
  const known = Object.keys(attributes);
  const more: (readonly [string, string | null])[] = [
    ['Brand', maker],
    ['Model', model],
    ['Alcohol by volume', abv === null ? null : `${Number(abv)}%`],
    ['Barcode number', gtin],
    ['Product number', sku],
  ];
  return [
    ...Object.entries(attributes),
    ...more.flatMap(([name, value]) => (value && !known.includes(name) ? [[name, value] as const] : [])),
  ];
}

/** What the Waste Electrical and Electronic Equipment Regulations want said. */
function Waste({ product, site }: { product: ProductRow; site: Site }) {
  return (
    <section id="recycling">
      <h2>When it has had its day</h2>
      <p>
        It is marked with a crossed-out wheeled bin: do not throw it away with other rubbish. What is in it can harm
        people and nature when it is buried or burnt, and most of it can be used again. Its waste is counted under “
        {product.weeeCategory}”; {site.seller.name} is registered as {site.seller.weeeRegistration}.
      </p>
      <p>
        <a href="https://www.recycleyourelectricals.org.uk/" rel="noopener noreferrer external">
          Find where to recycle it, at recycleyourelectricals.org.uk
        </a>
      </p>
    </section>
  );
}
