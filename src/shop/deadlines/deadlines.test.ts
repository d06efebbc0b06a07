import { beforeEach, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/fresh-database.ts';
import { openDatabase } from '../../lib/db.ts';
import { newId } from '../../lib/ids.ts';
import { readClock, startClock } from './db/clock.ts';
import { countDue, dropDeadline, listDeadlines, meetDeadline, setDeadline } from './db/deadlines.ts';
import { type Handler, sweep } from './sweep.ts';
import { walkClock } from './walk-clock.ts';

const { url } = await freshDatabase();
const { db } = openDatabase({ url });
const at = (text: string) => Temporal.Instant.from(text);
const noon = at('2026-05-01T12:00:00Z');

let came: string[] = [];
const kettle: Handler = { kind: 'kettle', whenDue: async (_, subjectId, now) => void came.push(`${subjectId} ${now}`) };
const broken: Handler = { kind: 'broken', whenDue: () => Promise.reject(new Error('the sofa is stuck')) };

const set = (kind: string, id: string, due: Temporal.Instant) =>
  db.transaction().execute((tx) => setDeadline(tx, kind, id, due, noon));

beforeEach(async () => {
  came = [];
  await db.deleteFrom('deadlines.deadline').execute();
});

test('a deadline comes when it is due and not a second before', async () => {
  const id = newId();
  await set('kettle', id, noon);
  expect(await sweep(db, noon.subtract({ milliseconds: 1 }), [kettle])).toEqual({ handled: 0, failed: 0 });
  expect(await sweep(db, noon, [kettle])).toEqual({ handled: 1, failed: 0 });
  expect(await sweep(db, noon.add({ hours: 9 }), [kettle])).toEqual({ handled: 0, failed: 0 });
  expect(came).toEqual([`${id} ${noon}`]);
  expect(await listDeadlines(db, 'missed', 9)).toMatchObject([{ kind: 'kettle', subjectId: id }]);
});

test('what was met or dropped in time never comes', async () => {
  const [met, dropped] = [newId(), newId()];
  await set('kettle', met, noon);
  await set('kettle', dropped, noon);
  await db.transaction().execute(async (tx) => {
    expect(await meetDeadline(tx, 'kettle', met, noon)).toBe(true);
    expect(await dropDeadline(tx, 'kettle', dropped, noon)).toBe(true);
    expect(await dropDeadline(tx, 'kettle', met, noon)).toBe(false);
  });
  await sweep(db, noon, [kettle]);
  expect(came).toEqual([]);
});

test('a deadline that is set again is moved', async () => {
  const id = newId();
  await set('kettle', id, noon);
  await set('kettle', id, noon.add({ hours: 1 }));
  await sweep(db, noon, [kettle]);
  expect(came).toEqual([]);
  await sweep(db, noon.add({ hours: 1 }), [kettle]);
  expect(came).toHaveLength(1);
});

test('of one moment, what became of a payment is asked before its goods are given to others', async () => {
  const order: string[] = [];
  const noting = (kind: string): Handler => ({ kind, whenDue: async () => void order.push(kind) });
  for (const kind of ['stock-hold', 'payment-hold']) await set(kind, newId(), noon);
  await sweep(db, noon, [noting('stock-hold'), noting('payment-hold')]);
  expect(order).toEqual(['payment-hold', 'stock-hold']);
});

test('ten sweeps at once hand each deadline over once', async () => {
  const ids = Array.from({ length: 25 }, () => newId());
  for (const id of ids) await set('kettle', id, noon);
  await Promise.all(Array.from({ length: 10 }, () => sweep(db, noon, [kettle])));
  expect(came.map((line) => line.slice(0, 36)).sort()).toEqual(ids.sort());
});

test('a handler that fails holds up no other, is tried again later, and the desk sees why it waits', async () => {
  const [stuck, fine] = [newId(), newId()];
  await set('broken', stuck, noon.subtract({ minutes: 5 }));
  await set('kettle', fine, noon);
  expect(await sweep(db, noon, [kettle, broken])).toEqual({ handled: 1, failed: 1 });
  expect(await sweep(db, noon.add({ seconds: 119 }), [kettle, broken])).toEqual({ handled: 0, failed: 0 });
  expect(await sweep(db, noon.add({ seconds: 120 }), [kettle, broken])).toEqual({ handled: 0, failed: 1 });
  expect(await listDeadlines(db, 'due', 9)).toMatchObject([
    { subjectId: stuck, attempts: 2, lastError: 'Error: the sofa is stuck' },
  ]);
  expect(await countDue(db, noon)).toEqual([{ kind: 'broken', count: 1 }]);
});

test('a deadline that nobody here handles waits for who does', async () => {
  await set('elsewhere', newId(), noon);
  expect(await sweep(db, noon, [kettle])).toEqual({ handled: 0, failed: 0 });
  expect(await countDue(db, noon)).toEqual([{ kind: 'elsewhere', count: 1 }]);
});

test('a deadline that a handler sets on the way comes on the way as well', async () => {
  await startClock(db, noon);
  const [first, second] = [newId(), newId()];
  const chain: Handler = {
    kind: 'chain',
    whenDue: async (_, id, now) => {
      came.push(`${id} ${now}`);
      if (id === first) await set('chain', second, now.add({ hours: 24 }));
    },
  };
  await set('chain', first, noon.add({ hours: 1 }));
  await walkClock(db, noon.add({ hours: 48 }), [chain, broken]);
  expect(came).toEqual([`${first} ${noon.add({ hours: 1 })}`, `${second} ${noon.add({ hours: 25 })}`]);
  expect(await readClock(db)).toEqual(noon.add({ hours: 48 }));
});

test('the clock does not wait for a deadline that cannot be met', async () => {
  const from = await startClock(db, noon);
  await set('broken', newId(), from.add({ hours: 1 }));
  await set('elsewhere', newId(), from.add({ hours: 2 }));
  expect(await walkClock(db, from.add({ hours: 3 }), [broken])).toEqual(from.add({ hours: 3 }));
});
