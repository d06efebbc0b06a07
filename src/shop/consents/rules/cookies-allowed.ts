import type { CookieChoice } from '../db.ts';

/**
 * Which optional cookies may be used.
 *
 * Advertising only where the browser's owner agreed, and never against Global Privacy Control, which the law counts
 * as an objection. Analytics unless they said no. `DNT` was never made a standard and changes nothing.
 */
export function cookiesAllowed(
  chosen: CookieChoice | undefined,
  signals: { globalPrivacyControl: boolean },
): { analytics: boolean; advertising: boolean } {
  return {
    analytics: chosen?.analytics ?? true,
    advertising: (chosen?.advertising ?? false) && !signals.globalPrivacyControl,
  };
}
