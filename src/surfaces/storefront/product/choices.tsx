import type { ProductRow } from '../../../shop/catalogue/index.ts';

/** The other choices of the same thing, each a page of its own. */
export function Choices({ product }: { product: ProductRow }) {
  if (product.choices.length < 2) return null;
  return (
    <nav aria-label="Choices">
      <p>
        <strong>{product.choice}</strong> <span class="quiet">· {product.choices.length} choices</span>
      </p>
      <ul class="chosen">
        {product.choices.map(({ slug, choice, available }) => (
          <li key={slug}>
            <a href={`/p/${slug}`} aria-current={slug === product.slug ? 'true' : undefined}>
              {slug === product.slug ? <strong>{choice}</strong> : choice}
              {available <= 0 && <span class="quiet small">sold out</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
