import { expect, test } from 'vitest';
import { openOffice } from '../../../test/office.ts';
import { proves } from '../../../test/proves.ts';

proves('privacy.confidential');

const { as } = await openOffice({ Wanda: ['warehouse'], Hedy: ['head-of-staff'], Mary: ['merchandiser'] });

test('whoever has not signed in is sent to sign in and comes back', async () => {
  const page = await as('nobody').get('/office/deadlines?view=coming');
  expect(page.statusCode).toBe(303);
  expect(page.headers['location']).toBe('/office/sign-in?to=%2Foffice%2Fdeadlines%3Fview%3Dcoming');
});

test('the rail shows what a person may open and nothing else', async () => {
  const { body } = await as('Wanda').get('/office');
  const rail = [...body.matchAll(/<a href="(\/office[^"]*)"/g)].map(([, url]) => url);
  expect([...new Set(rail)]).toEqual([
    '/office',
    '/office/orders',
    '/office/despatch',
    '/office/stock',
    '/office/deadlines',
  ]);
  expect(body).toContain('Nothing is late and nothing waits.');
});

test('a page that is not their work is refused, and says whose it is', async () => {
  const page = await as('Mary').get('/office/deadlines');
  expect(page.statusCode).toBe(403);
  expect(page.body).toContain('Customer service');
});
