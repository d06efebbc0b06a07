import type { Category } from '../../../shop/catalogue/index.ts';
import type { ProductCardProps } from '../../ui/product-card.tsx';
import { ProductGrid } from '../../ui/product-grid.tsx';
import { Stub, type StubProps } from '../../ui/stub.tsx';
import { CategoryTiles } from '../listing/category-tiles.tsx';
import type { Front } from './front.ts';

export interface HomePageProps {
  front: Front;
  shelves: readonly { title: string; url: string; products: readonly ProductCardProps[] }[];
  departments: readonly Category[];
  promises: readonly StubProps[];
}

/** The front page: what the shop is, where to go, what is there, and what it promises. */
export function HomePage({ front, shelves, departments, promises }: HomePageProps) {
  const { title, words, link, pictures } = front;
  return (
    <div class="page">
      <div class="hero">
        <div class="hero-words">
          <h1>{title}</h1>
          <p>{words}</p>
          <a class="button" href={link.url}>
            {link.name}
          </a>
        </div>
        <div class="hero-pictures">
          {pictures.map((picture) => (
            <img
              key={picture}
              class="picture"
              src={`/pictures/${picture}.svg`}
              width={400}
              height={500}
              alt=""
              fetchpriority="high"
            />
          ))}
        </div>
      </div>
      <div class="wide">
        <section class="section">
          <h2>Departments</h2>
          <CategoryTiles categories={departments} label="All departments" />
        </section>
        {shelves
          .filter(({ products }) => products.length > 0)
          .map(({ title: heading, url, products }) => (
            <section key={url} class="shelf row-of-four">
              <div class="shelf-head">
                <h2>{heading}</h2>
                <a href={url}>See all</a>
              </div>
              <ProductGrid products={products} label={heading} headed />
            </section>
          ))}
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
      </div>
    </div>
  );
}
