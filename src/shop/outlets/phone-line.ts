import { londonTime } from '../../lib/time.ts';
import { type PhoneLine, phoneHours } from './rules/phone-hours.ts';
import type { Site } from './sites.ts';
import { outletsTerms } from './terms.ts';

/** Whether the customer service of a site can be rung now, in words. */
export function phoneLine(
  _site: Site,
  now: Temporal.Instant,
  figures: typeof outletsTerms.figures = outletsTerms.figures,
): PhoneLine {
  return phoneHours(londonTime(now), figures);
}
