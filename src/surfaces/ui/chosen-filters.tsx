export type ChosenFilter = { label: string; removeUrl: string };

/** What the list is narrowed to, each word removable. */
export function ChosenFilters({ chosen, clearUrl }: { chosen: readonly ChosenFilter[]; clearUrl: string }) {
  if (chosen.length === 0) return null;
  return (
    <div class="chosen">
      <ul class="chosen" aria-label="Chosen filters">
        {chosen.map(({ label, removeUrl }) => (
          <li key={label}>
            <a href={removeUrl}>
              <span class="hidden">Remove </span>
              {label}
              <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
      </ul>
      <a href={clearUrl}>Clear all</a>
    </div>
  );
}
