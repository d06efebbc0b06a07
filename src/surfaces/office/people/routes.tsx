import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { App } from '../../../lib/http/kinds.ts';
import type { FieldError } from '../../../lib/http/problem.ts';
import {
  changeRoles,
  findStaff,
  inviteStaff,
  letGo,
  listStaff,
  roles,
  type StaffOutcome,
} from '../../../shop/identity/index.ts';
import type { Shop } from '../../../shop.ts';
import { typedText } from '../../storefront/sign-in/typed.ts';
import { Button } from '../../ui/button.tsx';
import { requireStaff } from '../../who.ts';
import { officePage } from '../frame.tsx';
import { officeMissing } from '../missing.tsx';
import { InvitePage, PeoplePage, PersonPage } from './people-page.tsx';

const params = Type.Object({ id: Type.String({ format: 'uuid' }) });

/** Who works here, and what they may do. */
export function peopleRoutes(app: App, shop: Shop): void {
  app.get('/office/people', async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'change-staff');
    if (!staff) return reply;
    const main = <PeoplePage staff={await listStaff(shop.db)} />;
    const action = <Button href="/office/people/new">Invite somebody</Button>;
    return reply.page(await officePage(request, shop, { title: 'People', main, action }));
  });

  app.get('/office/people/new', async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'change-staff');
    if (!staff) return reply;
    return reply.page(await invite(request, shop, []));
  });

  app.post('/office/people', async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'change-staff');
    if (!staff) return reply;
    const { name = '', email = '' } = typedText(request.body);
    const wish = { name, email, roles: ticked(request), by: staff.id };
    const outcome = await inviteStaff(shop.db, wish, shop.now());
    if (outcome.done === 'kept') return reply.redirect('/office/people', 303);
    return reply.code(422).page(await invite(request, shop, [wrongWords(outcome)]));
  });

  app.get('/office/people/:id', { schema: { params } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'change-staff');
    if (!staff) return reply;
    return person(request, reply, shop, request.params.id, []);
  });

  app.post('/office/people/:id/roles', { schema: { params } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'change-staff');
    if (!staff) return reply;
    const wish = { staffId: request.params.id, roles: ticked(request), by: staff.id };
    return answer(request, reply, shop, wish.staffId, await changeRoles(shop.db, wish, shop.now()));
  });

  app.post('/office/people/:id/end', { schema: { params } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'change-staff');
    if (!staff) return reply;
    return answer(request, reply, shop, request.params.id, await letGo(shop.db, request.params.id, shop.now()));
  });
}

async function answer(request: FastifyRequest, reply: FastifyReply, shop: Shop, id: string, outcome: StaffOutcome) {
  if (outcome.done === 'kept') return reply.redirect('/office/people', 303);
  return person(request, reply, shop, id, [wrongWords(outcome)]);
}

async function person(
  request: FastifyRequest,
  reply: FastifyReply,
  shop: Shop,
  id: string,
  errors: readonly FieldError[],
) {
  const member = await findStaff(shop.db, id);
  if (!member) return officeMissing(request, reply, shop);
  const main = <PersonPage member={member} errors={errors} />;
  return reply.code(errors.length > 0 ? 422 : 200).page(await officePage(request, shop, { title: member.name, main }));
}

const ticked = (request: FastifyRequest) => {
  const typed = typedText(request.body);
  return roles.filter((role) => typed[role] === 'yes');
};

function wrongWords(outcome: Exclude<StaffOutcome, { done: 'kept' }>): FieldError {
  if (outcome.done === 'last-one') {
    return { field: 'roles', reason: 'Somebody has to be head of staff. Give that role to another person first.' };
  }
  if (outcome.done === 'not-there') return { field: 'roles', reason: 'They have left in the meantime.' };
  if (outcome.because === 'taken') return { field: 'email', reason: 'Somebody of the staff has this email already.' };
  return {
    field: outcome.field,
    reason: outcome.field === 'name' ? 'Enter their name.' : 'Enter their email address.',
  };
}

const invite = (request: FastifyRequest, shop: Shop, errors: readonly FieldError[]) =>
  officePage(request, shop, {
    title: 'Invite somebody',
    main: <InvitePage typed={typedText(request.body)} errors={errors} held={ticked(request)} />,
  });
