import { sql } from 'kysely';
import type { Read, Tx } from '../../../lib/db.ts';
import { newId } from '../../../lib/ids.ts';
import type { Pence } from '../../../lib/money.ts';
import type { AgeRestriction } from '../rules/classify-age-restriction.ts';

/** The words and flags of a product that a merchandiser may change. */
export interface Editable {
  name: string;
  maker: string | null;
  description: string;
  attributes: Readonly<Record<string, string>>;
  specialConditions: readonly string[];
  abv: string | null;
  drink: boolean;
  age: AgeRestriction;
  electrical: boolean;
  weeeCategory: string | null;
  perishable: boolean;
}

export interface LockedProduct extends Editable {
  id: string;
  sku: string;
  category: string;
  pricePence: Pence;
  revision: number;
  published: boolean;
}

/** Holds the product until the transaction ends: two people who change it wait for each other. */
export const lockProduct = (tx: Tx, id: string): Promise<LockedProduct | undefined> =>
  tx
    .selectFrom('catalogue.product')
    .select([
      'id',
      'sku',
      'category',
      'pricePence',
      'revision',
      'name',
      'maker',
      'description',
      'abv',
      'drink',
      'electrical',
      'weeeCategory',
      'perishable',
      sql<Readonly<Record<string, string>>>`attributes`.as('attributes'),
      sql<readonly string[]>`special_conditions`.as('specialConditions'),
      sql<AgeRestriction>`age`.as('age'),
      sql<boolean>`published_at is not null`.as('published'),
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

/** What a process that was away asks by: the database's own clock. */
const changedNow = sql<Temporal.Instant>`clock_timestamp()`;

/** The channel on which each process hears, after the commit, which product changed. */
export const changesChannel = 'catalogue';

async function tellProcesses(tx: Tx, productId: string): Promise<void> {
  await sql`select pg_notify(${changesChannel}, ${productId})`.execute(tx);
}

export async function storeRevision(
  tx: Tx,
  { before, after, by }: { before: LockedProduct; after: Editable; by: string },
  now: Temporal.Instant,
): Promise<number> {
  const { id, sku: _sku, category: _category, pricePence: _price, published: _published, revision, ...was } = before;
  await tx
    .insertInto('catalogue.revision')
    .values({ productId: id, revision, changedAt: now, changedBy: by, was: JSON.stringify(was) })
    .execute();
  await tx
    .updateTable('catalogue.product')
    .set({
      ...after,
      attributes: JSON.stringify(after.attributes),
      specialConditions: JSON.stringify(after.specialConditions),
      revision: revision + 1,
      changedAt: changedNow,
    })
    .where('id', '=', id)
    .execute();
  await tellProcesses(tx, id);
  return revision + 1;
}

/** Puts a product on sale or takes it off; says whether that changed anything. */
export async function movePublished(tx: Tx, id: string, publishedAt: Temporal.Instant | null): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('catalogue.product')
    .set({ publishedAt, changedAt: changedNow })
    .where('id', '=', id)
    .where('publishedAt', publishedAt ? 'is' : 'is not', null)
    .executeTakeFirst();
  await tellProcesses(tx, id);
  return numUpdatedRows === 1n;
}

export interface Proposal {
  productId: string;
  pricePence: Pence;
  wasPence: Pence;
  by: string;
  reason: string;
}

/** Keeps a price as proposed, or as published by the same person at once. Nothing when one waits already. */
export async function insertPrice(
  tx: Tx,
  { productId, pricePence, wasPence, by, reason }: Proposal,
  state: 'proposed' | 'published',
  now: Temporal.Instant,
): Promise<string | undefined> {
  const id = newId();
  const decided = state === 'published' ? { decidedBy: by, decidedAt: now } : {};
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('catalogue.price')
    .values({ id, productId, pricePence, wasPence, state, proposedBy: by, proposedAt: now, reason, ...decided })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n ? id : undefined;
}

/** A price that waits for a second person, with its product; undefined once it was decided. */
export const findProposal = (
  read: Read,
  id: string,
): Promise<{ productId: string; pricePence: Pence; proposedBy: string } | undefined> =>
  read
    .selectFrom('catalogue.price')
    .select(['productId', 'pricePence', 'proposedBy'])
    .where('id', '=', id)
    .where('state', '=', 'proposed')
    .executeTakeFirst();

/** Decides a proposal if nobody has; says whether it did. */
export async function movePrice(
  tx: Tx,
  id: string,
  state: 'published' | 'declined',
  by: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('catalogue.price')
    .set({ state, decidedBy: by, decidedAt: now })
    .where('id', '=', id)
    .where('state', '=', 'proposed')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function setPrice(tx: Tx, productId: string, pricePence: Pence): Promise<void> {
  await tx
    .updateTable('catalogue.product')
    .set({ pricePence, changedAt: changedNow })
    .where('id', '=', productId)
    .execute();
  await tellProcesses(tx, productId);
}
