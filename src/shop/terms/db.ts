import type { Read, Tx } from '../../lib/db.ts';
import { newId } from '../../lib/ids.ts';
import type { Figure } from '../../lib/terms.ts';

/** One sentence of a published version, as it was printed. */
export interface PrintedClause {
  id: string;
  section: string;
  title: string;
  text: string;
}

/** A published version of a site's terms. It never changes. */
export interface TermsVersion {
  id: string;
  brand: string;
  number: number;
  effectiveFrom: Temporal.Instant;
  /** By capability and by name: what the rules of this version are handed. */
  figures: Record<string, Record<string, Figure>>;
  digest: string;
  reason: string;
  publishedAt: Temporal.Instant;
  publishedBy: string;
}

const columns = [
  'id',
  'brand',
  'number',
  'effectiveFrom',
  'figures',
  'digest',
  'reason',
  'publishedAt',
  'publishedBy',
] as const;

/** All versions of all sites, newest first; there are as many as the lawyer ever published. */
export async function listAllVersions(read: Read): Promise<TermsVersion[]> {
  const rows = await read
    .selectFrom('terms.version')
    .select(columns)
    .orderBy('brand')
    .orderBy('effectiveFrom', 'desc')
    .execute();
  return rows as unknown as TermsVersion[];
}

/** The versions of one site, newest first. */
export async function listVersionRows(read: Read, brand: string): Promise<TermsVersion[]> {
  return (await listAllVersions(read)).filter((version) => version.brand === brand);
}

/** What a version printed, in the order of its page. */
export async function printedClauses(read: Read, versionId: string): Promise<PrintedClause[]> {
  const row = await read
    .selectFrom('terms.version')
    .select('clauses')
    .where('id', '=', versionId)
    .executeTakeFirstOrThrow();
  return row.clauses as unknown as PrintedClause[];
}

export async function insertVersion(
  tx: Tx,
  version: Omit<TermsVersion, 'id'>,
  clauses: readonly PrintedClause[],
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('terms.version')
    .values({ ...version, id, figures: JSON.stringify(version.figures), clauses: JSON.stringify(clauses) })
    .execute();
  return id;
}

/** Makes two publications of one site wait for each other, so that numbers and dates follow one another. */
export async function lockVersions(tx: Tx, brand: string): Promise<void> {
  await tx.selectFrom('terms.version').select('id').where('brand', '=', brand).orderBy('number').forUpdate().execute();
}

/** Keeps that somebody agreed: to which version, on which occasion, when and through which channel. Once each. */
export async function recordAcceptance(
  tx: Tx,
  acceptance: {
    versionId: string;
    occasion: 'registration' | 'placing';
    subjectId: string;
    channel: string;
    at: Temporal.Instant;
  },
): Promise<void> {
  const { at, ...rest } = acceptance;
  await tx
    .insertInto('terms.acceptance')
    .values({ ...rest, id: newId(), acceptedAt: at })
    .onConflict((conflict) => conflict.columns(['occasion', 'subjectId']).doNothing())
    .execute();
}
