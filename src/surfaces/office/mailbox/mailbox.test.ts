import { expect, test } from 'vitest';
import { openOffice } from '../../../../test/office.ts';
import { listMessages, queueMessage, sendMessages } from '../../../shop/notifications/index.ts';

const { as, db, shop } = await openOffice({ Clara: ['customer-service'], Wanda: ['warehouse'] });

const letter = {
  fact: 'new-password:ada',
  purpose: 'account',
  channel: 'email',
  site: 'hollis',
  recipient: 'ada@example.com',
  subject: 'A new password',
  html: '<p><a href="http://hollis.localhost/sign-in/new-password?key=s3cret-key">Choose</a></p>',
  plain: 'Choose',
} as const;

await db.transaction().execute((tx) => queueMessage(tx, letter, shop.now()));
const [{ id } = { id: '' }] = await listMessages(db, { limit: 1 });

test('customer service sees what was said to whom, and nobody else does', async () => {
  const { body } = await as('Clara').get('/office/messages');
  expect(body).toContain('A new password');
  expect(body).toContain('Waiting (1)');
  expect((await as('Wanda').get('/office/messages')).statusCode).toBe(403);
  expect((await as('nobody').get(`/office/messages/${id}/letter`)).statusCode).toBe(303);
});

test('the letter is shown in a frame that can do nothing, without the key that is its reader’s alone', async () => {
  const shown = await as('Clara').get(`/office/messages/${id}/letter`);
  expect(shown.body).toContain('new-password?key=…');
  expect(shown.body).not.toContain('s3cret-key');
  expect(shown.headers['content-security-policy']).toContain("default-src 'none'");
  expect(shown.headers['content-security-policy']).toContain('sandbox');
});

test('one that failed is in red, and is tried again from its page', async () => {
  const refusing = { name: 'no', send: async () => ({ done: 'refused', because: '550 no' }) as const, close() {} };
  await sendMessages(db, refusing, shop.now());
  expect((await as('Clara').get('/office/messages?state=failed')).body).toContain(
    '<span class="late">Failed: 550 no</span>',
  );
  expect((await as('Clara').get(`/office/messages/${id}`)).body).toContain('Try this message again');
  const tried = await as('Clara').post(`/office/messages/${id}/attempts`);
  expect([tried.statusCode, tried.headers['location']]).toEqual([303, `/office/messages/${id}`]);
  expect(await listMessages(db, { limit: 1 })).toMatchObject([{ state: 'waiting' }]);
});
