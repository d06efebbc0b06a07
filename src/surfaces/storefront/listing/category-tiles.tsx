import type { Category } from '../../../shop/catalogue/index.ts';
import { type Tint, tints } from '../../ui/picture.ts';
import { ProductPicture } from '../../ui/product-picture.tsx';

/** Each tile stands on the next ground, so that a row of them is never of one colour. */
const tintAt = (place: number): Tint => tints[place % tints.length] ?? 'linen';

/** Categories as small pictures with their names. */
export function CategoryTiles({ categories, label }: { categories: readonly Category[]; label: string }) {
  return (
    <nav aria-label={label}>
      <ul class="tiles">
        {categories.map(({ slug, name, url, icon }, place) => (
          <li key={slug}>
            <a href={url}>
              <ProductPicture icon={icon} tint={tintAt(place)} eager={place < 6} />
              <span>{name}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
