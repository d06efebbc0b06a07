import type { FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { momentInWords } from '../../lib/time.ts';
import type { Site } from '../../shop/outlets/index.ts';
import { type Pause, pauseNow } from '../../shop/selling/index.ts';
import type { TermsVersion } from '../../shop/terms/index.ts';
import type { Shop } from '../../shop.ts';
import { changedTerms } from './terms/changed-terms.tsx';

/** What every page says above itself while it is so: that the site does not sell, that the terms changed. Mostly nothing. */
export async function siteNotices(
  request: FastifyRequest,
  shop: Shop,
  { site, version }: { site: Site; version: TermsVersion },
): Promise<VNode | undefined> {
  const pause = await pauseNow(shop.db, site.id);
  const changed = changedTerms(request, version, shop.now());
  if (!pause && !changed) return undefined;
  return (
    <>
      {pause && <NotSelling brand={site.brand} pause={pause} />}
      {changed}
    </>
  );
}

function NotSelling({ brand, pause: { beganAt, because } }: { brand: string; pause: Pause }) {
  return (
    <aside class="changed-terms" aria-label={`${brand} is not taking orders`}>
      <div class="wide">
        <p>
          <strong>{brand} is not taking orders for the moment.</strong> {because} Since {momentInWords(beganAt)}. What
          you have ordered goes on, and <a href="/orders">you can follow it here</a>.
        </p>
      </div>
    </aside>
  );
}
