import { describe, expect, test } from 'vitest';
import { openOffice } from '../../../../test/office.ts';
import { proves } from '../../../../test/proves.ts';
import { londonDate } from '../../../lib/time.ts';
import { pauseNow } from '../../../shop/selling/index.ts';
import { changeableFigures, listAllVersionsOf, newestVersion } from '../../../shop/terms/index.ts';

const { shop, as, app } = await openOffice({
  Lena: ['terms-publisher'],
  Hugo: ['head-of-staff'],
  Wil: ['warehouse'],
});

const tomorrow = () => londonDate(shop.now()).add({ days: 1 }).toString();
const form = async (more: Record<string, string> = {}) => {
  const figures = changeableFigures(shop.register, await newestVersion(shop.db, 'larkfield'));
  return {
    site: 'larkfield',
    startsOn: tomorrow(),
    startsAt: '00:00',
    reason: 'Dearer diesel.',
    ...Object.fromEntries(figures.map(({ name, typed }) => [`figure.${name}`, typed])),
    ...more,
  };
};
const versions = async () => (await listAllVersionsOf(shop.db, 'larkfield')).map(({ number }) => number);

describe('the next version is published in two steps', () => {
  proves('terms.change', 'terms.version-display');

  test('the form shows every figure as it is', async () => {
    const page = await as('Lena').get('/office/terms/next?site=larkfield');
    expect(page.statusCode).toBe(200);
    expect(page.payload).toContain('name="figure.outlets.standardDelivery"');
    expect(page.payload).toContain('value="3.95"');
  });

  test('the first step shows what would change and stores nothing', async () => {
    const page = await as('Lena').post(
      '/office/terms/previews',
      await form({ 'figure.outlets.opensAt': '08:00', 'figure.terms.bannerFor': '14' }),
    );
    expect(page.statusCode).toBe(200);
    expect(page.payload).toContain('<del>7am</del><ins>8am</ins>');
    expect(page.payload).toContain('<del>30 days</del><ins>14 days</ins>');
    expect(await versions()).toEqual([1]);
  });

  test('what is no figure is said beside its field, and what was typed stays', async () => {
    const page = await as('Lena').post('/office/terms/previews', await form({ 'figure.outlets.opensAt': 'eight' }));
    expect(page.statusCode).toBe(422);
    expect(page.payload).toContain('This is a time such as 07:00');
    expect(page.payload).toContain('value="eight"');
    expect(await versions()).toEqual([1]);
  });

  test('a version without a reason or a day is none', async () => {
    const page = await as('Lena').post('/office/terms/versions', await form({ reason: ' ', startsOn: '' }));
    expect(page.statusCode).toBe(422);
    expect(page.payload).toContain('Say why; readers of the difference see it.');
    expect(await versions()).toEqual([1]);
  });

  test('the past is too soon', async () => {
    const yesterday = londonDate(shop.now()).subtract({ days: 1 }).toString();
    const page = await as('Lena').post(
      '/office/terms/versions',
      await form({ startsOn: yesterday, 'figure.terms.bannerFor': '14' }),
    );
    expect(page.statusCode).toBe(422);
    expect(page.payload).toContain('This is too soon');
    expect(await versions()).toEqual([1]);
  });

  test('who may not publish sees no form and publishes nothing', async () => {
    expect((await as('Hugo').get('/office/terms')).statusCode).toBe(200);
    expect((await as('Hugo').post('/office/terms/versions', await form())).statusCode).toBe(403);
    expect((await as('Wil').get('/office/terms')).statusCode).toBe(403);
    expect((await as('nobody').get('/office/terms')).statusCode).toBe(303);
    expect(await versions()).toEqual([1]);
  });

  test('the second step publishes it, and the shop shows it to nobody before its time', async () => {
    const sent = await form({ 'figure.outlets.standardDelivery': '4.50', 'figure.terms.bannerFor': '14' });
    const reply = await as('Lena').post('/office/terms/versions', sent);
    expect([reply.statusCode, reply.headers.location]).toEqual([303, '/office/terms?site=larkfield']);
    expect(await versions()).toEqual([2, 1]);
    const desk = await as('Lena').get('/office/terms?site=larkfield');
    expect(desk.payload).toContain('to come');
    const page = await app.inject({ url: '/terms/2', headers: { host: 'larkfield.localhost', accept: 'text/html' } });
    expect(page.statusCode).toBe(404);
  });
});

describe('the switch that stops selling', () => {
  proves('site.modify-withdraw');

  test('the head of staff stops and starts it, others do not', async () => {
    const because = 'We are counting stock.';
    expect((await as('Lena').post('/office/sites/hollis/pauses', { because })).statusCode).toBe(403);
    expect((await as('Hugo').post('/office/sites/hollis/pauses', { because: '' })).statusCode).toBe(422);
    expect(await pauseNow(shop.db, 'hollis')).toBeUndefined();

    expect((await as('Hugo').post('/office/sites/hollis/pauses', { because })).statusCode).toBe(303);
    expect((await pauseNow(shop.db, 'hollis'))?.because).toBe(because);
    expect((await as('Hugo').get('/office/terms?site=hollis')).payload).toContain('Sell again');
    expect((await as('Hugo').post('/office/sites/hollis/resumptions')).statusCode).toBe(303);
    expect(await pauseNow(shop.db, 'hollis')).toBeUndefined();
    expect((await as('Hugo').post('/office/sites/nowhere/pauses', { because })).statusCode).toBe(404);
  });
});
