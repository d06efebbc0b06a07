import type { Db } from '../../lib/db.ts';
import type { Refusal } from '../../lib/terms.ts';
import { londonDate } from '../../lib/time.ts';
import { countAgeTry } from './db.ts';
import { provedAge } from './rules/age.ts';
import { refuse } from './terms.ts';
import { viewCheckout } from './view-checkout.ts';

export type Outcome =
  | { done: 'proved' }
  | { done: 'not-needed' }
  | { done: 'refused'; refusals: Refusal[] }
  | { done: 'not-there' };

/**
 * A shopper gives a date of birth and declares that it is true, because something in the basket asks for an age.
 *
 * The date is looked at and forgotten: what is kept is the limit that it reaches, when that was shown, and the
 * declaration. Every try counts, so that nobody finds a date that works by trying.
 */
export async function proveAge(
  db: Db,
  checkoutId: string,
  born: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<Outcome> {
  const view = await viewCheckout(db, checkoutId, now);
  if (view?.checkout.state !== 'open') return { done: 'not-there' };
  const { conditions, basket, neededAge, checkout } = view;
  if ((checkout.provedAge ?? 0) >= neededAge) return { done: 'not-needed' };

  const verdict = provedAge({ born, today: londonDate(now), lines: basket.lines }, conditions.figures);
  const tries = conditions.figures.ageTries.count;
  const tried = { id: checkoutId, provedAge: verdict.provedAge, needed: neededAge, most: tries };
  if (!(await db.transaction().execute((tx) => countAgeTry(tx, tried, now)))) {
    return { done: 'refused', refusals: [refuse('alcohol.dob-at-order', { what: 'too-many-tries', tries })] };
  }
  return verdict.provedAge >= neededAge ? { done: 'proved' } : { done: 'refused', refusals: verdict.refusals };
}
