import { expect, test } from 'vitest';
import { openOffice } from '../../../../test/office.ts';
import { proves } from '../../../../test/proves.ts';
import { newId } from '../../../lib/ids.ts';

proves('privacy.confidential', 'registration.no-impersonation', 'registration.notify-changes');

const { api, db, shop } = await openOffice({
  Carol: ['customer-service'],
  Wanda: ['warehouse'],
  Pru: ['privacy-officer'],
});
const id = newId();
const at = shop.now();
const email = 'ada@example.com';
await db
  .insertInto('identity.customer')
  .values({ id, email, name: 'Ada Lovelace', phone: '07700 900561', site: 'hollis', createdAt: at, updatedAt: at })
  .execute();
const url = `/api/v1/staff/customers/${id}`;
const looks = () => db.selectFrom('identity.look').select(['customerId', 'reason']).execute();

test('a program sees a customer masked until it says why it looks, and that is kept', async () => {
  expect((await api('Wanda', 'GET', url)).statusCode).toBe(403);
  expect((await api('Carol', 'GET', '/api/v1/staff/customers?q=ada@')).json().customers).toMatchObject([
    { id, name: 'A••• L•••', email: 'a•••@example.com' },
  ]);
  expect((await api('Carol', 'GET', url)).json()).toMatchObject({ masked: true, email: 'a•••@example.com' });
  expect((await api('Carol', 'POST', `${url}/looks`, { reason: 'x' })).statusCode).toBe(422);
  expect(await looks()).toEqual([]);
  const seen = await api('Carol', 'POST', `${url}/looks`, { reason: 'She telephoned' });
  expect([seen.statusCode, seen.json()]).toMatchObject([201, { masked: false, name: 'Ada Lovelace', email }]);
  expect(await looks()).toEqual([{ customerId: id, reason: 'She telephoned' }]);
  expect((await api('Pru', 'GET', url)).json()).toMatchObject({ masked: true });
});

test('details are changed on behalf of a customer, and who did it is kept', async () => {
  const wish = { name: 'Ada King', email, phone: '07700 900561' };
  expect((await api('Pru', 'PUT', url, wish)).statusCode).toBe(403);
  expect((await api('Carol', 'PUT', url, wish)).json()).toEqual({ done: 'changed' });
  expect((await api('Carol', 'PUT', url, { ...wish, email: 'no address' })).statusCode).toBe(422);
  expect((await api('Carol', 'GET', url)).json()).toMatchObject({ name: 'Ada King' });
});

test('an account is held with a reason and let go again, by those whose work it is', async () => {
  expect((await api('Carol', 'PUT', `${url}/hold`, { because: 'Somebody else’s name' })).statusCode).toBe(403);
  expect((await api('Pru', 'PUT', `${url}/hold`, { because: 'Somebody else’s name' })).json()).toEqual({
    done: 'held',
  });
  expect((await api('Pru', 'GET', url)).json()).toMatchObject({ heldBecause: 'Somebody else’s name' });
  expect((await api('Pru', 'PUT', `${url}/hold`, { because: null })).json()).toEqual({ done: 'released' });
});

test('nobody is there: nothing is kept', async () => {
  const other = `/api/v1/staff/customers/${newId()}`;
  expect((await api('Carol', 'GET', other)).statusCode).toBe(404);
  expect((await api('Carol', 'POST', `${other}/looks`, { reason: 'She telephoned' })).statusCode).toBe(404);
});
