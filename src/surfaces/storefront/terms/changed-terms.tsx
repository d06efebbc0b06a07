import type { FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { figuresOf, type TermsVersion, termsTerms } from '../../../shop/terms/index.ts';
import { Button } from '../../ui/button.tsx';
import { Moment } from '../../ui/date.tsx';

/** Holds the key of the version of which a browser has seen that it is new. */
export const seenCookie = 'terms-seen';

/**
 * The banner that says that the terms changed, for whoever has been here before and has not put it away.
 *
 * Who has a cookie of ours may have read the version before. Of whoever has none nothing is known, and no cookie is set
 * to find out: they see the version in force at the foot of the page, as everybody does.
 */
export function changedTerms(request: FastifyRequest, version: TermsVersion, now: Temporal.Instant): VNode | null {
  const { cookies } = request;
  if (version.number === 1 || cookies[seenCookie] === version.id) return null;
  if (!cookies['basket'] && !cookies['session'] && !cookies[seenCookie]) return null;
  const { bannerFor } = figuresOf(version, termsTerms);
  const until = version.effectiveFrom.toZonedDateTimeISO('Europe/London').add({ days: bannerFor.days }).toInstant();
  if (Temporal.Instant.compare(now, until) >= 0) return null;
  return <ChangedTerms number={version.number} since={version.effectiveFrom} to={request.url} />;
}

function ChangedTerms({ number, since, to }: { number: number; since: Temporal.Instant; to: string }) {
  return (
    <aside class="changed-terms" aria-label="Our terms have changed">
      <div class="wide">
        <p>
          Our terms changed on <Moment at={since} />.{' '}
          <a href={`/terms/${number - 1}...${number}`}>See what is different</a>. What you had ordered before keeps the
          terms that you agreed to.
        </p>
        <form method="post" action="/terms/seen">
          <input type="hidden" name="to" value={to} />
          <Button kind="plain">Put this notice away</Button>
        </form>
      </div>
    </aside>
  );
}
