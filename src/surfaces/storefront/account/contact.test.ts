import { expect, test } from 'vitest';
import { openPersons } from '../../../../test/persons.ts';
import { proves } from '../../../../test/proves.ts';
import { listSayings, mayContact } from '../../../shop/consents/index.ts';

proves(
  'marketing.offer-at-account-creation',
  'marketing.tick-to-refuse',
  'marketing.unsubscribe-in-account',
  'wr-privacy.channels',
  'wr-privacy.full-use-without-marketing',
  'privacy.collected-fields',
  'wr-privacy.withhold-consequence',
);

const { shop, app, browser } = await openPersons();

const form = async (host = 'localhost') =>
  (await app.inject({ url: '/register', headers: { host, accept: 'text/html' } })).body;
const version = /name="version" value="([0-9a-f-]+)"/.exec(await form())?.[1] ?? '';

async function registered(email: string, boxes: Record<string, string>) {
  const visitor = browser();
  const details = { name: 'Grace', email, password: 'three-blue-kettles', accurate: 'yes', terms: 'yes', version };
  const answer = await visitor.post('/register', { ...details, ...boxes });
  const row = await shop.db.selectFrom('identity.customer').select('id').where('email', '=', email).executeTakeFirst();
  return { visitor, id: row?.id ?? '', location: answer.headers.location };
}

const offers = { purpose: 'marketing', site: 'hollis', topic: 'offers' } as const;

test('three channels are offered by the department store, four by the grocer, and none is ticked', async () => {
  const [store, grocer] = [await form(), await form('larkfield.localhost')];
  expect(store.match(/id="hear-(?!hint)\w+"/g)).toEqual([
    'id="hear-post"',
    'id="hear-email"',
    'id="hear-phone"',
    'id="hear-alone"',
  ]);
  expect(grocer).toContain('id="hear-sms"');
  expect(store).not.toMatch(/type="checkbox"[^>]* checked/);
});

test('the form asks for nothing that the terms do not name', async () => {
  const names = [...(await form()).matchAll(/<input[^>]* name="(\w+)"/g)].map(([, name]) => name);
  expect(new Set(names)).toEqual(
    new Set([
      'q',
      'version',
      'name',
      'email',
      'phone',
      'password',
      'post',
      'emails',
      'calls',
      'alone',
      'accurate',
      'terms',
    ]),
  );
});

test('what is left out is named with the reason, and only the account stays closed', async () => {
  const answer = await browser().post('/register', { name: 'Grace', version });
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('Tell us your email address.');
  expect((await browser().get('/cookies')).statusCode).toBe(200);
});

test('a ticked box is a consent to that channel of that shop, with the words, the time and the source', async () => {
  const { id } = await registered('agrees@example.com', { emails: 'yes' });
  expect(await listSayings(shop.db, id)).toMatchObject([
    {
      purpose: 'marketing',
      site: 'hollis',
      topic: '*',
      channel: 'email',
      said: 'agrees',
      wordsVersion: 1,
      source: 'registration',
    },
  ]);
  expect(await mayContact(shop.db, id, { ...offers, channel: 'email' })).toEqual({ allowed: true });
  expect(await mayContact(shop.db, id, { ...offers, channel: 'post' })).toEqual({
    allowed: false,
    because: 'no-consent',
  });
});

test('“do not contact me” is an objection, and wins over a box that was ticked as well', async () => {
  const { id } = await registered('alone@example.com', { emails: 'yes', alone: 'yes' });
  expect(await mayContact(shop.db, id, { ...offers, channel: 'email' })).toEqual({
    allowed: false,
    because: 'objection',
  });
});

test('whatever was chosen, the account is the same', async () => {
  const choices = [{}, { emails: 'yes', post: 'yes', calls: 'yes' }, { alone: 'yes' }];
  const pages = [];
  for (const [index, boxes] of choices.entries()) {
    const { visitor, location } = await registered(`same${index}@example.com`, boxes);
    expect(location).toBe('/cookies/check?to=%2Faccount%3Fnew');
    pages.push((await visitor.get('/account')).body.replaceAll(`same${index}`, 'same'));
  }
  expect(new Set(pages.map((page) => page.replaceAll(/\d+:\d+[ap]m|\d+[ap]m/g, ''))).size).toBe(1);
});

test('a change of mind counts at once, and the history stays', async () => {
  const { visitor, id } = await registered('changes@example.com', { emails: 'yes' });
  await visitor.post('/account/contact', { 'hollis.offers.post': 'yes' });
  expect(await mayContact(shop.db, id, { ...offers, channel: 'email' })).toEqual({
    allowed: false,
    because: 'no-consent',
  });
  expect(await mayContact(shop.db, id, { ...offers, channel: 'post' })).toEqual({ allowed: true });
  await visitor.post('/account/contact', { alone: 'yes' });
  expect(await mayContact(shop.db, id, { ...offers, channel: 'post' })).toEqual({
    allowed: false,
    because: 'objection',
  });
  await visitor.post('/account/contact', { 'hollis.offers.post': 'yes' });
  expect(await mayContact(shop.db, id, { ...offers, channel: 'post' })).toEqual({ allowed: true });
  expect((await listSayings(shop.db, id)).length).toBe(9);
  expect((await visitor.get('/account/contact')).body).toContain('You lifted your objection');
});
