import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/fresh-database.ts';
import { proves } from '../../../test/proves.ts';
import { openDatabase } from '../../lib/db.ts';
import { newId } from '../../lib/ids.ts';
import { listPauses, pauseNow, pauseSelling, refusePaused, resumeSelling } from './index.ts';

proves('site.modify-withdraw');

const { url } = await freshDatabase();
const { db, close } = openDatabase({ url });
afterAll(close);

const by = newId();
const at = (time: string) => Temporal.Instant.from(`2026-05-01T${time}:00Z`);

test('a site that is paused says since when and why, and the other one goes on selling', async () => {
  expect(await pauseNow(db, 'hollis')).toBeUndefined();
  const wish = { site: 'hollis', because: 'We are moving house.', by };
  expect(await pauseSelling(db, wish, at('10:00'))).toEqual({ done: 'paused' });
  const pause = await pauseNow(db, 'hollis');
  expect(pause && refusePaused(pause)).toEqual({
    clause: 'site.modify-withdraw',
    facts: { since: '2026-05-01T10:00:00Z', because: 'We are moving house.' },
  });
  expect(await pauseNow(db, 'larkfield')).toBeUndefined();

  expect(await resumeSelling(db, { site: 'hollis', by }, at('11:00'))).toEqual({ done: 'resumed' });
  expect(await pauseNow(db, 'hollis')).toBeUndefined();
  expect(await resumeSelling(db, { site: 'hollis', by }, at('11:01'))).toEqual({ done: 'was-selling' });
  expect((await listPauses(db, 'hollis')).map(({ endedAt }) => `${endedAt}`)).toEqual(['2026-05-01T11:00:00Z']);
});

test('ten hands on the switch pause once', async () => {
  const wish = { site: 'larkfield', because: 'The ovens are cold.', by };
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => pauseSelling(db, wish, at('12:00'))));
  expect(outcomes.filter(({ done }) => done === 'paused')).toHaveLength(1);
  expect(await listPauses(db, 'larkfield')).toHaveLength(1);
});
