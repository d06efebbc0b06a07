import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import type { App } from '../../../lib/http/kinds.ts';
import { Problem, problem } from '../../../lib/http/problem.ts';
import { changeChoices, channels, choicesOf } from '../../../shop/consents/index.ts';
import {
  type Customer,
  changeDetails,
  findCustomer,
  keepAddress,
  listAddresses,
  registerCustomer,
  removeAddress,
} from '../../../shop/identity/index.ts';
import { siteOf } from '../../../shop/outlets/index.ts';
import { versionInForce } from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';
import { AddressFields, readAddress } from '../../storefront/account/address-fields.ts';
import { DetailFields } from '../../storefront/account/routes.tsx';
import { faultWords } from '../../storefront/register/fault-words.ts';
import { RegisterFields } from '../../storefront/register/fields.ts';
import { boxOf } from '../../storefront/register/register-page.tsx';
import { customerSignIn, requireCustomer } from '../../who.ts';
import { Account, Address, Id, Nothing, Preferences } from './schemas.ts';
import { sessionRoutes } from './session-routes.ts';

const tags = ['Account'];
const refused = { 401: Problem, 404: Problem, 422: Problem };

const accountOf = (customer: Customer) => ({
  id: customer.id,
  name: customer.name,
  email: customer.email,
  emailProved: customer.emailVerified,
  phone: customer.phone,
  registeredAt: customer.registeredAt.toString(),
});

/** What the pages of an account can do, for programs: the same use cases, the same reasons. */
export function accountApiRoutes(app: App, shop: Shop): void {
  sessionRoutes(app, shop);
  detailRoutes(app, shop);
  addressApiRoutes(app, shop);
  preferenceRoutes(app, shop);
}

function detailRoutes(app: App, shop: Shop): void {
  app.post(
    '/api/v1/account',
    { schema: { tags, body: RegisterFields, response: { 201: Account, ...refused } } },
    async (request, reply) => {
      const { body } = request;
      const site = siteOf(request.host).id;
      const version = await versionInForce(shop.db, site, shop.now());
      if (version.id !== body.version) {
        const reason = 'These are not the terms that are in force now.';
        return reply.problem(problem(422, { errors: [{ field: 'version', reason }] }));
      }
      const contact = {
        channels: channels.filter((channel) => body[boxOf[channel]] === 'yes'),
        leaveAlone: body.alone === 'yes',
      };
      const wish = { ...body, site, channel: 'api', termsVersionId: version.id, contact } as const;
      const outcome = await registerCustomer(shop.db, customerSignIn(request, shop), wish, shop.now());
      if (outcome.done === 'wrong') return reply.problem(problem(422, { errors: outcome.faults.map(faultWords) }));
      return answerAccount(reply.code(201), shop, outcome.customerId);
    },
  );

  app.get('/api/v1/account', { schema: { tags, response: { 200: Account, ...refused } } }, async (request, reply) => {
    const customer = await requireCustomer(request, reply, shop);
    return customer ? answerAccount(reply, shop, customer.id) : reply;
  });

  app.put(
    '/api/v1/account',
    { schema: { tags, body: DetailFields, response: { 200: Account, ...refused } } },
    async (request, reply) => {
      const customer = await requireCustomer(request, reply, shop);
      if (!customer) return reply;
      const actor = { kind: 'customer', id: customer.id, channel: 'api' } as const;
      const wish = { ...request.body, customerId: customer.id, site: siteOf(request.host).id };
      const outcome = await changeDetails(shop.db, wish, actor, shop.now());
      if (outcome.done === 'wrong') return reply.problem(problem(422, { errors: outcome.faults.map(faultWords) }));
      if (outcome.done === 'not-there') return reply.problem(problem(404));
      return answerAccount(reply, shop, customer.id);
    },
  );
}

async function answerAccount(reply: FastifyReply, shop: Shop, id: string): Promise<FastifyReply> {
  const customer = await findCustomer(shop.db, id);
  return customer ? reply.send(accountOf(customer)) : reply.problem(problem(404));
}

function addressApiRoutes(app: App, shop: Shop): void {
  const list = Type.Array(Address);
  app.get(
    '/api/v1/account/addresses',
    { schema: { tags, response: { 200: list, ...refused } } },
    async (request, reply) => {
      const customer = await requireCustomer(request, reply, shop);
      return customer ? reply.send(await listAddresses(shop.db, customer.id)) : reply;
    },
  );

  app.post(
    '/api/v1/account/addresses',
    { schema: { tags, body: AddressFields, response: { 200: list, ...refused } } },
    async (request, reply) => {
      await keep(request, reply, shop, request.body, undefined);
      return reply;
    },
  );

  app.put(
    '/api/v1/account/addresses/:id',
    { schema: { tags, params: Id, body: AddressFields, response: { 200: list, ...refused } } },
    async (request, reply) => {
      await keep(request, reply, shop, request.body, request.params.id);
      return reply;
    },
  );

  app.delete(
    '/api/v1/account/addresses/:id',
    { schema: { tags, params: Id, response: { 204: Nothing, ...refused } } },
    async (request, reply) => {
      const customer = await requireCustomer(request, reply, shop);
      if (!customer) return reply;
      const actor = { kind: 'customer', id: customer.id, channel: 'api' } as const;
      const wish = { customerId: customer.id, id: request.params.id };
      const outcome = await removeAddress(shop.db, wish, actor, shop.now());
      return outcome.done === 'removed' ? reply.code(204).send(null) : reply.problem(problem(404));
    },
  );
}

async function keep(
  request: FastifyRequest,
  reply: FastifyReply,
  shop: Shop,
  typed: Static<typeof AddressFields>,
  id: string | undefined,
): Promise<FastifyReply> {
  const customer = await requireCustomer(request, reply, shop);
  if (!customer) return reply;
  const read = readAddress(typed);
  if (!read.address) return reply.problem(problem(422, { errors: read.errors }));
  const actor = { kind: 'customer', id: customer.id, channel: 'api' } as const;
  const wish = { customerId: customer.id, id, address: read.address, isDefault: typed.usual === 'yes' };
  const outcome = await keepAddress(shop.db, wish, actor, shop.now());
  if (outcome.done === 'not-there') return reply.problem(problem(404));
  if (outcome.done === 'full') return reply.problem(problem(409, { detail: 'The address book is full.' }));
  return reply.send(await listAddresses(shop.db, customer.id));
}

function preferenceRoutes(app: App, shop: Shop): void {
  app.get(
    '/api/v1/account/preferences',
    { schema: { tags, response: { 200: Preferences, ...refused } } },
    async (request, reply) => {
      const customer = await requireCustomer(request, reply, shop);
      return customer ? reply.send(await choicesOf(shop.db, customer.id, siteOf(request.host).id)) : reply;
    },
  );

  app.put(
    '/api/v1/account/preferences',
    { schema: { tags, body: Preferences, response: { 200: Preferences, ...refused } } },
    async (request, reply) => {
      const customer = await requireCustomer(request, reply, shop);
      if (!customer) return reply;
      const wish = { ...request.body, site: siteOf(request.host).id };
      return reply.send(await changeChoices(shop.db, customer.id, wish, 'api', shop.now()));
    },
  );
}
