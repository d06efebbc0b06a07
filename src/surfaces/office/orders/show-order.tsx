import type { FastifyRequest } from 'fastify';
import { pence } from '../../../lib/money.ts';
import { customerSeenBy, identityTerms, maskCustomer, mayDo, type StaffPerson } from '../../../shop/identity/index.ts';
import { listMessagesOfOrder } from '../../../shop/notifications/index.ts';
import { hasLookedAtOrder, listNotes, type OrderPage as Order } from '../../../shop/orders/index.ts';
import { siteById } from '../../../shop/outlets/index.ts';
import { findPaymentOfOrder, listRequestsOf } from '../../../shop/payments/index.ts';
import { figuresOf, type TermsVersion, versionById } from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';
import { promiseStubs } from '../../refusals.ts';
import { officePage } from '../frame.tsx';
import { actorNames, actorOf } from '../people-names.ts';
import type { MoneyProps } from './money-section.tsx';
import { OrderPage, type OrderPageProps } from './order-page.tsx';
import { happenedOf, stepsOf } from './timeline.ts';
import type { Who } from './who-section.tsx';

type Tried = Pick<OrderPageProps, 'errors' | 'refusals'>;

/** The page of one order, as it is or with what was just tried on it. */
export async function showOrder(
  request: FastifyRequest,
  shop: Shop,
  { staff, page, tried = {} }: { staff: StaffPerson; page: Order; tried?: Tried },
) {
  const { order } = page;
  const version = await versionById(shop.db, order.termsVersionId);
  const mayReadMessages = mayDo(staff.roles, 'see-messages');
  const [stubs, who, money, messages, notes, nameOf] = await Promise.all([
    stubsOf(shop, page, version),
    whoPlaced(shop, staff, page, version),
    moneyOf(shop, order.id),
    mayReadMessages ? listMessagesOfOrder(shop.db, order.id) : undefined,
    listNotes(shop.db, order.id),
    actorNames(shop),
  ]);
  return officePage(request, shop, {
    title: `Order ${order.number}`,
    main: (
      <OrderPage
        page={page}
        termsVersion={version.number}
        steps={stepsOf(page, stubs)}
        happened={happenedOf(page.happenings, nameOf)}
        money={money}
        messages={messages}
        notes={notes.map(({ actor, ...note }) => ({ ...note, by: nameOf(actor) }))}
        who={who}
        may={{
          change: mayDo(staff.roles, 'change-orders'),
          look: mayDo(staff.roles, 'see-customers'),
          despatch: mayDo(staff.roles, 'despatch'),
        }}
        {...tried}
      />
    ),
  });
}

async function stubsOf(shop: Shop, { order, happenings }: Order, version: TermsVersion) {
  const clauses = [...new Set(happenings.flatMap(({ clause }) => (clause === null ? [] : [clause])))].filter((clause) =>
    shop.register.has(clause),
  );
  const stubs = await promiseStubs(shop, siteById(order.site), clauses, version);
  return new Map(stubs.map((stub, index) => [clauses[index] ?? '', stub]));
}

/** The name and the address as they stand on the order, or masked until this person has said why they look. */
async function whoPlaced(shop: Shop, staff: StaffPerson, { order }: Order, version: TermsVersion): Promise<Who> {
  const figures = figuresOf(version, identityTerms);
  const since = shop.now().subtract({ minutes: figures.lookLife.minutes });
  const seen = order.customerId
    ? (await customerSeenBy(shop.db, staff.id, order.customerId, figures, shop.now()))?.seen === 'all'
    : await hasLookedAtOrder(shop.db, { orderId: order.id, actor: actorOf(staff) }, since);
  const { address, customerId } = order;
  const { name, email, phone } = seen ? order.contact : maskCustomer(order.contact);
  const lines = address ? [address.line1, address.line2, address.town, address.county, address.postcode] : [];
  const area = address ? [address.postcode.split(' ')[0] ?? ''] : [];
  return { seen, name, email, phone, customerId, address: seen ? lines.flatMap((line) => line ?? []) : area };
}

async function moneyOf(shop: Shop, orderId: string): Promise<MoneyProps> {
  const payment = await findPaymentOfOrder(shop.db, orderId);
  if (!payment) return { payment: undefined, requests: [] };
  const requests = await listRequestsOf(shop.db, payment.id);
  const { capturingPence, refundingPence, providerReference, ...rest } = payment;
  return {
    payment: { ...rest, reference: providerReference, waitingPence: pence(capturingPence + refundingPence) },
    requests: requests.map(({ answer, ...asked }) => ({ ...asked, because: answer?.because ?? '' })),
  };
}
