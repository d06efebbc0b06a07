import type { Tx } from '../../lib/db.ts';
import { on, type Reader } from '../../lib/events.ts';
import type { Attachment, Message } from '../../shop/notifications/index.ts';
import {
  confirmOrder,
  consignmentDespatched,
  linesCancelled,
  linesNotAccepted,
  orderForMessage,
  orderPlaced,
  readyToCollect,
} from '../../shop/orders/index.ts';
import { explain, promise, versionById } from '../../shop/terms/index.ts';
import type { Shop } from '../../shop.ts';
import { downloadCodes } from '../download-codes.ts';
import { confirmationOf } from '../paper/confirmation.ts';
import { confirmationPdf } from '../paper/confirmation-pdf.ts';
import { type Letter, stub } from './letter.ts';
import type { AboutOrder } from './letters/about-order.ts';
import { despatchLetter, readyLetter } from './letters/consignment-letters.ts';
import { cancelledLetter, notAcceptedLetter } from './letters/ended-letters.ts';
import { orderConfirmation } from './letters/order-confirmation.ts';
import { postLetter } from './post-letter.ts';
import { senderOf } from './sender.ts';

const confirmationFact = 'order-confirmation';

/** Whoever ordered hears of everything that happens to the order, each once. */
export const orderReaders = (shop: Shop): Reader[] => [
  on(orderPlaced, 'mail', ({ orderId }) =>
    write(shop, orderId, `${confirmationFact}:${orderId}`, orderConfirmation, confirmationPaper),
  ),
  on(consignmentDespatched, 'mail', ({ orderId, consignmentId }) =>
    write(shop, orderId, `despatch:${consignmentId}`, (about) => {
      const consignment = about.consignments.find(({ id }) => id === consignmentId);
      // What is collected has its own letter, when it is ready.
      const told = consignment && consignment.route !== 'click-and-collect';
      return told ? despatchLetter(about, consignment) : undefined;
    }),
  ),
  on(readyToCollect, 'mail', ({ orderId, consignmentId }) =>
    write(shop, orderId, `ready:${consignmentId}`, (about) => {
      const consignment = about.consignments.find(({ id }) => id === consignmentId);
      return consignment && readyLetter(about, consignment);
    }),
  ),
  on(linesNotAccepted, 'mail', ({ orderId, lines, reason, factId }) =>
    write(shop, orderId, `not-accepted:${factId}`, (about) => notAcceptedLetter(about, { lines, reason })),
  ),
  on(linesCancelled, 'mail', ({ orderId, lines, because, factId }) =>
    write(shop, orderId, `cancelled:${factId}`, (about) => cancelledLetter(about, { lines, because })),
  ),
];

/** The moment that the confirmation has left is kept with the order: nothing may be charged before it. */
export async function afterSending(tx: Tx, { fact, orderId }: Message, now: Temporal.Instant): Promise<void> {
  if (orderId && fact === `${confirmationFact}:${orderId}`) await confirmOrder(tx, orderId, now);
}

async function write(
  shop: Shop,
  orderId: string,
  fact: string,
  letterOf: (about: AboutOrder) => Letter | undefined,
  papersOf: (shop: Shop, about: AboutOrder) => Promise<Attachment[]> = async () => [],
): Promise<void> {
  const about = await aboutOrder(shop, orderId);
  const letter = about && letterOf(about);
  if (!about || !letter) return;
  const { customerId, contact } = about.order;
  await postLetter(shop, letter, about.sender, {
    fact,
    purpose: 'order',
    recipient: contact.email,
    orderId,
    attachments: await papersOf(shop, about),
    ...(customerId && { customerId }),
  });
}

/** The confirmation to keep, on a durable medium: Consumer Contracts Regulations 2013, regulation 16. */
async function confirmationPaper(shop: Shop, about: AboutOrder): Promise<Attachment[]> {
  const pdf = await confirmationPdf(await confirmationOf(shop, about));
  const name = `order-${about.order.number}.pdf`;
  return [{ name, type: 'application/pdf', content: pdf.toString('base64') }];
}

/** The order with the terms that it was placed under, whatever is in force by now. */
async function aboutOrder(shop: Shop, orderId: string): Promise<AboutOrder | undefined> {
  const page = await orderForMessage(shop.db, orderId);
  if (!page) return undefined;
  const version = await versionById(shop.db, page.order.termsVersionId);
  const sender = senderOf(shop, page.order.site, version);
  const { names } = sender.site;
  return {
    ...page,
    sender,
    key: shop.keys.keyOf(orderId),
    codesOf: (line) => downloadCodes(shop, orderId, line),
    promise: (clause) => stub(promise(shop.register, version, names, clause), sender.origin),
    because: (clause, facts) => stub(explain(shop.register, version, names, { clause, facts }), sender.origin),
  };
}
