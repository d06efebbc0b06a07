import type { Link } from './brand.ts';

/** Where this page stands; the last of the trail is the page itself. */
export function Breadcrumb({ trail }: { trail: readonly Link[] }) {
  return (
    <nav class="breadcrumb wide" aria-label="You are here">
      <ol class="trail">
        {trail.map(({ name, url }, index) => (
          <li key={url}>
            {index < trail.length - 1 ? <a href={url}>{name}</a> : <span aria-current="page">{name}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
