import { londonTime } from '../../lib/time.ts';
import { eachMinute } from './each-minute.ts';
import { type PhoneLine, phoneHours } from './rules/phone-hours.ts';
import type { Site } from './sites.ts';
import { outletsTerms } from './terms.ts';

const hours = eachMinute((figures: typeof outletsTerms.figures, now) => phoneHours(londonTime(now), figures));

/** Whether the customer service of a site can be rung now, in words. */
export const phoneLine = (
  site: Site,
  now: Temporal.Instant,
  figures: typeof outletsTerms.figures = outletsTerms.figures,
): PhoneLine => hours(site.id, figures, now);
