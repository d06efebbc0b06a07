import { inPounds } from '../../../lib/money.ts';
import type { CatalogueFigures, ProductRow } from '../../../shop/catalogue/index.ts';
import type { Site } from '../../../shop/outlets/index.ts';
import { Badge } from '../../ui/badge.tsx';
import { ProductPicture } from '../../ui/product-picture.tsx';
import { Stub, type StubProps } from '../../ui/stub.tsx';
import { tintOf, unitPriceOf } from '../listing/card.ts';
import type { Arrival } from './arrivals.ts';
import { BuyForm } from './buy-form.tsx';
import { Choices } from './choices.tsx';
import { ProductMore } from './product-more.tsx';

export interface ProductPageProps {
  product: ProductRow;
  site: Site;
  figures: CatalogueFigures;
  arrivals: readonly Arrival[];
  promises: readonly StubProps[];
}

/** The picture at the left, all decisions in one column at the right, the promises and the details below. */
export function ProductPage({ product, site, figures, arrivals, promises }: ProductPageProps) {
  const unit = unitPriceOf(product, figures);
  return (
    <>
      <div class="product">
        <ProductPicture
          icon={product.icon}
          tint={tintOf(product.tint)}
          alt={`A drawing for ${product.name}`}
          carry={product.sku}
          eager
        />
        <div class="product-decide">
          <div>
            {product.maker && <p class="quiet">{product.maker}</p>}
            <h1>{product.name}</h1>
            <Marks product={product} />
          </div>
          <div>
            <p class="product-price">{inPounds(product.pricePence)}</p>
            <p class="quiet small">
              {vatWords(product, figures)}
              {unit && ` · ${unit}`}
            </p>
          </div>
          <Choices product={product} />
          <BuyForm product={product} />
          <Arrivals arrivals={arrivals} />
        </div>
      </div>
      {promises.length > 0 && (
        <section class="section">
          <h2>What we promise</h2>
          <div class="promises">
            {promises.map((promise) => (
              <Stub key={promise.clause} {...promise} />
            ))}
          </div>
        </section>
      )}
      <ProductMore product={product} site={site} />
    </>
  );
}

function vatWords({ vat }: ProductRow, figures: CatalogueFigures): string {
  if (vat === 'zero') return 'No VAT is charged on this';
  return `Includes VAT at ${vat === 'standard' ? figures.vatStandard : figures.vatReduced}`;
}

function Marks({ product }: { product: ProductRow }) {
  const marks = [
    ...(product.age === 'alcohol' ? ['18 and over'] : []),
    ...(product.age === 'liqueur-chocolate' ? ['16 and over'] : []),
    ...(product.madeToMeasure ? ['Made to measure'] : []),
    ...(product.personalisable ? ['Made for you'] : []),
  ];
  if (marks.length === 0) return null;
  return (
    <p>
      {marks.map((words) => (
        <Badge key={words}>{words}</Badge>
      ))}
    </p>
  );
}

function Arrivals({ arrivals }: { arrivals: readonly Arrival[] }) {
  return (
    <dl class="facts">
      {arrivals.map(({ name, price, words }) => (
        <>
          <dt>{name}</dt>
          <dd>
            {words} <span class="quiet">· {price}</span>
          </dd>
        </>
      ))}
    </dl>
  );
}
