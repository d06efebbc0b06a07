import { ProductCard, type ProductCardProps } from './product-card.tsx';

export type ProductGridProps = {
  products: readonly ProductCardProps[];
  label: string;
  /** A heading that says the same stands above; without it the label becomes one that is only read out. */
  headed?: boolean | undefined;
};

/** Products in a steady grid. The pictures of the first row are fetched at once. */
export function ProductGrid({ products, label, headed }: ProductGridProps) {
  return (
    <>
      {!headed && <h2 class="hidden">{label}</h2>}
      <ul class="grid" aria-label={label}>
        {products.map((product, index) => (
          <ProductCard key={product.sku} {...product} eager={product.eager ?? index < 4} />
        ))}
      </ul>
    </>
  );
}
