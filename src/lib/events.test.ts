import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../test/fresh-database.ts';
import { openDatabase } from './db.ts';
import { countWaitingJobs, defineEvent, eventTasks, freeAbandonedJobs, on, tell } from './events.ts';

const { url } = await freshDatabase();
const { db } = openDatabase({ url });
const kettleBoiled = defineEvent<{ cups: number }>('kettle-boiled');

test('an event is told when its transaction commits, and not when it fails', async () => {
  const failing = db.transaction().execute(async (tx) => {
    await tell(tx, kettleBoiled, { cups: 1 });
    throw new Error('after all not');
  });
  await expect(failing).rejects.toThrow();
  expect(await countWaitingJobs(db)).toEqual({ waiting: 0, failing: 0 });
  await db.transaction().execute((tx) => tell(tx, kettleBoiled, { cups: 2 }));
  expect(await countWaitingJobs(db)).toEqual({ waiting: 1, failing: 0 });
});

test('a reader that fails keeps the event from no other reader, and has it tried again', async () => {
  const heard: number[] = [];
  const tasks = eventTasks([
    on(kettleBoiled, 'the deaf one', () => Promise.reject(new Error('what?'))),
    on(kettleBoiled, 'the good one', async ({ cups }) => void heard.push(cups)),
  ]);
  await expect(tasks['kettle-boiled']?.({ cups: 3 })).rejects.toThrow('the deaf one failed: Error: what?');
  expect(heard).toEqual([3]);
});

test('a job whose worker was killed is free again after two minutes, and no sooner', async () => {
  await db.transaction().execute((tx) => tell(tx, kettleBoiled, { cups: 4 }));
  await sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'killed'`.execute(db);
  const locked = async () =>
    (await sql`select from graphile_worker._private_jobs where locked_by is not null`.execute(db)).rows.length > 0;
  await freeAbandonedJobs(db, Temporal.Now.instant().add({ seconds: 110 }));
  expect(await locked()).toBe(true);
  await freeAbandonedJobs(db, Temporal.Now.instant().add({ seconds: 130 }));
  expect(await locked()).toBe(false);
});
