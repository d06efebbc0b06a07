import type { Static } from 'typebox';
import type { App } from '../../../lib/http/kinds.ts';
import { Problem, problem } from '../../../lib/http/problem.ts';
import {
  changeDetails,
  customerSeenBy,
  findCustomer,
  holdAccount,
  identityTerms,
  lookAtCustomer,
  maskCustomer,
  searchCustomers,
} from '../../../shop/identity/index.ts';
import { siteOf } from '../../../shop/outlets/index.ts';
import { figuresOf, versionInForce } from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';
import { DetailFields } from '../../storefront/account/routes.tsx';
import { faultWords } from '../../storefront/register/fault-words.ts';
import { requireStaff } from '../../who.ts';
import {
  CustomerParams,
  CustomersQuery,
  FoundCustomers,
  HoldBody,
  LookBody,
  SeenCustomer,
} from './customer-schemas.ts';
import { Done } from './schemas.ts';

const tags = ['Staff'];
const root = '/api/v1/staff/customers';
const most = 50;

/** Customers for the programs of customer service: masked until somebody has said why they look, as in the office. */
export function staffCustomerApiRoutes(app: App, shop: Shop): void {
  lookingRoutes(app, shop);
  changingRoutes(app, shop);
}

function lookingRoutes(app: App, shop: Shop): void {
  app.get(
    root,
    { schema: { tags, querystring: CustomersQuery, response: { 200: FoundCustomers } } },
    async (request, reply) => {
      if (!(await requireStaff(request, reply, shop, 'see-customers'))) return reply;
      const found = await searchCustomers(shop.db, request.query.q.trim(), most);
      const customers = found
        .map(maskCustomer)
        .map((each) => ({ ...each, registeredAt: each.registeredAt.toString() }));
      return { customers };
    },
  );

  const one = { tags, params: CustomerParams, response: { 200: SeenCustomer, 404: Problem } };
  app.get(`${root}/:id`, { schema: one }, async (request, reply) => {
    const member = await requireStaff(request, reply, shop, 'see-customers');
    if (!member) return reply;
    const shown = await seenBy(shop, member.id, request.params.id, siteOf(request.host).id);
    return shown ?? reply.problem(problem(404));
  });

  const looking = { tags, params: CustomerParams, body: LookBody, response: { 201: SeenCustomer, 404: Problem } };
  app.post(`${root}/:id/looks`, { schema: looking }, async (request, reply) => {
    const member = await requireStaff(request, reply, shop, 'see-customers');
    if (!member) return reply;
    const { id } = request.params;
    if (!(await findCustomer(shop.db, id))) return reply.problem(problem(404));
    const { reason } = request.body;
    await shop.db.transaction().execute((tx) => lookAtCustomer(tx, member.id, id, reason, shop.now()));
    const shown = await seenBy(shop, member.id, id, siteOf(request.host).id);
    return shown ? reply.code(201).send(shown) : reply.problem(problem(404));
  });
}

function changingRoutes(app: App, shop: Shop): void {
  const answers = { 200: Done, 404: Problem, 422: Problem };
  const changing = { tags, params: CustomerParams, body: DetailFields, response: answers };
  app.put(`${root}/:id`, { schema: changing }, async (request, reply) => {
    const member = await requireStaff(request, reply, shop, 'change-customers');
    if (!member) return reply;
    const actor = { kind: 'staff', id: member.id, channel: 'api' } as const;
    const wish = { ...request.body, customerId: request.params.id, site: siteOf(request.host).id };
    const outcome = await changeDetails(shop.db, wish, actor, shop.now());
    if (outcome.done === 'not-there') return reply.problem(problem(404));
    if (outcome.done === 'wrong') return reply.problem(problem(422, { errors: outcome.faults.map(faultWords) }));
    return { done: outcome.done };
  });

  const holding = { tags, params: CustomerParams, body: HoldBody, response: answers };
  app.put(`${root}/:id/hold`, { schema: holding }, async (request, reply) => {
    const member = await requireStaff(request, reply, shop, 'hold-accounts');
    if (!member) return reply;
    const actor = { kind: 'staff', id: member.id, channel: 'api' } as const;
    const wish = { customerId: request.params.id, because: request.body.because };
    const { done } = await holdAccount(shop.db, wish, actor, shop.now());
    return done === 'not-there' ? reply.problem(problem(404)) : { done };
  });
}

async function seenBy(
  shop: Shop,
  staffId: string,
  customerId: string,
  site: string,
): Promise<Static<typeof SeenCustomer> | undefined> {
  const figures = figuresOf(await versionInForce(shop.db, site, shop.now()), identityTerms);
  const seen = await customerSeenBy(shop.db, staffId, customerId, figures, shop.now());
  if (!seen) return undefined;
  const { id, name, email, phone, heldBecause } = seen.customer;
  return { id, masked: seen.seen === 'masked', name, email, phone, heldBecause };
}
