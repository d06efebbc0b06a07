import { expect, test } from 'vitest';
import { openOffice } from '../../test/office.ts';
import { proves } from '../../test/proves.ts';
import { newId } from '../lib/ids.ts';
import { pauseSelling, resumeSelling } from '../shop/selling/index.ts';

proves('site.modify-withdraw', 'liability.as-is');

const { app, shop } = await openOffice({});
const by = newId();
const headers = { host: 'hollis.localhost', accept: 'text/html' };
const form = { ...headers, 'content-type': 'application/x-www-form-urlencoded' };

test('a paused site takes nothing into a basket, says why, and keeps the rest open', async () => {
  await pauseSelling(shop.db, { site: 'hollis', because: 'We are counting stock.', by }, shop.now());

  const page = await app.inject({ method: 'POST', url: '/basket/lines', headers: form, payload: 'sku=1' });
  expect(page.statusCode).toBe(422);
  expect(page.payload).toContain('We are counting stock.');

  const answer = await app.inject({
    method: 'PUT',
    url: '/api/v1/checkout/contact',
    headers: { host: 'hollis.localhost' },
    payload: {},
  });
  expect([answer.statusCode, answer.json().clause]).toEqual([422, 'site.modify-withdraw']);
  expect(answer.json().type).toBe('http://hollis.localhost/terms/1#site.modify-withdraw');

  for (const url of ['/terms', '/privacy', '/contact', '/help']) {
    expect((await app.inject({ url, headers })).statusCode).toBe(200);
  }
  expect((await app.inject({ url: '/help', headers })).payload).toContain('is not taking orders for the moment');
  const other = await app.inject({ url: '/help', headers: { ...headers, host: 'larkfield.localhost' } });
  expect(other.payload).toContain('Larkfield is open');

  await resumeSelling(shop.db, { site: 'hollis', by }, shop.now());
  expect((await app.inject({ url: '/help', headers })).payload).toContain('Hollis &amp; Ware is open');
});
