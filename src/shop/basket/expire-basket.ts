import type { Db } from '../../lib/db.ts';
import { isBefore } from '../../lib/time.ts';
import { type Handler, meetDeadline, setDeadline } from '../deadlines/index.ts';
import { versionInForce } from '../terms/index.ts';
import { expiryOf } from './add-line.ts';
import { expireBasket, lockOpen, siteOfBasket } from './db/baskets.ts';
import { basketFigures } from './terms.ts';

/** A basket that nobody changed for as long as we keep one is forgotten; one that was changed gets a later end. */
export const basketExpiry: Handler = { kind: 'basket-expiry', whenDue };

async function whenDue(db: Db, basketId: string, now: Temporal.Instant): Promise<void> {
  const site = await siteOfBasket(db, basketId);
  const figures = basketFigures(await versionInForce(db, site, now));
  await db.transaction().execute(async (tx) => {
    const changedAt = await lockOpen(tx, basketId);
    const expiresAt = changedAt && expiryOf(changedAt, figures);
    if (expiresAt && isBefore(now, expiresAt)) return setDeadline(tx, 'basket-expiry', basketId, expiresAt, now);
    if (expiresAt) await expireBasket(tx, basketId);
    await meetDeadline(tx, 'basket-expiry', basketId, now);
  });
}
