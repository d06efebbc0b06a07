import type { Db } from '../../lib/db.ts';
import { openSignIn, type SignIn } from '../../lib/sign-in/sign-in.ts';
import type { Now } from '../../lib/time.ts';

/** How customers and staff sign in, kept apart to the last table and cookie. */
export interface SignIns {
  customersAt(origin: string): SignIn;
  staffAt(origin: string): SignIn;
}

const day = 86_400;

/** One set-up for each host, since a passkey belongs to its host. Call it with hosts of the shop's own sites only. */
export function openSignIns(given: { db: Db; now: Now; secret: string; shopName: string }): SignIns {
  const openFor = (kind: 'customer' | 'staff', cookie: string, sessionSeconds: number) => {
    const byOrigin = new Map<string, SignIn>();
    return (origin: string) => {
      const known = byOrigin.get(origin);
      if (known) return known;
      // A port or a scheme that nobody uses could otherwise fill the memory, one request after the other.
      if (byOrigin.size > 50) byOrigin.clear();
      const opened = openSignIn({ ...given, schema: 'identity', kind, cookie, origin, sessionSeconds });
      byOrigin.set(origin, opened);
      return opened;
    };
  };
  return { customersAt: openFor('customer', 'session', 30 * day), staffAt: openFor('staff', 'staff', day / 2) };
}
