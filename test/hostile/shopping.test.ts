import { expect, test, vi } from 'vitest';
import { openOffice } from '../office.ts';
import { grace, skuOf, stockTheWorld, type Thing } from '../world.ts';
import { emails, every, expectHarmless, expectNamed, names, phones, postcodes, shown, strings } from './said.ts';
import { type Sender, senderTo } from './shopper.ts';

const { app, shop } = await openOffice({});
await stockTheWorld(shop.db);
await shop.search.load();

// Each test sends hundreds of requests.
vi.setConfig({ testTimeout: 60_000 });

const { address, ...contact } = grace;
const where = { ...address, method: 'standard' };

/** Somebody with a thing in the basket, at the first step of the checkout. */
async function atCheckout(thing: Thing = 'kettle', host?: string): Promise<Sender> {
  const shopper = senderTo(app, host);
  await shopper.form('/basket/lines', { sku: skuOf(thing) });
  expect((await shopper.get('/checkout')).statusCode).toBe(200);
  return shopper;
}

/** What is typed into a field is either kept, and shown again as it was typed, or refused by the name of its field. */
async function keptOrNamed(sender: Sender, path: string, fields: Record<string, string>, names: readonly string[]) {
  const [typed = ''] = names.map((name) => fields[name]);
  const answer = await sender.form(path, fields);
  expectHarmless(answer, typed);
  if (answer.statusCode !== 303) return expectNamed(answer, names, typed);
  const page = await sender.get('/checkout');
  expectHarmless(page, typed);
  expect(shown(page.payload)).toContain(typed.trim());
  return answer;
}

test('whatever is searched for is words and nothing else', async () => {
  const sender = senderTo(app);
  for (const text of strings) {
    const q = encodeURIComponent(text.toWellFormed());
    expectHarmless(await sender.get(`/search?q=${q}`), text);
    expectHarmless(await sender.get(`/search/suggestions?q=${q}`), text);
    expectHarmless(await sender.get(`/api/v1/search?q=${q}`), text);
  }
});

test('whatever is asked for as an address of the shop is a page or no page', async () => {
  const sender = senderTo(app);
  for (const text of strings) {
    const part = encodeURIComponent(text.toWellFormed()).slice(0, 250);
    for (const path of ['/p/', '/c/', '/orders/', '/api/v1/products/', '/terms/']) {
      expectHarmless(await sender.get(`${path}${part}`), text);
    }
  }
});

test('whatever anybody is called, the checkout calls them so or says what is wrong', async () => {
  const shopper = await atCheckout();
  for (const name of [...every(8, names), ...strings]) {
    await keptOrNamed(shopper, '/checkout/contact', { ...contact, name: name.toWellFormed() }, ['name']);
  }
});

test('every name of the lists is a name', async () => {
  const shopper = await atCheckout();
  const refused: string[] = [];
  for (const name of names) {
    const { statusCode } = await shopper.form('/checkout/contact', { ...contact, name });
    if (statusCode !== 303) refused.push(name);
  }
  expect(refused).toEqual([]);
});

test('an address of email is kept as it was typed, or refused by its name', async () => {
  const shopper = await atCheckout();
  const accepted: string[] = [];
  for (const { address: typed, category } of emails) {
    const email = typed.toWellFormed();
    const { statusCode } = await keptOrNamed(shopper, '/checkout/contact', { ...contact, email }, ['email']);
    // What is wrong with some is only the empty space around them, which is never looked at.
    if (statusCode === 303 && category === 'ISEMAIL_ERR' && email.trim() !== 'test@iana.org') accepted.push(email);
  }
  expect(accepted).toEqual([]);
});

test('a telephone number of any of our countries is one, and words are none', async () => {
  const shopper = await atCheckout();
  const drama = Object.values(phones.ofcom_numbers_reserved_for_drama).map((range) => range.replace(/-\d+$/, ''));
  for (const phone of [...drama, ...Object.values(phones.examples_mobile_national), ...strings]) {
    await keptOrNamed(shopper, '/checkout/contact', { ...contact, phone: phone.toWellFormed() }, ['phone']);
  }
});

test('an address is where it says, or the field is named', async () => {
  const shopper = await atCheckout();
  await shopper.form('/checkout/contact', contact);
  for (const text of strings) {
    const part = text.toWellFormed();
    const fields = { ...where, line1: part, line2: part, town: part, county: part };
    await keptOrNamed(shopper, '/checkout/delivery', fields, ['line1', 'line2', 'town', 'county']);
  }
});

test('what only looks like a postcode is refused by its name', async () => {
  const shopper = await atCheckout();
  await shopper.form('/checkout/contact', contact);
  for (const postcode of [
    ...postcodes.validation.filter(({ expected }) => !expected).map(({ base }) => base),
    ...strings,
  ]) {
    const answer = await shopper.form('/checkout/delivery', { ...where, postcode: postcode.toWellFormed() });
    expectHarmless(answer, postcode);
    expectNamed(answer, ['postcode'], postcode);
  }
});

test('no hostile date is a birthday', async () => {
  const shopper = await atCheckout('wine', 'larkfield.localhost');
  await shopper.form('/checkout/contact', contact);
  await shopper.form('/checkout/delivery', where);
  for (const text of strings) {
    const part = text.toWellFormed();
    const answer = await shopper.form('/checkout/age', {
      bornDay: part,
      bornMonth: part,
      bornYear: part,
      truthful: 'yes',
    });
    expectHarmless(answer, text);
    expectNamed(answer, ['born'], text);
  }
});

test('what goes on a mug is what was typed', async () => {
  for (const text of strings) {
    const personalisation = text.toWellFormed();
    const shopper = senderTo(app);
    const answer = await shopper.form('/basket/lines', { sku: skuOf('mug'), personalisation });
    expectHarmless(answer, text);
    if (answer.statusCode === 303) {
      const basket = await shopper.get('/basket');
      expectHarmless(basket, text);
      expect(shown(basket.payload)).toContain(personalisation.trim());
    } else expectNamed(answer, ['personalisation'], text);
  }
});

test('no hostile words find an order', async () => {
  const sender = senderTo(app);
  for (const text of strings) {
    const part = text.toWellFormed();
    const answer = await sender.form('/orders', { number: part, email: part, postcode: part });
    expectHarmless(answer, text);
    expectNamed(answer, ['number'], text);
  }
});
