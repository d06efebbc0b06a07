import type { CustomAdapter } from '@better-auth/core/db/adapter';
import { createAdapterFactory } from 'better-auth/adapters';
import { sql } from 'kysely';
import type { Db } from '../db.ts';
import { newId } from '../ids.ts';
import type { Now } from '../time.ts';
import { askedFor, type OpenTables, openTables } from './tables.ts';

/**
 * The sign-in library on the shop's own database: its connections, its kinds of dates, its ids.
 *
 * Session keys are kept as digests, and every moment is one of the shop's clock.
 */
export const adapterOn = (db: Db, schema: string, now: Now) =>
  createAdapterFactory({
    config: {
      adapterId: 'shop',
      adapterName: 'Shop',
      supportsDates: true,
      supportsBooleans: true,
      supportsUUIDs: true,
      supportsNumericIds: false,
      transaction: false,
      customIdGenerator: () => newId(),
    },
    adapter: () => statements(openTables(db, schema, now)) as unknown as CustomAdapter,
  });

type Ask = Parameters<CustomAdapter['findMany']>[0] & {
  data: Record<string, unknown>;
  update: Record<string, unknown>;
  increment: Record<string, number>;
  set?: Record<string, unknown>;
  where: NonNullable<Parameters<CustomAdapter['findMany']>[0]['where']>;
};

function statements({ loose, written, read, filter }: OpenTables) {
  return {
    async create({ model, data }: Ask) {
      const row = await loose.insertInto(model).values(written(model, data)).returningAll().executeTakeFirstOrThrow();
      return read(model, row, data);
    },
    async findOne({ model, where }: Ask) {
      const row = await loose.selectFrom(model).selectAll().where(filter(model, where)).limit(1).executeTakeFirst();
      return row ? read(model, row, askedFor(where)) : null;
    },
    async findMany({ model, where = [], limit, sortBy, offset }: Ask) {
      let query = loose
        .selectFrom(model)
        .selectAll()
        .where(filter(model, where))
        .limit(limit ?? 100);
      if (sortBy) query = query.orderBy(sql.ref(sortBy.field), sortBy.direction);
      if (offset) query = query.offset(offset);
      return (await query.execute()).map((row) => read(model, row, askedFor(where)));
    },
    async count({ model, where = [] }: Ask) {
      const row = await loose
        .selectFrom(model)
        .select(sql<number>`count(*)::int`.as('count'))
        .where(filter(model, where))
        .executeTakeFirstOrThrow();
      return row['count'];
    },
    async update({ model, where, update }: Ask) {
      const row = await loose
        .updateTable(model)
        .set(written(model, update))
        .where(filter(model, where))
        .returningAll()
        .executeTakeFirst();
      return row ? read(model, row, askedFor(where)) : null;
    },
    async updateMany({ model, where, update }: Ask) {
      const { numUpdatedRows } = await loose
        .updateTable(model)
        .set(written(model, update))
        .where(filter(model, where))
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },
    ...removals({ loose, written, read, filter }),
  };
}

function removals({ loose, written, read, filter }: OpenTables) {
  return {
    async delete({ model, where }: Ask) {
      await loose.deleteFrom(model).where(filter(model, where)).execute();
    },
    async deleteMany({ model, where }: Ask) {
      const { numDeletedRows } = await loose.deleteFrom(model).where(filter(model, where)).executeTakeFirst();
      return Number(numDeletedRows);
    },
    /** Whoever comes second finds nothing: a code or a link is good for one use. */
    async consumeOne({ model, where }: Ask) {
      const row = await loose.deleteFrom(model).where(filter(model, where)).returningAll().executeTakeFirst();
      return row ? read(model, row, askedFor(where)) : null;
    },
    async incrementOne({ model, where, increment, set = {} }: Ask) {
      const more = Object.entries(increment).map(([field, by]) => [field, sql`${sql.ref(field)} + ${by}`] as const);
      const row = await loose
        .updateTable(model)
        .set({ ...written(model, set), ...Object.fromEntries(more) })
        .where(filter(model, where))
        .returningAll()
        .executeTakeFirst();
      return row ? read(model, row, askedFor(where)) : null;
    },
  };
}
