/** What has to be put right, at the top of the page; it takes the focus and each line leads to its field. */
export function ErrorSummary({
  errors,
  title,
}: {
  errors: readonly { field: string; words: string }[];
  title?: string;
}) {
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabindex={-1} autofocus aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{title ?? 'There is something to put right'}</h2>
      <ul class="error-list">
        {errors.map(({ field, words }) => (
          <li key={field}>
            <a href={`#${field}`}>{words}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
