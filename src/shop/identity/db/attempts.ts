import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Tx } from '../../../lib/db.ts';
import { invariant } from '../../../lib/invariant.ts';
import type { Tries } from '../rules/may-try.ts';

const keyFor = (words: string): string => createHash('sha256').update(words).digest('hex');

/**
 * Counts a try before it is made, so that ten at once are ten; all processes share the counters.
 *
 * A counter starts anew when its time is over. Keys are digests: nobody's email or address is kept here.
 */
export async function countTries(
  db: Db,
  words: readonly string[],
  within: { minutes: number },
  now: Temporal.Instant,
): Promise<Tries[]> {
  const keys = words.map(keyFor);
  const over = now.subtract(within);
  const { rows } = await sql<Tries & { key: string }>`
    insert into identity.attempt (key, tries, since)
    select decode(hex, 'hex'), 1, ${now} from unnest(${keys}::text[]) as hex order by hex
    on conflict (key) do update set
      tries = case when attempt.since <= ${over} then 1 else attempt.tries + 1 end,
      since = case when attempt.since <= ${over} then excluded.since else attempt.since end
    returning encode(key, 'hex') as key, tries, since
  `.execute(db);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return keys.map((key) => {
    const counted = byKey.get(key);
    invariant(counted, 'a try was not counted');
    return { tries: counted.tries, since: counted.since };
  });
}

/** Whoever got in, or proved who they are by mail, starts anew. */
export async function forgetTries(tx: Tx, words: readonly string[]): Promise<void> {
  await sql`
    delete from identity.attempt
    where key in (select decode(hex, 'hex') from unnest(${words.map(keyFor)}::text[]) as hex)
  `.execute(tx);
}
