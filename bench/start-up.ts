import { migrate } from '../src/migrate.ts';
import { seedWhenEmpty } from '../src/seed.ts';
import { startChild } from './child.ts';
import { atMost, median, type Row, row } from './measure.ts';
import { shopSettings } from './record.ts';
import type { World } from './world.ts';

const warmStarts = 3;

/** From nothing to a shop with its whole catalogue, and from a stopped shop to one that answers. */
export async function startUp(world: World): Promise<Row[]> {
  const warm: number[] = [];
  for (let start = 0; start < warmStarts; start += 1) warm.push(await warmStart(world));
  const seconds = median(warm) / 1_000;
  const first = world.firstStartMs === undefined ? undefined : world.firstStartMs / 1_000;
  return [
    row('start with the data there', `${seconds.toFixed(1)} s`, atMost(seconds, 3, '3 s')),
    ...(first === undefined ? [] : [row('first start', `${first.toFixed(1)} s`, atMost(first, 45, '45 s'))]),
  ];
}

/** What `bin/start` does one after the other: the look at the database, the seed that is there, the web process. */
async function warmStart({ databaseUrl, databaseStartMs }: World): Promise<number> {
  const began = performance.now();
  await migrate(databaseUrl);
  await seedWhenEmpty(databaseUrl);
  const web = await startChild({ script: 'src/server.ts', env: shopSettings(databaseUrl) });
  const took = performance.now() - began;
  await web.stop();
  return databaseStartMs + took;
}
