import type { ComponentChildren } from 'preact';

/**
 * A link to somebody else's site. It is marked, it tells that site nothing of where the reader came from, and its
 * address is a constant: nothing of a person can be in it.
 */
export function ExternalLink({
  href,
  children,
  newWindow,
}: {
  href: `https://${string}`;
  children: ComponentChildren;
  newWindow?: boolean;
}) {
  return (
    <a class="external" href={href} rel="noopener noreferrer external" target={newWindow ? '_blank' : undefined}>
      {children}
      <span class="hidden"> ({newWindow ? 'another site, in a new window' : 'another site'})</span>
    </a>
  );
}
