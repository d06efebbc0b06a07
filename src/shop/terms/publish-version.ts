import { createHash } from 'node:crypto';
import type { Db } from '../../lib/db.ts';
import type { Figure, Names } from '../../lib/terms.ts';
import { insertVersion, listVersionRows, lockVersions, type TermsVersion } from './db.ts';
import { firstFigures, print, type Register } from './register.ts';
import { forgetVersions } from './versions.ts';

/** A version starts this long after it was published at the earliest, so that every process knows of it in time. */
export const leastNotice = Temporal.Duration.from({ minutes: 1 });

export interface Publication {
  brand: string;
  names: Names;
  figures: Record<string, Record<string, Figure>>;
  effectiveFrom: Temporal.Instant;
  reason: string;
  by: string;
}

export type Outcome =
  | { done: 'published'; id: string; number: number }
  | { done: 'too-soon'; earliest: Temporal.Instant }
  | { done: 'before-another'; number: number; effectiveFrom: Temporal.Instant }
  | { done: 'nothing-changed' };

/** The office publishes the next version of a site's terms. It never changes afterwards, and nothing shows early. */
export async function publishVersion(
  db: Db,
  register: Register,
  wish: Publication,
  now: Temporal.Instant,
): Promise<Outcome> {
  const outcome = await db.transaction().execute(async (tx): Promise<Outcome> => {
    await lockVersions(tx, wish.brand);
    const [last] = await listVersionRows(tx, wish.brand);
    const earliest = now.add(leastNotice);
    if (last && Temporal.Instant.compare(wish.effectiveFrom, earliest) < 0) return { done: 'too-soon', earliest };
    if (last && Temporal.Instant.compare(wish.effectiveFrom, last.effectiveFrom) <= 0) {
      return { done: 'before-another', number: last.number, effectiveFrom: last.effectiveFrom };
    }
    const version = nextVersion(register, wish, last, now);
    if (last?.digest === version.digest) return { done: 'nothing-changed' };
    const { clauses, ...row } = version;
    return { done: 'published', id: await insertVersion(tx, row, clauses), number: row.number };
  });
  forgetVersions(db);
  return outcome;
}

function nextVersion(register: Register, wish: Publication, last: TermsVersion | undefined, now: Temporal.Instant) {
  const figures = merged(firstFigures(register), last?.figures ?? {}, wish.figures);
  const clauses = print(register, figures, wish.names);
  const digest = createHash('sha256').update(JSON.stringify({ figures, clauses })).digest('hex');
  return {
    brand: wish.brand,
    number: (last?.number ?? 0) + 1,
    effectiveFrom: wish.effectiveFrom,
    figures,
    clauses,
    digest,
    reason: wish.reason,
    publishedAt: now,
    publishedBy: wish.by,
  };
}

type ByCapability = TermsVersion['figures'];

/** Later figures over earlier ones; only those that some code still uses. */
function merged(first: ByCapability, ...later: readonly ByCapability[]): ByCapability {
  const names = Object.entries(first).map(([of, figures]) => {
    const newest = Object.keys(figures).map((name) => {
      const found = later.reduce<Figure | undefined>((figure, each) => each[of]?.[name] ?? figure, figures[name]);
      return [name, found] as const;
    });
    return [of, Object.fromEntries(newest)] as const;
  });
  return JSON.parse(JSON.stringify(Object.fromEntries(names)));
}
