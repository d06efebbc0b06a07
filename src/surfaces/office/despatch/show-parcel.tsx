import type { FastifyRequest } from 'fastify';
import { type Consignment, findConsignment } from '../../../shop/fulfilment/index.ts';
import { mayDo, type StaffPerson } from '../../../shop/identity/index.ts';
import { findOrder, type Line, listLines, type OrderHead } from '../../../shop/orders/index.ts';
import type { Shop } from '../../../shop.ts';
import { officePage } from '../frame.tsx';
import { ParcelPage, type ParcelPageProps } from './parcel-page.tsx';

/** A parcel with its order and the lines that are in it. */
export interface Parcel {
  parcel: Consignment;
  order: OrderHead;
  lines: readonly Line[];
}

export async function findParcel(shop: Shop, id: string): Promise<Parcel | undefined> {
  const parcel = await findConsignment(shop.db, id);
  if (!parcel) return undefined;
  const [order, all] = await Promise.all([findOrder(shop.db, parcel.orderId), listLines(shop.db, parcel.orderId)]);
  return order && { parcel, order, lines: all.filter(({ number }) => parcel.lines.includes(number)) };
}

type Tried = Pick<ParcelPageProps, 'errors' | 'refusals' | 'waiting'>;

/** The page of one parcel, as it is or with what was just tried on it. */
export async function showParcel(
  request: FastifyRequest,
  shop: Shop,
  { staff, found, tried = {} }: { staff: StaffPerson; found: Parcel; tried?: Tried },
) {
  const { parcel, order, lines } = found;
  return officePage(request, shop, {
    title: `Parcel of ${order.number}`,
    main: (
      <ParcelPage
        parcel={parcel}
        orderNumber={order.number}
        confirmed={order.confirmedAt !== null}
        lines={lines}
        mayDespatch={mayDo(staff.roles, 'despatch')}
        {...tried}
      />
    ),
  });
}
