import { expect, test } from 'vitest';
import { openOffice } from '../../../../test/office.ts';
import { proves } from '../../../../test/proves.ts';

proves('terms.version-display', 'terms.change');

const { app, shop } = await openOffice({ Lena: ['terms-publisher'], Wil: ['warehouse'] });
const headers = { host: 'hollis.localhost' };
const ask = async (url: string) => {
  const reply = await app.inject({ url, headers });
  return { status: reply.statusCode, body: reply.json(), etag: reply.headers.etag };
};
const publish = (who: string, payload: object) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/staff/terms/versions',
    headers: { ...headers, cookie: `staff=${`key-of-${who}`.padEnd(32, '-')}` },
    payload,
  });

test('a program reads the version in force, its figures and its clauses', async () => {
  const { status, body } = await ask('/api/v1/terms');
  expect(status).toBe(200);
  expect(body.current).toMatchObject({ version: 1, site: 'hollis', inForce: true });
  expect(body.current.figures['outlets.opensAt']).toBe('7am');
  const clause = body.current.clauses.find(({ id }: { id: string }) => id === 'contact.before-order');
  expect(clause).toMatchObject({ number: '1.3', url: 'http://hollis.localhost/terms/1#contact.before-order' });
  expect(clause.text).toContain('7 days a week from 7am to midnight');
});

test('a clause says whether it is built, and one that nobody knows is not there', async () => {
  expect((await ask('/api/v1/terms/clauses/terms.change')).body).toMatchObject({ built: true, version: 1 });
  expect((await ask('/api/v1/terms/clauses/draw.period')).body).toMatchObject({ built: false, text: null });
  expect((await ask('/api/v1/terms/clauses/made.up')).status).toBe(404);
  expect((await ask('/api/v1/terms/2')).status).toBe(404);
});

test('a program publishes a version as the office does, and it shows no earlier', async () => {
  const wish = {
    site: 'hollis',
    effectiveFrom: shop.now().add({ hours: 24 }).toString(),
    reason: 'Longer hours.',
    figures: { 'outlets.opensAt': '06:00' },
  };
  expect((await publish('Wil', wish)).statusCode).toBe(403);
  const wrong = await publish('Lena', { ...wish, figures: { 'outlets.opensAt': 'six', 'no.such': '1' } });
  expect([wrong.statusCode, wrong.json().errors.map(({ field }: { field: string }) => field)]).toEqual([
    422,
    ['figures.outlets.opensAt', 'figures.no.such'],
  ]);
  const soon = await publish('Lena', { ...wish, effectiveFrom: shop.now().toString() });
  expect([soon.statusCode, soon.json().detail]).toEqual([409, expect.stringContaining('too soon')]);

  const done = await publish('Lena', wish);
  expect([done.statusCode, done.json().version]).toEqual([201, 2]);
  expect((await ask('/api/v1/terms/2')).status).toBe(404);
  expect((await publish('Lena', wish)).statusCode).toBe(409);
});
