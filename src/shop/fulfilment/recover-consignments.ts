import type { Db } from '../../lib/db.ts';
import { eachInTurn } from '../../lib/each-in-turn.ts';
import type { Outside, PaymentProvider } from '../payments/index.ts';
import { listCharging } from './db/consignments.ts';
import { finish } from './let-go.ts';

/** Whoever began it may still be at it. */
const giveItTime = { minutes: 1 };
const atATime = 100;

/** The job that goes on with consignments whose charging was begun and not finished; says how many it found. */
export async function recoverConsignments<D extends Db>(
  db: Outside<D>,
  provider: PaymentProvider,
  now: Temporal.Instant,
): Promise<number> {
  const plain: Db = db;
  const left = await listCharging(plain, now.subtract(giveItTime), atATime);
  await eachInTurn(left, ({ id }) => finish(plain, provider, id, now));
  return left.length;
}
