import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Static, type TSchema, Type } from 'typebox';
import { readFields } from '../../../lib/http/fields.ts';
import type { App } from '../../../lib/http/kinds.ts';
import type { Refusal } from '../../../lib/terms.ts';
import {
  cannotDespatch,
  collectConsignment,
  despatchConsignment,
  type LetGo,
  markReady,
} from '../../../shop/fulfilment/index.ts';
import type { StaffPerson } from '../../../shop/identity/index.ts';
import { siteById } from '../../../shop/outlets/index.ts';
import { versionById } from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';
import { refusalStubs } from '../../refusals.ts';
import { requireStaff } from '../../who.ts';
import { officeMissing } from '../missing.tsx';
import { actorOf } from '../people-names.ts';
import { CannotFields, CollectFields, DespatchFields } from './fields.ts';
import type { ParcelPageProps } from './parcel-page.tsx';
import { queueAddress } from './queue-page.tsx';
import { findParcel, type Parcel, showParcel } from './show-parcel.tsx';

const ParcelParams = Type.Object({ id: Type.String({ format: 'uuid' }) });

export function parcelRoutes(app: App, shop: Shop): void {
  app.get('/office/despatch/:id', { schema: { params: ParcelParams } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'see-orders');
    if (!staff) return reply;
    const found = await findParcel(shop, request.params.id);
    if (!found) return officeMissing(request, reply, shop);
    return reply.page(await showParcel(request, shop, { staff, found }));
  });

  const act = deskOf(app, shop);
  act('despatch', DespatchFields, async (value, { found, staff, answer }) => {
    const { carrier, tracking } = value;
    const actor = { by: actorOf(staff), ...(carrier && { carrier }), ...(tracking && { tracking }) };
    return answer(await despatchConsignment(shop.db, shop.provider, found.parcel.id, actor, shop.now()));
  });
  act('readiness', Type.Object({}), async (_, { found, staff, answer }) =>
    answer(await markReady(shop.db, shop.provider, found.parcel.id, { by: actorOf(staff) }, shop.now())),
  );
  act('non-acceptance', CannotFields, async ({ lines }, { found, staff, answer }) => {
    const wish = { consignmentId: found.parcel.id, lines, because: 'stock', by: actorOf(staff) } as const;
    return answer(await cannotDespatch(shop.db, shop.provider, wish, shop.now()));
  });
  act('collection', CollectFields, async ({ proof }, { found, staff, answer, again }) => {
    const outcome = await collectConsignment(shop.db, found.parcel.id, actorOf(staff), shop.now(), proof);
    if (outcome.done !== 'proof-needed') return answer(outcome);
    return again({ errors: [{ field: 'proof', reason: 'Say what you were shown before you hand it over.' }] });
  });
}

interface Turn {
  staff: StaffPerson;
  found: Parcel;
  /** The page again, with why. */
  again(tried: Pick<ParcelPageProps, 'errors' | 'refusals' | 'waiting'>): Promise<FastifyReply>;
  answer(outcome: Outcome): Promise<FastifyReply>;
}

type Outcome = LetGo | { done: 'refused-lines' | 'collected' | 'not-ready' } | { done: 'refused'; refusal: Refusal };

/** What the four things to do with a parcel have in common: whose work it is, the parcel, the fields and the answer. */
function deskOf(app: App, shop: Shop) {
  return <S extends TSchema>(
    noun: string,
    fields: S,
    act: (value: Static<S>, turn: Turn) => Promise<FastifyReply>,
  ): void => {
    app.post(`/office/despatch/:id/${noun}`, { schema: { params: ParcelParams } }, async (request, reply) => {
      const staff = await requireStaff(request, reply, shop, 'despatch');
      if (!staff) return reply;
      const found = await findParcel(shop, request.params.id);
      if (!found) return officeMissing(request, reply, shop);
      const turn = turnOf(request, reply, shop, { staff, found });
      const { value, errors } = readFields(fields, request.body);
      return errors ? turn.again({ errors }) : act(value, turn);
    });
  };
}

function turnOf(
  request: FastifyRequest,
  reply: FastifyReply,
  shop: Shop,
  { staff, found }: { staff: StaffPerson; found: Parcel },
): Turn {
  const { parcel, order } = found;
  /** What was tried may have changed the parcel, so it is read again. */
  const again: Turn['again'] = async (tried) => {
    const now = (await findParcel(shop, parcel.id)) ?? found;
    return reply.code(tried.waiting ? 202 : 422).page(await showParcel(request, shop, { staff, found: now, tried }));
  };
  const gone = [{ field: 'lines', reason: 'Somebody has dealt with this parcel already. It is shown as it is now.' }];
  return {
    staff,
    found,
    again,
    async answer(outcome) {
      switch (outcome.done) {
        case 'not-there':
          return officeMissing(request, reply, shop);
        case 'waiting':
          return again({ waiting: true });
        case 'nothing-left':
        case 'not-ready':
          return again({ errors: gone });
        case 'refused': {
          const agreed = await versionById(shop.db, order.termsVersionId);
          return again({ refusals: await refusalStubs(shop, siteById(order.site), [outcome.refusal], agreed) });
        }
        case 'refused-lines':
          return reply.redirect(`/office/despatch/${parcel.id}`, 303);
        default:
          return reply.redirect(desk(found), 303);
      }
    },
  };
}

/** Back to the queue that the parcel came out of. */
const desk = ({ parcel: { place, shop, state } }: Parcel): string =>
  queueAddress({ place, shop: shop ?? undefined, state: state === 'ready' ? 'ready' : 'to-pick' });
