import { expect, test } from 'vitest';
import { openPersons } from '../../../../test/persons.ts';
import { proves } from '../../../../test/proves.ts';

proves('privacy.confidential', 'registration.no-impersonation', 'registration.notify-changes');

const { shop, browser } = await openPersons();

async function staff(email: string) {
  const person = browser();
  await person.post('/office/sign-in', { email, password: 'ledger-counter-88' });
  const page = await person.get('/office/sign-in/code');
  const code = /would show (\d{6}) now/.exec(page.body)?.[1] ?? '';
  const answer = await person.post('/office/sign-in/code', { code });
  expect(answer.statusCode).toBe(303);
  return person;
}

const hana = await staff('hana@staff.example');
const olu = await staff('olu@staff.example');

async function adaId(): Promise<string> {
  const found = await hana.get('/office/customers?q=ada');
  return /customers\/([0-9a-f-]{36})/.exec(found.body)?.[1] ?? '';
}

test('the search finds customers masked, and a customer is masked until somebody says why they look', async () => {
  const found = await hana.get('/office/customers?q=ada');
  expect(found.body).toContain('A••• B•••');
  expect(found.body).not.toContain('Ada Byron');
  const id = await adaId();
  const before = await hana.get(`/office/customers/${id}`);
  expect(before.body).not.toContain('Ada Byron');
  expect((await hana.post(`/office/customers/${id}/looks`, { reason: '' })).statusCode).toBe(422);
  await hana.post(`/office/customers/${id}/looks`, { reason: 'Asks where the kettle is' });
  expect((await hana.get(`/office/customers/${id}`)).body).toContain('Ada Byron');
});

test('each look is kept with its reason, and opens the page for the one who gave it only', async () => {
  const id = await adaId();
  const rows = await shop.db.selectFrom('identity.look').select(['customerId', 'reason']).execute();
  expect(rows).toEqual([{ customerId: id, reason: 'Asks where the kettle is' }]);
  const page = await olu.get(`/office/customers/${id}`);
  expect(page.body).not.toContain('Ada Byron');
  expect(page.body).toContain('Asks where the kettle is');
});

test('the warehouse may not look, and is told whose work it is', async () => {
  const will = await staff('will@staff.example');
  const answer = await will.get('/office/customers');
  expect(answer.statusCode).toBe(403);
  expect(answer.body).toContain('Customer service, Privacy officer, Head of staff');
});

test('customer service changes details on a customer’s behalf, and it is kept who did', async () => {
  const id = await adaId();
  const wish = { name: 'Ada Lovelace', email: 'ada@example.com', phone: '07700 900142' };
  expect((await hana.post(`/office/customers/${id}/details`, wish)).statusCode).toBe(303);
  const rows = await shop.db
    .selectFrom('identity.change')
    .select(['field', 'newValue', 'actorKind', 'channel'])
    .execute();
  expect(rows).toEqual([{ field: 'name', newValue: 'Ada Lovelace', actorKind: 'staff', channel: 'phone' }]);
});

test('an account is held with a reason, and the customer is told so when they sign in', async () => {
  const id = await adaId();
  expect((await hana.post(`/office/customers/${id}/hold`, { because: 'A caller says so' })).statusCode).toBe(403);
  expect((await olu.post(`/office/customers/${id}/hold`, { because: 'A caller says so' })).statusCode).toBe(303);
  const ada = { email: 'ada@example.com', password: 'kettle-lantern-42' };
  const answer = await browser().post('/sign-in', ada);
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('it is held until that is cleared up');
});

test('nobody of the staff gets in without the second factor, and a customer does not get in at all', async () => {
  const half = browser();
  await half.post('/office/sign-in', { email: 'hana@staff.example', password: 'ledger-counter-88' });
  expect((await half.get('/office/customers')).headers.location).toBe('/office/sign-in?to=%2Foffice%2Fcustomers');
  const eve = browser();
  await eve.post('/sign-in', { email: 'eve@example.com', password: 'harbour-window-17' });
  expect((await eve.get('/office/customers')).statusCode).toBe(303);
});

test('somebody is invited with roles; the last head of staff cannot be let go', async () => {
  await olu.post('/office/people', { name: 'Nia Roberts', email: 'nia@staff.example', warehouse: 'yes' });
  expect((await olu.get('/office/people')).body).toContain('Nia Roberts');
  const again = await olu.post('/office/people', { name: 'Nia Roberts', email: 'nia@staff.example' });
  expect(again.statusCode).toBe(422);
  const own = await shop.db
    .selectFrom('identity.staff')
    .select('id')
    .where('email', '=', 'olu@staff.example')
    .executeTakeFirstOrThrow();
  const answer = await olu.post(`/office/people/${own.id}/end`, {});
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('Somebody has to be head of staff.');
  expect((await hana.get('/office/people')).statusCode).toBe(403);
});
