import type { Brand, HeaderState } from './brand.ts';
import { Wordmark } from './wordmark.tsx';

/** Word-mark, search and the places a shopper goes back to. */
export function Masthead({ brand, state }: { brand: Brand; state: HeaderState }) {
  return (
    <div class="masthead">
      <div class="wide">
        <Wordmark brand={brand} />
        <search class="search">
          <form action="/search" method="get" data-island="search-suggest">
            <label class="hidden" for="search">
              Search {brand.name}
            </label>
            <input
              class="input"
              id="search"
              name="q"
              type="search"
              autocomplete="off"
              placeholder="What are you looking for?"
              value={state.query}
            />
            <button class="button" type="submit">
              Search
            </button>
          </form>
        </search>
        <nav class="masthead-links" aria-label="Yours">
          <a href="/account">
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <circle cx="12" cy="8" r="4" />
              <path d="M4 21c0-4.500 3.500-7 8-7s8 2.500 8 7" />
            </svg>
            <span>{state.accountName ?? 'Sign in'}</span>
          </a>
          <a href="/basket">
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M3 9h18l-2 11H5Zm5 0 3-6m5 6-3-6" />
            </svg>
            <span>
              Basket <b data-basket-count>{state.basketCount}</b>
            </span>
          </a>
        </nav>
      </div>
    </div>
  );
}
