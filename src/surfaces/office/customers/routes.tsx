import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { readFields } from '../../../lib/http/fields.ts';
import type { App } from '../../../lib/http/kinds.ts';
import type { FieldError } from '../../../lib/http/problem.ts';
import {
  changeDetails,
  customerSeenBy,
  findCustomer,
  holdAccount,
  identityTerms,
  listAddresses,
  listChanges,
  listLooks,
  lookAtCustomer,
  maskCustomer,
  mayDo,
  type StaffPerson,
  searchCustomers,
} from '../../../shop/identity/index.ts';
import { siteOf } from '../../../shop/outlets/index.ts';
import { figuresOf, versionInForce } from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';
import { DetailFields } from '../../storefront/account/routes.tsx';
import { faultWords } from '../../storefront/register/fault-words.ts';
import { typedText } from '../../storefront/sign-in/typed.ts';
import { requireStaff } from '../../who.ts';
import { officePage } from '../frame.tsx';
import { officeMissing } from '../missing.tsx';
import { CustomerPage, CustomersPage } from './customers-page.tsx';

const params = Type.Object({ id: Type.String({ format: 'uuid' }) });
const Sought = Type.Object({ q: Type.Optional(Type.String({ maxLength: 200 })) });
const Reason = Type.Object({
  reason: Type.String({ minLength: 5, maxLength: 200, reason: 'Say in a few words why you look at this customer.' }),
});
const Because = Type.Object({ because: Type.Optional(Type.String({ maxLength: 200 })) });

/** Finding a customer, looking at one with a reason, changing details on their behalf, holding an account. */
export function customerRoutes(app: App, shop: Shop): void {
  app.get('/office/customers', { schema: { querystring: Sought } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'see-customers');
    if (!staff) return reply;
    const sought = request.query.q?.trim() ?? '';
    const found = sought.length < 3 ? [] : await searchCustomers(shop.db, sought, 50);
    const main = <CustomersPage sought={sought} found={found.map(maskCustomer)} />;
    return reply.page(await officePage(request, shop, { title: 'Customers', main }));
  });

  app.get('/office/customers/:id', { schema: { params } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'see-customers');
    if (!staff) return reply;
    return show(request, reply, shop, staff, request.params.id, []);
  });

  app.post('/office/customers/:id/looks', { schema: { params } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'see-customers');
    if (!staff) return reply;
    const { id } = request.params;
    const { value, errors } = readFields(Reason, request.body);
    if (!value) return show(request, reply, shop, staff, id, errors);
    if (!(await findCustomer(shop.db, id))) return officeMissing(request, reply, shop);
    await shop.db.transaction().execute((tx) => lookAtCustomer(tx, staff.id, id, value.reason, shop.now()));
    return reply.redirect(`/office/customers/${id}`, 303);
  });

  app.post('/office/customers/:id/details', { schema: { params } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'change-customers');
    if (!staff) return reply;
    const { id } = request.params;
    const { value, errors } = readFields(DetailFields, request.body);
    if (!value) return show(request, reply, shop, staff, id, errors);
    const actor = { kind: 'staff', id: staff.id, channel: 'phone' } as const;
    const wish = { ...value, customerId: id, site: siteOf(request.host).id };
    const outcome = await changeDetails(shop.db, wish, actor, shop.now());
    if (outcome.done === 'not-there') return officeMissing(request, reply, shop);
    if (outcome.done === 'wrong') return show(request, reply, shop, staff, id, outcome.faults.map(faultWords));
    return reply.redirect(`/office/customers/${id}`, 303);
  });

  app.post('/office/customers/:id/hold', { schema: { params } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'hold-accounts');
    if (!staff) return reply;
    const { value } = readFields(Because, request.body);
    // Only the form that holds an account asks why; the one that lets it go has no such field.
    if ('because' in typedText(request.body) && !value?.because) {
      const reason = 'Say why the account is held. The customer will ask.';
      return show(request, reply, shop, staff, request.params.id, [{ field: 'because', reason }]);
    }
    const actor = { kind: 'staff', id: staff.id, channel: 'office' } as const;
    const wish = { customerId: request.params.id, because: value?.because ?? null };
    const outcome = await holdAccount(shop.db, wish, actor, shop.now());
    if (outcome.done === 'not-there') return officeMissing(request, reply, shop);
    return reply.redirect(`/office/customers/${request.params.id}`, 303);
  });
}

async function show(
  request: FastifyRequest,
  reply: FastifyReply,
  shop: Shop,
  staff: StaffPerson,
  id: string,
  errors: readonly FieldError[],
) {
  const figures = figuresOf(await versionInForce(shop.db, siteOf(request.host).id, shop.now()), identityTerms);
  const seen = await customerSeenBy(shop.db, staff.id, id, figures, shop.now());
  if (!seen) return officeMissing(request, reply, shop);
  const open = seen.seen === 'all';
  const may = {
    change: open && !seen.customer.closedAt && mayDo(staff.roles, 'change-customers'),
    hold: mayDo(staff.roles, 'hold-accounts'),
    seeLooks: mayDo(staff.roles, 'see-looks'),
  };
  const main = (
    <CustomerPage
      seen={seen}
      addresses={open ? await listAddresses(shop.db, id) : []}
      changes={open ? await listChanges(shop.db, id, 100) : []}
      looks={may.seeLooks ? await listLooks(shop.db, id, 100) : []}
      may={may}
      errors={errors}
    />
  );
  const page = await officePage(request, shop, { title: seen.customer.name, main });
  return reply.code(errors.length > 0 ? 422 : 200).page(page);
}
