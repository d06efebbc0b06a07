import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../test/fresh-database.ts';
import { generateTables } from '../../test/generate-tables.ts';
import { files } from '../../test/shape/files.ts';
import { type Db, openDatabase, type Read } from './db.ts';
import { newId } from './ids.ts';

const { url } = await freshDatabase();
const { db } = openDatabase({ url });

test('dates and moments come back as what they are', async () => {
  const { rows } = await sql<{ day: Temporal.PlainDate; at: Temporal.Instant; whole: number }>`
    select ${Temporal.PlainDate.from('2026-05-01')}::date as day,
      ${Temporal.Instant.from('2026-05-01T12:00:00.123456Z')}::timestamptz as at, 12::bigint as whole
  `.execute(db);
  expect(rows[0]?.day).toEqual(Temporal.PlainDate.from('2026-05-01'));
  expect(rows[0]?.at).toEqual(Temporal.Instant.from('2026-05-01T12:00:00.123456Z'));
  expect(rows[0]?.whole).toBe(12);
});

test('a statement that is asked again and again is prepared', async () => {
  await db.connection().execute(async (one) => {
    for (let times = 0; times < 4; times += 1) await sql`select ${times}::int as twice_asked`.execute(one);
    const { rows } = await sql<{ prepared: number }>`
      select count(*)::int as prepared from pg_prepared_statements where statement like '%twice_asked%'
        and statement not like '%pg_prepared%'
    `.execute(one);
    expect(rows).toEqual([{ prepared: 1 }]);
  });
});

test('what only reads cannot write', () => {
  const wrong = (read: Read, whole: Db) => {
    // @ts-expect-error A reader does not delete.
    read.deleteFrom('terms.version');
    // @ts-expect-error Nor does it run what it likes.
    sql`delete from terms.version`.execute(read);
    // @ts-expect-error And what locks wants a transaction.
    const lock: import('./db.ts').Tx = whole;
    return lock;
  };
  expect(wrong).toBeTypeOf('function');
});

test('the types of the tables are those of the migrations', () => {
  const [written] = files('src/lib/db/tables.ts');
  expect(written?.text).toBe(generateTables(url));
});

test('a transaction that fails leaves nothing behind', async () => {
  const at = Temporal.Now.instant();
  const failing = db.transaction().execute(async (tx) => {
    await tx
      .insertInto('deadlines.deadline')
      .values({ id: newId(), kind: 'x', subjectId: newId(), dueAt: at, setAt: at })
      .execute();
    throw new Error('and then');
  });
  await expect(failing).rejects.toThrow('and then');
  expect(await db.selectFrom('deadlines.deadline').select('id').execute()).toEqual([]);
});
