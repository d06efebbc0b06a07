import { expect, test } from 'vitest';
import { openPersons } from '../../../../test/persons.ts';
import { demoPeople } from '../../../shop/identity/index.ts';
import { signInsOf } from '../../who.ts';

const { app, shop } = await openPersons();
const people = demoPeople('test');
const hana = { email: 'hana@staff.example', password: people.staffPassword };

const codeNow = () => signInsOf(shop).staffAt('http://localhost').codeNow(people.staffSecret);
const post = (payload: object) => app.inject({ method: 'POST', url: '/api/v1/staff/sessions', payload });
const orders = (authorization?: string) =>
  app.inject({ url: '/api/v1/staff/orders?q=nobody', headers: authorization ? { authorization } : {} });

test('a program of the staff signs in with both factors, works, and signs out', async () => {
  const signedIn = await post({ ...hana, code: await codeNow() });
  expect(signedIn.statusCode).toBe(201);
  const bearer = `Bearer ${signedIn.json().token}`;
  expect((await orders(bearer)).statusCode).toBe(200);
  const headers = { authorization: bearer };
  expect((await app.inject({ method: 'DELETE', url: '/api/v1/staff/sessions/current', headers })).statusCode).toBe(204);
  expect((await orders(bearer)).statusCode).toBe(401);
});

test('without the right code there is no token, and without a token there is no answer', async () => {
  const wrong = await post({ ...hana, code: '000000' });
  expect(wrong.statusCode).toBe(401);
  expect(wrong.json().detail).toBe('The email, the password or the code is not right.');
  expect((await post({ ...hana, password: 'not hers', code: await codeNow() })).statusCode).toBe(401);
  expect((await orders()).statusCode).toBe(401);
});

test("a shopper's token opens nothing of the staff", async () => {
  const { email, password } = people.customers[0] ?? { email: '', password: '' };
  const shopper = await app.inject({ method: 'POST', url: '/api/v1/sessions', payload: { email, password } });
  expect(shopper.statusCode).toBe(201);
  expect((await orders(`Bearer ${shopper.json().token}`)).statusCode).toBe(401);
});
