export type PaginationProps = { page: number; pages: number; url: (page: number) => string };

/** The pages of a list: the first, the last, and those around the one being read. */
export function Pagination({ page, pages, url }: PaginationProps) {
  if (pages < 2) return null;
  return (
    <nav class="pagination" aria-label="Pages">
      {page > 1 && (
        <a href={url(page - 1)} rel="prev">
          Previous
        </a>
      )}
      {shownPages(page, pages).map((shown, index) =>
        shown === undefined ? (
          <span key={`gap-${index}`} aria-hidden="true">
            …
          </span>
        ) : shown === page ? (
          <span key={shown} aria-current="page">
            <span class="hidden">Page </span>
            {shown}
          </span>
        ) : (
          <a key={shown} href={url(shown)}>
            <span class="hidden">Page </span>
            {shown}
          </a>
        ),
      )}
      {page < pages && (
        <a href={url(page + 1)} rel="next">
          Next
        </a>
      )}
    </nav>
  );
}

/** The numbers to show; a gap is `undefined`. */
export function shownPages(page: number, pages: number): (number | undefined)[] {
  const near = new Set([1, page - 1, page, page + 1, pages]);
  const numbers = [...near].filter((number) => number >= 1 && number <= pages).sort((a, b) => a - b);
  return numbers.flatMap((number, index) =>
    index > 0 && number > (numbers[index - 1] ?? 0) + 1 ? [undefined, number] : [number],
  );
}
