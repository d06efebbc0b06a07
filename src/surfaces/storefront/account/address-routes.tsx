import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { readFields } from '../../../lib/http/fields.ts';
import type { App } from '../../../lib/http/kinds.ts';
import type { FieldError } from '../../../lib/http/problem.ts';
import { findAddress, keepAddress, listAddresses, removeAddress } from '../../../shop/identity/index.ts';
import type { Shop } from '../../../shop.ts';
import { requireCustomer } from '../../who.ts';
import { shopPage } from '../frame.tsx';
import { answerMissing } from '../missing.tsx';
import { typedText } from '../sign-in/typed.ts';
import { AddressFields, readAddress } from './address-fields.ts';
import { AddressesPage, AddressPage, type AddressView } from './address-pages.tsx';

const params = Type.Object({ id: Type.String({ format: 'uuid' }) });

/** The address book. An address of somebody else looks like none. */
export function addressRoutes(app: App, shop: Shop): void {
  app.get('/account/addresses', async (request, reply) => {
    const customer = await requireCustomer(request, reply, shop);
    if (!customer) return reply;
    const main = <AddressesPage addresses={await listAddresses(shop.db, customer.id)} />;
    return reply.page(await shopPage(request, shop, { title: 'Addresses', main }));
  });

  app.get('/account/addresses/new', async (request, reply) => {
    const customer = await requireCustomer(request, reply, shop);
    if (!customer) return reply;
    const typed = { name: customer.name };
    return reply.page(await form(request, shop, { ...adding, typed, errors: [] }));
  });

  app.post('/account/addresses', (request, reply) => keep(request, reply, shop, undefined));

  app.get('/account/addresses/:id', { schema: { params } }, async (request, reply) => {
    const customer = await requireCustomer(request, reply, shop);
    if (!customer) return reply;
    const address = await findAddress(shop.db, customer.id, request.params.id);
    if (!address) return answerMissing(request, reply, shop);
    const { isDefault, ...typed } = address;
    return reply.page(
      await form(request, shop, {
        ...changing(address.id),
        typed: { ...typed, usual: isDefault ? 'yes' : null },
        errors: [],
      }),
    );
  });

  app.post('/account/addresses/:id', { schema: { params } }, (request, reply) =>
    keep(request, reply, shop, request.params.id),
  );

  app.post('/account/addresses/:id/removal', { schema: { params } }, async (request, reply) => {
    const customer = await requireCustomer(request, reply, shop);
    if (!customer) return reply;
    const actor = { kind: 'customer', id: customer.id, channel: 'web' } as const;
    const wish = { customerId: customer.id, id: request.params.id };
    const outcome = await removeAddress(shop.db, wish, actor, shop.now());
    if (outcome.done === 'not-there') return answerMissing(request, reply, shop);
    return reply.redirect('/account/addresses', 303);
  });
}

async function keep(request: FastifyRequest, reply: FastifyReply, shop: Shop, id: string | undefined) {
  const customer = await requireCustomer(request, reply, shop);
  if (!customer) return reply;
  const again = async (errors: readonly FieldError[]) => {
    const view = { ...(id ? changing(id) : adding), typed: typedText(request.body), errors };
    return reply.code(422).page(await form(request, shop, view));
  };
  const { value, errors } = readFields(AddressFields, request.body);
  if (!value) return again(errors);
  const read = readAddress(value);
  if (!read.address) return again(read.errors);
  const actor = { kind: 'customer', id: customer.id, channel: 'web' } as const;
  const wish = { customerId: customer.id, id, address: read.address, isDefault: value.usual === 'yes' };
  const outcome = await keepAddress(shop.db, wish, actor, shop.now());
  if (outcome.done === 'not-there') return answerMissing(request, reply, shop);
  if (outcome.done === 'full')
    return again([{ field: 'line1', reason: 'The address book is full. Take one out first.' }]);
  return reply.redirect('/account/addresses', 303);
}

const adding = { action: '/account/addresses', title: 'Add an address' };
const changing = (id: string) => ({ action: `/account/addresses/${id}`, title: 'Change an address' });

const form = (request: FastifyRequest, shop: Shop, view: AddressView) =>
  shopPage(request, shop, { title: view.title, main: <AddressPage {...view} /> });
