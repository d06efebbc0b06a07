import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/fresh-database.ts';
import { openDatabase } from '../../lib/db.ts';
import { newId } from '../../lib/ids.ts';
import { setDeadline, sweep } from '../deadlines/index.ts';
import { countWaiting, listDue, tallyDue, today } from './index.ts';

const { url } = await freshDatabase();
const { db, close } = openDatabase({ url });
afterAll(close);

const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
const due = (kind: string, hours: number) =>
  db.transaction().execute((tx) => setDeadline(tx, kind, newId(), now.add({ hours }), now));

test('what is past its moment, what failed and what comes are told apart, the earliest first', async () => {
  await due('stock-hold', -2);
  await due('stock-hold', 1);
  await due('refund', -3);
  const broken = { kind: 'refund', whenDue: () => Promise.reject(new Error('no answer')) };
  await sweep(db, now, [broken]);

  expect(await tallyDue(db, now)).toEqual([
    { kind: 'refund', overdue: 1, failing: 1, coming: 0 },
    { kind: 'stock-hold', overdue: 1, failing: 0, coming: 1 },
  ]);
  const overdue = await listDue(db, { view: 'overdue', limit: 10 }, now);
  expect(overdue.map(({ kind }) => kind)).toEqual(['refund', 'stock-hold']);
  expect(await listDue(db, { view: 'failing', limit: 10 }, now)).toMatchObject([
    { kind: 'refund', attempts: 1, lastError: 'Error: no answer', orderNumber: null },
  ]);
  const [first] = overdue;
  expect(await listDue(db, { view: 'overdue', limit: 10, after: first }, now)).toHaveLength(1);
  expect(await listDue(db, { view: 'coming', kind: 'refund', limit: 10 }, now)).toEqual([]);
});

test('an empty shop has nothing to do', async () => {
  expect(await countWaiting(db, now)).toMatchObject({ toPick: 0, toPickLate: 0, pricesProposed: 0 });
  expect(await today(db, now)).toMatchObject({ sites: [], places: [], pricesProposed: 0 });
});
