import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/fresh-database.ts';
import { proves } from '../../../test/proves.ts';
import { openDatabase } from '../../lib/db.ts';
import { newId } from '../../lib/ids.ts';
import { plain } from '../../lib/terms/print.ts';
import { days, defineTerms } from '../../lib/terms.ts';
import {
  createRegister,
  explain,
  figuresOf,
  forgetVersions,
  listVersions,
  previewVersion,
  printedClauses,
  publishVersion,
  recordAcceptance,
  termsTerms,
  versionById,
  versionInForce,
} from './index.ts';

const { url } = await freshDatabase();
const { db, close } = openDatabase({ url });
afterAll(close);

const kettles = defineTerms('kettles', {
  figures: { within: days(14) },
  clauses: {
    'cancel.period-14-days': {
      title: 'Changing your mind',
      says: (f) => `You may send a kettle back within ${f.within}.`,
      why: (f, { on }: { on: string }) => `It came on ${on}, and ${f.within} have gone.`,
      source: { section: 'Kettles' },
    },
    'wr-privacy.channels': {
      title: 'Of the grocer alone',
      says: () => 'Only the grocer says this.',
      source: { section: 'Kettles' },
    },
  },
});
const sections = [
  {
    slug: 'a',
    title: 'A',
    ids: ['terms.change', 'privacy.never-built', 'cancel.period-14-days', 'wr-privacy.channels'],
  },
];
const register = createRegister(sections, [termsTerms, kettles], { 'wr-privacy.channels': 'larkfield' });
const names = {
  brand: 'Hollis & Ware',
  group: 'The Hollis Partnership',
  scheme: 'my Hollis',
  phone: '03069 990140',
  email: 'service@hollis-ware.example',
  address: 'Hollis House',
  website: 'http://hollis.localhost:4000',
  seller: 'The Hollis Partnership plc',
};
const at = (moment: string) => Temporal.Instant.from(moment);
const wish = (effectiveFrom: string, within = 14) => ({
  brand: 'hollis',
  names,
  figures: { kettles: { within: days(within) } },
  effectiveFrom: at(effectiveFrom),
  reason: 'Tried out',
  by: 'Grace',
});

/** The clocks go forward on 29 March 2026 at 1am: a version that starts "at 2am" starts in that very second. */
const switchOver = '2026-03-29T02:00:00+01:00[Europe/London]';

beforeAll(async () => {
  const first = await publishVersion(db, register, wish('2026-01-01T00:00:00Z'), at('2026-01-01T00:00:00Z'));
  expect(first).toMatchObject({ done: 'published', number: 1 });
  const second = await publishVersion(
    db,
    register,
    { ...wish('2026-03-29T01:00:00Z', 21), effectiveFrom: Temporal.ZonedDateTime.from(switchOver).toInstant() },
    at('2026-03-01T12:00:00Z'),
  );
  expect(second).toMatchObject({ done: 'published', number: 2 });
});

describe('which version counts', () => {
  proves('terms.version-display');

  test.each([
    ['a second before the switch-over the old one', '2026-03-29T00:59:59.999Z', 1],
    ['in the second of the switch-over the new one', '2026-03-29T01:00:00Z', 2],
    ['and from then on', '2026-03-29T01:00:01Z', 2],
  ])('%s', async (_, moment, number) => {
    expect((await versionInForce(db, 'hollis', at(moment))).number).toBe(number);
    expect((await listVersions(db, 'hollis', at(moment))).map((version) => version.number)[0]).toBe(number);
  });

  test('before the first version there are no terms, and asking for them is a fault', async () => {
    await expect(versionInForce(db, 'hollis', at('2025-12-31T23:59:59Z'))).rejects.toThrow('no terms of hollis');
  });
});

describe('a change takes nothing away', () => {
  proves('terms.change', 'entire-agreement');

  test('what was agreed under the old version is decided with the old figures', async () => {
    const old = await versionInForce(db, 'hollis', at('2026-03-01T00:00:00Z'));
    const now = await versionInForce(db, 'hollis', at('2026-04-01T00:00:00Z'));
    expect(figuresOf(await versionById(db, old.id), kettles).within).toEqual(days(14));
    expect(figuresOf(now, kettles).within).toEqual(days(21));
    const refusal = { clause: 'cancel.period-14-days', facts: { on: '1 May 2026' } };
    expect(explain(register, old, names, refusal)).toEqual({
      clause: 'cancel.period-14-days',
      title: 'Changing your mind',
      sentence: 'It came on 1 May 2026, and 14 days have gone.',
      number: '1.3',
      version: 1,
      address: '/terms/1#cancel.period-14-days',
    });
  });

  test('the page of a version is what was printed on the day it was published', async () => {
    const old = await versionInForce(db, 'hollis', at('2026-03-01T00:00:00Z'));
    const printed = await printedClauses(db, old.id);
    expect(printed.map(({ id }) => id)).toEqual(['terms.change', 'cancel.period-14-days']);
    expect(plain(printed[1]?.text ?? '')).toBe('You may send a kettle back within 14 days.');
  });

  test('a preview shows what the next version would say otherwise, and stores nothing', async () => {
    const preview = await previewVersion(db, register, wish('2026-06-01T00:00:00Z', 28), at('2026-05-01T00:00:00Z'));
    expect(preview.number).toBe(3);
    expect(preview.changes.map(({ id, change }) => [id, change])).toEqual([['cancel.period-14-days', 'changed']]);
    forgetVersions(db);
    expect(await listVersions(db, 'hollis', at('2030-01-01T00:00:00Z'))).toHaveLength(2);
  });
});

describe('publishing', () => {
  proves('terms.change');

  test('a version is published a minute before it starts at the latest', async () => {
    const now = at('2026-05-01T12:00:00Z');
    const tooSoon = await publishVersion(db, register, wish('2026-05-01T12:00:59Z', 30), now);
    expect(tooSoon).toEqual({ done: 'too-soon', earliest: at('2026-05-01T12:01:00Z') });
  });

  test('no version starts before one that is published already', async () => {
    const outcome = await publishVersion(db, register, wish('2026-03-28T00:00:00Z', 30), at('2026-03-02T00:00:00Z'));
    expect(outcome).toMatchObject({ done: 'before-another', number: 2 });
  });

  test('a version that says the same as the one before is none', async () => {
    const outcome = await publishVersion(db, register, wish('2026-06-01T00:00:00Z', 21), at('2026-05-01T00:00:00Z'));
    expect(outcome).toEqual({ done: 'nothing-changed' });
  });

  test('ten who publish at once make one version', async () => {
    const larkfield = { ...wish('2026-01-01T00:00:00Z'), brand: 'larkfield' };
    await publishVersion(db, register, larkfield, at('2026-01-01T00:00:00Z'));
    const next = { ...wish('2026-06-01T00:00:00Z', 15), brand: 'larkfield' };
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => publishVersion(db, register, next, at('2026-05-01T00:00:00Z'))),
    );
    expect(outcomes.filter(({ done }) => done === 'published')).toEqual([
      { done: 'published', id: expect.any(String), number: 2 },
    ]);
  });
});

describe('who agreed', () => {
  proves('terms.acceptance-by-use');

  test('an agreement is kept once for each occasion, with its version, moment and channel', async () => {
    const version = await versionInForce(db, 'hollis', at('2026-04-01T00:00:00Z'));
    const agreed = {
      versionId: version.id,
      occasion: 'placing' as const,
      subjectId: newId(),
      channel: 'web',
      at: at('2026-04-01T10:00:00Z'),
    };
    await db.transaction().execute((tx) => recordAcceptance(tx, agreed));
    await db.transaction().execute((tx) => recordAcceptance(tx, { ...agreed, at: at('2026-04-02T10:00:00Z') }));
    const kept = await db
      .selectFrom('terms.acceptance')
      .select(['versionId', 'occasion', 'channel', 'acceptedAt'])
      .where('subjectId', '=', agreed.subjectId)
      .execute();
    expect(kept).toEqual([
      { versionId: version.id, occasion: 'placing', channel: 'web', acceptedAt: at('2026-04-01T10:00:00Z') },
    ]);
  });
});
