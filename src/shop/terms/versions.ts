import type { Read } from '../../lib/db.ts';
import { invariant } from '../../lib/invariant.ts';
import { type Figures, readFigures, type Terms } from '../../lib/terms.ts';
import { listAllVersions, type TermsVersion } from './db.ts';

/** How long a process may go on believing the list of versions that it has read. */
const believedFor = 5_000;

interface Known {
  readAt: number;
  versions: TermsVersion[];
}

/** What this process knows of the versions, for each database that it talks to. */
const known = new WeakMap<Read, Known>();

/**
 * All versions of all sites. It is asked with a `Db`, before a transaction. Versions never change and a new one starts
 * a minute after it was published at the earliest, so a process that reads the list every few seconds switches over in
 * the very second.
 */
async function allVersions(read: Read): Promise<TermsVersion[]> {
  const before = known.get(read);
  const clock = performance.now();
  if (before && clock - before.readAt < believedFor) return before.versions;
  const versions = await listAllVersions(read);
  known.set(read, { readAt: clock, versions });
  return versions;
}

/** Makes the next look read the list again; a process that has just published need not wait. */
export const forgetVersions = (read: Read): boolean => known.delete(read);

/** The version of a site's terms that counts at a moment: the newest that has started by then. */
export async function versionInForce(read: Read, brand: string, now: Temporal.Instant): Promise<TermsVersion> {
  const versions = await allVersions(read);
  const version = versions.find(
    (each) => each.brand === brand && Temporal.Instant.compare(each.effectiveFrom, now) <= 0,
  );
  invariant(version, `no terms of ${brand} are in force`);
  return version;
}

/** Every version that a visitor may read: those that have started, newest first. Nothing shows early. */
export async function listVersions(read: Read, brand: string, now: Temporal.Instant): Promise<TermsVersion[]> {
  const versions = await allVersions(read);
  return versions.filter((each) => each.brand === brand && Temporal.Instant.compare(each.effectiveFrom, now) <= 0);
}

/** A version by its number, if it has started: what is to come looks like nothing. */
export async function findVersion(
  read: Read,
  brand: string,
  number: number,
  now: Temporal.Instant,
): Promise<TermsVersion | undefined> {
  return (await listVersions(read, brand, now)).find((version) => version.number === number);
}

/** Every version of a site with those that will start, for the office. */
export async function listAllVersionsOf(read: Read, brand: string): Promise<TermsVersion[]> {
  return (await allVersions(read)).filter((each) => each.brand === brand);
}

/** The version that starts last, whether it has started or not: the one that the next will follow. */
export async function newestVersion(read: Read, brand: string): Promise<TermsVersion> {
  const [newest] = await listAllVersionsOf(read, brand);
  invariant(newest, `no terms of ${brand} were ever published`);
  return newest;
}

/** Versions never change, so one that was read once is known for as long as the process lives. */
const knownById = new Map<string, TermsVersion>();

/** The version that something was agreed under. */
export async function versionById(read: Read, id: string): Promise<TermsVersion> {
  const before = knownById.get(id);
  if (before) return before;
  for (const version of await listAllVersions(read)) knownById.set(version.id, version);
  const version = knownById.get(id);
  invariant(version, `no version of the terms has the id ${id}`);
  return version;
}

const figuresByTerms = new WeakMap<TermsVersion, WeakMap<Terms, Figures>>();

/** The figures that a version hands to the rules of one capability. */
export function figuresOf<T extends Terms>(version: TermsVersion, terms: T): T['figures'] {
  const byTerms = figuresByTerms.get(version) ?? new WeakMap<Terms, Figures>();
  figuresByTerms.set(version, byTerms);
  const figures = byTerms.get(terms) ?? readFigures(terms, version.figures[terms.of] ?? {});
  byTerms.set(terms, figures);
  return figures;
}
