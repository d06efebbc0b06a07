/** The brand's name as it is drawn: a brass ampersand for the department store, a leaf for the grocer. */
export function Wordmark({ brand }: { brand: { key: string; name: string } }) {
  const [before, after] = brand.name.split(' & ');
  return (
    <a class="wordmark" href="/">
      {brand.key === 'larkfield' && (
        <svg class="wordmark-leaf" viewBox="0 0 20 24" aria-hidden="true">
          <path d="M10 0c7 5 9 9.500 9 13.500a9 9 0 0 1-7.800 8.900l-.2-10.400-1 0-.2 12-.6 0-.2-1.500A9 9 0 0 1 1 13.500C1 9.500 3 5 10 0Z" />
        </svg>
      )}
      {before}
      {after && (
        <>
          {' '}
          <span class="wordmark-and">&amp;</span> {after}
        </>
      )}
    </a>
  );
}
