import type { Site } from '../../../shop/outlets/index.ts';

/** What a browser without script is told where buying begins. It is true: the steps work without it as well. */
export function NeedsScript({ site }: { site: Site }) {
  return (
    <noscript>
      <div class="notice">
        <p>
          JavaScript is switched off in your browser. Please enable it and refresh this page, or call{' '}
          <a href={`tel:${site.phone.international}`}>{site.phone.number}</a> to order by telephone. You can also go on
          as it is: each step works without it, with a button where a choice would otherwise count at once.
        </p>
      </div>
    </noscript>
  );
}
