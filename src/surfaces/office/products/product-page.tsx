import type { FieldError } from '../../../lib/http/problem.ts';
import type { DeskProduct } from '../../../shop/catalogue/index.ts';
import { Button } from '../../ui/button.tsx';
import { Moment } from '../../ui/date.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Money } from '../../ui/money.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Stub, type StubProps } from '../../ui/stub.tsx';
import { placeName, siteName } from '../place-names.ts';
import { asWords } from '../words.ts';
import { EditForm } from './edit-form.tsx';
import { type PriceRow, PriceSection } from './price-section.tsx';
import { type RevisionRow, RevisionTable } from './revision-table.tsx';

export interface ProductPageProps {
  product: DeskProduct;
  prices: readonly PriceRow[];
  revisions: readonly RevisionRow[];
  may: { edit: boolean; price: boolean; decide: boolean };
  nameOf(actor: string | null): string;
  /** Why it cannot be put on sale as it is. */
  unpublishable: StubProps | undefined;
  /** What the last thing that was tried ran into, and where. */
  refusals?: readonly StubProps[];
  errors?: readonly FieldError[];
  /** What was typed, so that nothing is lost. */
  typed?: Readonly<Record<string, unknown>> | undefined;
  said?: string | undefined;
}

/** One product for those who look after its words, its price and whether it is sold. */
export function ProductPage(props: ProductPageProps) {
  const { product, prices, revisions, may, nameOf, errors = [], refusals = [], typed, said } = props;
  return (
    <div class="stack">
      <ErrorSummary errors={errors.map(({ field, reason }) => ({ field, words: reason }))} />
      {refusals.map((stub) => (
        <Stub key={stub.clause} {...stub} />
      ))}
      {said && <Notice tone="good">{said}</Notice>}
      <DescriptionList
        facts={[
          ['SKU', product.sku],
          ['Site', siteName(product.site)],
          ['Category', product.category],
          ['Leaves from', placeName(product.supplier ?? product.route, null)],
          ['Age', asWords(product.age)],
          ['Price', <Money key="price" amount={product.pricePence} />],
          ['Entered', <Entered key="entered" product={product} nameOf={nameOf} />],
          ['On sale', product.publishedAt ? <Moment key="since" at={product.publishedAt} /> : 'No'],
          [
            'Stock',
            <a key="stock" href={`/office/stock/${product.sku}`}>
              Levels and movements
            </a>,
          ],
        ]}
      />
      <Publication {...props} />
      <PriceSection sku={product.sku} prices={prices} may={may} nameOf={nameOf} typed={typed} errors={errors} />
      {may.edit && <EditForm product={product} typed={typed} errors={errors} />}
      <RevisionTable product={product} revisions={revisions} nameOf={nameOf} />
    </div>
  );
}

const Entered = ({ product, nameOf }: Pick<ProductPageProps, 'product' | 'nameOf'>) => (
  <>
    <Moment at={product.enteredAt} />, {nameOf(product.enteredBy)}
  </>
);

function Publication({ product, may, unpublishable }: ProductPageProps) {
  if (product.publishedAt) {
    return (
      <div class="row">
        <a href={`/p/${product.slug}`}>See it in the shop</a>
        {may.edit && (
          <form method="post" action={`/office/products/${product.sku}/withdrawal`}>
            <Button kind="plain">Take it off sale</Button>
          </form>
        )}
      </div>
    );
  }
  return (
    <section class="stack" aria-labelledby="publication">
      <h2 id="publication">Not on sale</h2>
      {unpublishable && <Stub {...unpublishable} />}
      {may.edit && (
        <form method="post" action={`/office/products/${product.sku}/publication`}>
          <Button>Put it on sale</Button>
        </form>
      )}
    </section>
  );
}
