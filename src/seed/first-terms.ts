import type { Db } from '../lib/db.ts';
import { register } from '../register.ts';
import { sites } from '../shop/outlets/index.ts';
import { listAllVersionsOf, publishVersion } from '../shop/terms/index.ts';

/** The demo's terms have always been in force, so that a clock set to any day of the demo finds them. */
const since = Temporal.Instant.from('2024-01-01T00:00:00Z');

/** Publishes the terms of each site as the code has them, where none were published yet. */
export async function publishFirstTerms(db: Db): Promise<number> {
  let published = 0;
  for (const { id, names } of sites) {
    if ((await listAllVersionsOf(db, id)).length > 0) continue;
    const first = { brand: id, names, figures: {}, effectiveFrom: since, reason: 'The first version.', by: 'the demo' };
    const { done } = await publishVersion(db, register, first, since);
    if (done === 'published') published += 1;
  }
  return published;
}
