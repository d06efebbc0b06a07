import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { createRandom } from '../../bench/simulate/random.ts';
import { openTown, secret } from '../../bench/simulate/town.ts';
import { freshDatabase } from '../fresh-database.ts';
import { startProcess } from '../processes.ts';
import { countOrders, finishEverything } from './after-all.ts';
import { beginLoad } from './load.ts';

const { url } = await freshDatabase();
const random = createRandom(7);
const town = await openTown(url, Temporal.Instant.from('2026-03-02T10:00:00Z'), random);
afterAll(() => town.close());

const kills = 3;

test('the web process and the worker are killed again and again while people buy: nothing is lost or doubled', async () => {
  const env = { DATABASE_URL: url, SESSION_SECRET: secret };
  let web = await startProcess('server', { ...env, PORT: '0' });
  const { port } = new URL(web.url);
  let worker = await startProcess('worker', { ...env, PORT: port });
  const load = beginLoad(web.url, random, 4);
  for (let kill = 0; kill < kills; kill += 1) {
    await wait(600 + random.whole(1_500));
    const both = kill % 2 === 0;
    await Promise.all([web.kill(), both && worker.kill()]);
    const again = [
      startProcess('server', { ...env, PORT: port }),
      both && startProcess('worker', { ...env, PORT: port }),
    ] as const;
    web = await again[0];
    worker = (await again[1]) || worker;
  }
  await wait(500);
  await load.end();
  await Promise.all([web.kill(), worker.kill()]);

  expect([...load.answers.keys()].filter((status) => status === 500)).toEqual([]);
  expect(await finishEverything(town)).toEqual([]);
  expect(load.told.size).toBeGreaterThan(4);
  expect(await countOrders(town, load.told)).toBe(load.told.size);
}, 120_000);
