import { createHash } from 'node:crypto';
import type { Db, Read } from '../../lib/db.ts';
import type { Figure, Names } from '../../lib/terms.ts';
import {
  insertVersion,
  listVersionRows,
  lockVersions,
  type PrintedClause,
  printedClauses,
  type TermsVersion,
} from './db.ts';
import { firstFigures, print, type Register } from './register.ts';
import { type Change, difference } from './rules/difference.ts';
import { termsTerms } from './terms.ts';
import { figuresOf, forgetVersions } from './versions.ts';

export interface Publication {
  brand: string;
  names: Names;
  figures: Record<string, Record<string, Figure>>;
  effectiveFrom: Temporal.Instant;
  reason: string;
  by: string;
}

/** What came of a publication. */
export type Published =
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
): Promise<Published> {
  const outcome = await db.transaction().execute(async (tx): Promise<Published> => {
    await lockVersions(tx, wish.brand);
    const [last] = await listVersionRows(tx, wish.brand);
    const earliest = now.add({ minutes: noticeOf(last) });
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

/** What the next version would say otherwise than the one before it, for the eye of whoever publishes it. */
export async function previewVersion(
  read: Read,
  register: Register,
  wish: Publication,
  now: Temporal.Instant,
): Promise<{ number: number; changes: Change[] }> {
  const [last] = await listVersionRows(read, wish.brand);
  const before: PrintedClause[] = last ? await printedClauses(read, last.id) : [];
  const { number, clauses } = nextVersion(register, wish, last, now);
  return { number, changes: difference(before, clauses) };
}

/** A minute at least, whatever the figure says, so that every process knows of the version in time. */
const noticeOf = (last: TermsVersion | undefined): number =>
  Math.max(1, last ? figuresOf(last, termsTerms).publishedBefore.minutes : 0);

function nextVersion(register: Register, wish: Publication, last: TermsVersion | undefined, now: Temporal.Instant) {
  const figures = merged(firstFigures(register), last?.figures ?? {}, wish.figures);
  const clauses = print(register, { ...wish, figures });
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
